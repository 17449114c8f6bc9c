// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { SharingKey } from '../../../web/engine/types_models.ts';
import {
  type Deadline,
  among,
  asObject,
  canHaveDeadline,
  deadlineOf,
  isDated,
  omitting,
  usersOf,
  withDeadline,
} from '../../../web/state/sharing_keys.ts';
import { decoded, encoded } from '../../../web/state/what_if_code.ts';
import { isScenario } from '../../../web/state/what_if_shape.ts';

const deadline: Deadline = { base: 'inhabitants', from: 2022, year: 2027, users: ['0301', '4601'] };
const written: SharingKey = {
  dated: [
    { from: 2022, key: { key: 'inhabitants', users: ['0301', '4601'] } },
    { from: 2027, key: 'inhabitants' },
  ],
};

test('a deadline is the users before its year, and everybody from it', () => {
  expect(withDeadline(deadline)).toEqual(written);
  expect(deadlineOf(written)).toEqual(deadline);
});

test('a deadline of a table keeps the table on both sides', () => {
  const table = { key: 'table', table: { '0301': '1', '4601': '2' } } as const;
  const key = withDeadline({ ...deadline, base: table });
  expect(key).toEqual({
    dated: [
      { from: 2022, key: { ...table, users: ['0301', '4601'] } },
      { from: 2027, key: table },
    ],
  });
  expect(deadlineOf(key)?.base).toEqual(table);
});

test('every deadline is read as it was written, also by way of a link', () => {
  const bases = fc.constantFrom<Deadline['base']>('regulated', 'inhabitants', 'flat', {
    key: 'use',
    table: { '0301': 3 },
  });
  fc.assert(
    fc.property(
      bases,
      fc.integer({ min: 1000, max: 9998 }),
      fc.integer({ min: 1000, max: 9999 }),
      fc.array(fc.stringMatching(/^\d{4}$/), { minLength: 1 }),
      (base, from, year, users) => {
        const each = { base, from, year, users };
        const key = withDeadline(each);
        expect(deadlineOf(key)).toEqual(each);
        const scenario = { model: { solutions: { vkp: { keys: { municipalities: key } } } } };
        expect(isScenario(scenario)).toBe(true);
        expect(decoded(encoded(scenario))).toEqual(scenario);
      },
    ),
  );
});

for (const [name, key] of Object.entries<SharingKey | undefined>({
  'no key': undefined,
  'one key': 'flat',
  'one dated key': { dated: [{ from: 2026, key: { key: 'flat', users: ['0301'] } }] },
  'keys that differ by more than users': {
    dated: [
      { from: 2022, key: { key: 'flat', users: ['0301'] } },
      { from: 2027, key: 'inhabitants' },
    ],
  },
  'users on both sides': {
    dated: [
      { from: 2022, key: { key: 'flat', users: ['0301'] } },
      { from: 2027, key: { key: 'flat', users: ['4601'] } },
    ],
  },
  'no users': {
    dated: [
      { from: 2022, key: 'flat' },
      { from: 2027, key: 'flat' },
    ],
  },
  'three years': {
    dated: [
      { from: 2022, key: { key: 'flat', users: ['0301'] } },
      { from: 2027, key: 'flat' },
      { from: 2028, key: 'inhabitants' },
    ],
  },
  'a mixture': {
    dated: [
      { from: 2022, key: [{ key: 'flat', users: ['0301'], share: '1' }] },
      { from: 2027, key: 'flat' },
    ],
  },
}))
  test(`${name} is not a deadline`, () => {
    expect(deadlineOf(key)).toBeNull();
  });

test('only a key that can be kept among users can have a deadline', () => {
  expect(canHaveDeadline('flat')).toBe(true);
  expect(canHaveDeadline({ key: 'table', table: { '0301': '1' } })).toBe(true);
  expect(canHaveDeadline([{ key: 'flat', share: '1' }])).toBe(false);
  expect(canHaveDeadline(written)).toBe(false);
  expect(canHaveDeadline({ key: 'turnover', members: { A: { turnover_mnok: '1' } } })).toBe(false);
  expect(canHaveDeadline(undefined)).toBe(false);
  expect(isDated(written)).toBe(true);
});

test('a key among nobody in particular is its name, and no other part of it is lost', () => {
  expect(among({ key: 'flat', users: ['0301'] }, [])).toBe('flat');
  expect(among('flat', ['0301'])).toEqual({ key: 'flat', users: ['0301'] });
  const table = { key: 'table', table: { '0301': '1' } } as const;
  expect(among({ ...table, users: ['0301'] }, [])).toEqual(table);
  expect(usersOf(among(table, ['4601']))).toEqual(['4601']);
  expect(asObject('flat')).toEqual({ key: 'flat' });
  expect(omitting({ a: 1, b: 2, c: 3 }, 'a', 'c')).toEqual({ b: 2 });
});
