// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, settled, tableOf, test, textOf } from './fixture.ts';

async function saved(page: Page, part: string, button: string): Promise<{ file: Download; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.locator(part).getByRole('button', { name: button }).click();
  const file = await waiting;
  return { file, text: readFileSync(await file.path(), 'utf8') };
}
const countOf = async (page: Page, part: string): Promise<string> => textOf(page, `${part} [role="status"]`);

test('every parameter is a row, though only those in sight are drawn', async ({ page, open }) => {
  await open('#/sources?lang=nb');
  const rows = Number(await page.locator('.values-table').getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(5000);
  expect(await page.locator('.values-table tbody tr[aria-rowindex]').count()).toBeLessThan(60);
  await page.locator('.parameter-list .window-scroll').focus();
  await page.keyboard.press('End');
  await expect(page.locator(`.values-table [aria-rowindex="${rows}"]`)).toBeVisible();
});

test('parameters are filtered by series, mark and text, and the link keeps the filters', async ({
  page,
  open,
}) => {
  await open('#/sources?lang=nb');
  const part = page.locator('.parameter-list');
  await part.getByLabel('Tallrekke').selectOption('payment_mnok');
  await part.getByLabel('Merke').selectOption('adopted');
  await part.getByLabel('Finn i listen').fill('helsenorge/municipalities/2026');
  await expect(page.locator('.values-table tbody tr[aria-rowindex]')).toHaveCount(1);
  // § 16: the municipalities pay 202.1 million for Helsenorge in 2026.
  await expect(page.locator('.values-table tbody')).toContainText('202,1');
  await expect(page.locator('.values-table tbody')).toContainText('FOR-2025-12-22-2858');
  await expect(page.locator('.values-table tbody')).toContainText('22. desember 2025');
  await expect(page).toHaveURL(/family=payment_mnok/);
  await page.reload();
  await settled(page);
  await expect(part.getByLabel('Finn i listen')).toHaveValue('helsenorge/municipalities/2026');
  await expect(page.locator('.values-table tbody tr[aria-rowindex]')).toHaveCount(1);
  await part.getByLabel('Finn i listen').fill('zzz');
  expect(await countOf(page, '.parameter-list')).toBe('Ingen rader passer med søket.');
});

test('the parameters of the number basis are there too, with their source', async ({ page, open }) => {
  await open('#/sources?lang=nb&family=cost_level_mnok&find=e_resept%2Fapproval%2F2023');
  await expect(page.locator('.values-table tbody')).toContainText('TBU våren 2023, vedlegget, tabell 6.4');
  await expect(page.locator('.source-list')).toContainText('Teknisk beregningsutvalg');
});

test('the file of parameters has numbers with a comma, negative ones too, and no formula', async ({
  page,
  open,
}) => {
  await open('#/sources?lang=nb&family=cost_line_mnok');
  const { file, text } = await saved(page, '.parameter-list', 'Last ned som CSV');
  expect(file.suggestedFilename()).toBe('e-helseregningen-tallgrunnlag.csv');
  expect(text.startsWith('\ufeffTallrekke;Sti;Verdi;')).toBe(true);
  expect(text).toContain(';/cost_line_mnok/helsenorge/main/platform_efficiency/2024;-10;');
  expect(text).toContain(';/cost_line_mnok/grunndata_helseid/main/volume_and_preparedness/2024;8,5;');
  expect(text).not.toMatch(/(^|;)"?[=@+]/m);
  const rows = text.split('\r\n').filter((line) => line.includes(';/cost_line_mnok/'));
  expect(await countOf(page, '.parameter-list')).toContain(`Viser ${rows.length} av`);
});

test('the JSON file holds every parameter as the engine gave it', async ({ page, open }) => {
  await open('#/sources?lang=nb');
  const { file, text } = await saved(page, '.parameter-list', 'Last ned som JSON');
  expect(file.suggestedFilename()).toBe('e-helseregningen-tallgrunnlag.json');
  const read = JSON.parse(text) as { note: string; sha256: string; families: { values: unknown[] }[] };
  expect(read.note).toContain('uten merverdiavgift');
  expect(read.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(read.families.reduce((sum, { values }) => sum + values.length, 0)).toBeGreaterThan(5000);
});

test('the reconciliation tells how many figures agree, and shows contradictions first', async ({
  page,
  open,
}) => {
  await open('#/sources?lang=nb');
  const [all, equal, rounding, contradiction] = (await textOf(page, '.check-counts'))
    .match(/\d[\d ]*/g)!
    .map((text) => Number(text.replaceAll(' ', ''))) as [number, number, number, number];
  expect(equal + rounding + contradiction).toBe(all);
  expect(contradiction).toBeGreaterThan(0);
  await expect(page.locator('.checks-table tbody tr').first()).toHaveAttribute(
    'data-verdict',
    'contradiction',
  );
  await expect(page.locator('.checks-table tbody tr')).toHaveCount(50);
  await page.getByRole('button', { name: 'Vis 50 til' }).click();
  await expect(page.locator('.checks-table tbody tr')).toHaveCount(100);
});

// The minutes say 73.5 million and, once, 75.3.
test('a contradiction shows both figures, both places and what is to be said of it', async ({
  page,
  open,
}) => {
  await open('#/sources?lang=nb&verdict=contradiction&source=tbu_minutes_2025_09');
  const rows = await tableOf(page, '.checks-table tbody');
  const swapped = rows.find((row) => row[1] === '75,3')!;
  expect(swapped.slice(1, 4)).toEqual(['75,3', '73,5', '+1,8']);
  expect(swapped[0]).toContain('TBU 4/2025, sak 14/25');
  expect(swapped.at(-1)).toContain('To siffer har byttet plass');
});

// Table 6: 96 printed, 95.5 added up from the lines.
test('what rounding explains is called rounding', async ({ page, open }) => {
  await open('#/sources?lang=nb');
  await page.locator('.check-list').getByLabel('Resultat').selectOption('rounding');
  await page.locator('.check-list').getByLabel('Kilde').selectOption('tbu_spring_2023');
  await page.locator('.check-list').getByLabel('Finn i listen').fill('tabell 6');
  const rows = await tableOf(page, '.checks-table tbody');
  expect(rows.some((row) => row[1] === '96' && row[2] === '95,5')).toBe(true);
  await expect(page).toHaveURL(/verdict=rounding/);
});

test('the files of the reconciliation hold every check with its verdict', async ({ page, open }) => {
  await open('#/sources?lang=nb&verdict=equal');
  const { text } = await saved(page, '.check-list', 'Last ned som CSV');
  const { text: json } = await saved(page, '.check-list', 'Last ned som JSON');
  const { note, checks } = JSON.parse(json) as { note: string; checks: { id: string; published: number }[] };
  expect(note).toContain('uten merverdiavgift');
  const lines = text.split('\r\n').slice(1, checks.length + 1);
  expect(lines.map((line) => line.split(';')[0])).toEqual(checks.map(({ id }) => id));
  expect(text.startsWith('\ufeffNavn på kontrollen;Kilde;')).toBe(true);
  expect(text).toMatch(/;-\d/);
});

test('no word of the engine is left untranslated in any language, names of checks and paths aside', async ({
  page,
  open,
}) => {
  for (const language of ['nb', 'nn', 'en']) {
    await open(`#/sources?lang=${language}&verdict=contradiction&family=settlement_mnok`);
    await page.getByRole('button', { name: /^(Vis|Show) \d+/ }).click();
    const shown = await page.locator('main').evaluate((main) => {
      // Paths, and the page's own address.
      main.querySelectorAll('code, .print-head').forEach((code) => {
        code.remove();
      });
      return main.textContent ?? '';
    });
    expect(shown.match(/[a-z]+_[a-z_]+/g) ?? []).toEqual([]);
    await page.goto('about:blank');
  }
});
