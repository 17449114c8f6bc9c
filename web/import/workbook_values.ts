// SPDX-License-Identifier: MIT
// The cells of the page's own workbook that can be changed, by the paths that stand beside them.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Change } from '../engine/types.ts';
import type { Choice } from '../state/choice.ts';
import { workbookMark } from '../workbook/bill_workbook.ts';
import { checkParts } from './unpacked.ts';
import { refused } from './refused.ts';

type Value = string | number | boolean | undefined;
interface Read {
  name: string;
  rows: Value[][];
}

/** Only numbers and text: a formula is what it came to, but in a cell for a value it is refused. */
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
const numberText = (value: number): string => String(Number(value.toPrecision(15)));

function valueAt({ name }: Read, row: number, column: number, value: Value): string {
  const at = `${name}!${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(value);
  if (typeof value === 'string' && /^-?\d+(\.\d+)?(\/\d+)?$/.test(value.trim())) return value.trim();
  throw refused('import_cell', at, { found: value === undefined ? '' : String(value).slice(0, 40) });
}

/** Rows whose ninth cell is a path, and whose second is a number. */
function inputs(sheet: Read): Change[] {
  return sheet.rows.flatMap((row, index): Change[] => {
    const path = row[8];
    if (typeof path !== 'string' || !path.startsWith('/')) return [];
    if (path.startsWith('/convention/')) return [{ path, value: String(row[1] ?? '') }];
    if (/^\/(key_population_dates|key_index_year|vkp_users)\//.test(path)) return [];
    return [{ path, value: valueAt(sheet, index, 1, row[1]) }];
  });
}

/** Below a row of paths with the code left open: one actor a row. */
function keyInputs(sheet: Read): Change[] {
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
function users(sheet: Read, year: number): Change[] {
  const head = sheet.rows.findIndex((row) => String(row[3] ?? '').includes('VKP'));
  if (head < 0) return [];
  const rows = sheet.rows.slice(head + 1).filter((row) => typeof row[0] === 'string');
  const others = rows.filter((row) => row[3] !== 1).map((row) => String(row[0]));
  if (others.length === 0) return [];
  const those = rows.filter((row) => row[3] === 1).map((row) => String(row[0]));
  const value = those.length < others.length ? those : { all_except: others };
  return [{ path: `/vkp_users/${year}`, value }];
}

/** Errors, as `Refused`: no workbook, too large inside, not this page's, a cell that is no number. */
export async function valuesOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ values: Change[]; patch: Partial<Choice> }> {
  await checkParts(bytes);
  const { read, utils } = await import('@e965/xlsx');
  let sheets: Read[];
  try {
    const book = read(bytes, {
      type: 'array',
      dense: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    sheets = book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]!, utils.decode_cell) }));
  } catch {
    throw refused('import_no_workbook');
  }
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
