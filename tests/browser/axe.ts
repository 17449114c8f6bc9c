// SPDX-License-Identifier: MIT
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Lays out what the page leaves for later because it is out of sight. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main section'))
      element.style.contentVisibility = 'visible';
  });

/**
 * What axe finds, each with the markup it finds it in. axe scrolls and asks at once what stands at a point, before the
 * browser has laid out what came into sight: so all of it is laid out first.
 */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  await layOutAll(page);
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
