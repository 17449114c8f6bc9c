// SPDX-License-Identifier: MIT
import { expect, settled, test, textOf } from './fixture.ts';

test('the language is changed by its link; the page, its title and its lang follow, the choice stays', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2025&lang=nb');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page.locator('h1')).toHaveText('Kva betaler Bergen i 2025?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(page).toHaveTitle('Kva betaler Bergen i 2025? – E-helserekninga');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('h1')).toHaveText('What does Bergen pay in 2025?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('amounts are the same in every language, written as the language writes them', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=pharmacies&year=2026&lang=nb');
  expect(await textOf(page, '.answer .amount')).toBe('kr 11 800 000');
  await open('#/bill?actor=pharmacies&year=2026&lang=en');
  expect(await textOf(page, '.answer .amount')).toBe('NOK 11,800,000');
});

test('the language is remembered for the next visit', async ({ page, open }) => {
  await open('#/sources?lang=nn');
  await page.goto('about:blank');
  await open('');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
});

test('an error is told in the chosen language', async ({ page, open }) => {
  await open('#/member?year=2026&lang=nn&months=13');
  await expect(page.locator('#months-problem')).toContainText('Talet må liggje mellom 0 og 12');
  await open('#/member?year=2026&lang=en&months=13');
  await settled(page);
  await expect(page.locator('#months-problem')).toContainText('The number must be between 0 and 12');
});
