// SPDX-License-Identifier: MIT
import type { Page } from '@playwright/test';
import { expect, plain, test } from './fixture.ts';

const options = async (page: Page, typed: string): Promise<string[]> => {
  await page.locator('#actor').fill(typed);
  await expect(page.locator('#actor')).toHaveAttribute('aria-expanded', 'true');
  return (await page.locator('#actor-list [role="option"]').allTextContents()).map(plain);
};

test('two municipalities of one name are told apart by their county', async ({ page, open }) => {
  await open('');
  const found = await options(page, 'Herøy');
  expect(found.slice(0, 2).sort()).toEqual([
    'Herøy (Møre og Romsdal) 1515 · Møre og Romsdal',
    'Herøy (Nordland) 1818 · Nordland',
  ]);
  expect((await options(page, 'våler')).slice(0, 2).sort()).toEqual([
    'Våler (Innlandet) 3419 · Innlandet',
    'Våler (Østfold) 3114 · Østfold',
  ]);
});

test('an old code finds the municipalities of today, and says why', async ({ page, open }) => {
  await open('');
  expect(await options(page, '1507')).toEqual([
    'Ålesund 1508 · Møre og Romsdal · tidligere 1507 Ålesund',
    'Haram 1580 · Møre og Romsdal · tidligere 1507 Ålesund',
  ]);
  expect(await options(page, '3005')).toEqual(['Drammen 3301 · Buskerud · tidligere 3005 Drammen']);
});

test("today's code finds the municipality of an earlier year", async ({ page, open }) => {
  await open('#/bill?actor=0301&year=2023&lang=nb');
  expect(await options(page, '3301')).toEqual(['Drammen 3005 · Viken · nå 3301 Drammen']);
});

test('Sami names and names without their letters are found', async ({ page, open }) => {
  await open('');
  expect((await options(page, 'karasjohka'))[0]).toBe('Karasjok 5610 · Finnmark · Kárášjohka – Karasjok');
  const name = (part: string): Promise<string | null> =>
    page.locator('.option-detail').getByText(part, { exact: true }).getAttribute('lang');
  expect(await name('Kárášjohka')).toBe('se');
  expect((await options(page, 'gaivuotna'))[0]).toContain('Gáivuotna – Kåfjord – Kaivuono');
  expect(await name('Kaivuono')).toBe('fkv');
  expect((await options(page, 'alesund'))[0]).toContain('Ålesund');
});

test('the list is walked with arrow keys and left with Escape, and the box shows the choice again', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const box = page.locator('#actor');
  await box.focus();
  await page.keyboard.type('os');
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active!}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('Bergen');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2026?');
});

test('what is typed stays while the reader looks into another window, and goes when the box is left', async ({
  page,
  open,
}) => {
  await open('');
  await options(page, '3005');
  const box = page.locator('#actor');
  // As the browser tells it when another window comes in front: the box keeps the focus in its page.
  await box.evaluate((input) => input.dispatchEvent(new FocusEvent('blur')));
  await expect(page.locator('#actor-list [role="option"]')).toHaveCount(1);
  await expect(box).toHaveValue('3005');
  await page.keyboard.press('Tab');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('Oslo');
});

test('a search without hits says so', async ({ page, open }) => {
  await open('');
  const none = 'Ingen treff. Prøv en del av navnet eller et kommunenummer.';
  expect(await options(page, 'zzz')).toEqual([none]);
  await expect(page.getByRole('status').filter({ hasText: 'treff' })).toHaveText(none);
});

test('"other member" in the search leads to the calculator', async ({ page, open }) => {
  await open('');
  await options(page, 'annet medlem');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Hva betaler andre medlemmer av Helsenettet?');
  await expect(page.locator('h1')).toBeFocused();
});

test('in a year before 2024 the predecessor stands in for a municipality of today, and the page says so', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=1580&year=2023&lang=nb');
  await expect(page.locator('.followed')).toContainText(
    'Du spurte etter 1580 Haram. I 2023 svarer det til 1507 Ålesund',
  );
  await page.getByLabel('År', { exact: true }).selectOption('2026');
  await expect(page.locator('h1')).toHaveText('Hva betaler Haram i 2026?');
});

test('a divided municipality leads to its first successor, with a link to the other', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=1507&year=2026&lang=nb');
  await expect(page.locator('h1')).toHaveText('Hva betaler Ålesund i 2026?');
  await page.locator('.followed').getByRole('link', { name: '1580 Haram' }).click();
  await expect(page.locator('h1')).toHaveText('Hva betaler Haram i 2026?');
});
