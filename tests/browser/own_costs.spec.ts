// SPDX-License-Identifier: MIT
// Expected amounts are worked out by hand from the report's printed totals: 4 500 million (1 300-7 700) and 305, shared
// by inhabitants on 1 January 2021 (5 391 369 in all, Drammen 101 859, Smøla 2 128), and the rates of tables 4-1 to 4-4.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, plain, settled, tableOf, test, textOf } from './fixture.ts';
import { delayed, injected } from './worker_script.ts';

const survey = fileURLToPath(new URL('../../examples/surveys/three_municipalities.csv', import.meta.url));
const drammen = '#/own?actor=3301&lang=nb';
const amountField = (cell: string): string => `#own-amount-${cell.replaceAll('/', '-')}`;
const openCategory = (page: Page, category: string): Promise<void> =>
  page.locator(`[data-category="${category}"] > summary`).click();

test('own costs are fetched when they are opened, never before', async ({ page, open, guard }) => {
  const isOwn = (url: string): boolean => /samfin_basis|basis_worker|own_costs|own_form/.test(url);
  await open('#/bill?actor=3301&year=2026&lang=nb');
  expect(guard.requests.filter(isOwn)).toEqual([]);
  await page.getByRole('link', { name: 'Egne kostnader' }).click();
  await expect(page.locator('h1')).toHaveText('Egne kostnader til e-helse');
  await settled(page);
  await expect(page.locator('h1')).toBeFocused();
});

test('Drammen’s estimate is its share of the country by inhabitants, with the country’s interval', async ({
  page,
  open,
}) => {
  await open(drammen);
  expect(await textOf(page, '.own-estimate .amount')).toBe('kr 85 018 388');
  expect(await textOf(page, '.own-interval')).toBe('Mellom kr 24 560 868 og kr 145 475 908.');
  const rows = await tableOf(page, '.own-categories tbody');
  expect(rows.map(([name, nok]) => [name, nok])).toEqual([
    ['Elektronisk pasientjournal', '16 059 029'],
    ['Velferdsteknologi', '26 620 202'],
    ['Lovpålagte nasjonale løsninger', '5 762 357'],
    ['Andre og generelle kostnader', '36 576 800'],
  ]);
  expect((await tableOf(page, '.own-statutory tbody')).map(([, nok]) => nok)).toEqual([
    '5 762 357',
    '5 367 914',
  ]);
});

test('a column that does not add up by itself says its rounding', async ({ page, open }) => {
  await open('#/own?actor=0301&lang=nb');
  const rows = await tableOf(page, '.own-categories tbody');
  expect(rows.at(-1)!.slice(0, 2)).toEqual(['Avrunding, så kolonnen går opp', '−1']);
});

test('a health region gets a municipality’s costs, and is told so', async ({ page, open }) => {
  await open('#/own?actor=helse_nord&lang=en');
  await expect(page.locator('main')).toContainText('Own costs exist for municipalities only. We show Oslo.');
});

test('an old code is followed to the municipality of today', async ({ page, open }) => {
  await open('#/own?actor=3005&year=2022&lang=nb');
  expect(await textOf(page, '.own-estimate .amount')).toBe('kr 85 018 388');
});

test('the country’s three paths end where the report’s rates lead', async ({ page, open }) => {
  await open('#/own?actor=3301&lang=nb&shown=country');
  const rows = await tableOf(page, '.own-three tbody');
  expect(rows.at(-1)).toEqual(['2050', '5 803 582 894', '9 399 079 551', '19 200 435 457']);
  await expect(page.locator('.own-road')).toContainText('både 9,3 og 9,5 milliarder kroner');
  await page.locator('#own-measure').selectOption('per_inhabitant');
  await settled(page);
  // 9 399 079 551 over 6 098 361 inhabitants is 1 541.25.
  expect((await tableOf(page, '.own-three tbody')).at(-1)![2]).toBe('1 541');
  expect(page.url()).toContain('shown=country-per_inhabitant');
});

test('own rates of nothing keep the medium path level for thirty years', async ({ page, open }) => {
  await open(drammen);
  await page.locator('.own-rates > summary').click();
  for (const field of await page.locator('.own-rates input').all()) await field.fill('0');
  await settled(page);
  const rows = await tableOf(page, '.own-three tbody');
  expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['85 018 388']));
});

