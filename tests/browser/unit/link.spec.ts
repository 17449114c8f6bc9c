// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  type Choice,
  costSolutions,
  defaultChoice,
  languages,
  memberKinds,
  solutions,
  statuses,
  verdicts,
  views,
} from '../../../web/state/choice.ts';
import { choiceOf, linkOf } from '../../../web/state/link.ts';

const path = fc.stringMatching(/^\/[a-z_]{1,12}\/\d{4}\/20\d\d$/);
const typed = fc.string({ maxLength: 40 });
const line = fc.record({
  solution: fc.constantFrom(...costSolutions),
  driver: fc.constantFrom('volume' as const, 'other' as const),
  name: fc.string({ minLength: 1, maxLength: 40 }),
  amount_mnok: fc.stringMatching(/^-?\d{1,6}(\.\d{1,4})?$/),
  from_year: fc.integer({ min: 2022, max: 2027 }),
});
const choice: fc.Arbitrary<Choice> = fc.record({
  view: fc.constantFrom(...views),
  language: fc.constantFrom(...languages),
  actor: fc.stringMatching(/^[0-9a-z_]{1,20}$/),
  year: fc.integer({ min: 1000, max: 9999 }),
  explain: fc.constantFrom(null, ...solutions),
  why: fc.boolean(),
  changes: fc.array(fc.record({ path, value: fc.oneof(fc.integer(), typed) }), { maxLength: 5 }),
  base: fc.constantFrom('law', 'costs'),
  cost_lines: fc.array(line, { maxLength: 5 }),
  cost_services: fc.array(
    fc.record({
      year: fc.integer({ min: 2022, max: 2027 }),
      method: fc.constant('direct' as const),
      services: fc.array(
        fc.record({
          id: fc.constant('helsenettet_common'),
          amount_mnok: fc.constant('31.5'),
          users: fc.array(fc.record({ user: fc.constant('helsenorge'), share: fc.constant('0.25') }), {
            maxLength: 3,
          }),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  own: fc.stringMatching(/^[\w-]{0,40}$/),
  own_view: fc.stringMatching(/^[\w-]{0,40}$/),
  own_shown: fc.stringMatching(/^[\w-]{0,40}$/),
  row: fc.stringMatching(/^[\w-]{0,40}$/),
  cost_solution: fc.constantFrom('all', ...costSolutions),
  values_family: fc.constantFrom('', 'population'),
  values_status: fc.constantFrom('', ...statuses),
  values_search: typed,
  checks_verdict: fc.constantFrom('', ...verdicts),
  checks_source: fc.constantFrom('', 'FOR-2025-12-22-2858', 'tbu_spring_2023'),
  checks_search: typed,
  drafts: fc.dictionary(path, typed, { maxKeys: 5, noNullPrototype: true }),
  country_sort: fc.constantFrom('name', 'total_ore', 'per_inhabitant_ore'),
  country_descending: fc.boolean(),
  country_search: typed,
  look_ups: typed,
  total_look_ups: typed,
  member_kind: fc.constantFrom(...memberKinds),
  turnover: typed,
  locations: typed,
  months: typed,
});

test('a link gives back what it was made from', () => {
  fc.assert(
    fc.property(choice, (made) => {
      const { choice: read, unread } = choiceOf(linkOf(made), made);
      expect(unread).toEqual([]);
      expect(read).toEqual(made);
    }),
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
  );
  fc.assert(
    fc.property(fragment, (text) => {
      expect(Object.keys(choiceOf(text).choice).sort()).toEqual(keys);
    }),
    { numRuns: 2000 },
  );
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
