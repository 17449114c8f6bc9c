// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { expect, oreOf, settled, tableOf, test, textOf } from './fixture.ts';

test('the first answer stands on the page before anything is asked for', async ({ page, open }) => {
  await open('');
  await expect(page.locator('h1')).toHaveText('Hva betaler Oslo i 2026?');
  expect(await textOf(page, '.answer .amount')).toMatch(/^kr [\d ]+$/);
  await expect(page.locator('.answer')).toContainText('uten merverdiavgift');
  await expect(page.locator('.answer')).toContainText('ikke en faktura');
  await expect(page.locator('.answer')).toContainText('Nyeste vedtatte år er 2026');
});

test('the page says the newest day that any of its figures was read, the number basis among them', async ({
  page,
  open,
}) => {
  const readOn = (file: string): number => {
    const path = new URL(`../../core/parameters/2026.1/${file}`, import.meta.url);
    return Date.parse((JSON.parse(readFileSync(path, 'utf8')) as { read_on: string }).read_on);
  };
  const newest = new Date(Math.max(readOn('set.json'), readOn('basis/basis.json')));
  const said = `sist lest ${newest.toLocaleDateString('nb', { dateStyle: 'long', timeZone: 'UTC' })}`;
  await open('#/bill?actor=0301&lang=nb');
  await expect(page.locator('.answer')).toContainText(said);
  await expect(page.locator('footer')).toContainText(said);
  await page.goto('./table.html');
  await expect(page.locator('body')).toContainText(said);
});

test('the total stands on one line on a narrow screen, also the largest', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const actor of ['4601', 'helse_sor_ost']) {
    await open(`#/bill?actor=${actor}&year=2026&lang=nb`);
    const lines = await page.locator('.answer .amount').evaluate((amount) => {
      const all = document.createRange();
      all.selectNodeContents(amount);
      return new Set([...all.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines, actor).toBe(1);
  }
});

test('a municipality is found by keyboard, and its bill is shown', async ({ page, open }) => {
  await open('');
  const box = page.getByRole('combobox', { name: 'Kommune, helseregion eller apotek' });
  await box.focus();
  await page.keyboard.type('berg');
  await expect(page.getByRole('option').first()).toContainText('Bergen');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2026?');
  await expect(page).toHaveURL(/actor=4601/);
  await expect(page).toHaveTitle('Hva betaler Bergen i 2026? – E-helseregningen');
});

// § 16 says 202.1 million. Bergen's weight is (293 709 + 294 860) x 0.9156 = 538 893.7764 by SSB table 07459 and the 2026
// index; all 357 weights add up to 11 219 227.408 (added up from the same tables in a spreadsheet).
// 20 210 000 000 øre x 538 893.7764 / 11 219 227.408 = 970 748 058.22 øre.
test("Bergen's part of Helsenorge in 2026 is the regulation's amount times its share of the key", async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const rows = await tableOf(page, '.lines tbody');
  expect(rows.find(([name]) => name!.startsWith('Helsenorge'))?.[1]).toBe('9 707 480,58');
});

test('lines, changes, quarters and invoices add up to the total they stand above', async ({ page, open }) => {
  await open('#/bill?actor=1580&year=2026&lang=nb');
  for (const label of [
    'Fordelt på løsninger',
    'Endring fra 2025',
    'Fordelt på kvartaler',
    'Når det faktureres',
  ]) {
    const region = `section[aria-label="${label}"]`;
    const body = await tableOf(page, `${region} tbody`);
    const [foot] = await tableOf(page, `${region} tfoot`);
    const isAmount = (text: string): boolean => /^[+−]?[\d ]+,\d\d$/.test(text);
    foot!.forEach((sum, column) => {
      if (!isAmount(sum)) return;
      const parts = body.map((row) => row[column]!).filter(isAmount);
      expect(
        parts.reduce((total, part) => total + oreOf(part), 0),
        `${label}, column ${column}`,
      ).toBe(oreOf(sum));
    });
  }
});

test('half of VKP is billed half-yearly in arrears, beside the quarter it belongs to', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const rows = await tableOf(page, '[aria-label="Når det faktureres"] tbody');
  expect(rows.map(([period]) => period)).toEqual([
    '1. kvartal 2026',
    '2. kvartal 2026',
    '3. kvartal 2026',
    '4. kvartal 2026',
    '1. halvår 2026',
    '2. halvår 2026',
  ]);
  expect(rows[4]![1]).toContain('etterpå');
});

test('the year is changed by keyboard, and back and reload restore what was seen', async ({ page, open }) => {
  await open('#/bill?actor=1151&year=2026&lang=nb');
  await page.getByLabel('År', { exact: true }).focus();
  await page.getByLabel('År', { exact: true }).selectOption('2024');
  await expect(page.locator('h1')).toHaveText('Hva betaler Utsira i 2024?');
  await settled(page);
  const seen = await textOf(page, '.answer .amount');
  await page.reload();
  await settled(page);
  await expect(page.locator('h1')).toHaveText('Hva betaler Utsira i 2024?');
  expect(await textOf(page, '.answer .amount')).toBe(seen);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Hva betaler Utsira i 2026?');
  await page.goForward();
  await expect(page.locator('h1')).toHaveText('Hva betaler Utsira i 2024?');
});

test('the first year with a duty to pay has no year to compare with, and says so', async ({ page, open }) => {
  await open('#/bill?actor=0301&year=2022&lang=nb');
  await expect(page.locator('main')).toContainText('første året med betalingsplikt');
  await expect(page.getByRole('heading', { name: /^Endring fra/ })).toHaveCount(0);
});

test("in 2024 Haram is compared with its part of old Ålesund's bill, and that is said", async ({
  page,
  open,
}) => {
  await open('#/bill?actor=1580&year=2024&lang=nb');
  await expect(page.locator('main')).toContainText('I 2023 var dette en del av 1507 Ålesund');
});

test('in 2024 a renumbered municipality is compared with itself under the old number', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=3301&year=2024&lang=nb');
  await expect(page.locator('main')).toContainText('Kommunen hadde nummer 3005 Drammen i 2023');
});

test('similar municipalities are links to their bills', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.getByRole('link', { name: 'Trondheim' }).click();
  await expect(page.locator('h1')).toHaveText('Hva betaler Trondheim i 2026?');
});

test('VKP is a range: without it half as much as when all use it', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const rows = await tableOf(page, '[aria-label="Hvor mye VKP kan utgjøre"] tbody');
  const [without, all, few] = rows.map((row) => oreOf(row[1]!)) as [number, number, number];
  expect(Math.abs(all - 2 * without)).toBeLessThanOrEqual(2);
  expect(few).toBeGreaterThan(all);
  expect(rows[2]![0]).toContain('26 %');
});

test('a health region and the pharmacies have bills of their own', async ({ page, open }) => {
  await open('#/bill?actor=helse_nord&year=2026&lang=nb');
  await expect(page.locator('h1')).toHaveText('Hva betaler Helse Nord i 2026?');
  await expect(page.locator('.lines .status').first()).toHaveText('erstatning');
  await open('#/bill?actor=pharmacies&year=2026&lang=nb');
  // § 15: pharmacies and bandage suppliers pay 11.8 million for E-resept in 2026.
  expect(await textOf(page, '.answer .amount')).toBe('kr 11 800 000');
  await expect(page.locator('.answer .status')).toHaveText('vedtatt');
});
