// SPDX-License-Identifier: MIT
// The bill of one actor from the splits: another code shows another's.
import type { Solution } from '../engine/types.ts';
import type { AmountsSheet } from './amounts_sheet.ts';
import { Grid, checkOf, formulaOf, whole } from './grid.ts';
import type { KeySheets } from './key_sheets.ts';
import type { SplitSheet } from './split_sheet.ts';
import { type Laid, statusWord } from './words.ts';

export interface BillSheet {
  grid: Grid;
  /** The total in kroner. */
  total: string;
  /** That the bill is the one the page showed; another actor's is compared in the splits. */
  isEqual: string;
}

export function billSheet(
  laid: Laid,
  amounts: AmountsSheet,
  splits: Map<Solution, SplitSheet[]>,
  keys: KeySheets | null,
): BillSheet {
  const { t, text, figures } = laid;
  const { bill } = figures;
  const grid = new Grid(t.sheets.bill);
  grid.widths.push(44, 22, 20, 22, 10, 18);
  grid.add([t.sheets.bill]);
  grid.add([laid.name(bill.actor), String(bill.year)]);
  grid.add();
  const actorRow = grid.add([keys ? t.actor : t.code, bill.actor]);
  // A code that was typed as a number has lost its zero.
  const code = `TEXT(${grid.here(actorRow, 1)},"0000")`;
  grid.add();
  grid.add([t.solution, t.amountOre, t.kroner, t.shown, t.isEqual, t.status]);
  const first = grid.rows.length;
  const add = (label: string, formula: string, ore: number): number => {
    const row = grid.add([label, formulaOf(formula, ore)]);
    grid.put(row, 2, { formula: `${grid.beside(row, 1)}/100`, value: ore / 100 });
    grid.put(row, 3, whole(ore));
    const isEqual = `${grid.beside(row, 1)}=${grid.beside(row, 3)}`;
    grid.put(row, 4, checkOf(isEqual, true));
    return row;
  };
  for (const { solution, amount_ore, status } of bill.lines) {
    const sheets = splits.get(solution) ?? [];
    const parts = sheets.map(({ shares, codes }) => `INDEX(${shares},MATCH(${code},${codes},0))`);
    const formula = parts.length > 0 ? parts.join('+') : amounts.shared.get(solution)!.ref;
    const row = add(text.words.solution[solution], formula, amount_ore);
    grid.put(row, 5, statusWord(laid, status));
  }
  const last = grid.rows.length - 1;
  const total = add(t.total, `SUM(${grid.range(first, last, 1)})`, bill.total_ore);
  grid.put(total, 5, statusWord(laid, bill.status));
  const { population, per_inhabitant_ore } = bill;
  if (keys?.inhabitants && population?.year === bill.year && per_inhabitant_ore !== null) {
    const { counts, actors } = keys.inhabitants;
    const row = grid.add([`${t.inhabitants} ${population.year}`]);
    const inhabitants = `SUMPRODUCT((${actors}=${code})*${counts})`;
    grid.put(row, 1, formulaOf(inhabitants, population.value));
    grid.put(row, 5, statusWord(laid, population.status));
    const [sum, people] = [grid.beside(total, 1), grid.beside(row, 1)];
    add(t.perInhabitant, `INT((2*${sum}+${people})/(2*${people}))`, per_inhabitant_ore);
  }
  const isEqual = `OR(${grid.ref(actorRow, 1)}<>"${bill.actor}",AND(${grid.rangeRef(first, grid.rows.length - 1, 4)}))`;
  return { grid, total: grid.ref(total, 2), isEqual };
}
