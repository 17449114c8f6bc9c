// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Scenario } from '../../../web/engine/types.ts';
import { presetNames } from '../../../web/engine/types_models.ts';
import { solutions } from '../../../web/state/choice.ts';
import { restOfOne } from '../../../web/state/ratio_text.ts';
import { decoded, encoded } from '../../../web/state/what_if_code.ts';
import {
  asStart,
  type RulePlace,
  type Scope,
  changesBetween,
  isSame,
  mixed,
  partOf,
  ruleOf,
  withPart,
  withRuleOf,
  without,
} from '../../../web/state/what_if_scenario.ts';
import { isScenario } from '../../../web/state/what_if_shape.ts';

const presets = Object.fromEntries(
  presetNames.map((name) => [
    name,
    asStart(
      JSON.parse(
        readFileSync(new URL(`../../../core/presets/${name}.json`, import.meta.url), 'utf8'),
      ) as Scenario,
    ),
  ]),
);
const recommendation = presets['recommendation_2017']!;

test('what a link holds comes back as it was, in letters that no address escapes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = encoded(value);
      expect(text).toMatch(/^[\w-]+$/);
      expect(decoded(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('every preset fits in a short link', () => {
  for (const [name, scenario] of Object.entries(presets)) {
    expect(decoded(encoded(scenario)), name).toEqual(scenario);
    expect(encoded(scenario).length, name).toBeLessThan(160);
    expect(isScenario(scenario), name).toBe(true);
  }
});

// Written once by this code: if it no longer reads the same, links that people have sent are broken.
test('a link of today is read tomorrow', () => {
  expect(decoded(oldLink)).toEqual({
    start: 'recommendation_2017',
    scenario: { model: { solutions: { all: { state_share: '0.1624', keys: { municipalities: 'flat' } } } } },
  });
});
const oldLink = '1HXN0YXJ0IjofISwaCwUSCCIwLjE2MjQiLAcCHywfIB8gHyA';

test('no text makes the reader of links fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^1[\w-]{0,60}$/)), (text) => {
      const read = decoded(text);
      expect(typeof isScenario(read)).toBe('boolean');
    }),
    { numRuns: 3000 },
  );
});

for (const [name, broken] of Object.entries({
  'a model that is a number': { model: 5 },
  'rules that are a list': { model: { solutions: [] } },
  'a key that is a number': { model: { solutions: { all: { keys: { municipalities: 5 } } } } },
  'a part that is null': { model: { solutions: { all: { groups: { municipalities: null } } } } },
  'changes without a path': { changes: [{ value: 1 }] },
  'an unknown member': { model: { solutions: {} }, surprise: 1 },
  'a prototype': JSON.parse('{"model":{"solutions":{"__proto__":{}}}}') as object,
}))
  test(`a scenario with ${name} is not drawn`, () => {
    expect(isScenario(broken)).toBe(false);
  });

test('what is left of one is written as the share was', () => {
  expect(['1/3', '0.55', '0.5', '1', '0', '0.125', '0.1624'].map(restOfOne)).toEqual([
    '2/3',
    '0.45',
    '0.5',
    '0',
    '1',
    '0.875',
    '0.8376',
  ]);
  expect(['1.2', '3/2', 'x', '-0.5'].map(restOfOne)).toEqual([null, null, null, null]);
});

test('a rule for all is the rule of each, and one of them may be replaced', () => {
  expect(partOf(recommendation, 'helsenorge', ['groups'])).toEqual({
    health_regions: '1/2',
    municipalities: '1/2',
  });
  expect(partOf(recommendation, 'all', ['groups'])).toBe(mixed);
  const changed = withPart(recommendation, 'helsenorge', ['state_share'], '0.1');
  expect(partOf(changed, 'helsenorge', ['state_share'])).toBe('0.1');
  expect(partOf(changed, 'helsenorge', ['groups'])).toEqual(partOf(recommendation, 'helsenorge', ['groups']));
  expect(partOf(changed, 'e_resept', ['state_share'])).toBeUndefined();
});

test('a value for all reaches the solutions with a rule of their own', () => {
  const changed = withPart(recommendation, 'all', ['state_share'], '0.1624');
  for (const solution of solutions) expect(ruleOf(changed, solution).state_share).toBe('0.1624');
  expect(ruleOf(changed, 'vkp').groups).toEqual({ health_regions: '1/20', municipalities: '19/20' });
});

test('a solution that follows the regulation has no rule, and the others keep theirs', () => {
  const changed = withRuleOf(recommendation, {}, 'e_resept');
  expect(changed.model?.solutions).not.toHaveProperty('e_resept');
  expect(changed.model?.solutions).not.toHaveProperty('all');
  for (const solution of solutions.filter((each) => each !== 'e_resept'))
    expect(ruleOf(changed, solution)).toEqual(ruleOf(recommendation, solution));
});

test('without its last rule a scenario is the law', () => {
  expect(
    withPart(withPart({}, 'helsenorge', ['state_share'], '0.1'), 'helsenorge', ['state_share'], undefined),
  ).toEqual({});
  expect(withPart(withPart({}, 'all', ['class'], 'authority'), 'all', ['class'], undefined)).toEqual({});
});

const step: fc.Arbitrary<[Scope, RulePlace, unknown]> = fc.tuple(
  fc.constantFrom<Scope>('all', ...solutions),
  fc.constantFrom<RulePlace>(
    ['state_share'],
    ['class'],
    ['keys', 'municipalities'],
    ['collection', 'municipalities'],
  ),
  fc.constantFrom<unknown>('0.1', '0.2', undefined),
);
const scenario = fc
  .tuple(fc.constantFrom(...Object.values(presets)), fc.array(step, { maxLength: 8 }))
  .map(([start, steps]) =>
    steps.reduce((each, [scope, place, value]) => withPart(each, scope, place, value), start),
  );

test('taking every change back, in any order, gives what the reader began with', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(presets)), scenario, fc.nat(), (start, own, seed) => {
      let left = own;
      for (let turn = 0; turn < 60; ++turn) {
        const changes = changesBetween(start, left);
        if (changes.length === 0) break;
        left = without(left, start, changes[(seed + turn) % changes.length]!);
      }
      expect(changesBetween(start, left)).toEqual([]);
      for (const solution of solutions)
        expect(isSame(ruleOf(left, solution), ruleOf(start, solution))).toBe(true);
    }),
  );
});

test('a change for all solutions is told once, and taken back as one', () => {
  const own = withPart(recommendation, 'all', ['state_share'], '0.1624');
  const changes = changesBetween(recommendation, own);
  expect(changes).toEqual([
    { kind: 'rule', scope: 'all', place: ['state_share'], before: undefined, now: '0.1624' },
  ]);
  expect(changesBetween(recommendation, without(own, recommendation, changes[0]!))).toEqual([]);
});

test('parameters, investments and transition are told and taken back one by one', () => {
  const own: Scenario = {
    changes: [{ path: '/population/4601/2026', value: 300000 }],
    model: {
      transition: { first_year: 2026 },
      investments: [
        { id: 'A', solution: 'vkp', amount_mnok: '10', form: 'equity', delivered: 2025, years: 5 },
      ],
    },
  };
  const changes = changesBetween({}, own);
  expect(changes.map(({ kind }) => kind)).toEqual(['transition', 'investment', 'parameter']);
  expect(changes.reduce((left, change) => without(left, {}, change), own)).toEqual({});
});
