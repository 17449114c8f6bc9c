// SPDX-License-Identifier: MIT
// The cells of the page's own workbook that can be changed, by the paths that stand beside them.
import type { Change } from '../engine/types.ts';
import type { Choice } from '../state/choice.ts';
import { workbookMark } from '../workbook/bill_workbook.ts';
import { refused } from './refused.ts';
import { type Sheet, type Value, numberText } from './workbook_sheets.ts';

function valueAt({ name }: Sheet, row: number, column: number, value: Value): string {
  const at = `${name}!${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(value);
  if (typeof value === 'string' && /^-?\d+(\.\d+)?(\/\d+)?$/.test(value.trim())) return value.trim();
  throw refused('import_cell', at, { found: value === undefined ? '' : String(value).slice(0, 40) });
}

/** Rows whose ninth cell is a path, and whose second is a number. */
function inputs(sheet: Sheet): Change[] {
  return sheet.rows.flatMap((row, index): Change[] => {
    const path = row[8];
    if (typeof path !== 'string' || !path.startsWith('/')) return [];
    if (path.startsWith('/convention/')) return [{ path, value: String(row[1] ?? '') }];
    if (/^\/(key_population_dates|key_index_year|vkp_users)\//.test(path)) return [];
    return [{ path, value: valueAt(sheet, index, 1, row[1]) }];
  });
}

/** Below a row of paths with the code left open: one actor a row. */
function keyInputs(sheet: Sheet): Change[] {
  const at = sheet.rows.findIndex((row) =>
    row.some((cell) => typeof cell === 'string' && cell.includes('/{code}/')),
  );
  if (at < 0) return [];
  const columns = sheet.rows[at]!.flatMap((cell, column): [number, string][] =>
    typeof cell === 'string' && cell.includes('/{code}/') ? [[column, cell]] : [],
  );
  return sheet.rows.flatMap((row, index): Change[] => {
    const code = row[0];
    if (index <= at + 1 || typeof code !== 'string') return [];
    // One count at mid-year stands in the first column, and its path among the notes.
    const note = String(row.at(-1) ?? '')
      .split('; ')
      .find((each) => each.startsWith('/population_1_july/'));
    return columns.flatMap(([column, pattern], order): Change[] => {
      if (row[column] === undefined && note !== undefined) return [];
      const path = note !== undefined && order === 0 ? note : pattern.replace('{code}', code);
      return [{ path, value: valueAt(sheet, index, column, row[column]) }];
    });
  });
}

/** Who uses VKP, where not all do. */
function users(sheet: Sheet, year: number): Change[] {
  const head = sheet.rows.findIndex((row) => String(row[3] ?? '').includes('VKP'));
  if (head < 0) return [];
  const rows = sheet.rows.slice(head + 1).filter((row) => typeof row[0] === 'string');
  const others = rows.filter((row) => row[3] !== 1).map((row) => String(row[0]));
  if (others.length === 0) return [];
  const those = rows.filter((row) => row[3] === 1).map((row) => String(row[0]));
  const value = those.length < others.length ? those : { all_except: others };
  return [{ path: `/vkp_users/${year}`, value }];
}

/** Errors, as `Refused`: not this page's, a cell that is no number. */
export function valuesOf(sheets: Sheet[]): { values: Change[]; patch: Partial<Choice> } {
  const [about] = sheets;
  if (!about?.rows.some((row) => row[0] === workbookMark)) throw refused('import_other_workbook');
  const values = sheets.slice(1).flatMap((sheet) => [...inputs(sheet), ...keyInputs(sheet)]);
  const year = Number(
    /\/(\d{4})$/.exec(values.find(({ path }) => path.startsWith('/payment_mnok/'))?.path ?? '')?.[1],
  );
  if (!Number.isInteger(year)) throw refused('import_other_workbook');
  const key = sheets.find(({ rows }) =>
    rows.some((row) => String(row[3] ?? '').includes('VKP') && row.length === 5),
  );
  const actor = sheets.at(-2)?.rows[3]?.[1];
  return {
    values: [...values, ...(key ? users(key, year) : [])],
    patch: { year, ...(typeof actor === 'string' ? { actor } : {}) },
  };
}
