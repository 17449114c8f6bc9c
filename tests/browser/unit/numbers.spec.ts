// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  addUpInKroner,
  amount,
  bareAmount,
  decimal,
  isRoundedInMillions,
  millions,
  percent,
  percentage,
  readNumber,
  shifted,
} from '../../../web/numbers.ts';
import { runs } from './runs.ts';

const nbsp = '\u00a0';

test('amounts that are rounded by themselves may not add up to their rounded sum', () => {
  // 1.50 + 1.50 is 3.00: shown 2 + 2 and 3.
  expect(addUpInKroner([150, 150], 300)).toBe(false);
  expect(addUpInKroner([-150, -150], -300)).toBe(false);
  expect(addUpInKroner([149, 151], 300)).toBe(true);
  expect(addUpInKroner([-149, 649], 500)).toBe(true);
  expect(addUpInKroner([], 0)).toBe(true);
});

test('kroner are written with no-break spaces, a comma and a real minus', () => {
  expect(amount(123456700, 'nb')).toBe(`kr${nbsp}1${nbsp}234${nbsp}567`);
  expect(amount(-1250, 'nn', { ore: true })).toBe(`kr${nbsp}\u221212,50`);
  expect(amount(123456789, 'en', { ore: true })).toBe(`NOK${nbsp}1,234,567.89`);
  expect(bareAmount(500, 'nb', { sign: true })).toBe('+5');
  expect(bareAmount(0, 'nb', { sign: true })).toBe('0');
  expect(bareAmount(-49, 'nb')).toBe('0');
});

test('a ratio becomes per cent without rounding', () => {
  expect(percent('0.0123', 'nb')).toBe(`1,23${nbsp}%`);
  expect(percent('-0.0040', 'nb', { sign: true })).toBe(`\u22120,4${nbsp}%`);
  expect(percent('0.26', 'en')).toBe('26%');
});

const readings: [string, string][] = [
  ['1 234', '1234'],
  [`1${nbsp}234,5`, '1234.5'],
  ['1\u202f234', '1234'],
  ['-5', '-5'],
  ['\u22125,0', '-5.0'],
  ['kr 1 234', '1234'],
  ['5 %', '5'],
  ['1.234.567', '1234567'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1,234', '1.234'],
  ['0.234', '0.234'],
  ['1234.567', '1234.567'],
];
for (const [typed, value] of readings)
  test(`"${typed}" is read as ${value}`, () => {
    expect(readNumber(typed, 'nb')).toEqual({ value });
  });

test('"1.234" has two readings, in English "1,234" too', () => {
  expect(readNumber('1.234', 'nb')).toEqual({ problem: 'ambiguous', readings: ['1234', '1.234'] });
  expect(readNumber('1,234', 'en')).toEqual({ problem: 'ambiguous', readings: ['1234', '1.234'] });
});

for (const typed of ['12 34', 'abc', '5.', '1..2', '--1', '1e5', '1 23 456', '.5', '٣'])
  test(`"${typed}" is not a number`, () => {
    expect(readNumber(typed, 'nb')).toEqual({ problem: 'not_a_number' });
  });

for (const typed of ['', '   ', 'kr', '%'])
  test(`"${typed}" is empty`, () => {
    expect(readNumber(typed, 'nb')).toEqual({ problem: 'empty' });
  });

const language = fc.constantFrom('nb', 'nn', 'en');
const decimals = fc.stringMatching(/^\d{0,12}$/);

test('what is written is read back as the same number, or with both readings where there are two', () => {
  const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(whole, decimals, language, (left, right, spoken) => {
      const text = right === '' ? `${left}` : `${left}.${right}`;
      const written = decimal(text, spoken);
      const reading = readNumber(written, spoken);
      // One mark alone with three digits behind it and one to three before.
      const [size, spokenMark] = [left < 0n ? -left : left, spoken === 'en' ? /[.,]/g : /[.]/g];
      const hasTwoReadings =
        (written.match(spokenMark) ?? []).length === 1 &&
        (size < 1000n ? right.length === 3 && size > 0n : right === '' && size < 1_000_000n);
      if (hasTwoReadings) {
        assert.ok('readings' in reading && reading.readings.includes(text), written);
      } else {
        assert.deepEqual(reading, { value: text });
      }
    }),
    runs(2_000, 300_000),
  );
});

test('an amount of money that is written is read back, to the øre', () => {
  const ore = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(ore, language, (given, spoken) => {
      assert.deepEqual(readNumber(amount(given, spoken, { ore: true }), spoken), {
        value: shifted(String(given), -2)
          .replace(/^(-?\d+)$/, '$1.00')
          .replace(/(\.\d)$/, '$10'),
      });
    }),
    runs(2_000, 200_000),
  );
});

test('one to three digits, a dot and three digits are never guessed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.stringMatching(/^\d{3}$/),
      language,
      (left, right, spoken) => {
        for (const mark of spoken === 'en' ? ['.', ','] : ['.']) {
          const whole = `${left}${right}`;
          assert.deepEqual(readNumber(`${left}${mark}${right}`, spoken), {
            problem: 'ambiguous',
            readings: [whole, `${left}.${right}`],
          });
        }
      },
    ),
    runs(1_000, 100_000),
  );
});

test('no text makes the reader of numbers fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ 0-9.,\-%kr]{0,12}$/)),
      (typed) => {
        const reading = readNumber(typed, 'nb');
        if ('value' in reading) assert.match(reading.value, /^-?\d+(\.\d+)?$/);
      },
    ),
    runs(1_000, 300_000),
  );
});

test('moving the decimal point there and back changes nothing', () => {
  const parts = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(parts, fc.integer({ min: -8, max: 8 }), ([whole, tenths], places) => {
      const text = `${whole}.${tenths}`;
      assert.equal(shifted(shifted(text, places), -places), text);
    }),
    runs(1_000, 100_000),
  );
});

test('millions have one decimal, halves go up, and it is known when something was rounded', () => {
  expect(millions(107_700_000_000, 'nb')).toBe(`1${nbsp}077,0`);
  expect(millions(-850_000_000, 'nb', { sign: true })).toBe('\u22128,5');
  expect(millions(9_550_000_000, 'en', { sign: true })).toBe('+95.5');
  expect(millions(5_000_000, 'nb')).toBe('0,1');
  expect(millions(-4_999_999, 'nb', { sign: true })).toBe('0,0');
  expect(isRoundedInMillions(9_550_000_000)).toBe(false);
  expect(isRoundedInMillions(7_284_858_800)).toBe(true);
});

test('a percentage is shown as the engine gave it', () => {
  expect(percentage('-3.2', 'nb', { sign: true })).toBe(`\u22123,2${nbsp}%`);
  expect(percentage('10.5', 'en', { sign: true })).toBe('+10.5%');
  expect(percentage('0.0', 'nn', { sign: true })).toBe(`0,0${nbsp}%`);
});