test('a rate that cannot be leaves the paths that stood, and says so', async ({ page, open }) => {
  await open(drammen);
  await page.locator('.own-rates > summary').click();
  await page.locator('.own-rates input').first().fill('900');
  await settled(page);
  await expect(page.locator('.own-costs [role="alert"]')).toBeVisible();
  expect((await tableOf(page, '.own-three tbody')).at(-1)![2]).toBe('177 576 576');
});

test('the budget’s share is told, and the budget is never in the link', async ({ page, open }) => {
  await open(drammen);
  await page.locator('#own-budget').fill('3 000');
  await expect(page.locator('.own-position')).toContainText('Anslaget er 2,8 % av budsjettet');
  await page.waitForTimeout(700);
  expect(page.url()).not.toContain('3000');
  expect(page.url()).not.toContain('3%20000');
  await page.reload();
  await settled(page);
  await expect(page.locator('#own-budget')).toHaveValue('3 000');
  await page.locator('#own-budget').fill('0');
  await expect(page.locator('#own-budget-problem')).toBeVisible();
  expect(await textOf(page, '.own-estimate .amount')).toBe('kr 85 018 388');
});

test('the form is added up and checked by the engine while it is typed, and a reload keeps it', async ({
  page,
  open,
}) => {
  await open(drammen);
  await openCategory(page, 'records');
  await page.locator(amountField('records/operation/invoices')).fill('20');
  await page.locator('#own-unit-records-operation-invoices').selectOption('mnok');
  await page.locator(amountField('records/operation/staff_time')).fill('0,5');
  await expect(page.locator('.own-sums')).toContainText('20 400 000');
  // 20 million without a comment, and half a full-time equivalent at the assumed 800 000 kroner.
  await expect(page.locator('[data-code="comment_missing"]').first()).toBeVisible();
  await expect(page.locator('[data-code="wage_cost_assumed"]')).toContainText('800 000 kroner');
  await page.locator(amountField('records/operation/wages')).fill('1.234');
  await expect(page.locator(`${amountField('records/operation/wages')}-problem`)).toContainText('1 234');
  await page.waitForTimeout(700);
  await page.reload();
  await settled(page);
  await openCategory(page, 'records');
  await expect(page.locator(amountField('records/operation/invoices'))).toHaveValue('20');
  await expect(page.locator('#own-unit-records-operation-invoices')).toHaveValue('mnok');
  await expect(page.locator(amountField('records/operation/wages'))).toHaveValue('1.234');
  await expect(page.locator('.own-sums')).toContainText('20 400 000');
  expect(page.url()).not.toContain('20400000');
});

test('what the browser kept but cannot be read is put aside, told, and the page works', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('e-helseregningen-egne-kostnader', '{"version":1');
  });
  await open(drammen);
  await expect(page.locator('.own-form')).toContainText('Det er lagt til side og ikke slettet');
  const aside = await page.evaluate(() => localStorage.getItem('e-helseregningen-egne-kostnader-broken'));
  expect(aside).toBe('{"version":1');
});

test('a survey file of three is scaled to the country, and fills the form', async ({ page, open }) => {
  await open(drammen);
  await page.locator('#own-file').setInputFiles(survey);
  await expect(page.locator('.own-survey')).toContainText('three_municipalities.csv: 3 kommuner.');
  await expect(page.locator('.own-survey [data-code="few_observations"]')).toContainText('Bare 3 kommuner');
  expect(await tableOf(page, '.own-observations tbody')).toHaveLength(3);
  await expect(page.getByRole('img', { name: /^Kostnad og innbyggere/ }).locator('desc')).toContainText(
    'Drammen er merket med en ring',
  );
  await page.getByRole('button', { name: 'Legg tallene for Drammen i skjemaet' }).click();
  // 20 000 000 + 3 x 800 000; 14 500 000 + 2 250 000; 1 900 000; 2 x 800 000.
  await expect(page.locator('.own-sums')).toContainText('42 650 000');
});

test('among municipalities of one’s choice, and a code that is none is said at the field', async ({
  page,
  open,
}) => {
  await open(drammen);
  await page.locator('#own-file').setInputFiles(survey);
  const sets = page.locator('.own-among tbody tr');
  await expect(sets.first()).toBeVisible();
  const field = page.locator('#own-others');
  await field.fill('1573');
  await expect(sets.filter({ hasText: 'Valgte' }).locator('td').first()).toHaveText('1');
  await field.fill('1573, 9999');
  await expect(page.locator('#own-others-problem')).toContainText('9999');
  await expect(sets.first()).toBeVisible();
  await field.fill('1573 3316');
  await expect(page.locator('#own-others-problem')).toHaveCount(0);
  await expect(sets.filter({ hasText: 'Valgte' }).locator('td').first()).toHaveText('2');
});

