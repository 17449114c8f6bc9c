// SPDX-License-Identifier: MIT
// The bill taken home as a workbook from the page itself; LibreOffice works such files out anew in `office`.
import { readFile } from 'node:fs/promises';
import { type CellObject, read } from '@e965/xlsx';
import { expect, test } from './fixture.ts';

for (const [language, button, sheet, name] of [
  ['nb', 'Last ned som regneark', 'Regningen', 'regning-4601-2026.xlsx'],
  ['nn', 'Last ned som rekneark', 'Rekninga', 'rekning-4601-2026.xlsx'],
  ['en', 'Download as a spreadsheet', 'The bill', 'bill-4601-2026.xlsx'],
] as const)
  test(`the bill comes as a workbook with formulas (${language})`, async ({ page, open }) => {
    await open(`#/bill?actor=4601&year=2026&lang=${language}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).press('Enter'),
    ]);
    expect(file.suggestedFilename()).toBe(name);
    const book = read(await readFile(await file.path()));
    expect(book.SheetNames.length).toBe(14);
    const cells = Object.values(book.Sheets[sheet]!) as CellObject[];
    // README: 22 681 208.96 kroner in 2026.
    expect(cells.filter(({ v, f }) => v === 2268120896 && f !== undefined)).toHaveLength(1);
    await expect(page.locator('[data-file="workbook"]')).toBeEnabled();
    await expect(page.locator('[data-file="workbook"]')).toBeFocused();
  });

test('a number that a spreadsheet cannot keep exactly is told, and no file comes', async ({ page, open }) => {
  const changes = [{ path: '/municipal_health_index/4601/2026', value: '0.91560001' }];
  const typed = encodeURIComponent(JSON.stringify(changes));
  await open(`#/bill?actor=4601&year=2026&lang=nb&changes=${typed}`);
  await page.getByRole('button', { name: 'Last ned som regneark' }).click();
  await expect(page.locator('[data-code="workbook_too_large"]')).toContainText('for mange desimaler');
});
