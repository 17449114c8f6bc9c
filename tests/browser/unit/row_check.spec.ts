// SPDX-License-Identifier: MIT
// What the reader types in the check of a row: how it lies in the link, and what it says to the engine.
import { expect, test } from '@playwright/test';
import type { HeldInput } from '../../../web/engine/types_row.ts';
import {
  type Correction,
  correctionsOf,
  correctionsText,
  readCorrection,
  usersWith,
} from '../../../web/state/row_check.ts';
import { encoded } from '../../../web/state/what_if_code.ts';

const population: Correction = {
  path: '/population/3450/2026',
  typed: '1 260',
  reason: 'Telt på nytt «æøå»',
};
const held: HeldInput = {
  path: population.path,
  family: 'population',
  year: 2026,
  value: '1593',
  unit: 'count',
  status: 'counted',
  source: 'ssb_07459',
  place: '',
  date: '2026-11-21',
  uses: ['key'],
  is_correctable: true,
  before: null,
  change: null,
  movement: 'no_value_before',
  is_odd: false,
};

test('corrections lie in the link as they were typed', () => {
  const half = { ...population, path: '/municipal_health_index/3450/2026', typed: '1,', reason: '' };
  expect(correctionsOf(correctionsText([population, half]))).toEqual([population, half]);
});

test('an open part in which nothing is typed is what the bill writes of it', () => {
  expect(correctionsText([])).toBe('1e30');
  expect(correctionsOf('1e30')).toEqual([]);
  expect(correctionsOf('')).toEqual([]);
});

test('what is no correction in a link is left out', () => {
  for (const text of ['1zzzz', '2e30', encoded([]), encoded({ corrections: 1 })])
    expect(correctionsOf(text)).toEqual([]);
  const list = [{}, null, { ...population, path: 'x' }, { ...population, typed: 1 }, population];
  expect(correctionsOf(encoded({ corrections: list }))).toEqual([population]);
});

test('a number becomes the value of a change, and an empty field says nothing', () => {
  expect(readCorrection(held, population, '3450', 'nb')).toEqual({ value: 1260 });
  expect(readCorrection({ ...held, unit: 'ratio' }, { ...population, typed: '1,25' }, '3450', 'nb')).toEqual({
    value: '1.25',
  });
  expect(readCorrection(held, { ...population, typed: ' ' }, '3450', 'nb')).toBeNull();
  expect(readCorrection(held, { ...population, typed: 'x' }, '3450', 'nb')).toEqual({
    problem: 'not_a_number',
  });
});

test('who uses VKP is said by putting the municipality in or taking it out', () => {
  expect(usersWith('all', '3450', false)).toEqual({ all_except: ['3450'] });
  expect(usersWith('all', '3450', true)).toBe('all');
  expect(usersWith('all_except:0301,3450', '3450', true)).toEqual({ all_except: ['0301'] });
  expect(usersWith('all_except:3450', '3450', true)).toBe('all');
  expect(usersWith('only:0301', '3450', true)).toEqual(['0301', '3450']);
  expect(usersWith('only:0301,3450', '3450', false)).toEqual(['0301']);
  const vkp: HeldInput = { ...held, unit: 'codes', value: 'all', is_user: true };
  expect(readCorrection(vkp, { ...population, typed: 'no' }, '3450', 'nb')).toEqual({
    value: { all_except: ['3450'] },
  });
  expect(readCorrection(vkp, { ...population, typed: 'yes' }, '3450', 'nb')).toBeNull();
});
