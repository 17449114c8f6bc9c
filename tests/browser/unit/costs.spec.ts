// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import type { Check, CostLine, Costs, HistoryYear } from '../../../web/engine/types_basis.ts';
import { filteredChecks } from '../../../web/state/checks.ts';
import { growthOf, linesByDriver, waterfall } from '../../../web/state/cost_growth.ts';
import { shownYear } from '../../../web/state/cost_history.ts';
import { decimalOf, shownValue } from '../../../web/state/inputs.ts';
import { draftOf, withDraft, withoutOwnLine, writtenLine } from '../../../web/state/own_line.ts';
import { placeText } from '../../../web/views/place_text.ts';

const year: HistoryYear = {
  year: 2022,
  cost_ore: 27950000000,
  cost_kind: 'accounts',
  cost_status: 'published',
  regulated_ore: 26400000000,
  regulated_status: 'calculated',
  other_members_ore: null,
};

test('a year without a published cost shows the regulated payment as what it is, and nothing is filled in', () => {
  expect(shownYear(year)).toMatchObject({ amount_ore: 27950000000, kind: 'accounts', status: 'published' });
  const without = { ...year, cost_ore: null, cost_kind: null, cost_status: null };
  expect(shownYear(without)).toMatchObject({
    amount_ore: 26400000000,
    kind: 'regulated',
    status: 'calculated',
  });
  expect(shownYear({ ...without, regulated_ore: null, regulated_status: null })).toMatchObject({
    amount_ore: null,
    kind: null,
  });
});

const lineOf = (name: string, driver: CostLine['driver'], amount_ore: number): CostLine => ({
  component: 'main',
  name,
  driver,
  kind: 'given',
  amount_ore,
  path: null,
  counterpart: null,
  inputs: [],
  status: 'published',
});
// Table 6.1 of the committee's annex, spring 2023: 312 + 10 + 3 + 15 - 10 = 330 million.
const helsenorge = {
  drivers: [
    { driver: 'investment', amount_ore: 10_0000_0000, percent: '3.2' },
    { driver: 'lost_state_funding', amount_ore: 3_0000_0000, percent: '1.0' },
    { driver: 'volume', amount_ore: 15_0000_0000, percent: '4.8' },
    { driver: 'other', amount_ore: 0, percent: '0.0' },
    { driver: 'efficiency', amount_ore: -10_0000_0000, percent: '-3.2' },
  ],
  estimate_ore: 330_0000_0000,
  price_adjusted_ore: null,
} as const;
const costs = {
  year: 2024,
  solutions: [
    {
      ...helsenorge,
      solution: 'helsenorge',
      level: { amount_ore: 312_0000_0000, year: 2023, kind: 'published', status: 'published', parts: [] },
      lines: [
        lineOf('lower_investment_in_2022', 'investment', -4_0000_0000),
        lineOf('recommended_investment', 'investment', 14_0000_0000),
        lineOf('wider_use', 'volume', 15_0000_0000),
      ],
    },
  ],
  total: { ...helsenorge, level_ore: 312_0000_0000 },
} as unknown as Costs;

test('the stair leads from the level to the estimate without a gap, and leaves out what is nothing', () => {
  const steps = waterfall(growthOf(costs, 'helsenorge')!);
  expect(steps.map(({ name }) => name)).toEqual([
    'level',
    'investment',
    'lost_state_funding',
    'volume',
    'efficiency',
    'estimate',
  ]);
  expect(steps.at(-2)!.to_ore).toBe(steps.at(-1)!.to_ore);
});

test('lines stand under their driver', () => {
  const groups = linesByDriver(costs, 'all');
  expect(groups.map(({ driver, lines }) => [driver, lines.length])).toEqual([
    ['investment', 2],
    ['lost_state_funding', 0],
    ['volume', 1],
    ['efficiency', 0],
  ]);
  expect(linesByDriver(costs, 'e_resept')).toEqual([]);
});

const standing = { solution: 'helsenorge', driver: 'volume', year: 2026 } as const;

test('an own line is taken when it is whole, and told what it lacks until then', () => {
  let drafts: Record<string, string> = { '/cost_level_mnok/x': '1' };
  expect(writtenLine(drafts, standing, 'nb')).toMatchObject({ line: null, isNameMissing: true });
  drafts = withDraft(drafts, 'name', ' Mer bruk ');
  drafts = withDraft(drafts, 'amount_mnok', '1 234,5');
  expect(writtenLine(drafts, standing, 'nb').line).toEqual({
    solution: 'helsenorge',
    driver: 'volume',
    name: 'Mer bruk',
    amount_mnok: '1234.5',
    from_year: 2026,
  });
  drafts = withDraft(drafts, 'from_year', '2040');
  expect(writtenLine(drafts, standing, 'nb')).toMatchObject({ line: null, isYearWrong: true });
  expect(draftOf(drafts, 'from_year')).toBe('2040');
  expect(withoutOwnLine(drafts)).toEqual({ '/cost_level_mnok/x': '1' });
});

for (const amount of ['mye', '1.234', '', '12345678901234'])
  test(`"${amount}" is no amount of an own line`, () => {
    const drafts = withDraft(withDraft({}, 'name', 'x'), 'amount_mnok', amount);
    expect(writtenLine(drafts, standing, 'nb').line).toBe(null);
  });

test('a fraction is shown as decimals where they end, else as it is', () => {
  expect(decimalOf('1/20')).toBe('0.05');
  expect(decimalOf('1/3')).toBe('1/3');
  expect(shownValue('percent', '1/5', 'nb')).toBe('20');
});

const check = (id: string, verdict: Check['verdict'], source = 'a'): Check => ({
  id,
  source,
  place: 'table 1',
  published: 1,
  recomputed: 1,
  difference: 0,
  unit: 'mnok',
  verdict,
  note: '',
});

test('contradictions come first, and filters narrow by verdict, source and text', () => {
  const checks = [check('x', 'equal'), check('y', 'contradiction', 'b'), check('z', 'rounding')];
  const ids = (filter: Parameters<typeof filteredChecks>[1]): string[] =>
    filteredChecks(checks, filter, ({ id }) => id).map(({ id }) => id);
  expect(ids({ verdict: '', source: '', typed: '' })).toEqual(['y', 'z', 'x']);
  expect(ids({ verdict: 'equal', source: '', typed: '' })).toEqual(['x']);
  expect(ids({ verdict: '', source: 'b', typed: '' })).toEqual(['y']);
  expect(ids({ verdict: '', source: '', typed: 'Z' })).toEqual(['z']);
});

test("places are told in the reader's language, and laws are left as they are", () => {
  expect(placeText('annex, table 6.1', 'nb')).toBe('vedlegget, tabell 6.1');
  expect(placeText('3.4.1, p. 18, footnote 9', 'nn')).toBe('3.4.1, s. 18, fotnoten 9');
  expect(placeText('note, table 1', 'nn')).toBe('notatet, tabell 1');
  expect(placeText('note 2', 'nb')).toBe('note 2');
  expect(placeText('annex, chapters 3 and 4', 'nn')).toBe('vedlegget, kapitla 3 og 4');
  expect(placeText('§ 16', 'nb')).toBe('§ 16');
  expect(placeText('annex, table 6.1', 'en')).toBe('annex, table 6.1');
});
