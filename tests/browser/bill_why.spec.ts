// SPDX-License-Identifier: MIT
// The steps from last year's bill to this one. Bergen pays 22 773 284.96 in 2025 and 22 681 208.96 in 2026 by the law.
import { expect, oreOf, settled, tableOf, test } from './fixture.ts';

const bergen = '#/bill?actor=4601&year=2026&lang=nb';

test('the steps are fetched when they are opened, and add up to the øre', async ({ page, open, guard }) => {
  await open(bergen);
  expect(guard.requests.filter((url) => /bill_bridge|samfin_basis/.test(url))).toEqual([]);
  await page.locator('.why > summary').click();
  await expect(page.locator('.bridge-table')).toBeVisible();
  const [from, ...steps] = (await tableOf(page, '.bridge-table tbody')).map((row) => oreOf(row[1]!));
  const [to, difference] = (await tableOf(page, '.bridge-table tfoot')).map((row) => oreOf(row[1]!));
  expect(from).toBe(2277328496);
  expect(to).toBe(2268120896);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBe(difference);
  expect(from! + difference!).toBe(to);
  expect(steps.length).toBeGreaterThan(6);
  await expect(
    page.getByRole('img', { name: /Bergen: fra Regningen etter forskriften, 2025/ }),
  ).toBeVisible();
});

test('they follow the actor, the year and what the reader changed, and the link keeps them open', async ({
  page,
  open,
}) => {
  await open(`${bergen}&why=1`);
  await page.locator('#year').selectOption('2027');
  await settled(page);
  await page.locator('[data-path="/population/4601/2027"] input').fill('300 000');
  await expect(page.locator('.changed')).toBeVisible();
  await expect(page.locator('.bridge-sentence')).toContainText('Regningen som vises, 2027');
  const shown = (await page.locator('.answer .amount').textContent())!;
  const to = (await tableOf(page, '.bridge-table tfoot'))[0]![1]!;
  expect(Math.round(oreOf(to) / 100)).toBe(oreOf(shown) / 100);
  await page.reload();
  await expect(page.locator('.bridge-sentence')).toContainText('Regningen som vises, 2027');
  await page.locator('.why > summary').click();
  await expect(page).not.toHaveURL(/why=/);
});

test('what was another municipality the year before is told as the engine tells it', async ({
  page,
  open,
}) => {
  for (const actor of ['3301', '1508', 'helse_vest', 'pharmacies']) {
    await open(`#/bill?actor=${actor}&year=2024&lang=nb&why=1`);
    await expect(page.locator('.why .bridge-sentence, .why [role="alert"]')).toBeVisible();
  }
});

test('they begin and end with the two bills that are compared above them, whatever decides these', async ({
  page,
  open,
}) => {
  const changed = encodeURIComponent(JSON.stringify([{ path: '/population/4601/2025', value: 200000 }]));
  for (const of of ['year=2026', `year=2026&changes=${changed}`, 'year=2024&base=costs']) {
    await open(`#/bill?actor=4601&lang=nb&why=1&${of}`);
    await expect(page.locator('.bridge-table')).toBeVisible();
    const compared = (await tableOf(page, 'section:has(#change) tfoot'))[0]!.slice(1).map(oreOf);
    const [from] = (await tableOf(page, '.bridge-table tbody')).map((row) => oreOf(row[1]!));
    const [to, difference] = (await tableOf(page, '.bridge-table tfoot')).map((row) => oreOf(row[1]!));
    expect([from, to, difference], of).toEqual(compared);
  }
});
