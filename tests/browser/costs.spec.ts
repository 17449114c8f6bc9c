// SPDX-License-Identifier: MIT
// Expected amounts are those printed in the committee's tables (spring 2023) and the regulation, in million kroner.
import type { Page } from '@playwright/test';
import { addressOf, expect, oreOf, plain, settled, tableOf, test, textOf } from './fixture.ts';

const cellsOf = async (page: Page, selector: string): Promise<string[][]> => tableOf(page, selector);

test('the costs are fetched when they are opened, and a second module with them, never before', async ({
  page,
  open,
  guard,
}) => {
  const isOfBasis = (url: string): boolean => /samfin_basis|basis_worker|costs/.test(url);
  await open('#/bill?actor=4601&year=2026&lang=nb');
  expect(guard.requests.filter(isOfBasis)).toEqual([]);
  expect(await page.content()).not.toMatch(/preload[^>]*samfin_basis/);
  await page.getByRole('link', { name: 'Kostnadene' }).click();
  await expect(page.locator('h1')).toHaveText('Hva løsningene koster, og hvorfor');
  await settled(page);
  await expect(page.locator('h1')).toBeFocused();
  expect(guard.requests.filter((url) => /samfin_basis-[\w-]+\.wasm/.test(url))).toHaveLength(1);
});

test('each year shows the published cost, or the regulated payment named as one', async ({ page, open }) => {
  await open('#/costs?year=2026&lang=nb');
  const rows = await cellsOf(page, '.cost-history tbody');
  // Tables 4, 5 and 6; § 16 for 2023, 2025 and 2026: 312.2, 361.6 and 404.2 (both groups).
  expect(rows.find(([name]) => name === 'Helsenorge')).toEqual([
    'Helsenorge',
    '217,0 finansiert',
    '279,5 regnskap',
    '312,2 forskrift',
    '330,0 anslag',
    '361,6 forskrift',
    '404,2 forskrift',
  ]);
  await expect(page.locator('.cost-history')).toContainText('I forskriften er VKP en egen løsning');
});

test('one solution has its years with source, and bars that say the same', async ({ page, open }) => {
  await open('#/costs?year=2026&lang=nb&solution=e_resept');
  const rows = await cellsOf(page, '.cost-history tbody');
  expect(rows.map(([year, cost]) => [year, cost])).toEqual([
    ['2021', '122,0 finansiert'],
    ['2022', '125,0 regnskap'],
    ['2023', '133,3 forskrift'],
    ['2024', '200,0 anslag'],
    ['2025', '193,9 forskrift'],
    ['2026', '174,2 forskrift'],
  ]);
  expect(rows[3]!.at(-1)).toBe('TBU våren 2023, vedlegget, tabell 6');
  const picture = page.getByRole('img', { name: /^Kostnaden for E-resept år for år/ });
  await expect(picture.locator('desc')).toContainText('2024 anslag 200,0, 2025 forskrift 193,9');
});

// Table 6, its row "Sum" and its columns; the level 906 is the sum of the solutions' rounded levels.
test('the drivers from 2023 to 2024 are those of table 6, and add up across and down', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2024&lang=nb');
  const body = await cellsOf(page, '.driver-matrix tbody');
  const [foot, percent] = await cellsOf(page, '.driver-matrix tfoot');
  expect(body.find(([name]) => name === 'Helsenorge')).toEqual([
    'Helsenorge',
    '312,0',
    '+10,0',
    '–',
    '+3,0',
    '–',
    '–',
    '+15,0',
    '−10,0',
    '+18,0',
    '330,0',
  ]);
  expect(foot!.at(-1)).toBe('1 077,0');
  expect(percent!.at(-2)).toBe('+18,9 %');
  const number = (text: string): number =>
    text === '–' ? 0 : Math.round(Number(text.replace(/[ +]/g, '').replace('−', '-').replace(',', '.')) * 10);
  for (const [, level, ...rest] of [...body, foot!]) {
    const estimate = rest.pop()!;
    const change = rest.pop()!;
    expect(rest.reduce((sum, text) => sum + number(text), 0)).toBe(number(change));
    expect(number(level!) + number(change)).toBe(number(estimate));
  }
  foot!.slice(1).forEach((sum, column) => {
    expect(body.reduce((total, row) => total + number(row[column + 1]!), 0)).toBe(number(sum));
  });
  await expect(page.getByRole('img', { name: /^Alle løsninger fra 2023 til 2024/ })).toBeVisible();
});

test('a year without published drivers says so and leads to the one that has them', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2026&lang=nb');
  await expect(page.locator('.cost-drivers')).toContainText(
    'ikke publisert noe om hva som endrer kostnaden i 2026',
  );
  await page.getByRole('link', { name: 'Vis 2024' }).click();
  await expect(page.getByRole('heading', { name: 'Hva endrer kostnaden fra 2023 til 2024' })).toBeVisible();
});

