// SPDX-License-Identifier: MIT
// amount × factor / divisor, exactly, in a program that keeps 15 digits: long division, two digits of the amount at a time
// (METHOD 47). Every number on the way is whole and below 10^14.
import { type Grid, formulaOf } from './grid.ts';
import { sizeOf } from './exact.ts';

/** The amount in parts of two digits. */
export const partCount = 6;
/** Amounts stay below this, in øre: twelve digits. */
export const amountLimit = 10n ** 12n;
/** Divisors and factors stay below this, so that 200 × divisor is below 10^14. */
export const divisorLimit = 5n * 10n ** 11n;

/** The columns of one division: for each part its quotient and its rest, then the whole part and the remainder. */
export const divisionWidth = partCount * 2 + 2;

export interface Division {
  whole: bigint;
  remainder: bigint;
}

const partsOf = (amount: bigint): bigint[] =>
  Array.from(
    { length: partCount },
    (_, index) => (sizeOf(amount) / 100n ** BigInt(partCount - 1 - index)) % 100n,
  );

/** Six cells with the digits of the amount, from `column`; their addresses. */
export function putParts(
  grid: Grid,
  row: number,
  column: number,
  amount: { ref: string; value: bigint },
): string[] {
  return partsOf(amount.value).map((part, index) => {
    const power = 100 ** (partCount - 1 - index);
    const formula = `MOD(INT(ABS(${amount.ref})/${power}),100)`;
    grid.put(row, column + index, formulaOf(formula, part));
    return grid.here(row, column + index);
  });
}

/** Puts the columns of one division; the remainder is of the divisor. */
export function putDivision(
  grid: Grid,
  row: number,
  column: number,
  { parts, factor, divisor }: { parts: string[]; factor: string; divisor: string },
  values: { amount: bigint; factor: bigint; divisor: bigint },
): Division {
  let rest = 0n;
  let total = 0n;
  const quotients: string[] = [];
  partsOf(values.amount).forEach((part, index) => {
    const at = column + index * 2;
    const before = index === 0 ? '' : `${grid.beside(row, at - 1)}*100+`;
    const dividend = `${before}${parts[index]!}*${factor}`;
    const dividendValue = rest * 100n + part * values.factor;
    const quotient = dividendValue / values.divisor;
    rest = dividendValue % values.divisor;
    total = total * 100n + quotient;
    grid.put(row, at, formulaOf(`INT((${dividend})/${divisor})`, quotient));
    grid.put(row, at + 1, formulaOf(`${dividend}-${grid.beside(row, at)}*${divisor}`, rest));
    quotients.push(grid.beside(row, at));
  });
  const horner = quotients.slice(1).reduce((sum, each) => `(${sum})*100+${each}`, quotients[0]!);
  grid.put(row, column + partCount * 2, formulaOf(horner, total));
  grid.put(row, column + partCount * 2 + 1, formulaOf(grid.beside(row, column + partCount * 2 - 1), rest));
  return { whole: total, remainder: rest };
}
