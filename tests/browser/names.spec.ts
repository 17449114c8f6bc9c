// SPDX-License-Identifier: MIT
// Every table and figure as assistive technology meets it: by a name of its own.
import type { Page } from '@playwright/test';
import type { SharingModel } from '../../web/engine/types_models.ts';
import { encoded } from '../../web/state/what_if_code.ts';
import { layOutAll } from './axe.ts';
import { expect, openAll, test } from './fixture.ts';
import { inTurn } from './in_turn.mjs';

interface Named {
  role: string;
  name: string;
}
const shown = new Set(['table', 'grid', 'figure', 'image', 'listbox', 'LayoutTable']);

/** From the browser's accessibility tree. */
async function namedIn(page: Page): Promise<Named[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return nodes
    .filter(({ ignored, role }) => !ignored && shown.has(text(role?.value)))
    .map(({ role, name }) => ({ role: text(role?.value), name: text(name?.value) }));
}

const model: SharingModel = { name: 'Mitt', solutions: { all: { state_share: '0.1' } } };
const own = encoded({ start: 'recommendation_2017', scenario: { model } });
/**
 * A view, the rest of its link, what must be there before the names are read, and how many tables and figures at least.
 * Views without tables are in everyone.spec.ts.
 */
const views: [string, string, string, number][] = [
  ['bill', 'actor=4601&year=2026&explain=vkp&why=1', '.result-bridge .chart', 27],
  ['bill', 'actor=1580&year=2027', '.years-chart', 6],
  ['bill', 'actor=pharmacies&year=2026', '.years-chart', 5],
  ['specification', 'actor=4601&year=2026', '.paper-periods', 2],
  ['memo', 'actor=4601&year=2026', '.paper-causes', 2],
  ['country', 'actor=4601&year=2026', '.cartogram', 3],
  ['costs', 'actor=4601&year=2024&solution=helsenettet', '.cost-history .chart', 8],
  ['whatif', `actor=4601&year=2026&own=${own}`, '.flow-chart', 12],
  ['own', 'actor=3301', '.fan-chart', 12],
  ['sources', '', '.checks-table', 3],
];

for (const [row, [view, rest, there, least]] of views.entries())
  for (const [way, language] of ['nb', 'nn', 'en'].entries()) {
    if (!inTurn(row, way, 3)) continue;
    test(`every table and figure has a name of its own: ${view} ${rest.slice(0, 20)} in ${language}`, async ({
      page,
      open,
    }) => {
      test.slow();
      await open(`#/${view}?${rest}&lang=${language}`);
      await expect(page.locator(there).first()).toBeAttached({ timeout: 30_000 });
      await openAll(page, 'main details:not(.edit)');
      await layOutAll(page);
      const all = await namedIn(page);
      expect(all.length).toBeGreaterThanOrEqual(least);
      expect(all.filter(({ name }) => name === '')).toEqual([]);
      // A unit alone, as two tables may have it, tells no table from another.
      const tables = all.filter(({ role }) => role === 'table').map(({ name }) => name);
      expect(tables.filter((name, at) => tables.indexOf(name) !== at)).toEqual([]);
    });
  }
