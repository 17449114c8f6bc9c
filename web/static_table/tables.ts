// SPDX-License-Identifier: MIT
// The two tables as HTML: what is adopted for the groups, and what is calculated for each municipality. Every amount is
// shown to the øre, so that each column adds up as it stands.
import type { Amount, Bill, PayerGroup, Solution, Status } from '../engine/types.ts';
import { type Language, bareAmount } from '../numbers.ts';
import { type TableTexts, tableTexts } from '../text/static_table.ts';
import { dateText } from '../text/date.ts';
import { wordOf } from '../text/texts.ts';
import type { Figures } from './figures.ts';
import { element, escaped } from './markup.ts';

const none = '–';

const heading = (text: string): string => element('th', escaped(text), 'scope="col"');
const rowHeading = (text: string): string => element('th', escaped(text), 'scope="row"');
const number = (text: string): string => element('td', escaped(text), 'class="number"');

/** With its status: where it is not that of the column's heading. */
const cell = (
  amount: Amount | undefined,
  usual: Status | undefined,
  text: TableTexts,
  language: Language,
): string => {
  if (!amount) return number(none);
  const shown = bareAmount(amount.amount_ore, language, { ore: true });
  return number(
    amount.status === usual ? shown : `${shown} (${wordOf(text.page.words.status, amount.status)})`,
  );
};

const table = (caption: string, head: string[], rows: string[]): string =>
  element(
    'section',
    element(
      'table',
      element('caption', escaped(caption)) +
        element('thead', element('tr', head.join(''))) +
        element('tbody', `\n${rows.map((row) => element('tr', row)).join('\n')}\n`),
    ),
    `class="scroll" tabindex="0" aria-label="${escaped(caption)}"`,
  );

function groupTable({ description, year, totals, total_ore, unknown }: Figures, language: Language): string {
  const text = tableTexts[language];
  const groups = description.payer_groups.filter((group) =>
    totals.some((each) => each.payer_group === group),
  );
  const amountOf = (solution: Solution, group: PayerGroup): Amount | undefined =>
    totals.find((each) => each.solution === solution && each.payer_group === group);
  const { words } = text.page;
  const rows = description.solutions.map(
    (solution) =>
      rowHeading(wordOf(words.solution, solution)) +
      groups.map((group) => cell(amountOf(solution, group), 'adopted', text, language)).join(''),
  );
  const notKnown = unknown.map(({ solution, payer_group }) =>
    text.page.country.notKnown(wordOf(words.solution, solution), wordOf(words.payerGroup, payer_group)),
  );
  const sum = bareAmount(total_ore, language, { ore: true });
  return (
    table(
      text.table.groups(String(year)),
      [heading(text.page.bill.solution), ...groups.map((group) => heading(wordOf(words.payerGroup, group)))],
      rows,
    ) + [`${text.table.sum}: ${sum}`, ...notKnown].map((sentence) => element('p', escaped(sentence))).join('')
  );
}

/** The status that most amounts of a solution have: it stands in the heading, and the others' in their cells. */
function usualStatus(bills: Bill[], solution: Solution): Status | undefined {
  const counts = new Map<Status, number>();
  for (const { lines } of bills)
    for (const line of lines)
      if (line.solution === solution) counts.set(line.status, (counts.get(line.status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function municipalityTable({ description, year, municipalities }: Figures, language: Language): string {
  const text = tableTexts[language];
  const { words } = text.page;
  const columns = description.solutions.map((solution) => ({
    solution,
    usual: usualStatus(
      municipalities.map(({ bill }) => bill),
      solution,
    ),
  }));
  const head = columns.map(({ solution, usual }) => {
    const name = wordOf(words.solution, solution);
    return heading(usual ? `${name} (${wordOf(words.status, usual)})` : name);
  });
  const rows = municipalities.map(
    ({ code, name, bill }) =>
      rowHeading(name) +
      element('td', escaped(code)) +
      columns
        .map(({ solution, usual }) =>
          cell(
            bill.lines.find((line) => line.solution === solution),
            usual,
            text,
            language,
          ),
        )
        .join('') +
      number(bareAmount(bill.total_ore, language, { ore: true })) +
      number(
        bill.per_inhabitant_ore === null
          ? none
          : bareAmount(bill.per_inhabitant_ore, language, { ore: true }),
      ) +
      element('td', escaped(wordOf(words.status, bill.status))),
  );
  return table(
    text.table.municipalities(String(year)),
    [
      heading(text.table.municipality),
      heading(text.table.code),
      ...head,
      heading(text.table.sum),
      heading(text.table.perInhabitant),
      heading(text.table.status),
    ],
    rows,
  );
}

/** Both tables with what must be said of them, to be placed inside a page. `level` is that of the first heading. */
export function tables(figures: Figures, language: Language, level: 1 | 2): string {
  const text = tableTexts[language];
  const { description, year } = figures;
  const { engine, parameters } = description;
  const reserve = [
    text.page.page.guidance,
    text.page.page.newest(String(year), dateText(parameters.read_on, text.page, language)),
    text.page.page.version(engine, parameters.id),
  ].join(' ');
  const paragraph = (sentence: string): string => element('p', escaped(sentence));
  return [
    element(`h${level}`, escaped(text.table.title(String(year)))),
    paragraph(text.table.lead),
    paragraph(reserve),
    paragraph(text.table.groupsLead),
    groupTable(figures, language),
    paragraph(text.table.municipalitiesLead),
    municipalityTable(figures, language),
    paragraph(`${text.page.sources.lovdata} ${text.page.sources.ssb}`),
  ].join('\n');
}
