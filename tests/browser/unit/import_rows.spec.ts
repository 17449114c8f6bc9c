// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import { tableOf } from '../../../web/import/rows.ts';

const read = (text: string): [string[], ...[number, ...string[]][]] => {
  const { head, rows } = tableOf(text);
  return [head, ...rows.map(({ line, cells }): [number, ...string[]] => [line, ...cells])];
};

test('empty lines before the heading and between rows are passed over, and every row keeps its line', () => {
  expect(read('\r\n ;\n\ncode;value\n4601;1\n\n;\n5001;2\n')).toEqual([
    ['code', 'value'],
    [5, '4601', '1'],
    [8, '5001', '2'],
  ]);
});

test('what an export says of itself below its table, behind an empty line, is no row', () => {
  expect(read('code;value\n4601;1\n\nSource: regulation\nRead: today\n')).toEqual([
    ['code', 'value'],
    [2, '4601', '1'],
  ]);
});

test('one cell right under a row is a row', () => {
  expect(read('code;value\n4601\n')).toEqual([
    ['code', 'value'],
    [2, '4601'],
  ]);
});

for (const [separator, cells] of [
  [';', '4601;1,5'],
  [',', '4601,1.5'],
  ['\t', '4601\t1,5'],
] as const)
  test(`the line in which Excel names the separator is no row: ${JSON.stringify(separator)}`, () => {
    const head = `code${separator}value`;
    const table = tableOf(`sep=${separator}\r\n${head}\r\n${cells}\r\n`);
    expect(table).toMatchObject({ separator, head: ['code', 'value'], headLine: 2 });
    expect(table.rows).toEqual([{ line: 3, cells: cells.split(separator) }]);
    expect(table.body).toBe(`${head}\r\n${cells}\r\n`);
  });
