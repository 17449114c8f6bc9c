// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Choice, defaultChoice, views } from '../../../web/state/choice.ts';
import { choiceOf, linkOf } from '../../../web/state/link.ts';
import { anyChoice } from './any_choice.ts';
import { runs } from './runs.ts';

test('a link gives back what it was made from', () => {
  fc.assert(
    fc.property(anyChoice, (made) => {
      const { choice: read, unread } = choiceOf(linkOf(made), made);
      assert.deepEqual(unread, []);
      assert.deepEqual(structuredClone(read), structuredClone(made));
    }),
    runs(300, 100_000),
  );
});

test('what a link leaves out of its own view is the default, and other views keep what they had', () => {
  const standing = { ...defaultChoice, country_search: 'ås', turnover: '99' };
  const read = choiceOf('#/country?actor=4601', standing).choice;
  expect(read.country_search).toBe('');
  expect(read.turnover).toBe('99');
});

test('no fragment makes the reader of links fail, and it always gives a whole choice', () => {
  const keys = Object.keys(defaultChoice).sort();
  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.tuple(fc.constantFrom(...views), fc.webQueryParameters()).map(([view, query]) => `#/${view}?${query}`),
    fc.json().map((json) => `#/bill?changes=${encodeURIComponent(json)}&drafts=${encodeURIComponent(json)}`),
    fc.json().map((json) => `#/costs?lines=${encodeURIComponent(json)}&services=${encodeURIComponent(json)}`),
    fc.json().map((json) => `#/costs?settlement=${encodeURIComponent(json)}`),
  );
  fc.assert(
    fc.property(fragment, (text) => {
      assert.deepEqual(Object.keys(choiceOf(text).choice).sort(), keys);
    }),
    runs(2_000, 100_000),
  );
});

for (const end of ['.', ',', ')', '.)', '!', '"', ' '])
  test(`a sentence that goes on with "${end}" behind a link leaves its last word readable`, () => {
    expect(choiceOf(`#/bill?actor=4601&year=2026${end}`)).toMatchObject({
      choice: { actor: '4601', year: 2026 },
      unread: [],
    });
    expect(choiceOf(`#/bill?year=2026&actor=4601${end}`)).toMatchObject({
      choice: { actor: '4601', year: 2026 },
      unread: [],
    });
  });

const linesOf = (lines: unknown): Choice['cost_lines'] | 'refused' => {
  const { choice: read, unread } = choiceOf(`#/costs?lines=${encodeURIComponent(JSON.stringify(lines))}`);
  return unread.includes('lines') ? 'refused' : read.cost_lines;
};
const good = { solution: 'helsenorge', driver: 'volume', name: 'x', amount_mnok: '4.5', from_year: 2026 };

test('a line of cost in a link is taken with what belongs to it, and nothing else', () => {
  expect(linesOf([{ ...good, __proto__: null, extra: 1 }])).toEqual([good]);
});

for (const [name, broken] of Object.entries({
  'an amount that is a number': { ...good, amount_mnok: 4.5 },
  'an amount that is no number': { ...good, amount_mnok: '4,5' },
  'no name': { ...good, name: '' },
  'a year that is text': { ...good, from_year: '2026' },
  'a driver with markup': { ...good, driver: '<b>' },
  'no solution': { ...good, solution: undefined },
}))
  test(`a line of cost with ${name} is refused, and the link says so`, () => {
    expect(linesOf([broken])).toBe('refused');
  });

test('shares of common services in a link are taken whole or not at all', () => {
  const own = (share: unknown): unknown[] => [
    {
      year: 2026,
      extra: 1,
      services: [{ id: 'a', amount_mnok: '31.5', users: [{ user: 'helsenorge', share }] }],
    },
  ];
  const read = (services: unknown): unknown =>
    choiceOf(`#/costs?services=${encodeURIComponent(JSON.stringify(services))}`);
  expect(read(own('0.5'))).toMatchObject({
    unread: [],
    choice: { cost_services: [{ year: 2026, method: 'direct' }] },
  });
  expect(read(own(0.5))).toMatchObject({ unread: ['services'] });
  expect(read({})).toMatchObject({ unread: ['services'] });
});

test('services charged step by step, their names and fractions come back from a link', () => {
  const own = [
    {
      year: 2027,
      method: 'step_down',
      services: [{ id: 'Lokaler <b>', amount_mnok: '8', users: [{ user: 'Drift', share: '1/2' }] }],
    },
  ];
  const read = (services: unknown): unknown =>
    choiceOf(`#/costs?services=${encodeURIComponent(JSON.stringify(services))}`);
  expect(read(own)).toMatchObject({ unread: [], choice: { cost_services: own } });
  expect(read([{ ...own[0], services: [{ ...own[0]!.services[0], id: '' }] }])).toMatchObject({
    unread: ['services'],
  });
});

const settlementOf = (years: unknown): Choice['cost_settlement'] | 'refused' => {
  const link = `#/costs?settlement=${encodeURIComponent(JSON.stringify(years))}`;
  const { choice: read, unread } = choiceOf(link);
  return unread.includes('settlement') ? 'refused' : read.cost_settlement;
};
const goodYear = { year: 2026, invoiced_mnok: '610', used_mnok: '600', surplus_to: 'equity' };

test('a year of a settlement in a link is taken with what belongs to it, and nothing else', () => {
  expect(settlementOf([{ ...goodYear, repaid_mnok: '25', extra: 1 }])).toEqual([
    { ...goodYear, repaid_mnok: '25' },
  ]);
});

for (const [name, broken] of Object.entries({
  'no year': { ...goodYear, year: undefined },
  'a year that is text': { ...goodYear, year: '2026' },
  'nothing used': { ...goodYear, used_mnok: undefined },
  'an amount that is a number': { ...goodYear, repaid_mnok: 25 },
  'a surplus with markup': { ...goodYear, surplus_to: '<b>' },
}))
  test(`a year of a settlement with ${name} is refused, and the link says so`, () => {
    expect(settlementOf([broken])).toBe('refused');
  });
