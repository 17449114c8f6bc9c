// SPDX-License-Identifier: MIT
// Etnedal's inhabitants are those of SSB table 07459: 1 254 on 1 January 2025 and 1 593 a year later.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, oreOf, plain, settled, tableOf, test, textOf } from './fixture.ts';

const etnedal = '#/bill?actor=3450&year=2026&lang=nb';
const population = '/population/3450/2026';
const field = '#row-population-3450-2026';

const openRow = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Sjekk min rad' }).click();
  // The engine with the number basis is large, and is fetched first.
  await expect(page.locator('.row-odd')).toBeVisible({ timeout: 20_000 });
};
const propose = async (page: Page, path: string, typed: string): Promise<void> => {
  await page.locator(`[data-propose="${path}"]`).click();
  await page.locator(`#row${path.replaceAll('/', '-')}`).fill(typed);
  await expect(page.locator('.row-others')).toBeVisible();
  await settled(page);
};
/** Another number of inhabitants for Etnedal, with a reason, both in the link. */
const proposePopulation = async (page: Page): Promise<void> => {
  await openRow(page);
  await propose(page, population, '1 260');
  const { length } = page.url();
  await page.locator(`${field}-reason`).fill('Feil i folkeregisteret');
  await expect.poll(() => page.url().length).toBeGreaterThan(length);
};

test('the row is fetched when it is opened, never before, and the link holds that it is open', async ({
  page,
  open,
  guard,
}) => {
  const isRow = (url: string): boolean => /samfin_basis|basis_worker|\/row-/.test(url);
  await open(etnedal);
  expect(guard.requests.filter(isRow)).toEqual([]);
  await openRow(page);
  expect(guard.requests.filter(isRow).length).toBeGreaterThan(0);
  await expect(page).toHaveURL(/row=1e30/);
  await page.reload();
  await expect(page.locator('.row-odd')).toBeVisible();
});

test('every value stands with last year, mark, source and date, and what moved oddly says so in words', async ({
  page,
  open,
}) => {
  await open(etnedal);
  await openRow(page);
  const cells = await page.locator(`tr[data-path="${population}"] > *`).allTextContents();
  const [name, value, before, change, moved, source] = cells.map(plain);
  expect([name, value, before, change]).toEqual(['Innbyggere 1. januar 2026', '1 593', '1 254', '+27,03 %']);
  expect(moved).toBe(
    'Avviker: +27,03 %, mens midten av kommunene er +0,34 %. Det er 41,05 ganger den vanlige spredningen.',
  );
  expect(source).toContain('talt');
  expect(source).toContain('21. november 2026');
  expect(await page.locator('tr[data-path]').count()).toBe(26);
  expect(await textOf(page, '.row-odd')).toMatch(/^6 tall avviker\./);
  await expect(page.locator('tr[data-path="/municipal_health_index/3450/2026"] .flag')).toHaveCount(0);
  await expect(page.locator('[data-group="people"] > summary')).toContainText('4 tall avviker.');
});

test('a municipality that moves as the others has no flag', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=en&row=1e30');
  await expect(page.locator('.row-odd')).toContainText('None of the figures moved oddly.');
  await expect(page.locator('.flag')).toHaveCount(0);
});

test('another value moves oneself and all others, and the sum is the same', async ({ page, open }) => {
  await open(etnedal);
  const billed = oreOf(await textOf(page, '.answer .amount'));
  await openRow(page);
  await propose(page, population, '1 260');
  const rows = await tableOf(page, '.row-effect table');
  const total = rows.at(-1)!;
  const [, now, then, difference] = total.map((each, at) => (at === 0 ? 0 : oreOf(each)));
  expect(Math.round(now! / 100)).toBe(Math.round(billed / 100));
  expect(then! - now!).toBe(difference);
  expect(difference).toBeLessThan(0);
  for (const at of [1, 2, 3])
    expect(rows.slice(1, -1).reduce((sum, row) => sum + oreOf(row[at]!), 0)).toBe(oreOf(total[at]!));
  await expect(page.locator('.row-own')).toContainText('Etnedal ville betalt kr');
  await expect(page.locator('.row-own')).toContainText('mindre');
  const others = (await page.locator('.row-others li').allTextContents()).map(plain);
  expect(others).toHaveLength(3);
  const [, more, less, same] = /^(\d+) kommuner ville betalt mer, (\d+) mindre og (\d+) det samme/.exec(
    others[0]!,
  )!;
  expect(Number(more) + Number(less) + Number(same)).toBe(357);
  expect(Number(less)).toBeGreaterThan(0);
  expect(others[1]).toMatch(/^Av de andre endres Oslo mest: kr [\d ]+,\d\d mer\.$/);
  expect(others[2]).toContain('Summen for alle kommunene er den samme');
  // The bill above is as it was: the proposal is one of the row's.
  expect(oreOf(await textOf(page, '.answer .amount'))).toBe(billed);
  await expect(page.locator('.correction')).toContainText('Med ditt tall: +0,48 %');
});

