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
}

const separatorOf = (first: string): Table['separator'] =>
  first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';

/** The first empty line ends the table: below it stands what an export says about itself. */
export function tableOf(text: string): Table {
  const separator = separatorOf(/^[^\r\n]*/.exec(text)![0]);
  const rows: Row[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: Row = { line, cells: [] };
    let isRowDone = false;
    while (!isRowDone) {
      let cell = '';
      if (text[at] === '"') {
        const from = line;
        at += 1;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end < 0) throw refused('import_quote', `line ${from}`, { line: from });
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
      if (row.cells.length > mostColumns)
        throw refused('import_columns', `line ${line}`, { line, limit: mostColumns });
      if (text[at] === separator) at += 1;
      else isRowDone = true;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    if (row.cells.every((cell) => cell.trim() === '')) break;
    rows.push(row);
    if (rows.length > mostRows) throw refused('csv_too_many_rows', '', { limit: mostRows });
  }
  const [head, ...others] = rows;
  if (!head) throw refused('import_empty');
  return { separator, head: head.cells.map((cell) => cell.trim().toLowerCase()), rows: others };
}
