// SPDX-License-Identifier: MIT
// A CSV file of the page, opened by LibreOffice as a Norwegian reader opens it: no text runs as a formula, and amounts,
// negative ones too, are numbers.
import { type CellObject, read } from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import { type Cell, csv } from '../../../web/files/csv.ts';
import { formulaStarts } from '../formula_starts.ts';
import { Office } from './soffice.ts';

const hostile = [
  ...[...formulaStarts, '"=', "'="].map((start) => `${start}1+1`),
  '=SUM(A1:A9)',
  "=cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '=HYPERLINK("http://127.0.0.1";"x")',
  '=1;=1',
  'a\n=1+1',
  'a";=1+1;"',
];
const numbers: [Cell, number][] = [
  [{ ore: -123456 }, -1234.56],
  [{ ore: -5 }, -0.05],
  [{ ore: 100 }, 1],
  [{ count: 357 }, 357],
  [{ number: '-12.5' }, -12.5],
];

test('no text of a CSV file runs in LibreOffice, and negative amounts are numbers', async () => {
  const office = await Office.start();
  try {
    const rows: Cell[][] = [
      ...hostile.map((text): Cell[] => [text, 'after']),
      ...numbers.map(([cell]): Cell[] => [cell, 'after']),
    ];
    const file = new TextEncoder().encode(csv(rows));
    // Semicolon, quotes, UTF-8, from the first line, numbers as in Norwegian (1044), and formulas are let through.
    const filter = 'CSV:59,34,76,1,,1044,false,true,false,false,false,0,true';
    const found = await office.converted(new Map([['file.csv', file]]), 'xlsx', filter);
    const sheet = Object.values(read(found.get('file.csv')!).Sheets)[0]!;
    const cells = Object.entries(sheet)
      .filter(([at]) => !at.startsWith('!'))
      .map(([at, cell]) => [at, cell as CellObject] as const);
    expect(cells.filter(([, { f }]) => f !== undefined)).toEqual([]);
    expect(cells.filter(([, { t }]) => t === 'e')).toEqual([]);
    hostile.forEach((_, index) => {
      expect((sheet[`A${index + 1}`] as CellObject).t, hostile[index]).toBe('s');
      expect((sheet[`B${index + 1}`] as CellObject).v, hostile[index]).toBe('after');
    });
    numbers.forEach(([, value], index) => {
      const { t, v } = sheet[`A${hostile.length + index + 1}`] as CellObject;
      expect({ t, v }).toEqual({ t: 'n', v: value });
    });
  } finally {
    await office.end();
  }
});