test('what is typed stands after a reload, after Back, and after the part was closed', async ({
  page,
  open,
}) => {
  await open(etnedal);
  await proposePopulation(page);
  await page.reload();
  await expect(page.locator(field)).toHaveValue('1 260');
  await expect(page.locator(`${field}-reason`)).toHaveValue('Feil i folkeregisteret');
  await page.getByRole('heading', { name: 'Sjekk min rad' }).click();
  await expect(page.locator(field)).toHaveCount(0);
  await page.getByRole('heading', { name: 'Sjekk min rad' }).click();
  await expect(page.locator(field)).toHaveValue('1 260');
  await page.getByRole('button', { name: /^Fjern forslaget/ }).click();
  await expect(page.locator(field)).toHaveCount(0);
  await expect(page.locator('#row-corrections')).toBeFocused();
  await page.goBack();
  await expect(page.locator(field)).toHaveValue('1 260');
});

test('text that is no number, and a number that cannot be, are said at the field', async ({ page, open }) => {
  await open(etnedal);
  await openRow(page);
  await page.locator(`[data-propose="${population}"]`).click();
  await expect(page.locator(field)).toBeFocused();
  await page.locator(field).fill('mange');
  await expect(page.locator(`${field}-problem`)).toContainText('ikke et tall vi kan lese');
  await page.locator(field).fill('-5');
  await expect(page.locator(`${field}-problem`)).toContainText('Tallet må ligge mellom');
  await expect(page.locator('.row-others')).toHaveCount(0);
});

test('not using VKP, and people of an age, are values like any other', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb&row=1e30');
  await page.locator('[data-propose="/vkp_users/2026"]').click();
  await page.locator('#row-vkp_users-2026').selectOption('no');
  await expect(page.locator('.row-own')).toContainText('mindre');
  await settled(page);
  const rows = await tableOf(page, '.row-effect table tbody');
  expect(rows.filter((row) => oreOf(row[3]!) !== 0).map(([name]) => name!.slice(0, 3))).toEqual(['VKP']);
  await page.getByRole('button', { name: /^Fjern forslaget/ }).click();
  await page.locator('[data-group="people"] > summary').click();
  await propose(page, '/people_by_age/4601/age_90/2026', '3568');
  await expect(page.locator('.row-own')).toContainText('mer');
  await expect(page.locator('tr[data-path="/people_by_age/4601/age_90/2025"] [data-propose]')).toHaveCount(0);
});

test('the proposal is a note with what is held, its source, the reason, the effect and the versions', async ({
  page,
  open,
}) => {
  await open(etnedal);
  await proposePopulation(page);
  await settled(page);
  const own = await textOf(page, '.row-own');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned forslaget som notat' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('rettingsforslag-3450-2026.txt');
  const note = readFileSync(await download.path(), 'utf8');
  for (const part of [
    'Forslag til retting: Etnedal (3450), 2026',
    'Tall: Innbyggere 1. januar 2026 (/population/3450/2026)',
    'Tallet vi har: 1 593 (talt)',
    'Kilde: Statistisk sentralbyrå',
    'Dato: 21. november 2026',
    'Tallet i 2025: 1 254',
    'Forslag: 1 260',
    'Begrunnelse: Feil i folkeregisteret',
    'Summen for alle kommunene er den samme',
    'ikke en faktura',
    'tallgrunnlag 2026.1',
  ])
    expect(note).toContain(part);
  expect(own).toContain(/Etnedal ville betalt .*\./.exec(note)![0]);
  expect(note).toMatch(/SHA-256 [0-9a-f]{64}/);
  expect(note).not.toMatch(/undefined|null|NaN|\u00a0/);
});

test('the proposal goes on in "What if" as a scenario', async ({ page, open }) => {
  await open(etnedal);
  await openRow(page);
  await propose(page, population, '1 260');
  await page.getByRole('link', { name: 'Se videre i «Hva om»' }).click();
  await settled(page);
  await expect(page).toHaveURL(/#\/whatif/);
  await expect(page.locator('main')).toContainText('1 260');
});

for (const [language, name, odd] of [
  ['nn', 'Sjekk rada mi', '6 tal avvik.'],
  ['en', 'Check my row', '6 figures moved oddly.'],
] as const)
  test(`the row is told in ${language}`, async ({ page, open }) => {
    await open(`#/bill?actor=3450&year=2026&lang=${language}`);
    await page.getByRole('heading', { name }).click();
    await expect(page.locator('.row-odd')).toContainText(odd);
    expect(await page.locator('.row-check').innerText()).not.toMatch(/undefined|null|NaN/);
  });

test('a health region has no row, and a divided municipality has those of its parts', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=helse_nord&year=2026&lang=nb&row=1e30');
  await expect(page.locator('.row-check')).toHaveCount(0);
  await open('#/bill?actor=1507&year=2023&lang=nb&row=1e30');
  await expect(page.locator('tr[data-path="/population/1580/2023"] th')).toContainText('Haram');
});
