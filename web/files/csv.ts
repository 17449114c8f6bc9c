// SPDX-License-Identifier: MIT
// CSV for a Norwegian Excel: semicolon, decimal comma, byte order mark, and no text that Excel would run as a formula.
import { shifted } from '../numbers.ts';

/** `number` is decimal text; what is no number in it is written as text. */
export type Cell = string | { ore: number } | { count: number } | { number: string } | null;

const startsFormula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A name or word: made inert with an apostrophe where it would start a formula, quoted where it must be. */
export function textCell(text: string): string {
  const inert = startsFormula.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Kroner with two decimals: digits, a comma and perhaps a minus, so that it stays a number. */
const kronerCell = (ore: number): string => {
  const [whole, fraction = ''] = shifted(String(ore), -2).split('.');
  return `${whole!},${fraction.padEnd(2, '0')}`;
};

const numberCell = (text: string): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? text.replace('.', ',') : textCell(text);

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(cell);
  if ('number' in cell) return numberCell(cell.number);
  return 'ore' in cell ? kronerCell(cell.ore) : String(cell.count);
};

export const csv = (rows: Cell[][]): string =>
  '\ufeff' + rows.map((row) => row.map(written).join(';')).join('\r\n') + '\r\n';
