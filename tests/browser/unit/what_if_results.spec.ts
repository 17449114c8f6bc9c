// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { PayerGroup, Solution } from '../../../web/engine/types.ts';
import type { ComparedYear, ReachedInput } from '../../../web/engine/types_models.ts';
import { type Flow, type FlowNode, placed, ribbons } from '../../../web/parts/flow_chart.ts';
import { lines, niceStep, powersOfTen } from '../../../web/parts/difference_plot.ts';
import { whatIfResults as words } from '../../../web/text/nb/what_if_results.ts';
import { nb } from '../../../web/text/nb.ts';
import { brokenLabel, rangeOf, stairs } from '../../../web/parts/waterfall.ts';
import {
  type ResultControls,
  bridgeQuestion,
  compareQuestion,
  defaultResultControls,
  priceQuestion,
  seekGoals,
  seekQuestion,
  shownColumn,
  solutionsOf,
} from '../../../web/views/what_if/results_controls.ts';
import type { ResultFrame } from '../../../web/views/what_if/results_frame.ts';
import { reachName } from '../../../web/views/what_if/reach.ts';
import { foundResults, resultRows, sortedResults } from '../../../web/views/what_if/results_rows.ts';

const columns = [
  { name: 'Law', asked: { preset: 'law' as const } },
  { name: '2017', asked: { preset: 'recommendation_2017' as const } },
  { name: 'Own', asked: { scenario: { model: {} } } },
];
const about = { actor: '4601', year: 2026 };
const set = (patch: Partial<ResultControls>): ResultControls => ({ ...defaultResultControls, ...patch });

test('the shown column is one of those held against the law', () => {
  expect([0, 1, 2, 9].map((shown) => shownColumn(columns, { shown }))).toEqual([1, 1, 2, 2]);
  expect(compareQuestion(columns, set({ shown: 9 }), about)).toEqual({
    scenarios: [
      { name: 'Law', preset: 'law' },
      { name: '2017', preset: 'recommendation_2017' },
      { name: 'Own', scenario: { model: {} } },
    ],
    year: 2026,
    lens: { actor: '4601', scenario: 2 },
  });
});

test('a bridge ends at the shown scenario, and begins where the reader says', () => {
  const from = (bridge_from: ResultControls['bridge_from']): object =>
    bridgeQuestion(columns, set({ shown: 1, bridge_from }), about).from;
  expect(from('law')).toEqual({ preset: 'law', year: 2026 });
  expect(from('law_before')).toEqual({ preset: 'law', year: 2025 });
  expect(from('shown_before')).toEqual({ preset: 'recommendation_2017', year: 2025 });
  const { to, order } = bridgeQuestion(columns, set({ shown: 1, bridge_order: 'shapley' }), about);
  expect([to, order]).toEqual([{ preset: 'recommendation_2017', year: 2026 }, 'shapley']);
});

const seekOf = (patch: Partial<ResultControls>): ReturnType<typeof seekQuestion> =>
  seekQuestion(set(patch), { preset: 'law' }, { ...about, language: 'nb', law: { preset: 'law' } });

test('what is left empty in a search is left to the engine, and per cent become shares', () => {
  expect(seekOf({})).toEqual({
    preset: 'law',
    year: 2026,
    input: { kind: 'state_share', solution: 'all' },
    goal: { limits: { preset: 'law' }, growth: '0' },
  });
  expect(seekOf({ seek_from: '1,5', seek_to: '50 %', seek_step: '0,01', seek_growth: '2' })).toMatchObject({
    from: '0.015',
    to: '0.5',
    step: '0.0001',
    goal: { growth: '0.02' },
  });
});

test('a cost is sought in million kroner, for one solution', () => {
  const cost = { seek_kind: 'cost', seek_solution: 'vkp', seek_to: '1 234,5' } as const;
  expect(seekOf(cost)).toMatchObject({ input: { kind: 'cost', solution: 'vkp' }, to: '1234.5' });
  expect(solutionsOf({ seek_kind: 'cost' }, ['vkp'])).toEqual(['vkp']);
  expect(solutionsOf({ seek_kind: 'key_weight' }, ['vkp'])).toEqual(['all', 'vkp']);
});

test('a group belongs to shares and keys, and the first part of a key is number 1', () => {
  expect(seekOf({ seek_kind: 'group_share', seek_group: 'health_regions' })?.input).toEqual({
    kind: 'group_share',
    solution: 'all',
    group: 'health_regions',
  });
  expect(seekOf({ seek_kind: 'key_weight', seek_part: '2' })?.input).toEqual({
    kind: 'key_weight',
    solution: 'all',
    group: 'municipalities',
    part: 1,
  });
  for (const seek_part of ['0', '1,5', '']) expect(seekOf({ seek_kind: 'key_weight', seek_part })).toBe(null);
});

