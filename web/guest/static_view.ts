// SPDX-License-Identifier: MIT
// Tables made in advance, for a host page that lets nothing be calculated, and what its owner can do about it. Without lit, whose
// own policy the host page may refuse.
import type { Language } from '../numbers.ts';
import type { Table, Tables } from '../static_table/tables.ts';
import { guestTextsOf } from '../text/guest.ts';
import type { GuestTexts } from '../text/nb/guest.ts';

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

function heading(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = element('th', '', text);
  cell.scope = scope;
  return cell;
}

const row = ([first, ...others]: Table['rows'][number]): HTMLTableRowElement =>
  element(
    'tr',
    '',
    heading(first!.text, 'row'),
    ...others.map(({ text, isNumber }) => element('td', isNumber ? 'number' : '', text)),
  );

function table({ caption, head, rows }: Table): HTMLElement {
  const names = element('tr', '', ...head.map((text) => heading(text, 'col')));
  const made = element(
    'table',
    'static-table',
    element('caption', '', caption),
    element('thead', '', names),
    element('tbody', '', ...rows.map(row)),
  );
  const scroll = element('div', 'scroll static-window', made);
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', caption);
  return scroll;
}

async function tablesIn(language: Language): Promise<Tables> {
  if (language === 'nn') return (await import('samfin-static-table/nn')).default;
  if (language === 'en') return (await import('samfin-static-table/en')).default;
  return (await import('samfin-static-table/nb')).default;
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

/** Fills a guest's root with the remedy and the tables. */
export async function showStatic(root: HTMLElement, language: Language, obstacle: Obstacle): Promise<void> {
  const [guest, { title, blocks }] = await Promise.all([guestTextsOf(language), tablesIn(language)]);
  root.lang = language;
  root.replaceChildren(
    element('h2', 'ds-heading', title),
    ...blocks.map((block) => (typeof block === 'string' ? element('p', '', block) : table(block))),
    remedy(guest, obstacle),
  );
}
