// SPDX-License-Identifier: MIT
// An answer short enough to be kept for ever and long enough to say where another one differs. Short parts stand in
// clear. A long list of rows becomes the digests of its parts: of payments, one for each year, solution and payer group
// with its sum; of other rows, one for each twenty. A digest is of the columns that the rows had when it was made, so an
// engine that later tells more of each row still gives the same one.
import { createHash } from 'node:crypto';

const longest = 20;
const rowsOfAPart = 20;

/** JSON with the members of objects in the order of their names. */
export const canonical = (value) =>
  JSON.stringify(value, (_, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

const digestOf = (rows, columns) =>
  createHash('sha256')
    .update(rows.map((row) => canonical(columns.map((column) => row[column] ?? null))).join('\n'))
    .digest('hex')
    .slice(0, 24);

const sumOf = (rows) =>
  rows.every((row) => Number.isInteger(row.amount_ore))
    ? { total_ore: String(rows.reduce((sum, { amount_ore }) => sum + BigInt(amount_ore), 0n)) }
    : {};

function partsOf(rows) {
  const isPayment = (row) => ['year', 'solution', 'payer_group', 'actor'].every((name) => name in row);
  const parts = new Map();
  rows.forEach((row, at) => {
    const name = rows.every(isPayment)
      ? `${row.year} ${row.solution} ${row.payer_group}`
      : `rows from ${Math.floor(at / rowsOfAPart) * rowsOfAPart}`;
    parts.set(name, [...(parts.get(name) ?? []), row]);
  });
  return parts;
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** `columns` of rows are those of the answer itself, or of the outline that it is compared with. */
function rowsOutlined(rows, known) {
  const columns = known?.columns ?? [...new Set(rows.flatMap(Object.keys))].sort();
  const parts = [...partsOf(rows)].map(([name, part]) => [
    name,
    { count: part.length, ...sumOf(part), sha256: digestOf(part, columns) },
  ]);
  return { rows: rows.length, columns, parts: Object.fromEntries(parts) };
}

/** `known` is an earlier outline: what it does not name is left out, but nothing that it names. */
export function outlined(value, known) {
  if (Array.isArray(value)) {
    if (value.length > longest && value.every(isObject)) return rowsOutlined(value, known);
    if (value.length > 2 * longest) return { count: value.length, sha256: createHash('sha256').update(canonical(value)).digest('hex').slice(0, 24) };
    return value.map((each, at) => outlined(each, known?.[at]));
  }
  if (!isObject(value)) return value;
  const names = isObject(known) ? Object.keys(known).filter((name) => name in value) : Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, outlined(value[name], known?.[name])]));
}

/** Where two outlines differ, as JSON pointers with both values. */
export function differences(expected, found, at = '') {
  if (canonical(expected) === canonical(found)) return [];
  const isPair = (isObject(expected) && isObject(found)) || (Array.isArray(expected) && Array.isArray(found));
  if (!isPair) return [`${at}: ${String(canonical(found)).slice(0, 200)} and not ${String(canonical(expected)).slice(0, 200)}`];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names.flatMap((name) => differences(expected[name], found[name], `${at}/${name}`));
}