test('each goal is asked for by its own key', () => {
  const goals = seekGoals.map((seek_goal) => seekOf({ seek_goal, seek_mnok: '12,5' })?.goal);
  expect(goals).toEqual([
    { limits: { preset: 'law' }, growth: '0' },
    { group: 'municipalities', at_most_mnok: '12.5' },
    { group: 'municipalities', at_least_mnok: '12.5' },
    { actor: '4601', at_most_mnok: '12.5' },
    { actor: '4601', at_least_mnok: '12.5' },
  ]);
  expect(seekOf({ seek_goal: 'group_at_most' })).toBe(null);
  for (const typed of ['mye', '1.234', '--']) {
    expect(seekOf({ seek_step: typed })).toBe(null);
    expect(seekOf({ seek_growth: typed })).toBe(null);
  }
});

test('a price is asked for as typed, and not at all while a number cannot be read', () => {
  const controls = set({ price_year_count: '2', price_variable: '12,5', price_leaving: '10' });
  expect(priceQuestion(controls, 'nb')).toEqual({
    years: [
      { year: 2027, fixed_mnok: '10', user_count: 1000 },
      { year: 2028, fixed_mnok: '10', user_count: 1000 },
    ],
    variable_ore: 1250,
    leaving_share: '0.1',
    sold_outside_state: false,
  });
  expect(priceQuestion(set({ price_worth: '99,90' }), 'nb')).toMatchObject({ worth_ore: 9990 });
  const wrong: Partial<ResultControls>[] = [
    { price_users: '1,5' },
    { price_fixed_mnok: '' },
    { price_year_count: '0' },
    { price_year_count: '31' },
    { price_variable: '0,001' },
    { price_worth: 'mye' },
    { price_leaving: 'x' },
  ];
  for (const patch of wrong) expect(priceQuestion(set(patch), 'nb'), JSON.stringify(patch)).toBe(null);
});

// Three payers: 100 + 50 + 50 by the law, 120 + 50 + 30 by the other.
const year = {
  year: 2026,
  actors: [
    {
      actor: '0301',
      payer_group: 'municipalities',
      amounts_ore: [100, 120],
      differences_ore: [20],
      differences_percent: ['20.00'],
      per_inhabitant_ore: [10, 12],
      status: 'assumed',
    },
    {
      actor: '4601',
      payer_group: 'municipalities',
      amounts_ore: [50, 50],
      differences_ore: [0],
      differences_percent: ['0.00'],
      per_inhabitant_ore: [25, 25],
      status: 'calculated',
    },
    {
      actor: 'pharmacies',
      payer_group: 'pharmacies',
      amounts_ore: [50, 30],
      differences_ore: [-20],
      differences_percent: [null],
      status: 'calculated',
    },
  ],
} as unknown as ComparedYear;
const names: Record<string, string> = { '0301': 'Oslo', '4601': 'Bergen', pharmacies: 'Apotek' };
const given = {
  language: 'nb',
  populations: new Map([['0301', 10]]),
  nameOf: (actor: string) => names[actor]!,
};

test("rows hold the engine's numbers, and a missing one is not a zero", () => {
  const [oslo, , pharmacies] = resultRows(year, 1, given);
  expect(oslo!.values).toEqual({
    population: 10,
    law: 100,
    shown: 120,
    difference: 20,
    percent: 20,
    law_per_inhabitant: 10,
    shown_per_inhabitant: 12,
    difference_per_inhabitant: 2,
  });
  expect(pharmacies!.values).toEqual({ law: 50, shown: 30, difference: -20 });
  expect(resultRows(year, 1, given)).toBe(resultRows(year, 1, given));
  expect(resultRows(year, 1, { ...given, language: 'nn' })).not.toBe(resultRows(year, 1, given));
});

test('rows are sorted by any column, and what has no value comes last either way', () => {
  const rows = resultRows(year, 1, given);
  const order = (by: string, isDescending: boolean): string[] =>
    sortedResults(rows, by, isDescending).map(({ name }) => name);
  expect(order('name', false)).toEqual(['Apotek', 'Bergen', 'Oslo']);
  expect(order('difference', false)).toEqual(['Apotek', 'Bergen', 'Oslo']);
  expect(order('difference', true)).toEqual(['Oslo', 'Bergen', 'Apotek']);
  expect(order('difference_per_inhabitant', false)).toEqual(['Bergen', 'Oslo', 'Apotek']);
  expect(order('difference_per_inhabitant', true)).toEqual(['Oslo', 'Bergen', 'Apotek']);
  expect(order('population', true)).toEqual(['Oslo', 'Apotek', 'Bergen']);
});

