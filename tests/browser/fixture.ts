// SPDX-License-Identifier: MIT
// Every test of the page also asserts what must never happen: a violation of the security policy, a script error, a
// request that leaves the machine.
import { type Page, test as base, expect } from '@playwright/test';

interface Guarded {
  guard: { problems: string[]; requests: string[] };
  open: (fragment: string) => Promise<void>;
}

export const test = base.extend<Guarded>({
  guard: [
    async ({ page }, use) => {
      const guard = { problems: [] as string[], requests: [] as string[] };
      page.on('console', (message) => {
        if (message.type() === 'error') guard.problems.push(message.text());
      });
      page.on('pageerror', (error) => guard.problems.push(error.message));
      page.context().on('request', (request) => guard.requests.push(request.url()));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(guard);
      expect(guard.problems, 'no policy violation and no script error').toEqual([]);
      const here = /^(http:\/\/127\.0\.0\.1:|blob:|data:|file:\/\/[^#]*\/e-helseregningen\.html(#|$))/;
      const away = guard.requests.filter((url) => !here.test(url));
      expect(away, 'no request leaves the machine').toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ page }, use) => {
    await use(async (fragment) => {
      await page.goto(`./${fragment}`);
      await settled(page);
    });
  },
});
export { expect } from '@playwright/test';

/** Waits until the view shows an answer and nothing is being computed, also after the page has taken what just came. */
export async function settled(page: Page): Promise<void> {
  await atRest(page);
  // A link is followed a moment after the browser has gone there: until then the answer before still stands.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => setTimeout(done));
      }),
  );
  await atRest(page);
}

async function atRest(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main .pending')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Opens what is closed, also what comes into being inside, and waits for what is fetched then. */
export async function openAll(page: Page, which = 'main details'): Promise<void> {
  for (let depth = 0; depth < 3; ++depth) {
    await page.locator(which).evaluateAll((all) => {
      all.forEach((each) => {
        (each as HTMLDetailsElement).open = true;
      });
    });
    await settled(page);
  }
}

/** Waits until each term's button stands where it will: they come once drawing has been still. */
export async function explained(page: Page): Promise<void> {
  const usesNone = /#\/(pharmacy|member|privacy)\b/.test(page.url());
  await expect(page.locator('.terms:not([data-due])')).toHaveCount(usesNone ? 0 : 1);
}

/** The address when it holds the choice: it follows typing a moment later, as its links do at once. */
export async function addressOf(page: Page): Promise<string> {
  await expect
    .poll(() => page.locator('.skip').evaluate((link) => (link as HTMLAnchorElement).hash === location.hash))
    .toBe(true);
  return page.url();
}

/** Text as a reader sees it: every kind of space as a plain one, the real minus as it is. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

export const textOf = async (page: Page, selector: string): Promise<string> =>
  plain((await page.locator(selector).first().textContent()) ?? '');

/** The texts of a table's cells, row by row, as a reader sees them. */
export const tableOf = (page: Page, selector: string): Promise<string[][]> =>
  page
    .locator(`${selector} tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) =>
          (cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim(),
        ),
      ),
    );

/** "3 155 771,77" to 315577177: the test's own reading, so that columns can be added up. */
export const oreOf = (text: string): number => {
  const digits = plain(text)
    .replace(/kr|NOK|\+| /g, '')
    .replace('−', '-');
  return digits.includes(',') ? Number(digits.replace(',', '')) : Number(digits) * 100;
};
