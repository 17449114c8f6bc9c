// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { axeFindings } from './axe.ts';
import { expect, oreOf, settled, tableOf, test } from './fixture.ts';

for (const actor of ['4601', 'nord', 'pharmacies'])
  test(`each year's parts add up to the year's bill: ${actor}`, async ({ page, open }) => {
    await open(`#/bill?actor=${actor}&year=2026&lang=nb`);
    await expect(page.locator('.bill-years tbody tr')).toHaveCount(5);
    const rows = await tableOf(page, '.bill-years tbody');
    expect(rows.map(([year]) => year)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    for (const [year, ...cells] of rows) {
      const amounts = cells.slice(0, -1).map((text) => (text === '–' ? 0 : oreOf(text)));
      const total = amounts.pop();
      expect(
        amounts.reduce((sum, ore) => sum + ore, 0),
        year,
      ).toBe(total);
    }
    for (const [year, , ...cells] of rows) {
      await open(`#/bill?actor=${actor}&year=${year!}&lang=nb`);
      const own = await page.locator('.lines tfoot .number').first().textContent();
      expect(oreOf(own ?? ''), year).toBe(oreOf(cells.at(-2)!));
    }
  });

test('the bars are as long as the amounts, on one scale', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await expect(page.locator('.years-chart')).toBeVisible();
  const rows = await tableOf(page, '.bill-years tbody');
  const drawn = await page.locator('.years-chart svg[role="img"]').evaluate((svg) => {
    const widths = new Map<string, number>();
    for (const part of svg.querySelectorAll('.part')) {
      const year = part.parentElement!.querySelector('title')!.textContent!.slice(0, 4);
      widths.set(year, (widths.get(year) ?? 0) + Number.parseFloat(part.getAttribute('width')!));
    }
    return [...widths];
  });
  const totals = rows.map((row) => [row[0]!, oreOf(row.at(-2)!)] as const);
  const longest = Math.max(...totals.map(([, ore]) => ore));
  expect(drawn.map(([year]) => year)).toEqual(totals.map(([year]) => year));
  drawn.forEach(([, width], index) => {
    expect(width).toBeCloseTo((totals[index]![1] / longest) * 100, 1);
  });
});

test('years with other borders are named, a new number alone is not', async ({ page, open }) => {
  await open('#/bill?actor=1508&year=2026&lang=nb');
  await expect(page.locator('.years-other')).toHaveText(
    'I 2022, 2023 gjelder beløpene 1507 Ålesund, som hadde andre grenser.',
  );
  await open('#/bill?actor=3301&year=2026&lang=nb');
  await expect(page.locator('.bill-years tbody tr')).toHaveCount(5);
  await expect(page.locator('.years-other')).toHaveCount(0);
});

test('a change and another actor change the years too, and next year is among them when it is shown', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await expect(page.locator('.bill-years [data-year="2027"]')).toBeVisible();
  await expect(page.locator('.after-answer')).toContainText('2027 er ikke vedtatt ennå');
  await page.locator('#actor').fill('Oslo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.locator('.after-answer')).toContainText('Hva Oslo betaler hvert år');
  const total = await page.locator('.answer .amount').textContent();
  await expect(page.locator('.years-chart svg[role="img"] .bar-value').last()).toHaveText(total!);
});

test('the file has every year to the øre', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const waiting = page.waitForEvent('download');
  await page.locator('.after-answer [data-take="csv"]').click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('2026;4601;Bergen;3155771,77;');
  expect(text).toContain(';22681208,96;antatt');
});

test('nothing of it is fetched before the first answer stands', async ({ page, open, guard }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await expect(page.locator('.years-chart')).toBeVisible();
  const at = (pattern: RegExp): number => guard.requests.findIndex((url) => pattern.test(url));
  expect(at(/bill_below-/)).toBeGreaterThan(at(/\.wasm$/));
  expect(await axeFindings(page)).toEqual([]);
});
