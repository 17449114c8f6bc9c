// SPDX-License-Identifier: MIT
// Printed views are documents: title, version, date, inputs, results, sources, the notice, page numbers. The bill's two
// papers: the specification adds up, the memo is one sheet.
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, oreOf, plain, settled, tableOf, test, textOf } from './fixture.ts';

/** The sheets of the PDF that Chromium makes of the page. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)!.length;
}
/** What stands at the foot of each sheet. */
const onPaper = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.style.getPropertyValue('--on-paper'));

for (const [actor, year, language] of [
  ['4601', 2026, 'nb'],
  ['1580', 2024, 'en'],
  ['helse_sor_ost', 2025, 'nn'],
  ['pharmacies', 2027, 'nn'],
  ['5540', 2022, 'nb'],
] as const)
  test(`the memo is one sheet: ${actor} ${year} ${language}`, async ({ page, open }) => {
    await open(`#/memo?actor=${actor}&year=${year}&lang=${language}`);
    expect(await sheets(page)).toBe(1);
  });

test('the memo says the sum, the change with causes that add up, grounds, next year and sources', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const total = await textOf(page, '.answer .amount');
  await page.getByRole('link', { name: 'Notat til budsjettsak på én side' }).click();
  await settled(page);
  await expect(page.locator('h1')).toHaveText('Notat til budsjettsak: nasjonal e-helse, Bergen 2026');
  await expect(page.locator('h1')).toBeFocused();
  const paper = plain((await page.locator('.paper').textContent()) ?? '');
  for (const part of [
    total,
    'uten merverdiavgift',
    'Endring fra 2025 og årsakene',
    'Vedtatt i forskrift',
    'Bygger på antakelser eller erstatninger: VKP',
    'Anslag for 2027',
    'Forskriften for året er ikke vedtatt',
    'FOR-2025-12-22-2858',
    'Tabell 07459',
    'tallgrunnlag 2026.1',
    'ikke en faktura',
  ])
    expect(paper).toContain(part);
  const causes = (await tableOf(page, '.paper-causes')).slice(1);
  const amounts = causes.map(([, amount]) => oreOf(amount!.replace('+', '')) / 100);
  const all = amounts.pop()!;
  // Each row is rounded to whole kroner, and where that shows the memo says so.
  const sum = amounts.reduce((so, each) => so + each, 0);
  expect(Math.abs(sum - all)).toBeLessThanOrEqual(amounts.length);
  expect(paper.includes('Hvert beløp er rundet av for seg')).toBe(sum !== all);
  expect(amounts.length).toBeLessThanOrEqual(9);
  expect(await axeFindings(page)).toEqual([]);
});

test('the memo of a first year and of a changed bill says so', async ({ page, open }) => {
  await open('#/memo?actor=5540&year=2022&lang=nb');
  await expect(page.locator('.paper')).toContainText('ikke noe år før å sammenligne med');
  const changes = encodeURIComponent(JSON.stringify([{ path: '/population/4601/2026', value: 300000 }]));
  await open(`#/memo?actor=4601&year=2026&lang=nb&changes=${changes}`);
  await expect(page.locator('.paper-about')).toContainText('1 tall er endret av deg');
});

test('the specification has basis, key, share and reserve of each line, and bills that add up', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.getByRole('link', { name: 'Spesifikasjon satt opp som en faktura' }).click();
  await settled(page);
  const basis = (await tableOf(page, '.paper-basis')).slice(1);
  // FOR-2025-12-22-2858 § 13: 30.4 million kroner for VKP from all municipalities; the share by hand.
  expect(basis[2]).toEqual([
    'VKP',
    '30 400 000,00',
    expect.stringContaining('halvparten på dem som bruker VKP'),
    '4,8033 %',
    '1 460 204,90',
    'antatt',
  ]);
  const lines = basis.slice(0, -1);
  expect(lines.reduce((sum, row) => sum + oreOf(row[4]!), 0)).toBe(oreOf(basis.at(-1)![4]!));
  const periods = page.locator('.paper-periods tbody');
  await expect(periods).toHaveCount(6);
  let year = 0;
  for (const body of await periods.all()) {
    const rows = await body.locator('tr').all();
    const amounts = await Promise.all(
      rows.slice(1).map(async (row) => oreOf((await row.locator('.number').textContent()) ?? '')),
    );
    const sum = amounts.pop()!;
    expect(amounts.reduce((all, each) => all + each, 0)).toBe(sum);
    year += sum;
  }
  expect(year).toBe(2268120896);
  const first = plain((await periods.first().textContent()) ?? '');
  expect(first).toContain('før 1. kvartal 2026, på forskudd');
  expect(first).toContain('30 dager etter fakturadatoen');
  await expect(page.locator('.paper')).toContainText('Det vi ikke vet');
  expect(await axeFindings(page)).toEqual([]);
});

for (const [view, said] of [
  ['bill?actor=4601&year=2026', ['Bergen (4601)', 'forskriften, uten endringer']],
  ['country?year=2025', ['2025']],
  ['costs?year=2024', ['2024']],
  ['whatif?actor=4601&year=2026', ['Bergen (4601)']],
  ['own?actor=3301', ['Drammen (3301)']],
  ['pharmacy?year=2026&look_ups=77', ['Egne oppslag i året: 77']],
  ['member?year=2026&turnover=55', ['Omsetning i millioner kroner i året: 55']],
  ['sources?', ['SHA-256']],
] as const)
  test(`a printed view says its inputs, version, date and link first: ${view.split('?')[0]!}`, async ({
    page,
    open,
  }) => {
    await open(`#/${view}&lang=nb`);
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('.print-head');
    await expect(head).toBeVisible();
    for (const text of [...said, 'Versjon 0.1.0, tallgrunnlag 2026.1', '#/'])
      await expect(head).toContainText(text);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('footer')).toContainText('uten merverdiavgift');
    await expect(page.locator('.choices').first()).toBeHidden();
  });

test('each sheet has the title, the version and the date at its foot', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  expect(await sheets(page)).toBeGreaterThan(1);
  expect(await onPaper(page)).toMatch(
    /^"Hva betaler Bergen i 2026\? – E-helseregningen · Versjon 0\.1\.0, tallgrunnlag 2026\.1\. Skrevet ut \d+\. \S+ \d{4}\."$/,
  );
  const rule = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(' '),
  );
  expect(rule).toMatch(/@bottom-left \{[^}]*var\(--on-paper\)/);
  expect(rule).toMatch(/@bottom-right \{[^}]*counter\(page\)/);
});

test('the sources print what is chosen and say what is left out, or all when asked to', async ({
  page,
  open,
}) => {
  test.setTimeout(120_000);
  await open('#/sources?lang=nb');
  expect(await sheets(page)).toBeLessThan(40);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.values-table tbody tr')).toHaveCount(100);
  await expect(page.locator('.checks-table tbody tr')).toHaveCount(100);
  await expect(page.locator('.parameter-list .printed-rows')).toContainText(
    'Utskriften har de første 100 av',
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByLabel('Skriv ut alle rader').check();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.values-table tbody tr').count()).toBeGreaterThan(5000);
  await expect(page.locator('.printed-rows')).toHaveCount(0);
});
