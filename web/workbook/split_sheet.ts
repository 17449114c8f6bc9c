// SPDX-License-Identifier: MIT
// One split by largest remainder (METHOD 2): every actor's exact share, its remainder, its place and its øre.
import type { Shared } from './amounts_sheet.ts';
import { divisionHead } from './amounts_sheet.ts';
import { divisionWidth, partCount, putDivision, putParts } from './division.ts';
import { byRemainder, sizeOf, sumOf } from './exact.ts';
import { type Key, splitOf } from './figures.ts';
import { Grid, checkOf, formulaOf, whole } from './grid.ts';
import type { Weights } from './key_sheets.ts';
import type { Laid } from './words.ts';

export interface SplitSheet {
  grid: Grid;
  /** Ranges over the actors, for formulas of other sheets. */
  codes: string;
  shares: string;
  shareColumn: number;
  /** The share of one row, for the sheet of the other half. */
  shareOf: (index: number) => string;
  /** Formulas of checks: that the shares add up, that none is an øre off, that the numbers are small enough. */
  sum: string;
  within: string;
  size: { amount: string; factor: string; divisor: string };
  /** That all shares are the engine's; nothing where another sheet compares them. */
  isEqual: string | null;
}

interface Compared {
  head: string;
  values: bigint[];
  /** What stands beside the share, where the engine tells only the sum of two. */
  other: SplitSheet | null;
}

const at = { division: 3, rank: 3 + divisionWidth };
const cols = { extra: at.rank + 1, share: at.rank + 2, shown: at.rank + 3, isEqual: at.rank + 4 };
/** Rows above the actors. */
const top = { amount: 3, total: 4, left: 5, parts: 6 };

/** The places of remainders, the largest first, equal ones in order. */
function placesOf(remainders: bigint[]): number[] {
  const places: number[] = [];
  byRemainder(remainders).forEach((row, place) => {
    places[row] = place + 1;
  });
  return places;
}

export function splitSheet(
  laid: Laid,
  name: string,
  key: Key,
  amount: Shared,
  weights: Weights,
  compared: Compared | null,
): SplitSheet {
  const { t } = laid;
  const grid = new Grid(name);
  grid.widths.push(14, 26, 18, ...Array.from({ length: divisionWidth }, () => 17), 16, 16, 18, 20, 10);
  grid.add([name]);
  grid.add([t.splitLead]);
  grid.add();
  grid.add([t.amountOre, formulaOf(amount.ref, amount.value)]);
  const totalWeight = sumOf(weights.values);
  grid.add([t.total, formulaOf(weights.total, totalWeight)]);
  grid.add([t.left]);
  grid.add([t.part('1–6')]);
  const [a, total] = [grid.here(top.amount, 1), grid.here(top.total, 1)];
  const parts = putParts(grid, top.parts, 1, { ref: a, value: amount.value });
  const heads = [t.code, t.name, t.weight, ...divisionHead(laid), t.rank, t.extra, t.share];
  grid.add([...heads, ...(compared ? [compared.head, t.isEqual] : [])]);

  const first = grid.rows.length;
  const last = first + key.actors.length - 1;
  const wholeColumn = at.division + partCount * 2;
  const shares = splitOf(amount.value, weights.values);
  const divisions = key.actors.map((actor, index) => {
    const row = grid.add([actor, laid.name(actor)]);
    const weight = weights.values[index]!;
    grid.put(row, 2, formulaOf(weights.grid.ref(weights.firstRow + index, weights.column), weight));
    const factor = `$C${row + 1}`;
    const values = { amount: amount.value, factor: weight, divisor: totalWeight };
    return putDivision(grid, row, at.division, { parts, factor, divisor: total }, values);
  });
  const left = sizeOf(amount.value) - sumOf(divisions.map((each) => each.whole));
  grid.put(top.left, 1, formulaOf(`ABS(${a})-SUM(${grid.range(first, last, wholeColumn)})`, left));
  const places = placesOf(divisions.map(({ remainder }) => remainder));
  const remainders = grid.range(first, last, wholeColumn + 1);
  places.forEach((place, index) => {
    const row = first + index;
    const remainder = grid.beside(row, wholeColumn + 1);
    const above = `${grid.here(first, wholeColumn + 1)}:${remainder}`;
    grid.put(
      row,
      at.rank,
      formulaOf(`RANK(${remainder},${remainders},0)+COUNTIF(${above},${remainder})-1`, place),
    );
    const extra = BigInt(place) <= left ? 1 : 0;
    grid.put(
      row,
      cols.extra,
      formulaOf(`IF(${grid.beside(row, at.rank)}<=${grid.here(top.left, 1)},1,0)`, extra),
    );
    const share = `SIGN(${a})*(${grid.beside(row, wholeColumn)}+${grid.beside(row, cols.extra)})`;
    grid.put(row, cols.share, formulaOf(share, shares[index]!));
    if (!compared) return;
    grid.put(row, cols.shown, whole(compared.values[index]!));
    const other = compared.other ? `+${compared.other.shareOf(index)}` : '';
    const isEqual = `${grid.beside(row, cols.share)}${other}=${grid.beside(row, cols.shown)}`;
    grid.put(row, cols.isEqual, checkOf(isEqual, true));
  });
  const rests = grid.rangeRef(first, last, wholeColumn + 1);
  const places_ = grid.rangeRef(first, last, at.rank);
  const count = key.actors.length;
  return {
    grid,
    codes: grid.rangeRef(first, last, 0),
    shares: grid.rangeRef(first, last, cols.share),
    shareColumn: cols.share,
    shareOf: (index) => grid.ref(first + index, cols.share),
    sum: `SUM(${grid.rangeRef(first, last, cols.share)})=${grid.ref(top.amount, 1)}`,
    // The remainders are of the divisor, every place is taken once, and fewer øre are left than there are actors.
    within:
      `AND(MIN(${rests})>=0,MAX(${rests})<${grid.ref(top.total, 1)},` +
      `SUM(${places_})=${(count * (count + 1)) / 2},` +
      `${grid.ref(top.left, 1)}>=0,${grid.ref(top.left, 1)}<${Math.max(count, 2)})`,
    size: {
      amount: grid.ref(top.amount, 1),
      factor: grid.ref(top.total, 1),
      divisor: grid.ref(top.total, 1),
    },
    isEqual: compared ? `AND(${grid.rangeRef(first, last, cols.isEqual)})` : null,
  };
}