test('in a year before the drivers the first year that has them is shown under its own heading', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2022&lang=nb');
  await expect(page.getByRole('heading', { name: 'Hva endrer kostnaden fra 2023 til 2024' })).toBeVisible();
  await expect(page.locator('.both-ways caption')).toContainText('Hva Oslo betaler i 2022');
});

const wider = '/cost_line_mnok/helsenorge/main/wider_use/2024';

// 330 - 15 + 20 = 335
test("a line's amount is opened and replaced, by keyboard, and the link restores it", async ({
  page,
  open,
}) => {
  await open('#/costs?year=2024&lang=nb&solution=helsenorge');
  const row = page.locator('.cost-lines tr', { hasText: 'Økt bruk og bredding' });
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  const field = row.locator(`[data-path="${wider}"] input`);
  await expect(row).toContainText('Uten endring: 15');
  await field.focus();
  await page.keyboard.type('20');
  await expect(page.locator('.growth-sentence')).toContainText('335,0 millioner kroner i 2024');
  await expect(field).toBeFocused();
  await expect(page.locator('.own-changes')).toContainText('Økt bruk og bredding');
  await expect(page).toHaveURL(/changes=/);
  await page.reload();
  await settled(page);
  await expect(page.locator('.growth-sentence')).toContainText('335,0 millioner kroner i 2024');
  await expect(row.locator(`[data-path="${wider}"]`)).toContainText('Uten endring: 15');
  await page.getByRole('button', { name: 'Tilbakestill alle kostnader' }).click();
  await settled(page);
  await expect(page.locator('.growth-sentence')).toContainText('330,0 millioner kroner i 2024');
  await expect(page.locator('.own-changes')).toHaveCount(0);
});

// 70 million, of which a fifth is 14; a quarter is 17.5.
test('a line that follows from other numbers is changed by them', async ({ page, open }) => {
  await open('#/costs?year=2024&lang=nb&solution=helsenorge');
  const row = page.locator('.cost-lines tr', { hasText: 'Drift av anbefalte investeringer' });
  await row.locator('summary').click();
  await row.getByLabel(/^driftskostnad som del av investeringen, prosent/).fill('25');
  await expect(row.locator('td.number')).toHaveText('+17,5');
});

// 3 + 3.4 = 6.4 million on 1 077
test('an option is switched on and off, and is not included beforehand', async ({ page, open }) => {
  await open('#/costs?year=2024&lang=nb');
  const option = page.getByLabel('Ta med driften av digitale behandlingsplaner');
  await expect(option).not.toBeChecked();
  await option.check();
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0083,4 millioner kroner i 2024');
  await option.uncheck();
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0077,0 millioner kroner i 2024');
  await expect(page).not.toHaveURL(/changes=/);
});

test('a risk margin above five per cent is refused at its field, and the field stays', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2024&lang=nb');
  const margin = page.locator('[data-path="/risk_margin_ratio/2024"] input');
  await margin.fill('7');
  await expect(page.locator('[data-path="/risk_margin_ratio/2024"] .problem')).toContainText(
    'Tallet må ligge mellom 0 og 5',
  );
  await expect(margin).toHaveValue('7');
  await expect(margin).toBeFocused();
  await expect(page.locator('.before')).toHaveText('Tallene under er fra før det siste du endret.');
  await margin.fill('5');
  await expect(page.locator('.growth-sentence')).toBeVisible();
  await expect(page.locator('[data-path="/risk_margin_ratio/2024"] .problem')).toHaveCount(0);
  await expect(page.locator('.before')).toHaveCount(0);
});

async function addLine(page: Page, name: string, amount: string): Promise<void> {
  await page.getByLabel('Navn på linjen').fill(name);
  await page.getByLabel('Beløp i året, millioner kroner').fill(amount);
  await page.getByRole('button', { name: 'Legg til linjen' }).click();
}

test('a line of the reader is added, counted, restored by the link and removed', async ({ page, open }) => {
  await open('#/costs?year=2024&lang=nb');
  await addLine(page, '<b>Ny tjeneste</b>', '4,5');
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0081,5 millioner kroner i 2024');
  await expect(page.locator('.own-lines')).toContainText('<b>Ny tjeneste</b>: 4,5 millioner kroner fra 2024');
  await expect(page.locator('main b')).toHaveCount(0);
  await expect(page.getByLabel('Navn på linjen')).toHaveValue('');
  await expect(page).toHaveURL(/lines=/);
  await page.reload();
  await settled(page);
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0081,5 millioner kroner i 2024');
  await page
    .locator('.own-lines')
    .getByRole('button', { name: /^Fjern/ })
    .click();
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0077,0 millioner kroner i 2024');
  await expect(page.locator('#own-lines')).toBeFocused();
});

