// SPDX-License-Identifier: MIT
// Which of the two engines answers, by fakes that only note what they are asked.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { basisFamilies } from '../../../web/engine/basis_families.ts';
import type { Engine } from '../../../web/engine/engine.ts';
import { Engines, needsBasis } from '../../../web/engine/engines.ts';
import type { Scenario } from '../../../web/engine/types.ts';
import { activeChanges, costScenarioOf, defaultChoice, scenarioOf } from '../../../web/state/choice.ts';

function fakes({ isThere = true } = {}): { engines: Engines; asked: string[]; started: () => number } {
  const asked: string[] = [];
  let starts = 0;
  const fake = (name: string): Engine =>
    new Proxy({} as Engine, {
      get: (_, method) =>
        method === 'isThere'
          ? () => Promise.resolve(isThere)
          : () => {
              asked.push(`${name} ${String(method)}`);
              return Promise.resolve({});
            },
    });
  const engines = new Engines(fake('first'), () => {
    starts += 1;
    return fake('basis');
  });
  return { engines, asked, started: () => starts };
}
const bill = (engines: Engines, scenario: Scenario): Promise<unknown> =>
  engines.bill({ scenario, actor: '4601', year: 2026 });

test('the law, next year and changes of known parameters never start the second engine', async () => {
  const { engines, asked, started } = fakes();
  await engines.describe();
  await bill(engines, { base: 'law' });
  await bill(engines, { base: 'next_year', changes: [{ path: '/growth_ratio/vkp/2027', value: '0.1' }] });
  await bill(engines, { changes: [{ path: '/compensation_mnok/municipalities/2024', value: '1' }] });
  await engines.recalculate({});
  await engines.parameters();
  expect(asked.every((each) => each.startsWith('first'))).toBe(true);
  expect(started()).toBe(0);
});

const touching: Record<string, Scenario> = {
  'the base of costs': { base: 'costs' },
  'a line of cost': { costs: { lines: [] } },
  'another way of sharing': { model: { solutions: {} } },
  'people of an age': { changes: [{ path: '/people_by_age/4601/age_90/2026', value: 1 }] },
  'a change of a level': { changes: [{ path: '/cost_level_mnok/helsenorge/main/2023', value: '300' }] },
};
for (const [name, scenario] of Object.entries(touching))
  test(`a scenario with ${name} goes to the second engine alone, whatever is asked`, async () => {
    const { engines, asked, started } = fakes();
    await bill(engines, scenario);
    await engines.explain({ scenario, actor: '4601', year: 2026, solution: 'vkp' });
    await engines.recalculate(scenario);
    await engines.member({ scenario, year: 2026, kind: 'business', location_count: 1, month_count: 12 });
    await engines.pharmacy({ scenario, year: 2026, look_up_count: 1, total_look_up_count: 2 });
    expect(asked).toEqual(
      ['bill', 'explain', 'recalculate', 'member', 'pharmacy'].map((each) => `basis ${each}`),
    );
    expect(started()).toBe(1);
    expect(needsBasis(scenario)).toBe(true);
  });

test('a second engine that could not be fetched is tried again, and its state is told', async () => {
  const { engines, started } = fakes({ isThere: false });
  const states: string[] = [];
  engines.onBasisState(() => states.push(engines.basisState));
  await engines.reconcile();
  await engines.settle({ scenario: {} });
  expect(started()).toBe(2);
  expect(states.slice(0, 2)).toEqual(['loading', 'none']);
});

test("the second engine's families are those of the number basis", () => {
  const folder = new URL('../../../core/parameters/2026.1/basis/', import.meta.url);
  const families = readdirSync(folder)
    .map((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { family?: string }).family)
    .filter((family) => family !== undefined);
  expect([...basisFamilies].sort()).toEqual(families.sort());
});

const changes = [
  { path: '/cost_line_mnok/helsenorge/main/wider_use/2024', value: '20' },
  { path: '/population/4601/2026', value: 300000 },
  { path: '/compensation_mnok/municipalities/2026', value: '400' },
  { path: '/growth_ratio/vkp/2027', value: '0.1' },
];
const line = {
  solution: 'helsenorge',
  driver: 'volume',
  name: 'x',
  amount_mnok: '4.5',
  from_year: 2026,
} as const;

test('while the regulation decides, what was said about costs waits', () => {
  const choice = { ...defaultChoice, year: 2026, changes, cost_lines: [line] };
  expect(activeChanges(choice, 2027).map(({ path }) => path)).toEqual([
    '/population/4601/2026',
    '/compensation_mnok/municipalities/2026',
  ]);
  expect(scenarioOf(choice, 2027)).not.toHaveProperty('costs');
  expect(needsBasis(scenarioOf(choice, 2027))).toBe(false);
});

test('when the costs decide, changes and lines of cost are in the scenario', () => {
  const choice = { ...defaultChoice, year: 2026, changes, cost_lines: [line], base: 'costs' as const };
  const scenario = scenarioOf(choice, 2027);
  expect(scenario.base).toBe('costs');
  expect(scenario.costs).toEqual({ lines: [line] });
  expect(scenario.changes).toContainEqual(changes[0]);
});

test('what is asked about costs holds what was said about costs, and nothing of the payments', () => {
  const scenario = costScenarioOf({ ...defaultChoice, changes, cost_lines: [line] });
  expect(scenario.changes).toEqual([changes[0], changes[2]]);
  expect(scenario.costs).toEqual({ lines: [line] });
});
