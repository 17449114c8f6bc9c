// SPDX-License-Identifier: MIT
// The revised budget moved 322.2 million to the municipalities in 2022; §§ 13-16 make them pay 341.1 million together.
import { expect, oreOf, settled, tableOf, test } from './fixture.ts';

const rowsOf = async (page: Parameters<typeof tableOf>[0]): Promise<number[]> =>
  [...(await tableOf(page, '.compensation tbody')), ...(await tableOf(page, '.compensation tfoot'))].map(
    (row) => oreOf(row[1]!),
  );

test('compensation stands against the payment as a stand-in, and the difference is what is left', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2022&lang=nb');
  const [payment, compensation, beyond] = (await rowsOf(page)) as [number, number, number];
  expect(beyond).toBe(payment - compensation);
  // In 2022 every municipal payment follows one key, so Bergen's part of both sums is the same.
  expect(Math.abs(compensation - (payment * 322.2) / 341.1)).toBeLessThan(10);
  await expect(page.locator('.compensation tbody tr').last().locator('.status')).toHaveText('erstatning');
  await expect(page.locator('.compensation')).toContainText('Hvor mye hver enkelt får, er ikke publisert');
  await expect(page.locator('.compensation')).toContainText('kr\u00a0322\u00a0200\u00a0000');
});

test('where nothing is published the page says so, and takes the amount of the group', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const part = page.locator('.compensation');
  await expect(part).toContainText('Det er ikke publisert noe beløp for 2026');
  await expect(part.locator('table')).toHaveCount(0);
  const field = part.getByLabel('Kompensasjon til alle kommuner i 2026, millioner kroner');
  await field.fill('400');
  await expect(part.locator('table')).toBeVisible();
  await settled(page);
  const [payment, compensation, beyond] = (await rowsOf(page)) as [number, number, number];
  expect(beyond).toBe(payment - compensation);
  await expect(page).toHaveURL(/changes=/);
  await page.reload();
  await settled(page);
  expect(await rowsOf(page)).toEqual([payment, compensation, beyond]);
  await part.getByRole('button', { name: /^Tilbakestill/ }).click();
  await expect(part.locator('table')).toHaveCount(0);
});

test('what is typed and cannot be read is said at the field, and the first module answers alone', async ({
  page,
  open,
  guard,
}) => {
  await open('#/bill?actor=helse_vest&year=2025&lang=nn');
  const field = page.getByLabel('Kompensasjon til alle regionale helseføretak i 2025, millionar kroner');
  await field.fill('mykje');
  await expect(field).toHaveAccessibleDescription(/ikkje eit tal vi kan lese/);
  await field.fill('300');
  await expect(page.locator('.compensation table')).toBeVisible();
  expect(guard.requests.filter((url) => url.includes('samfin_basis'))).toEqual([]);
});

test('pharmacies get no compensation, and no such part', async ({ page, open }) => {
  await open('#/bill?actor=pharmacies&year=2026&lang=nb');
  await expect(page.locator('.compensation')).toHaveCount(0);
});
