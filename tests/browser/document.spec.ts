// SPDX-License-Identifier: MIT
// What the page says of itself: what it is and for whom, that every amount excludes VAT.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, settled, test, textOf } from './fixture.ts';

const views = ['bill', 'country', 'costs', 'whatif', 'own', 'pharmacy', 'member', 'sources'];
const fileOf = async (page: Page, button: RegExp): Promise<string> => {
  const waiting = page.waitForEvent('download');
  await page.locator('main').getByRole('button', { name: button }).first().click();
  return readFileSync(await (await waiting).path(), 'utf8');
};

for (const [language, adopted, assumed] of [
  ['nb', 'vedtatt', 'antatt'],
  ['nn', 'vedteke', 'gått ut frå'],
  ['en', 'adopted', 'assume'],
] as const)
  test(`the start says in three sentences what this is, for whom, what is adopted and assumed: ${language}`, async ({
    page,
    open,
  }) => {
    await open(`#/bill?actor=4601&year=2026&lang=${language}`);
    const lead = await textOf(page, 'main > .lead');
    expect(lead.match(/[.!?](?=\s|$)/g)).toHaveLength(3);
    expect(lead).toContain(adopted);
    expect(lead).toContain(assumed);
  });

for (const view of views)
  test(`what is seen first of a view says that amounts exclude VAT: ${view}`, async ({ page, open }) => {
    for (const [language, without] of [
      ['nb', 'uten merverdiavgift'],
      ['nn', 'utan meirverdiavgift'],
      ['en', 'exclude VAT'],
    ] as const) {
      await open(`#/${view}?actor=4601&year=2026&lang=${language}`);
      await expect(page.locator('main')).toContainText(without);
    }
  });

for (const [view, button] of [
  ['country', /CSV/],
  ['sources', /CSV/],
] as const)
  test(`a file says that its amounts exclude VAT: ${view}`, async ({ page, open }) => {
    await open(`#/${view}?actor=4601&year=2026&lang=nb`);
    await settled(page);
    expect(await fileOf(page, button)).toContain('uten merverdiavgift');
  });
