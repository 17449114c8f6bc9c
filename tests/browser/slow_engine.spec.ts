// SPDX-License-Identifier: MIT
// A slow engine: what stands on the page while an answer is on its way.
import type { Page } from '@playwright/test';
import { expect, settled, test, textOf } from './fixture.ts';
import { delayed, injected } from './worker_script.ts';

/** In the page: the text without what explains its terms, which comes a moment after it and is no figure. */
function giveTextAt(): void {
  const textAt = (at: string): string => {
    const copy = document.querySelector(at)?.cloneNode(true) as Element | undefined;
    for (const tip of copy?.querySelectorAll('.term-tip') ?? []) tip.remove();
    return copy?.textContent.trim().replace(/[\s\u00a0]+/g, ' ') ?? '';
  };
  Object.assign(document, { textAt });
}
interface Watched {
  textAt: (at: string) => string;
  seenPairs: () => string[];
}

/** Notes every pair of texts that the page shows together from now on. */
const watch = (page: Page, heading: string, figure: string): Promise<void> =>
  page.evaluate(
    (places) => {
      const { textAt } = document as unknown as Watched;
      const seen = new Set<string>();
      const look = (): void => {
        const texts = places.map(textAt);
        if (texts.every((text) => text !== '')) seen.add(texts.join(' | '));
      };
      look();
      new MutationObserver(look).observe(document.body, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(document, { seenPairs: () => [...seen] });
    },
    [heading, figure],
  );
const seenPairs = (page: Page): Promise<string[]> =>
  page.evaluate(() => (document as unknown as Watched).seenPairs());

test.beforeEach(async ({ page }) => {
  await page.addInitScript(giveTextAt);
  await injected(page, delayed(500));
});

const pairOf = (page: Page, heading: string, figure: string): Promise<string> =>
  page.evaluate(
    (places) => places.map((document as unknown as Watched).textAt).join(' | '),
    [heading, figure],
  );

test('no figure of the bill stands under the heading of another year or municipality', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=1151&year=2026&lang=nb');
  const pairs = [await pairOf(page, 'h1', '.answer .amount')];
  await watch(page, 'h1', '.answer .amount');
  await page.getByLabel('År', { exact: true }).selectOption('2024');
  await settled(page);
  pairs.push(await pairOf(page, 'h1', '.answer .amount'));
  await page.locator('#actor').fill('4601');
  await page.keyboard.press('Enter');
  await settled(page);
  pairs.push(await pairOf(page, 'h1', '.answer .amount'));
  expect(pairs.map((pair) => pair.split(' | ')[0])).toEqual([
    'Hva betaler Utsira i 2026?',
    'Hva betaler Utsira i 2024?',
    'Hva betaler Bergen i 2024?',
  ]);
  expect(await seenPairs(page)).toEqual(pairs);
});

test('no explanation stands under the heading of another year or solution', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb&explain=helsenorge');
  const [heading, sentence] = ['#explanation', '.explanation-sentence'];
  const pairs = [await pairOf(page, heading, sentence)];
  await watch(page, heading, sentence);
  await page.getByLabel('År', { exact: true }).selectOption('2025');
  await settled(page);
  pairs.push(await pairOf(page, heading, sentence));
  await page.locator('[data-explain="vkp"]').click();
  await settled(page);
  pairs.push(await pairOf(page, heading, sentence));
  expect(new Set(pairs).size).toBe(3);
  expect(await seenPairs(page)).toEqual(pairs);
});

test("the country's totals stand under their own year", async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb');
  const [heading, total] = ['h1', '.totals tfoot tr td:last-child'];
  const pairs = [await pairOf(page, heading, total)];
  await watch(page, heading, total);
  await page.getByLabel('År', { exact: true }).selectOption('2023');
  await settled(page);
  pairs.push(await pairOf(page, heading, total));
  expect(await seenPairs(page)).toEqual(pairs);
});

for (const [view, query] of [
  ['member', 'year=2026&lang=nb'],
  ['pharmacy', 'year=2026&lang=nb'],
])
  test(`the ${view!} calculator names the year that its price is of`, async ({ page, open }) => {
    await open(`#/${view!}?${query!}`);
    const [heading, amount] = ['.answer-heading', '.answer .amount'];
    const pairs = [await pairOf(page, heading, amount)];
    await watch(page, heading, amount);
    await page.getByLabel('År', { exact: true }).selectOption('2025');
    await settled(page);
    pairs.push(await pairOf(page, heading, amount));
    expect(await seenPairs(page)).toEqual(pairs);
  });

test('while an answer is on its way the page says so, keeps its height, and keeps the focus', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const height = (): Promise<number> => page.locator('.results').evaluate((part) => part.clientHeight);
  const before = await height();
  const year = page.getByLabel('År', { exact: true });
  await year.focus();
  await year.selectOption('2025');
  await expect(page.locator('.results')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('.working')).toHaveText('Regner ut …');
  expect(await height()).toBe(before);
  await expect(year).toHaveValue('2025');
  await settled(page);
  await expect(page.locator('.working')).toHaveCount(0);
  await expect(year).toBeFocused();
});

test('the last of several quick choices is the one that stays, in the heading, the title and the amount', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2024&lang=nb');
  const wanted = await textOf(page, '.answer .amount');
  await open('#/bill?actor=4601&year=2026&lang=nb');
  for (const year of ['2025', '2023', '2024'])
    await page.getByLabel('År', { exact: true }).selectOption(year);
  await settled(page);
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2024?');
  await expect(page).toHaveTitle(/^Hva betaler Bergen i 2024\?/);
  expect(await textOf(page, '.answer .amount')).toBe(wanted);
});
