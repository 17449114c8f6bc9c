// SPDX-License-Identifier: MIT
// Workbooks with live formulas. The writer is fetched when a workbook is asked for. Text is written as text, so that none
// of it can run as a formula; formulas are this page's own.
import type { CellObject, WorkSheet } from '@e965/xlsx';

/** What a cell can hold. */
export type CellValue = string | number | boolean;
/**
 * `formula` without its equals sign, with the value that it has now. `format` is Excel's own, such as "0"; without it a
 * number is an amount.
 */
export type SheetCell =
  | string
  | number
  | { formula: string; value: CellValue; format?: string }
  | { value: number; format: string }
  | null;

export interface Sheet {
  /** At most 31 letters and none of : \ / ? * [ ] '. */
  name: string;
  rows: SheetCell[][];
  /** Widths of the columns in letters. */
  widths?: number[];
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Thousands apart and two decimals, as the reader's Excel writes them. */
const amountFormat = '#,##0.00';
/** What Excel takes in a cell at most, in letters. */
const longestText = 32_767;

const typeOf = (value: CellValue): 'n' | 'b' | 's' =>
  typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's';

const cellObject = (cell: SheetCell): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { t: 's', v: cell.slice(0, longestText) };
  if (typeof cell === 'number') return { t: 'n', v: cell, z: amountFormat };
  if (!('formula' in cell)) return { t: 'n', v: cell.value, z: cell.format };
  const type = typeOf(cell.value);
  return {
    t: type,
    v: cell.value,
    f: cell.formula,
    ...(type === 'n' ? { z: cell.format ?? amountFormat } : {}),
  };
};

export const sheetName = (name: string): string => name.replace(/[:\\/?*[\]']/g, ' ').slice(0, 31);

/** A workbook's bytes; compressed where it is large, plain where its bytes should be easy to read. */
export async function workbook(
  sheets: Sheet[],
  { isCompressed = true } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  for (const { name, rows, widths } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellObject)));
    if (widths) sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, sheetName(name));
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: isCompressed }) as ArrayBuffer,
  );
}

/** A workbook of one sheet, without compression. */
export const xlsx = (name: string, rows: SheetCell[][]): Promise<Uint8Array<ArrayBuffer>> =>
  workbook([{ name, rows }], { isCompressed: false });
