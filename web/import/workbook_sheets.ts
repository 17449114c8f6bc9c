// SPDX-License-Identifier: MIT
// A workbook as sheets of plain values. What reads it is fetched with the first one.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { refused } from './refused.ts';
import { checkParts } from './unpacked.ts';

export type Value = string | number | boolean | undefined;
export interface Sheet {
  name: string;
  rows: Value[][];
}

/** Only numbers and text: a formula is what it came to. */
function rowsOf(sheet: WorkSheet, decode: (at: string) => { r: number; c: number }): Value[][] {
  const rows: Value[][] = [];
  for (const [at, cell] of Object.entries(sheet)) {
    if (at.startsWith('!')) continue;
    const { r, c } = decode(at);
    if (r > 2_000 || c > 60) continue;
    (rows[r] ??= [])[c] = (cell as CellObject).v as Value;
  }
  return Array.from(rows, (row) => (row as Value[] | undefined) ?? []);
}

/** A number as decimal text, without what binary fractions leave at the end. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15)));

/** Errors, as `Refused`: no workbook, too large inside. */
export async function sheetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  await checkParts(bytes);
  const { read, utils } = await import('@e965/xlsx');
  try {
    const book = read(bytes, {
      type: 'array',
      dense: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    return book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]!, utils.decode_cell) }));
  } catch {
    throw refused('import_no_workbook');
  }
}
