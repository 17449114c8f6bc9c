// SPDX-License-Identifier: MIT
// CSV as rows with the lines they begin at. A quote that is never closed is refused with its line.
import { mostColumns, mostRows } from './limits.ts';
import { refused } from './refused.ts';

export interface Row {
  line: number;
  cells: string[];
}
export interface Table {
  separator: ';' | ',' | '\t';
  head: string[];
  rows: Row[];
  /** The text from the heading on, and the line of the file that it stands in. */
  body: string;
  headLine: number;
}

const separatorOf = (first: string): Table['separator'] =>
  first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';

const filled = (cells: string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** What Excel writes above a table to name its separator. */
const separatorLine = /^sep=([;,\t])\r?\n/i;

/**
 * Empty lines before the heading and between rows are passed over. Below the table, after an empty line, stands what an
 * export says about itself: one cell a line, with which the table ends.
 */
export function tableOf(file: string): Table {
  const named = separatorLine.exec(file);
  const text = named ? file.slice(named[0].length) : file;
  const above = named ? 1 : 0;
  const blank = /^(?:[^\S\r\n]*\r?\n)*/.exec(text)![0];
  const separator =
    (named?.[1] as Table['separator'] | undefined) ??
    separatorOf(/^[^\r\n]*/.exec(text.slice(blank.length))![0]);
  const rows: Row[] = [];
  let isAfterEmpty = false;
  let line = above + blank.split('\n').length;
  let at = blank.length;
  let headAt = at;
  while (at < text.length) {
    const row: Row = { line, cells: [] };
    const begin = at;
    let isRowDone = false;
    while (!isRowDone) {
      let cell = '';
      if (text[at] === '"') {
        const from = line;
        at += 1;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end < 0) throw refused('import_quote', '', { line: from });
          const part = text.slice(at, end);
          line += part.split('\n').length - 1;
          cell += part;
          at = end + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at += 1;
        }
      }
      const rest = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
      row.cells.push(cell + text.slice(rest, at));
      if (row.cells.length > mostColumns) throw refused('import_columns', '', { line, limit: mostColumns });
      if (text[at] === separator) at += 1;
      else isRowDone = true;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    const count = filled(row.cells);
    if (isAfterEmpty && count === 1 && rows.length > 0) break;
    isAfterEmpty = count === 0;
    if (isAfterEmpty) continue;
    if (rows.length === 0) headAt = begin;
    rows.push(row);
    if (rows.length > mostRows) throw refused('csv_too_many_rows', '', { limit: mostRows });
  }
  const [head, ...others] = rows;
  if (!head) throw refused('import_empty');
  return {
    separator,
    head: head.cells.map((cell) => cell.trim().toLowerCase()),
    rows: others,
    body: text.slice(headAt),
    headLine: head.line,
  };
}
