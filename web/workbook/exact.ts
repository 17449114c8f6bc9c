// SPDX-License-Identifier: MIT
// Exact fractions from the engine's texts, for the whole numbers that a workbook holds.

export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** "0.9156", "-12" or "1/3"; nothing for other text. */
export function fractionOf(text: string): Fraction | null {
  const match = /^(-?\d+)(?:\.(\d+))?(?:\/([1-9]\d*))?$/.exec(text);
  if (!match || (match[2] !== undefined && match[3] !== undefined)) return null;
  const [, whole = '', decimals = '', below = '1'] = match;
  const denominator = BigInt(below) * 10n ** BigInt(decimals.length);
  const numerator = BigInt(whole + decimals);
  const common = divisorOf(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left === 0n ? 1n : left;
}

/** The smallest number that all the denominators and `atLeast` divide. */
export const commonScale = (fractions: Fraction[], atLeast: bigint): bigint =>
  fractions.reduce(
    (scale, { denominator }) => (scale / divisorOf(scale, denominator)) * denominator,
    atLeast,
  );

/** The fraction as a whole number of parts; `scale` is divided by its denominator. */
export const scaled = ({ numerator, denominator }: Fraction, scale: bigint): bigint =>
  (numerator * scale) / denominator;

export const sumOf = (values: bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
export const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** Rows by their remainders, the largest first; equal ones in their own order. */
export const byRemainder = (remainders: bigint[]): number[] =>
  [...remainders.entries()]
    .sort(([a, left], [b, right]) => (left === right ? a - b : left > right ? -1 : 1))
    .map(([row]) => row);
