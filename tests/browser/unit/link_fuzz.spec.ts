// SPDX-License-Identifier: MIT
// Links that nobody made: bytes, and good links with something changed. Whatever they say, the choice is one that the page
// can show.
import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { settlementAmounts } from '../../../web/engine/types_basis.ts';
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
import { anyChoice } from './any_choice.ts';
import { runs } from './runs.ts';

const isText = (text: unknown): boolean => typeof text === 'string' && text.length <= 200;
const isLetters = (text: unknown): boolean => typeof text === 'string' && /^[\w-]{0,40000}$/.test(text);
const isOneOf = (words: readonly unknown[], word: unknown): boolean => words.includes(word);
const isList = (list: unknown): list is unknown[] => Array.isArray(list) && list.length <= 200;
const keysOf = (value: object): string => Object.keys(value).sort().join(' ');

const isChange = (change: Choice['changes'][number]): boolean =>
  keysOf(change) === 'path value' && change.path.startsWith('/');
const isLine = (line: Choice['cost_lines'][number]): boolean =>
  /^(component )?amount_mnok (component )?driver from_year name solution$/.test(keysOf(line)) &&
  isText(line.name) &&
  Number.isSafeInteger(line.from_year) &&
  /^-?\d+(\.\d+)?$/.test(line.amount_mnok);
const isServices = (own: Choice['cost_services'][number]): boolean =>
  keysOf(own) === 'method services year' &&
  own.services.every(
    (each) =>
      keysOf(each) === 'amount_mnok id users' && each.users.every((user) => keysOf(user) === 'share user'),
  );

const isSettlement = ({ year, surplus_to, ...amounts }: Choice['cost_settlement'][number]): boolean =>
  Number.isSafeInteger(year) &&
  (surplus_to === undefined || /^[a-z_]{1,40}$/.test(surplus_to)) &&
  ['invoiced_mnok', 'used_mnok'].every((key) => Object.hasOwn(amounts, key)) &&
  Object.entries(amounts).every(
    ([key, amount]) => isOneOf(settlementAmounts, key) && /^-?\d+(\.\d+)?$/.test(amount),
  );

/** What may be wrong with a choice, by key. */
const isValid: { [Key in keyof Choice]: (value: Choice[Key]) => boolean } = {
  view: (view) => isOneOf(views, view),
  language: (language) => isOneOf(languages, language),
  actor: (actor) => /^[0-9a-z_]{1,32}$/.test(actor),
  year: (year) => year === 0 || (Number.isInteger(year) && year >= 0 && year <= 9999),
  explain: (solution) => solution === null || isOneOf(solutions, solution),
  why: (why) => typeof why === 'boolean',
  changes: (changes) => isList(changes) && changes.every(isChange),
  base: (base) => isOneOf(['law', 'costs'], base),
  cost_lines: (lines) => isList(lines) && lines.every(isLine),
  cost_services: (services) => isList(services) && services.every(isServices),
  cost_settlement: (years) => isList(years) && years.every(isSettlement),
  drafts: (drafts) =>
    Object.getPrototypeOf(drafts) === Object.prototype &&
    Object.entries(drafts).every(([path, typed]) => path.startsWith('/') && isText(typed)),
  own: isLetters,
  own_view: isLetters,
  own_shown: isLetters,
  row: isLetters,
  cost_solution: (solution) => isOneOf(['all', ...costSolutions], solution),
  values_family: (family) => /^[a-z_]{0,40}$/.test(family),
  values_status: (status) => isOneOf(['', ...statuses], status),
  values_search: isText,
  checks_verdict: (verdict) => isOneOf(['', ...verdicts], verdict),
  checks_source: (source) => /^[\w-]{0,60}$/.test(source),
  checks_search: isText,
  country_sort: (column) => /^[a-z_]{1,40}$/.test(column),
  country_descending: (descending) => typeof descending === 'boolean',
  country_search: isText,
  look_ups: isText,
  total_look_ups: isText,
  member_kind: (kind) => isOneOf(memberKinds, kind),
  turnover: isText,
  locations: isText,
  months: isText,
};

