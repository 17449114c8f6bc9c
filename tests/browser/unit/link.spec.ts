// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  type Choice,
  defaultChoice,
  languages,
  memberKinds,
  solutions,
  views,
} from '../../../web/state/choice.ts';
import { choiceOf, linkOf } from '../../../web/state/link.ts';

const path = fc.stringMatching(/^\/[a-z_]{1,12}\/\d{4}\/20\d\d$/);
const typed = fc.string({ maxLength: 40 });
const choice: fc.Arbitrary<Choice> = fc.record({
  view: fc.constantFrom(...views),
  language: fc.constantFrom(...languages),
  actor: fc.stringMatching(/^[0-9a-z_]{1,20}$/),
  year: fc.integer({ min: 1000, max: 9999 }),
  explain: fc.constantFrom(null, ...solutions),
  changes: fc.array(fc.record({ path, value: fc.oneof(fc.integer(), typed) }), { maxLength: 5 }),
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
  );
  fc.assert(
    fc.property(fragment, (text) => {
      expect(Object.keys(choiceOf(text).choice).sort()).toEqual(keys);
    }),
    { numRuns: 2000 },
  );
});