test('a line that is not whole is not added, and what it lacks is said at its fields', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2024&lang=nb');
  await addLine(page, '', 'mye');
  await expect(page.getByLabel('Navn på linjen')).toHaveAccessibleDescription('Gi linjen et navn.');
  await expect(page.getByLabel('Beløp i året, millioner kroner')).toHaveAccessibleDescription(
    /ikke et tall vi kan lese/,
  );
  await expect(page.locator('.own-lines')).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Beløp i året, millioner kroner')).toHaveValue('mye');
});

test('two lines of one name are refused, said where they stand, and can be removed', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2024&lang=nb');
  await addLine(page, 'Ny tjeneste', '4,5');
  await settled(page);
  await addLine(page, 'Ny tjeneste', '1');
  await expect(page.locator('.own-lines .problem')).toContainText('«Ny tjeneste» finnes allerede');
  await page
    .locator('[data-line="1"]')
    .getByRole('button', { name: /^Fjern/ })
    .click();
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0081,5 millioner kroner i 2024');
});

// 31.5 million to the national solutions (minutes of September 2025, item 14/25): 40 per cent is 12.6, 60 is 18.9.
test('common services fall on the solutions as the reader shares them, and shares must be a whole', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2026&lang=nb');
  await expect(page.locator('.growth-sentence')).toHaveCount(0);
  await page.getByLabel('Andel til Helsenorge, prosent').fill('40');
  await page.getByRole('button', { name: 'Legg på løsningene' }).click();
  await expect(page.locator('.cost-choices .problem')).toContainText('Andelene må bli 1 til sammen');
  await addressOf(page);
  await page.reload();
  await settled(page);
  await expect(page.locator('.cost-choices .problem')).toContainText('Andelene må bli 1 til sammen');
  await page
    .locator('.own-services')
    .getByRole('button', { name: /^Fjern/ })
    .click();
  await expect(page.locator('.cost-choices .problem')).toHaveCount(0);
  await page.getByLabel('Andel til Helsenorge, prosent').fill('40');
  await page.getByLabel('Andel til Kjernejournal, prosent').fill('60');
  await page.getByRole('button', { name: 'Legg på løsningene' }).click();
  await expect(page.locator('.own-services')).toContainText('Kjernejournal 60\u00a0%, Helsenorge 40\u00a0%');
  await expect(page.locator('.growth-sentence')).toContainText('Vekst +31,5');
  await page.reload();
  await settled(page);
  const rows = await cellsOf(page, '[data-driver="common_services"]');
  expect(rows.map((row) => row[1])).toEqual(['+31,5', '+18,9', '+12,6']);
  await page
    .locator('.own-services')
    .getByRole('button', { name: /^Fjern/ })
    .click();
  await expect(page.locator('.own-services')).toHaveCount(0);
  await expect(page.locator('.growth-sentence')).toHaveCount(0);
});

// Table 5: 565.1 used of 608.0, the oldest public money first; table 5.1: 42.9 - 25.0 - 14.0 = 3.9.
test('unused money goes from year to year, and what was used came from the oldest first', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2026&lang=nb');
  await page.locator('[data-account="national_solutions"] > summary').click();
  const rows = await cellsOf(page, '[data-account="national_solutions"] tbody');
  const of = (name: string): string[] => rows.find(([each]) => each === name)!.slice(1);
  expect(of('Til bruk i alt')[0]).toBe('608,0');
  expect(of('Brukt')[0]).toBe('565,1');
  expect(of('herav fra offentlige midler fra tidligere år')[0]).toBe('26,7');
  expect(of('herav fra bevilgning fra staten')[0]).toBe('14,0');
  expect(of('Overført til neste år')[0]).toBe('42,9');
  expect(of('Igjen etter planene')).toEqual(['42,9', '3,9']);
});

// 948 in autumn against 907 in spring: 41 million over.
test('the ceiling says in words which rule decides', async ({ page, open }) => {
  await open('#/costs?year=2026&lang=nb');
  const rows = await cellsOf(page, '.cost-ceiling tbody');
  expect(rows[0]!.slice(0, 5)).toEqual(['2023', '907,0', '948,0', '907,0', '41,0']);
  expect(rows[0]!.join(' ')).toContain('Taket bestemmer');
});

