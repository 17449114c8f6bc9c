// SPDX-License-Identifier: MIT
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import { inTurn } from './in_turn.mjs';

/** Each at the width of a desk or of a phone, in turn; among the full figures at both. */
export const atWidths = <Each>(all: readonly Each[]): [Each, number][] =>
  [1280, 320].flatMap((width, way) =>
    all.filter((_, row) => inTurn(row, way, 2)).map((each): [Each, number] => [each, width]),
  );

/** Lays out what the page leaves for later because it is out of sight. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main :is(section, .result-bridge)'))
      element.style.contentVisibility = 'visible';
  });

/**
 * What axe finds, each with the markup it finds it in. axe scrolls and asks at once what stands at a point, before the
 * browser has laid out what came into sight: so all of it is laid out first.
 */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  await expect(page.locator('.terms[data-due]')).toHaveCount(0);
  await layOutAll(page);
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .options({ resultTypes: ['violations'] })
    // The same rules in the page itself; what is in a frame comes together in another page, at twice the time.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Whether nothing runs over the edge. */
export const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** axe finds nothing, and nothing runs over the edge. */
export async function expectSound(page: Page, within?: string, state?: string): Promise<void> {
  expect(await axeFindings(page, within), state).toEqual([]);
  expect(await fitsWidth(page), state).toBe(true);
}
