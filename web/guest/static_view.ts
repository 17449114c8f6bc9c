// SPDX-License-Identifier: MIT
// Tables made in advance, for a host page that lets nothing be calculated, and what its owner can do about it. Without lit, whose
// own policy the host page may refuse.
import { type Language, bareAmount } from '../numbers.ts';
import { guestTextsOf } from '../text/guest.ts';
import type { GuestTexts } from '../text/nb/guest.ts';
import { type Texts, textsOf, wordOf } from '../text/texts.ts';
import type { StaticTable } from './static_table.ts';

/** `policy`: WebAssembly is not allowed. `files`: something else stands in the way. */
export type Obstacle = 'policy' | 'files';

/** What a host page's policy needs, by the obstacle. */
const directives: Record<Obstacle, string> = {
  policy: "'wasm-unsafe-eval'",
  files:
    "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; trusted-types samfin lit-html",
};

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

interface Cell {
  text: string | Node;
  isNumber?: boolean;
}
function row(cells: Cell[], isHead: boolean): HTMLTableRowElement {
  return element(
    'tr',
    '',
    ...cells.map(({ text, isNumber }, at) => {
      const isHeading = isHead || at === 0;
      const cell = element(isHeading ? 'th' : 'td', isNumber ? 'number' : '', text);
      if (isHeading) cell.setAttribute('scope', isHead ? 'col' : 'row');
      return cell;
    }),
  );
}
function table(label: string, head: Cell[], rows: Cell[][]): HTMLElement {
  const body = element('tbody', '', ...rows.map((cells) => row(cells, false)));
  const made = element(
    'table',
    'static-table',
    element('caption', 'visually-hidden', label),
    element('thead', '', row(head, true)),
    body,
  );
  const scroll = element('div', 'scroll static-window', made);
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', label);
  return scroll;
}

interface Words {
  text: Texts;
  guest: GuestTexts;
  language: Language;
}

function groups({ solutions, groups }: StaticTable, { text, guest, language }: Words): HTMLElement {
  const head = [
    { text: guest.group },
    ...solutions.map((solution) => ({ text: text.words.solution[solution], isNumber: true })),
    { text: text.country.total, isNumber: true },
  ];
  const amount = (ore: number | null): Cell => ({
    text: ore === null ? text.bill.none : bareAmount(ore, language),
    isNumber: true,
  });
  const rows = groups.map(({ group, amounts_ore, total_ore }) => [
    { text: wordOf(text.words.payerGroup, group) },
    ...amounts_ore.map(amount),
    amount(total_ore),
  ]);
  return table(guest.groups, head, rows);
}

function municipalities({ municipalities }: StaticTable, { text, guest, language }: Words): HTMLElement {
  const head = [
    { text: guest.place },
    { text: guest.code },
    { text: text.bill.amount, isNumber: true },
    { text: text.bill.status },
  ];
  const badge = (status: StaticTable['municipalities'][number]['status']): Node => {
    const made = element('span', 'status', text.words.status[status]);
    made.dataset['status'] = status;
    return made;
  };
  const rows = municipalities.map(({ code, name, total_ore, status }) => [
    { text: name },
    { text: code },
    { text: bareAmount(total_ore, language), isNumber: true },
    { text: badge(status) },
  ]);
  return table(guest.municipalities, head, rows);
}

function remedy(guest: GuestTexts, obstacle: Obstacle): HTMLElement {
  const sentence = obstacle === 'policy' ? guest.remedyPolicy : guest.remedyFiles;
  const alert = element(
    'div',
    'ds-alert',
    element('p', '', element('strong', '', guest.remedy)),
    element('p', '', sentence),
    element('p', '', element('code', '', directives[obstacle])),
  );
  alert.dataset['color'] = 'warning';
  alert.dataset['obstacle'] = obstacle;
  return alert;
}

/** Fills a guest's root with the tables and the remedy. */
export async function showStatic(root: HTMLElement, language: Language, obstacle: Obstacle): Promise<void> {
  const [text, guest, { default: table }] = await Promise.all([
    textsOf(language),
    guestTextsOf(language),
    import('samfin-static-table'),
  ]);
  const words = { text, guest, language };
  root.lang = language;
  root.replaceChildren(
    element('h2', 'ds-heading', guest.title(String(table.year))),
    element('p', 'lead', guest.lead),
    element('h3', 'ds-heading', guest.groups),
    groups(table, words),
    element('h3', 'ds-heading', guest.municipalities),
    element('p', 'reserve', text.page.guidance),
    municipalities(table, words),
    element('p', 'hint', text.page.version(table.engine, table.parameters)),
    remedy(guest, obstacle),
  );
}
