// SPDX-License-Identifier: MIT
// The form as a workbook: each cost with its factor to kroner, and sums that Excel works out anew when one is changed.
import type { Language } from '../numbers.ts';
import type { SheetCell } from '../files/xlsx.ts';
import { type Form, cellKeys, cellOf, readingOf } from './own_form.ts';

export interface SheetWords {
  /** Columns: solution, cost type, measure, amount, unit, kroner for each unit, kroner, comment. */
  head: [string, string, string, string, string, string, string, string];
  sum: string;
  category: (id: string) => string;
  costType: (id: string) => string;
  measure: (id: string) => string;
  unit: (id: string) => string;
}

const factors: Record<string, number> = { nok: 1, knok: 1000, mnok: 1_000_000 };

/**
 * Rows with a cost that can be read, then the sum of their kroner. `wageCost` is the engine's parameter, `total` what
 * the engine says the costs are: the same, as Excel adds up the same cells.
 */
export function sheetRows(
  form: Form,
  language: Language,
  wageCost: number,
  total: number,
  words: SheetWords,
): SheetCell[][] {
  const rows: SheetCell[][] = [words.head];
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
    ]);
  }
  const last = rows.length;
  const formula = last > 1 ? `SUM(G2:G${last})` : '0';
  rows.push([words.sum, null, null, null, null, null, { formula, value: total }, null]);
  return rows;
}