test('as regulated stays until the switch is turned; then both bills stand side by side', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2024&lang=nb');
  const regulated = oreOf((await tableOf(page, '.lines tfoot'))[0]![1]!);
  await open('#/costs?actor=4601&year=2024&lang=nb');
  let foot = (await cellsOf(page, '.both-ways tfoot'))[0]!;
  expect(oreOf(foot[1]!)).toBe(regulated);
  expect(foot).toHaveLength(3);
  await page.getByRole('switch', { name: 'La kostnadsgrunnlaget bestemme betalingene' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.both-ways')).toContainText('Etter kostnadene');
  await settled(page);
  foot = (await cellsOf(page, '.both-ways tfoot'))[0]!;
  expect(oreOf(foot[1]!)).toBe(regulated);
  expect(oreOf(foot[5]!)).toBe(oreOf(foot[3]!) - oreOf(foot[1]!));
  const body = await cellsOf(page, '.both-ways tbody');
  for (const column of [1, 3, 5])
    expect(body.reduce((sum, row) => sum + oreOf(row[column]!), 0)).toBe(oreOf(foot[column]!));
  await expect(page).toHaveURL(/base=costs/);
});

test('under the base of costs my bill follows the costs and says so, until the law is chosen again', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2024&lang=nb');
  const regulated = await textOf(page, '.answer .amount');
  await open('#/costs?actor=4601&year=2024&lang=nb&base=costs');
  const fromCosts = (await cellsOf(page, '.both-ways tfoot'))[0]![3]!;
  await page.getByRole('link', { name: 'Min regning' }).click();
  await expect(page.locator('.from-costs')).toContainText('ikke forskriften');
  await settled(page);
  const lines = (await tableOf(page, '.lines tfoot'))[0]![1]!;
  expect(lines).toBe(fromCosts);
  await page.getByRole('button', { name: 'Følg forskriften igjen' }).click();
  await expect(page.locator('.from-costs')).toHaveCount(0);
  await settled(page);
  expect(await textOf(page, '.answer .amount')).toBe(regulated);
});

test('a change of a line carries over to the payment when the costs decide, and only then', async ({
  page,
  open,
}) => {
  const changes = encodeURIComponent(JSON.stringify([{ path: wider, value: '20' }]));
  const totals: string[][] = [];
  for (const change of ['', `&changes=${changes}`]) {
    await open(`#/costs?actor=4601&year=2024&lang=nb&base=costs${change}`);
    totals.push((await cellsOf(page, '.both-ways tfoot'))[0]!);
    await page.goto('about:blank');
  }
  expect(totals[1]![1]).toBe(totals[0]![1]);
  expect(oreOf(totals[1]![3]!)).toBeGreaterThan(oreOf(totals[0]![3]!));
});

test('what members objected stands with its chapter, and the calendar with its dates', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2026&lang=nb');
  await expect(page.locator('.cost-objections')).toContainText('(kapittel 4.2, side 4)');
  await expect(page.locator('.cost-objections')).toContainText('(sak 14/25)');
  const calendar = plain((await page.locator('.cost-calendar').textContent()) ?? '');
  expect(calendar).toContain('Beløpene for 2027 blir bestemt i desember 2026');
  expect(calendar).toContain('6. mars 2026, 27. mars 2026, 21. april 2026');
});

test('no word of the engine is left untranslated in any language', async ({ page, open }) => {
  for (const language of ['nb', 'nn', 'en'])
    for (const solution of ['all', 'helsenettet']) {
      await open(`#/costs?year=2024&lang=${language}&solution=${solution}&base=costs`);
      const shown = await page.locator('main').evaluate((main) => {
        main.querySelectorAll('code').forEach((code) => {
          code.remove();
        });
        return main.textContent ?? '';
      });
      expect(shown.match(/[a-z]+_[a-z_]+/g) ?? []).toEqual([]);
    }
});

test('the title, the headings and the amounts follow the language', async ({ page, open }) => {
  await open('#/costs?year=2024&lang=en');
  await expect(page).toHaveTitle('What the solutions cost, and why – The e-health bill');
  await expect(page.locator('.growth-sentence')).toContainText('1,077.0 million kroner in 2024');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page.locator('h1')).toHaveText('Kva løysingane kostar, og kvifor');
  await expect(page.locator('.growth-sentence')).toContainText('1\u00a0077,0 millionar kroner i 2024');
});

test('when the second module cannot be fetched the page says so, and the rest still works', async ({
  page,
  open,
  guard,
}) => {
  await page.route(/samfin_basis-[\w-]+\.wasm$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await open('#/costs?year=2024&lang=nb');
  await expect(page.getByRole('alert').first()).toContainText('Beregningen kunne ikke starte');
  await page.getByRole('link', { name: 'Min regning' }).click();
  await settled(page);
  await expect(page.locator('.answer .amount')).toBeVisible();
  guard.problems.length = 0; // the browser reports the missing file itself
});

test('while the second module is on its way the page says so with a progress bar', async ({ page }) => {
  let release = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/samfin_basis-[\w-]+\.wasm$/, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('./#/costs?year=2024&lang=nb');
  await expect(page.getByRole('progressbar', { name: /^Henter kostnadstallene/ })).toBeVisible();
  await expect(page.locator('h1')).toHaveText('Hva løsningene koster, og hvorfor');
  release();
  await settled(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('.growth-sentence')).toBeVisible();
});