test('rows are found by name and by code', () => {
  const rows = resultRows(year, 1, given);
  expect(foundResults(rows, 'osl').map(({ actor }) => actor)).toEqual(['0301']);
  expect(foundResults(rows, '46').map(({ actor }) => actor)).toEqual(['4601']);
  expect(foundResults(rows, '')).toHaveLength(3);
  expect(foundResults(rows, 'zzz')).toEqual([]);
});

test('a stair ends where the steps lead, for any steps', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 1 }), (start, amounts) => {
      const all = stairs(start, amounts);
      expect(all[0]!.from).toBe(start);
      all.forEach(({ from, to }, index) => {
        expect(to - from).toBe(amounts[index]);
        if (index > 0) expect(from).toBe(all[index - 1]!.to);
      });
    }),
  );
});

test('a picture of small steps leaves out zero and says so; of large ones it begins there', () => {
  expect(rangeOf([1000, 1010, 990])).toEqual({ low: 985, high: 1010, isBroken: true });
  expect(rangeOf([100, 30, 60])).toEqual({ low: 0, high: 100, isBroken: false });
  expect(rangeOf([10, -5])).toEqual({ low: -5, high: 10, isBroken: false });
  expect(rangeOf([0, 0])).toEqual({ low: 0, high: 1, isBroken: false });
});

test('a long label is broken between words, and no word is lost', () => {
  expect(brokenLabel('Avrunding')).toEqual(['Avrunding']);
  expect(brokenLabel('De andres folketall og behovsindeks')).toEqual([
    'De andres folketall og',
    'behovsindeks',
  ]);
  for (const label of ['a '.repeat(40).trim(), 'x'.repeat(60)])
    expect(brokenLabel(label).join(' ')).toBe(label);
});

const node = (id: string): FlowNode => ({ id, label: id, value: '' });

test('ribbons fill each block without gap or overlap, on both sides', () => {
  const flows: Flow[] = [
    { from: 'a', to: 'x', amount: 30 },
    { from: 'a', to: 'y', amount: 10 },
    { from: 'b', to: 'x', amount: 5 },
    { from: 'b', to: 'y', amount: 0 },
  ];
  const left = placed([node('a'), node('b')], (id) => (id === 'a' ? 40 : 5), 2);
  const right = placed([node('x'), node('y')], (id) => (id === 'x' ? 35 : 10), 2);
  const [a, b] = left;
  const [x, y] = right;
  expect(a!.size + b!.size).toBe(90);
  expect(b!.top).toBeGreaterThan(a!.top + a!.size);
  expect(ribbons(left, right, flows, 2)).toEqual([
    { to: 'x', left: a!.top, right: x!.top, size: 60 },
    { to: 'y', left: a!.top + 60, right: y!.top, size: 20 },
    { to: 'x', left: b!.top, right: x!.top + 60, size: 10 },
  ]);
});

test('the lines of a plot are round numbers that hold every dot', () => {
  expect([niceStep(100), niceStep(7), niceStep(3000), niceStep(0)]).toEqual([20, 2, 500, 0.2]);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 0 }), fc.integer({ min: 0, max: 1e9 }), (low, high) => {
      const all = lines(low, high);
      expect(all[0]).toBeLessThanOrEqual(low);
      expect(all.at(-1)).toBeGreaterThanOrEqual(high);
      expect(all.length).toBeGreaterThan(1);
      expect(all.length).toBeLessThan(12);
      expect(all.some((level) => level === 0)).toBe(true);
    }),
  );
  expect(powersOfTen(208, 724000)).toEqual([1000, 10000, 100000]);
});

test('each input has a name of its own: what it is, its year, its solution and its group', () => {
  const frame = {
    words,
    text: nb,
    number: String,
    solution: (solution: Solution) => nb.words.solution[solution],
    group: (group: PayerGroup) => nb.words.payerGroup[group],
  } as unknown as ResultFrame;
  const nameOf = (input: string, path: string, more: Partial<ReachedInput> = {}): string =>
    reachName(frame, { input, path, moves: [], solutions: [], actor_count: 0, reason: null, ...more });
  expect(nameOf('population', '/population/*/2025', { payer_group: 'municipalities' })).toBe(
    'folketall 1. januar, 2025: kommuner',
  );
  expect(nameOf('state_share', '/model/solutions/all/state_share')).toBe(
    'delen som staten betaler: alle løsninger',
  );
  expect(
    nameOf('keys', '/model/solutions/vkp/keys/health_regions', {
      solution: 'vkp',
      payer_group: 'health_regions',
    }),
  ).toBe('nøkkelen innenfor gruppen: VKP, regionale helseforetak');
  expect(nameOf('investments', '/model/investments/1/amount_mnok', { solution: 'vkp' })).toBe(
    'investering 2: VKP',
  );
  expect(nameOf('growth_ratio', '/growth_ratio')).toBe('vekst');
});
