// SPDX-License-Identifier: MIT
// The form as a workbook: each cost with its factor to kroner, and sums that Excel works out anew when one is changed. Each
// row says which cell of the form it is, so that the page reads it again.
import type { Language } from '../numbers.ts';
import type { SheetCell } from '../files/xlsx.ts';
import { type Form, cellKeys, cellOf, readingOf } from './own_form.ts';

/** At the end of the heading, so that the page knows its own form again. */
export const formMark = 'samfin-form-1';
/** Where a row says which cell it is, counted from zero: "4601/records/operation/invoices/mnok". */
export const keyColumn = 8;

export interface SheetWords {
  /** Columns: solution, cost type, measure, amount, unit, kroner for each unit, kroner, comment. */
  head: [string, string, string, string, string, string, string, string];
  sum: string;
  /** What is said below: among it that amounts exclude VAT. */
  notes: string[];
  category: (id: string) => string;
  costType: (id: string) => string;
  measure: (id: string) => string;
  unit: (id: string) => string;
}

const factors: Record<string, number> = { nok: 1, knok: 1000, mnok: 1_000_000 };

/** What is no cost: which solutions are in use, and what they gave. */
function otherRows(code: string, form: Form, words: SheetWords): SheetCell[][] {
  return cellKeys.flatMap((key) => {
    const [category = '', type = '', measure = ''] = key.split('/');
    if ((type !== 'use' && type !== 'benefit') || !form.has(key)) return [];
    const { amount, unit, comment } = cellOf(form, key);
    const row: SheetCell[] = [words.category(category), words.costType(type), words.measure(measure)];
    return [[...row, amount, words.unit(unit), null, null, comment, `${code}/${key}/${unit}`]];
  });
}

/**
 * Rows with a cost that can be read, the sum of their kroner, then what is no cost. `wageCost` is the engine's
 * parameter, `total` what the engine says the costs are: the same, as Excel adds up the same cells.
 */
export function sheetRows(
  code: string,
  form: Form,
  language: Language,
  wageCost: number,
  total: number,
  words: SheetWords,
): SheetCell[][] {
  const rows: SheetCell[][] = [[...words.head, formMark]];
  for (const key of cellKeys) {
    const [category = '', type = '', measure = ''] = key.split('/');
    const cell = cellOf(form, key);
    const reading = readingOf(key, cell, language);
    if (type === 'use' || type === 'benefit' || !reading || !('value' in reading)) continue;
    const factor = cell.unit === 'fte' ? wageCost : (factors[cell.unit] ?? 1);
    const row = rows.length + 1;
    const amount = Number(reading.value);
    rows.push([
      words.category(category),
      words.costType(type),
      words.measure(measure),
      amount,
      words.unit(cell.unit),
      factor,
      { formula: `ROUND(D${row}*F${row},0)`, value: Math.round(amount * factor) },
      cell.comment,
      `${code}/${key}/${cell.unit}`,
    ]);
  }
  const last = rows.length;
  const formula = last > 1 ? `SUM(G2:G${last})` : '0';
  rows.push([words.sum, null, null, null, null, null, { formula, value: total }, null]);
  const others = otherRows(code, form, words);
  return [...rows, ...(others.length > 0 ? [[], ...others] : []), [], ...words.notes.map((note) => [note])];
}