test('a broken file is refused by line, and what stood stays', async ({ page, open }) => {
  await open(drammen);
  await page.locator('#own-file').setInputFiles(survey);
  await expect(page.locator('.own-observations')).toBeVisible();
  const header = 'municipality_code,category,cost_type,measure,amount,unit,comment';
  await page.locator('#own-file').setInputFiles({
    name: '<img src=x onerror=alert(1)>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `${header}\n3301,records,operation,invoices,mye,nok,\n9999,vkp,use,in_use,yes,yes_no,\n`,
    ),
  });
  const refused = page.locator('.own-survey-refused');
  await expect(refused).toContainText('<img src=x onerror=alert(1)>.csv');
  await expect(refused.locator('li')).toHaveCount(2);
  await expect(refused.locator('li').first()).toContainText('Linje 2');
  await expect(page.locator('.own-observations')).toBeVisible();
});

test('a simulation gives the same whole kroner for the same seed, and says when it is from before', async ({
  page,
  open,
}) => {
  await open('#/own?actor=3301&lang=nb&shown=country');
  await page.locator('#own-simulate').click();
  await expect(page.locator('.own-simulation')).toContainText('10 000 trekninger med startall 2026');
  const first = await tableOf(page, '.own-bands tbody');
  // At the medium path, without draws: rounded once, where the paths' table adds up four rounded categories (…551).
  expect(first.find(([name]) => name === 'Kostnad i 2050')![1]).toBe('9 399 079 552');
  const [most] = await tableOf(page, '.own-tornado tbody');
  expect(most).toEqual(['Landets samlede kostnad i 2021', '−6 397 158 849', '+6 397 158 851']);
  await page.locator('#own-simulate').click();
  await expect(page.locator('#own-simulate')).toBeVisible();
  expect(await tableOf(page, '.own-bands tbody')).toEqual(first);
  await page.locator('#own-seed').fill('7');
  await page.locator('#own-simulate').click();
  await expect(page.locator('.own-simulation')).toContainText('10 000 trekninger med startall 7');
  expect(await tableOf(page, '.own-bands tbody')).not.toEqual(first);
  await page.locator('#own-path').selectOption('high');
  await expect(page.locator('.own-simulation .before')).toBeVisible();
});

test('a simulation tells how far it is, and what was drawn stands when it is cancelled', async ({
  page,
  open,
}) => {
  await open(drammen);
  // Only the simulation's own worker is begun from here on.
  await injected(page, delayed(3000));
  await page.locator('#own-simulate').click();
  const progress = page.locator('.own-simulation progress');
  await expect(progress).toHaveAttribute('value', '0');
  await expect(progress).toHaveAttribute('value', '1000');
  // The form can be typed in meanwhile.
  await openCategory(page, 'records');
  await page.locator(amountField('records/operation/invoices')).fill('20');
  await page.locator('#own-cancel').click();
  await expect(page.locator('.own-simulation')).toContainText('Avbrutt.');
  await expect(page.locator('.own-simulation')).toContainText('1 000 trekninger med startall 2026');
  await page.waitForTimeout(4000);
  await expect(page.locator('.own-simulation')).toContainText('1 000 trekninger med startall 2026');
});

const markup = '<img src=x onerror=alert(1)>';

