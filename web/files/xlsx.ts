// SPDX-License-Identifier: MIT
// A workbook of one sheet with live sums. The writer is fetched when a workbook is asked for. Text is written as text, so
// that none of it can run as a formula; formulas are this page's own.
import type { CellObject, WorkSheet } from '@e965/xlsx';

/** `formula` without its equals sign, with the value that it has now. */
export type SheetCell = string | number | { formula: string; value: number } | null;

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Thousands apart and two decimals, as the reader's Excel writes them. */
const amountFormat = '#,##0.00';
/** What Excel takes in a cell at most, in letters. */
const longestText = 32_767;

const cellObject = (cell: SheetCell): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { t: 's', v: cell.slice(0, longestText) };
  if (typeof cell === 'number') return { t: 'n', v: cell, z: amountFormat };
  return { t: 'n', v: cell.value, f: cell.formula, z: amountFormat };
};

/**
 * The workbook's bytes. A sheet's name has at most 31 letters and none of : \ / ? * [ ]. Without compression, so that
 * the same cells give bytes that can be read.
 */
export async function xlsx(name: string, rows: SheetCell[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellObject)));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31));
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: false }) as ArrayBuffer);
}
