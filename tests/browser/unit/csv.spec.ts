// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { csv, textCell } from '../../../web/files/csv.ts';

test('amounts are numbers with a comma, negative ones too', () => {
  expect(csv([[{ ore: 123456 }, { ore: -5 }, { count: 357 }, null, { ore: 0 }]])).toBe(
    '\ufeff1234,56;-0,05;357;;0,00\r\n',
  );
});

test('decimal text is a number with a comma, and what is no number is inert text', () => {
  expect(csv([[{ number: '-12.50' }, { number: '0.9156' }, { number: '=1+1' }, { number: '1/3' }]])).toBe(
    "\ufeff-12,50;0,9156;'=1+1;1/3\r\n",
  );
});

for (const start of ['=', '+', '-', '@', '\t', '\n', '\r', '\uff1d', '\uff0b', '\uff0d', '\uff20', ' ='])
  test(`a name that starts with ${JSON.stringify(start)} is inert`, () => {
    expect(textCell(`${start}1+1`).replace(/^"/, '').startsWith("'")).toBe(true);
  });

test('a text with a semicolon, a quote or a line break is one cell', () => {
  expect(textCell('a;b')).toBe('"a;b"');
  expect(textCell('a"b')).toBe('"a""b"');
  expect(textCell('a\nb')).toBe('"a\nb"');
});

test('no text breaks out of its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = textCell(text);
      const isQuoted = /^"(?:[^"]|"")*"$/.test(cell);
      expect(isQuoted || !/[";\r\n\t]/.test(cell)).toBe(true);
    }),
  );
});
