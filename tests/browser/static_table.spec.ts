// SPDX-License-Identifier: MIT
// The tables that need neither script nor WebAssembly, as served.
import { expect, oreOf, tableOf, test, textOf } from './fixture.ts';

/** Amounts of the regulation for 2026 in millions of kroner (FOR-2025-12-22-2858), municipalities. */
const adopted: Record<string, string> = {
  Helsenettet: '65,7',
  'Grunndata og HelseID': '36,4',
  VKP: '30,4',
  Kjernejournal: '56,4',
  'E-resept': '81,2',
  Helsenorge: '202,1',
};

test('every municipality has a row, and each column adds up to the adopted amount to the øre', async ({
  page,
}) => {
  await page.goto('./table.html');
  const [head, ...rows] = await tableOf(page, 'main section:nth-of-type(2) table');
  expect(rows.length).toBe(357);
  Object.entries(adopted).forEach(([solution, millions], at) => {
    const column = at + 2;
    expect(head![column]).toMatch(new RegExp(`^${solution}( \\(|$)`));
    const sum = rows.reduce((total, row) => total + oreOf(row[column]!.replace(/ \(.*/, '')), 0);
    expect(sum, solution).toBe(Number(millions.replace(',', '')) * 10_000_000);
  });
  for (const row of rows) expect(row.at(-1)).not.toBe('');
});

test('a municipality has the same bill in the table as in the calculator', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const amount = oreOf(await textOf(page, '.answer .amount'));
  await page.goto('./table.html');
  const rows = await tableOf(page, 'main table');
  const bergen = rows.find((row) => row[1] === '4601')!;
  expect(Math.round(oreOf(bergen[8]!) / 100) * 100).toBe(amount);
});

test('without WebAssembly the page leads to the table in its own language', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  for (const [language, file] of [
    ['nb', 'table.html'],
    ['nn', 'table.nn.html'],
    ['en', 'table.en.html'],
  ] as const) {
    await page.goto(`./#/bill?lang=${language}`);
    await page.reload();
    await page.locator('main a[href$=".html"]').click();
    await expect(page).toHaveURL(new RegExp(`/${file.replaceAll('.', '\\.')}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page leads to the table, and the table to its languages', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'Se tallene for det nyeste året som tabell.' }).click();
    await expect(page.locator('main table')).toHaveCount(2);
    await expect(page.locator('main')).toContainText('uten merverdiavgift');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('main')).toContainText('Amounts exclude VAT');
  });
});