test('markup in comments and in a survey file is text, in the form and after a reload', async ({
  page,
  open,
}) => {
  await open(drammen);
  await openCategory(page, 'records');
  const comment = page.locator('#own-comment-records-operation-invoices');
  await page.locator(amountField('records/operation/invoices')).fill(markup);
  await expect(page.locator(`${amountField('records/operation/invoices')}-problem`)).toBeVisible();
  await page.locator(amountField('records/operation/invoices')).fill('20000000');
  await comment.fill(`${markup} fastlege`);
  // The remark quotes a word of the comment.
  await expect(page.locator('[data-code="left_out_suspected"]')).toContainText('fastlege');
  await page.locator('#own-budget').fill(markup);
  await page.waitForTimeout(700);
  await page.reload();
  await settled(page);
  await openCategory(page, 'records');
  await expect(comment).toHaveValue(`${markup} fastlege`);
  await expect(page.locator('#own-budget')).toHaveValue(markup);
  await page.locator('#own-file').setInputFiles({
    name: `${markup}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `municipality_code,category,cost_type,measure,amount,unit,comment\n3301,vkp,operation,invoices,100,nok,${markup}\n`,
    ),
  });
  await expect(page.locator('.own-survey')).toContainText(`${markup}.csv: 1 kommuner.`);
  await page.getByRole('button', { name: 'Legg tallene for Drammen i skjemaet' }).click();
  await openCategory(page, 'vkp');
  await expect(page.locator('#own-comment-vkp-operation-invoices')).toHaveValue(markup);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a form that tells of one group only is not taken for the whole', async ({ page, open }) => {
  await open(drammen);
  const before = await tableOf(page, '.own-combined tbody');
  await openCategory(page, 'records');
  await page.locator(amountField('records/operation/invoices')).fill('20000000');
  await expect(page.locator('.own-sums')).toContainText('20 000 000');
  await expect(page.locator('[data-code="no_cells_in_group"]').first()).toContainText('«Velferdsteknologi»');
  await expect(page.locator('#own-combined-heading ~ p').first()).toContainText(
    'Skjemaet ditt brukes her når alle gruppene av kostnader er svart på.',
  );
  expect(await tableOf(page, '.own-combined tbody')).toEqual(before);
  for (const category of ['welfare_technology', 'other', 'general']) {
    await openCategory(page, category);
    await page.locator(amountField(`${category}/operation/invoices`)).fill('1000000');
  }
  await expect(page.locator('#own-combined-heading ~ p').first()).toContainText('fra skjemaet ditt for 2021');
  expect((await tableOf(page, '.own-combined tbody')).slice(-4).map(([, nok]) => nok)).toEqual([
    '1 000 000',
    '20 000 000',
    '1 000 000',
    '1 000 000',
  ]);
  await page.locator('#own-start').selectOption('form');
  await settled(page);
  // The form's 23 million and the statutory 5 367 914.
  expect((await tableOf(page, '.own-three tbody'))[0]![2]).toBe('28 367 914');
});

test('the filled form is taken home as CSV and as a workbook, and on paper without its buttons', async ({
  page,
  open,
}) => {
  await open(drammen);
  await openCategory(page, 'records');
  await page.locator(amountField('records/operation/invoices')).fill('20,5');
  await page.locator('#own-unit-records-operation-invoices').selectOption('mnok');
  await expect(page.locator('.own-sums')).toContainText('20 500 000');
  const taken = async (name: string): Promise<[string, Buffer]> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await waiting;
    return [file.suggestedFilename(), readFileSync(await file.path())];
  };
  const [csvName, csvBytes] = await taken('Last ned skjemaet som CSV');
  expect(csvName).toBe('egne-kostnader-3301-2021-uten-mva.csv');
  expect(csvBytes.toString('utf8')).toContain('3301;records;operation;invoices;20,5;mnok;');
  const [xlsxName, xlsxBytes] = await taken('Last ned skjemaet som XLSX');
  expect(xlsxName).toBe('egne-kostnader-3301-2021-uten-mva.xlsx');
  expect(xlsxBytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(xlsxBytes.toString('utf8')).toContain('<f>SUM(G2:G2)</f><v>20500000</v>');
  for (const said of ['Kroner uten mva.', 'Beløpene er uten merverdiavgift.'])
    expect(xlsxBytes.toString('utf8')).toContain(said);
  await page.locator('[data-import="open"]').click();
  const status = page.locator('.import [role="status"]');
  const opened = async (name: string, buffer: Buffer): Promise<void> =>
    page.locator('#import-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await opened(xlsxName, xlsxBytes);
  await expect(status).toContainText('er en kartlegging av egne kostnader. Filen har 1 linje.');
  await page.locator('[data-import="accept"]').click();
  await expect(page.locator('.own-surveyed')).toContainText('20 500 000');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Last ned skjemaet som CSV' })).toBeHidden();
  await expect(page.locator('.own-sums')).toBeVisible();
});

test('the bill and own costs stand in one table that adds up', async ({ page, open }) => {
  await open(drammen);
  const rows = await tableOf(page, '.own-combined tbody');
  const sum = rows.reduce((all, row) => all + Number(plain(row[1]!).replaceAll(' ', '')), 0);
  const whole = Number((await tableOf(page, '.own-combined tfoot'))[0]![1]!.replaceAll(' ', ''));
  // Bills are exact to the øre and shown in kroner.
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(3);
  expect(rows.filter(([name]) => name!.endsWith('(regningen)')).length).toBeGreaterThan(4);
});
