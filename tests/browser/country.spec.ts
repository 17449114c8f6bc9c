// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { expect, oreOf, plain, tableOf, test, textOf } from './fixture.ts';

// Sums of §§ 13-16 by hand: municipalities 65.7 + 36.4 + 30.4 + 56.4 + 81.2 + 202.1 million in 2026, and so on.
const sums: Record<string, Record<string, string>> = {
  2022: {
    'regionale helseforetak': '359 200 000',
    kommuner: '341 100 000',
    'apotek og bandasjister': '13 700 000',
  },
  2023: {
    'regionale helseforetak': '399 800 000',
    kommuner: '385 900 000',
    'apotek og bandasjister': '14 700 000',
  },
  2024: {
    'regionale helseforetak': '440 400 000',
    kommuner: '452 700 000',
    'apotek og bandasjister': '13 400 000',
  },
  2025: {
    'regionale helseforetak': '459 800 000',
    kommuner: '473 600 000',
    'apotek og bandasjister': '12 900 000',
  },
  2026: {
    'regionale helseforetak': '443 400 000',
    kommuner: '472 200 000',
    'apotek og bandasjister': '11 800 000',
  },
};
for (const [year, groups] of Object.entries(sums))
  test(`the groups' sums of ${year} are the regulation's, and the rows add up to them`, async ({
    page,
    open,
  }) => {
    await open(`#/country?year=${year}&lang=nb`);
    const rows = await tableOf(page, '.totals tbody');
    expect(Object.fromEntries(rows.map((row) => [row[0]!, row.at(-1)!]))).toEqual(groups);
    for (const line of await page.locator('.checks li').allTextContents()) expect(line).toMatch(/^✓/);
    await expect(page.locator('.checks li')).toHaveCount(4);
  });

test('all actors are rows of the table, though only those in sight are drawn', async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb');
  // 357 municipalities, 4 regions, 1 group of pharmacies, and the heading
  await expect(page.locator('.country-table')).toHaveAttribute('aria-rowcount', '363');
  expect(await page.locator('.country-table tbody tr[aria-rowindex]').count()).toBeLessThan(60);
  await open('#/country?year=2023&lang=nb');
  await expect(page.locator('.country-table')).toHaveAttribute('aria-rowcount', '362');
});

test('the last row is reached by keyboard, and its number tells where it stands', async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb');
  await page.locator('.window-scroll').focus();
  await page.keyboard.press('End');
  await expect(page.locator('[aria-rowindex="363"]')).toBeVisible();
  await expect(page.locator('[aria-rowindex="363"]')).toContainText('Åsnes');
});

test('a column is sorted by its button, by keyboard, both ways, and the link keeps it', async ({
  page,
  open,
}) => {
  await open('#/country?year=2026&lang=nb');
  await page.locator('[data-sort="per_inhabitant_ore"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('th[aria-sort="descending"]')).toContainText('Kroner per innbygger');
  const column = async (): Promise<number[]> =>
    (await page.locator('.country-table tbody tr[aria-rowindex] td:nth-child(4)').allTextContents())
      .slice(0, 20)
      .map(oreOf);
  const falling = await column();
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  await page.keyboard.press('Enter');
  await expect(page.locator('th[aria-sort="ascending"]')).toContainText('Kroner per innbygger');
  const rising = await column();
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  await expect(page).toHaveURL(/sort=per_inhabitant_ore/);
});

test('a search narrows the table, and a row leads to its bill', async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb');
  await page.getByLabel('Finn i tabellen').fill('herøy');
  await expect(page.locator('main')).toContainText('Viser 2 av 362 rader.');
  await page.getByRole('link', { name: 'Herøy (Nordland)' }).click();
  await expect(page.locator('h1')).toHaveText('Hva betaler Herøy (Nordland) i 2026?');
  await page.goBack();
  await expect(page.getByLabel('Finn i tabellen')).toHaveValue('herøy');
});

test('the file holds every actor to the øre in a form that a Norwegian Excel reads', async ({
  page,
  open,
}) => {
  await open('#/country?year=2026&lang=nb');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned som CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('e-helseregningen-2026.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\ufeffÅr;Kode;Navn;')).toBe(true);
  const rows = text
    .trim()
    .split('\r\n')
    .slice(1, 363)
    .map((line) => line.split(';'));
  const municipalities = rows.filter(([, code]) => /^\d{4}$/.test(code!));
  expect(municipalities).toHaveLength(357);
  const total = municipalities.reduce((sum, row) => sum + Number(row[11]!.replace(',', '')), 0);
  expect(total).toBe(47_220_000_000);
  expect(text).toContain('uten merverdiavgift');
});

test('a payment whose amount nobody has published is named', async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb');
  await expect(page.locator('main')).toContainText(
    'Det er også en betaling for E-resept fra staten, men beløpet er ikke kjent',
  );
});

test('next year can be seen for the whole country too', async ({ page, open }) => {
  await open('#/country?year=2027&lang=nb');
  expect(plain(await textOf(page, '.checks li:last-child'))).toMatch(/^✓/);
  await expect(page.locator('.country-table .status').first()).toHaveText('antatt');
});
