// SPDX-License-Identifier: MIT
// A sheet while it is laid out: cells are put at rows and columns counted from 0, and named as formulas name them.
import { type Sheet, type SheetCell, sheetName } from '../files/xlsx.ts';

export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Whole numbers without decimals, thousands apart. */
export const wholeFormat = '#,##0';
/** As many decimals as the number has. */
export const plainFormat = 'General';

export const whole = (value: bigint | number): { value: number; format: string } => ({
  value: Number(value),
  format: wholeFormat,
});
export const formulaOf = (formula: string, value: bigint | number, format = wholeFormat): SheetCell => ({
  formula,
  value: Number(value),
  format,
});
export const checkOf = (formula: string, value: boolean): SheetCell => ({ formula, value });

export class Grid {
  readonly name: string;
  readonly rows: SheetCell[][] = [];
  readonly widths: number[] = [];

  constructor(name: string) {
    this.name = sheetName(name);
  }

  put(row: number, column: number, cell: SheetCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }
  putRow(row: number, cells: SheetCell[], from = 0): void {
    cells.forEach((cell, index) => {
      this.put(row, from + index, cell);
    });
  }
  /** A row at the end; its number. */
  add(cells: SheetCell[] = []): number {
    const row = this.rows.length;
    this.rows.push([...cells]);
    return row;
  }

  /** $C$5: the same cell wherever the formula stands in this sheet. */
  here(row: number, column: number): string {
    return `$${columnName(column)}$${row + 1}`;
  }
  /** The same, for formulas of other sheets. */
  ref(row: number, column: number): string {
    return `'${this.name}'!${this.here(row, column)}`;
  }
  /** C5: as a formula in the same row names it. */
  beside(row: number, column: number): string {
    return `${columnName(column)}${row + 1}`;
  }
  range(first: number, last: number, column: number): string {
    return `${this.here(first, column)}:${this.here(last, column)}`;
  }
  rangeRef(first: number, last: number, column: number): string {
    return `'${this.name}'!${this.range(first, last, column)}`;
  }

  get sheet(): Sheet {
    return { name: this.name, rows: this.rows, widths: this.widths };
  }
}
