// SPDX-License-Identifier: MIT
// The two tables: what is adopted for the groups, and what is calculated for each municipality. Every amount is shown to
// the øre, so that each column adds up as it stands. Text only; whoever shows it decides the markup.
import type { Amount, Bill, PayerGroup, Solution, Status } from '../engine/types.ts';
import { type Language, bareAmount } from '../numbers.ts';
import { type TableTexts, tableTexts } from '../text/static_table.ts';
import { dateText } from '../text/date.ts';
import { wordOf } from '../text/texts.ts';
import type { Figures } from './figures.ts';

const none = '–';

export interface Cell {
  text: string;
  isNumber?: true;
}
export interface Table {
  caption: string;
  head: string[];
  /** The first cell names its row. */
  rows: Cell[][];
}
/** A paragraph, or a table. */
export type Block = string | Table;
export interface Tables {
  title: string;
  blocks: Block[];
}

const number = (text: string): Cell => ({ text, isNumber: true });

/** With its status: where it is not that of the column's heading. */
const cell = (
  amount: Amount | undefined,
  usual: Status | undefined,
  text: TableTexts,
  language: Language,
): Cell => {
  if (!amount) return number(none);
  const shown = bareAmount(amount.amount_ore, language, { ore: true });
  return number(
    amount.status === usual ? shown : `${shown} (${wordOf(text.page.words.status, amount.status)})`,
  );
};

function groupTable({ description, year, totals, total_ore, unknown }: Figures, language: Language): Block[] {
  const text = tableTexts[language];
  const groups = description.payer_groups.filter((group) =>
    totals.some((each) => each.payer_group === group),
  );
  const amountOf = (solution: Solution, group: PayerGroup): Amount | undefined =>
    totals.find((each) => each.solution === solution && each.payer_group === group);
  const { words } = text.page;
  const rows = description.solutions.map((solution) => [
    { text: wordOf(words.solution, solution) },
    ...groups.map((group) => cell(amountOf(solution, group), 'adopted', text, language)),
  ]);
  const notKnown = unknown.map(({ solution, payer_group }) =>
    text.page.country.notKnown(wordOf(words.solution, solution), wordOf(words.payerGroup, payer_group)),
  );
  const sum = bareAmount(total_ore, language, { ore: true });
  return [
    {
      caption: text.table.groups(String(year)),
      head: [text.page.bill.solution, ...groups.map((group) => wordOf(words.payerGroup, group))],
      rows,
    },
    `${text.table.sum}: ${sum}`,
    ...notKnown,
  ];
}

/** The status that most amounts of a solution have: it stands in the heading, and the others' in their cells. */
function usualStatus(bills: Bill[], solution: Solution): Status | undefined {
  const counts = new Map<Status, number>();
  for (const { lines } of bills)
    for (const line of lines)
      if (line.solution === solution) counts.set(line.status, (counts.get(line.status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function municipalityTable({ description, year, municipalities }: Figures, language: Language): Table {
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
    return usual ? `${name} (${wordOf(words.status, usual)})` : name;
  });
  const rows = municipalities.map(({ code, name, bill }) => [
    { text: name },
    { text: code },
    ...columns.map(({ solution, usual }) =>
      cell(
        bill.lines.find((line) => line.solution === solution),
        usual,
        text,
        language,
      ),
    ),
    number(bareAmount(bill.total_ore, language, { ore: true })),
    number(
      bill.per_inhabitant_ore === null ? none : bareAmount(bill.per_inhabitant_ore, language, { ore: true }),
    ),
    { text: wordOf(words.status, bill.status) },
  ]);
  const { table } = text;
  return {
    caption: table.municipalities(String(year)),
    head: [table.municipality, table.code, ...head, table.sum, table.perInhabitant, table.status],
    rows,
  };
}

/** Both tables with what must be said of them. */
export function tablesOf(figures: Figures, language: Language): Tables {
  const { page, table } = tableTexts[language];
  const { description, year } = figures;
  const { engine, parameters } = description;
  const reserve = [
    page.page.guidance,
    page.page.newest(String(year), dateText(parameters.read_on, page, language)),
    page.page.version(engine, parameters.id),
  ].join(' ');
  return {
    title: table.title(String(year)),
    blocks: [
      table.lead,
      reserve,
      table.groupsLead,
      ...groupTable(figures, language),
      table.municipalitiesLead,
      municipalityTable(figures, language),
      `${page.sources.lovdata} ${page.sources.ssb}`,
    ],
  };
}
