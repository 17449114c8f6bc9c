// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { csv, textCell } from '../../../web/files/csv.ts';
import { formulaStarts } from '../formula_starts.ts';
import { runs } from './runs.ts';

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

for (const start of formulaStarts)
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
      assert.ok(isQuoted || !/[";\r\n\t]/.test(cell), cell);
    }),
    runs(1_000, 200_000),
  );
});

/** The cells of a row, read by the rules that it is written by. */
function cellsOf(row: string): string[] {
  const cells = row.match(/(?<=^|;)(?:"(?:[^"]|"")*"|[^;"]*)(?=;|$)/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

// What a spreadsheet would run as a formula, also in its full-width form and behind spaces.
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

test('no text is a formula in a spreadsheet, and it stands there as it was', () => {
  const start = fc.constantFrom('', ' ', ...formulaStarts, '\u00a0=', '"=', ';=', "'");
  const text = fc.tuple(start, fc.string({ unit: 'binary', maxLength: 20 })).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const line = csv([texts]).slice(1, -2);
      const cells = cellsOf(line);
      assert.equal(cells.length, texts.length);
      cells.forEach((cell, i) => {
        assert.doesNotMatch(cell, formula);
        assert.ok([texts[i], `'${texts[i]!}`].includes(cell), cell);
      });
    }),
    runs(2_000, 300_000),
  );
});

test('an amount stays a number whatever it is', () => {
  const ore = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(ore, (given) => {
      const cell = csv([[{ ore: given }]]).slice(1, -2);
      assert.match(cell, /^-?\d+,\d\d$/);
      assert.equal(BigInt(cell.replace(',', '')), BigInt(given));
    }),
    runs(1_000, 200_000),
  );
});