const allKeys = Object.keys(defaultChoice).sort().join(' ');
// Plain assertions: those of Playwright take a millisecond each.
function expectValid(choice: Choice): void {
  assert.equal(keysOf(choice), allKeys);
  for (const [key, value] of Object.entries(choice)) {
    const check = isValid[key as keyof Choice] as (value: unknown) => boolean;
    if (!check(value)) throw new Error(`${key} cannot be ${JSON.stringify(value).slice(0, 200)}`);
  }
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
}

const oddParts = [
  ...[
    '%',
    '%00',
    '%ff',
    '%E2%80%AE',
    '&',
    '=',
    '?',
    '#',
    '/',
    '+',
    '<',
    '"',
    '\\',
    '\ud800',
    '\u0000',
    '__proto__',
    'constructor',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    'null',
    '1e999',
    '-',
    '%22',
    '%5B',
    '%7B%22__proto__%22%3A%7B%22polluted%22%3A1%7D%7D',
  ],
  ...[
    'year=',
    'year=99999',
    'actor=../',
    'view=x',
    'lines=[null]',
    'services=[{}]',
    'changes=%5B1%5D',
    'drafts=%5B%5D',
    'lang=xx',
  ],
];
interface Edit {
  at: number;
  removed: number;
  put: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 12 }),
  put: fc.oneof(fc.constantFrom(...oddParts), fc.string({ maxLength: 4 }), fc.constant('')),
});
const edited = (link: string, edits: Edit[]): string =>
  edits.reduce((text, { at, removed, put }) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + put + text.slice(place + removed);
  }, link);

test('a link with something changed in it still gives a choice that can be shown', () => {
  fc.assert(
    fc.property(anyChoice, fc.array(edit, { minLength: 1, maxLength: 6 }), (made, edits) => {
      expectValid(choiceOf(edited(linkOf(made), edits)).choice);
    }),
    runs(1_000, 400_000),
  );
});

const words = [
  'lang',
  'actor',
  'year',
  'lines',
  'services',
  'solution',
  'shown',
  'family',
  'status',
  'find',
  'changes',
  'drafts',
];
test('any JSON in any part of a link gives a choice that can be shown', () => {
  const word = fc.constantFrom(...words, ...Object.keys(defaultChoice));
  fc.assert(
    fc.property(fc.constantFrom(...views), word, fc.json({ maxDepth: 4 }), (view, key, json) => {
      expectValid(choiceOf(`#/${view}?${key}=${encodeURIComponent(json)}`).choice);
    }),
    runs(1_000, 300_000),
  );
});

test('any text is a link that gives a choice that can be shown', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(fc.constantFrom('', '#', '#/', '#/bill?', '#/whatif?own='), text, (start, rest) => {
      expectValid(choiceOf(start + rest).choice);
    }),
    runs(1_000, 300_000),
  );
});

test('a link that was read is written as a link that gives the same choice', () => {
  fc.assert(
    fc.property(anyChoice, fc.array(edit, { maxLength: 4 }), (made, edits) => {
      const { choice } = choiceOf(edited(linkOf(made), edits));
      const again = choiceOf(linkOf(choice), choice);
      assert.deepEqual(again.unread, []);
      assert.deepEqual(again.choice, choice);
    }),
    runs(500, 100_000),
  );
});

test('a link that is too long, too deep or too full is named and leaves the defaults', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(20_000);
  const full = JSON.stringify(Array.from({ length: 201 }, () => ({ path: '/a', value: 1 })));
  for (const link of [
    '#/bill?find=' + 'x'.repeat(100_000_000),
    '#/bill?changes=' + deep,
    '#/bill?changes=' + encodeURIComponent(full),
    '#/bill?actor=' + 'a'.repeat(33),
    '#/sources?find=' + 'x'.repeat(201),
    '#/own?own=' + 'x'.repeat(40_001),
    '#/bill?year=999999999999999999999',
  ]) {
    const { choice, unread } = choiceOf(link);
    expect(unread).toHaveLength(1);
    expect({ ...choice, view: 'bill' }).toEqual(defaultChoice);
  }
});
