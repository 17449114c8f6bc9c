// SPDX-License-Identifier: MIT
// What must hold whatever is typed, and what holds while nothing is.
import type { AmountsSheet } from './amounts_sheet.ts';
import type { BillSheet } from './bill_sheet.ts';
import { amountLimit, divisorLimit } from './division.ts';
import { Grid, checkOf } from './grid.ts';
import type { KeySheets } from './key_sheets.ts';
import type { SplitSheet } from './split_sheet.ts';
import type { Laid } from './words.ts';

export interface ChecksSheet {
  grid: Grid;
  always: string;
  written: string;
}

const isSmall = ({ amount, factor, divisor }: SplitSheet['size']): string =>
  `AND(ABS(${amount})<${amountLimit},${factor}>=0,${factor}<=2*${divisorLimit},${divisor}>0,${divisor}<${divisorLimit})`;

export function checksSheet(
  { t }: Laid,
  amounts: AmountsSheet,
  keys: KeySheets | null,
  splits: SplitSheet[],
  bill: BillSheet,
): ChecksSheet {
  const grid = new Grid(t.sheets.checks);
  grid.widths.push(72, 12);
  grid.add([t.sheets.checks]);
  grid.add();
  const block = (title: string, checks: [string, string][]): string => {
    grid.add([title, t.result]);
    const first = grid.rows.length;
    for (const [name, formula] of checks) grid.add([name, checkOf(formula, true)]);
    const range = grid.range(first, grid.rows.length - 1, 1);
    const row = grid.add([t.all, checkOf(`AND(${range})`, true)]);
    grid.add();
    return grid.ref(row, 1);
  };
  const always: [string, string][] = [
    [t.fits(amounts.grid.name), `AND(${amounts.sizes.map(isSmall).join(',')})`],
    ...(keys ? [[t.isWhole(keys.inputs.name), keys.isWhole] as [string, string]] : []),
    ...splits.flatMap((split): [string, string][] => [
      [t.fits(split.grid.name), isSmall(split.size)],
      [t.sumIsAmount(split.grid.name), split.sum],
      [t.withinAnOre(split.grid.name), split.within],
    ]),
  ];
  const written: [string, string][] = [
    [t.isEqualIn(amounts.grid.name), `AND(${amounts.checks.join(',')})`],
    ...splits.flatMap(({ grid: { name }, isEqual }): [string, string][] =>
      isEqual === null ? [] : [[t.isEqualIn(name), isEqual]],
    ),
    [t.isEqualIn(bill.grid.name), bill.isEqual],
  ];
  return { grid, always: block(t.always, always), written: block(t.asWritten, written) };
}
