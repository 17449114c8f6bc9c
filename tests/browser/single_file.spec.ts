// SPDX-License-Identifier: MIT
// The page as one file from a disk: alone in a folder, without a server.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, settled, test as base, textOf } from './fixture.ts';
import { builtFile } from './published.ts';

interface OnDisk {
  /** The file's address, in a folder whose name has a space and a letter beyond ASCII. */
  file: string;
}
const test = base.extend<OnDisk>({
  // eslint-disable-next-line no-empty-pattern
  file: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'på disk '));
    const path = join(folder, 'e-helseregningen.html');
    copyFileSync(builtFile, path);
    await use(pathToFileURL(path).href);
    rmSync(folder, { recursive: true, force: true });
  },
});

const bill = '#/bill?actor=4601&year=2026&lang=nb';

test('it shows the same bill and reserve as the served page, and asks for nothing but itself', async ({
  page,
  file,
  open,
  guard,
}) => {
  await open(bill);
  const shown = async (): Promise<string[]> =>
    Promise.all(['.answer', 'footer > p:last-of-type'].map((part) => textOf(page, part)));
  const served = await shown();
  guard.requests.length = 0;
  await page.goto(file + bill);
  await settled(page);
  expect(await shown()).toEqual(served);
  expect(guard.requests.filter((url) => !/^(blob|data|file):/.test(url))).toEqual([]);
  await expect(page.locator('#static-table')).toBeHidden();
});

test('every view opens in every language, with the number basis too', async ({ page, file }) => {
  test.setTimeout(120_000);
  for (const language of ['nb', 'nn', 'en'])
    for (const view of ['bill', 'country', 'costs', 'whatif', 'own', 'pharmacy', 'member', 'sources']) {
      await page.goto(`${file}#/${view}?actor=4601&year=2026&lang=${language}`);
      await settled(page);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('alert'), `${view} ${language}`).toHaveCount(0);
    }
});

test('back and reload restore what was seen', async ({ page, file }) => {
  await page.goto(file + bill);
  await settled(page);
  await page.getByLabel('År', { exact: true }).selectOption('2025');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2026?');
});

test('its policy lets nothing be fetched', async ({ page, file, guard }) => {
  await page.goto(file + bill);
  await settled(page);
  const isStopped = await page.evaluate(async () => {
    try {
      await fetch('data:text/plain,x');
      return false;
    } catch {
      return true;
    }
  });
  expect(isStopped).toBe(true);
  guard.problems.length = 0; // the violation was made on purpose
});

test('without WebAssembly it shows the finished tables, and says why', async ({ page, file }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto(file);
  await expect(page.getByRole('alert')).toContainText('Nettleseren må tillate WebAssembly');
  await expect(page.locator('#static-table table').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it shows the finished tables in all languages', async ({ page, file }) => {
    await page.goto(file);
    await expect(page.locator('#static-table table')).toHaveCount(6);
    await expect(page.locator('#static-table table').first()).toBeVisible();
  });
});
