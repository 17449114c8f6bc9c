// SPDX-License-Identifier: MIT
// The bill as a workbook that works itself out: one sheet per step of the engine's explanation.
import type { Description, Solution } from '../engine/types.ts';
import type { Sheet } from '../files/xlsx.ts';
import { amountsSheet } from './amounts_sheet.ts';
import { type BillSheet, billSheet } from './bill_sheet.ts';
import { type ChecksSheet, checksSheet } from './checks_sheet.ts';
import { amountLimit, divisorLimit } from './division.ts';
import { sizeOf, sumOf } from './exact.ts';
import { type Figures, NoWorkbook, stepOf } from './figures.ts';
import { Grid } from './grid.ts';
import { inputsSheet } from './inputs_sheet.ts';
import { type KeySheets, keySheets } from './key_sheets.ts';
import { type SplitSheet, splitSheet } from './split_sheet.ts';
import type { Laid, SheetWords } from './words.ts';

/** In the first sheet, so that the page knows its own workbook again. */
export const workbookMark = 'samfin-workbook-1';

function splitsOf(
  laid: Laid,
  amounts: ReturnType<typeof amountsSheet>,
  keys: KeySheets,
): Map<Solution, SplitSheet[]> {
  const { t, text, figures } = laid;
  const key = figures.key!;
  const splits = new Map<Solution, SplitSheet[]>();
  for (const line of figures.lines) {
    const { solution, explanation, payments } = line;
    const values = key.actors.map((actor) => payments.get(actor)!);
    if (stepOf(explanation, 'vkp_halves')) {
      const { common, users } = amounts.halves!;
      const first = splitSheet(laid, t.sheets.vkpCommon, key, common, keys.all, null);
      const compared = { head: t.shownBoth, values, other: first };
      splits.set(solution, [first, splitSheet(laid, t.sheets.vkpUsers, key, users, keys.users!, compared)]);
    } else {
      const name = t.sheets.split(text.words.solution[solution]);
      const compared = { head: t.shown, values, other: null };
      const amount = amounts.shared.get(solution)!;
      splits.set(solution, [splitSheet(laid, name, key, amount, keys.all, compared)]);
    }
  }
  return splits;
}

function aboutSheet(
  { t, text, figures, name }: Laid,
  description: Description,
  bill: BillSheet,
  checks: ChecksSheet,
): Grid {
  const { scenario } = figures;
  const { actor, year, total_ore } = figures.bill;
  const grid = new Grid(t.sheets.about);
  grid.widths.push(64, 24, 40);
  grid.add([text.bill.title(name(actor), String(year))]);
  grid.add([t.about.lead]);
  if (figures.key) grid.add([t.about.change(t.sheets.inputs, t.sheets.keyInputs, t.sheets.key)]);
  grid.add([t.about.digits]);
  if (scenario.base === 'next_year') grid.add([t.about.nextYear]);
  if (scenario.base === 'costs') grid.add([t.about.fromCosts]);
  grid.add();
  grid.add([t.about.total, { formula: bill.total, value: total_ore / 100 }]);
  grid.add([t.about.checks, { formula: checks.always, value: true }]);
  grid.add([t.about.written, { formula: checks.written, value: true }]);
  grid.add();
  grid.add([t.about.changes]);
  const changes = scenario.changes ?? [];
  for (const { path, value, reason } of changes)
    grid.add([path, typeof value === 'object' ? JSON.stringify(value) : String(value), reason ?? '']);
  if (changes.length === 0) grid.add([t.about.none]);
  grid.add();
  grid.add([text.page.guidance]);
  grid.add([text.page.version(description.engine, description.parameters.id)]);
  grid.add([`SHA-256 ${description.parameters.sha256}`]);
  grid.add([text.sources.lovdata]);
  grid.add([text.sources.ssb]);
  grid.add([workbookMark]);
  return grid;
}

/** Whether every number on the way is small enough to be exact. */
function fits({ lines, key }: Figures): boolean {
  const total = key ? sumOf([...key.weights.values()]) : 1n;
  const ratios = lines.flatMap(({ explanation }) =>
    ['cpi_supplement', 'vkp_halves'].map((step) =>
      String(stepOf(explanation, step)?.inputs[1]?.value ?? '0'),
    ),
  );
  return (
    total < divisorLimit &&
    lines.every(({ amount }) => sizeOf(amount) < amountLimit) &&
    ratios.every((ratio) => ratio.length <= 12)
  );
}

/** Errors, as `NoWorkbook`: `workbook_too_large` where a number passes what a spreadsheet keeps exactly. */
export function billSheets(figures: Figures, words: SheetWords, description: Description): Sheet[] {
  if (!fits(figures)) throw new NoWorkbook([{ code: 'workbook_too_large', path: '', values: {} }]);
  const laid: Laid = { ...words, figures };
  const inputs = inputsSheet(laid);
  const amounts = amountsSheet(laid, inputs);
  const keys = figures.key ? keySheets(laid, figures.key) : null;
  const splits = keys ? splitsOf(laid, amounts, keys) : new Map<Solution, SplitSheet[]>();
  const bill = billSheet(laid, amounts, splits, keys);
  const splitSheets = [...splits.values()].flat();
  const checks = checksSheet(laid, amounts, keys, splitSheets, bill);
  const about = aboutSheet(laid, description, bill, checks);
  const grids = [
    about,
    inputs.grid,
    amounts.grid,
    ...(keys ? [keys.inputs, keys.key] : []),
    ...splitSheets.map(({ grid }) => grid),
    bill.grid,
    checks.grid,
  ];
  return grids.map(({ sheet }) => sheet);
}
