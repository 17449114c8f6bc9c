// SPDX-License-Identifier: MIT
import { expect, settled, test, textOf } from './fixture.ts';

// § 15: 11.8 million in 2026; 10 000 of 50 000 000 look-ups are 1/5 000 of it.
test("a pharmacy's part of 11.8 million follows its look-ups", async ({ page, open }) => {
  await open('#/pharmacy?year=2026&lang=nb');
  await page.getByLabel('Egne oppslag i året').fill('10 000');
  await page.getByLabel('Alle virksomheters oppslag i året').fill('50 000 000');
  await expect(page.locator('.answer .amount')).toHaveText(/2.360,00/);
  await expect(page.locator('.answer .status')).toHaveText('antatt');
});

test('what is typed stays after a reload, and what cannot be read is said at its field', async ({
  page,
  open,
}) => {
  await open('#/pharmacy?year=2026&lang=nb');
  await page.getByLabel('Egne oppslag i året').fill('ti tusen');
  await expect(page.locator('#look_ups-problem')).toContainText('ikke et tall vi kan lese');
  await expect(page).toHaveURL(/look_ups=ti/);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Egne oppslag i året')).toHaveValue('ti tusen');
});

// § 13 for 2026: 748 a month up to 15 million, 1 495 up to 40, 8 826 up to 80, 13 249 above; 748 per location of a chain.
const prices: [string, Record<string, string>, string][] = [
  ['a small business', { turnover: '12' }, 'kr 8 976'],
  ['a turnover exactly on the limit', { turnover: '15' }, 'kr 8 976'],
  ['a turnover just above it', { turnover: '15,1' }, 'kr 17 940'],
  ['a very large business', { turnover: '100' }, 'kr 158 988'],
  ['a chain of ten', { turnover: '12', locations: '10' }, 'kr 89 760'],
  ['five months', { turnover: '12', months: '5' }, 'kr 3 740'],
];
for (const [name, fields, amount] of prices)
  test(`the price of other members in 2026: ${name}`, async ({ page, open }) => {
    await open('#/member?year=2026&lang=nb');
    for (const [field, typed] of Object.entries(fields)) await page.locator(`#${field}`).fill(typed);
    await settled(page);
    expect(await textOf(page, '.answer .amount')).toBe(amount);
  });

// FOR-2021-12-22-3883 with 6.9 %: 10 782 a month in 2023.
test('the price of a county council in 2023 has the supplement in it', async ({ page, open }) => {
  await open('#/member?year=2023&lang=nb&kind=county_council');
  expect(await textOf(page, '.answer .amount')).toBe('kr 129 384');
});

test('thirteen months are refused at their field', async ({ page, open }) => {
  await open('#/member?year=2026&lang=nb');
  await page.locator('#months').fill('13');
  await expect(page.locator('#months-problem')).toContainText('Tallet må ligge mellom 0 og 12');
});
