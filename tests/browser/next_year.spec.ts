// SPDX-License-Identifier: MIT
import type { Locator, Page } from '@playwright/test';
import { expect, oreOf, plain, settled, tableOf, test, textOf } from './fixture.ts';

const growth = (page: Page, solution: string): Locator =>
  page.locator(`[data-path="/growth_ratio/${solution}/2027"] input`);
const solutionsOf = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await tableOf(page, '.lines tbody')).map(([name, ore]) => [
      name!.split(/ ?(det|felles|velferds|viktige|elektroniske|innbyggernes)/)[0]!,
      oreOf(ore!),
    ]),
  );

test('next year is marked as assumed everywhere and shows its assumptions at once', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await expect(page.locator('main')).toContainText('2027 er ikke vedtatt ennå');
  for (const status of await page.locator('.lines .status').allTextContents()) expect(status).toBe('antatt');
  await expect(page.getByRole('heading', { name: 'Forutsetninger for 2027' })).toBeVisible();
  await expect(growth(page, 'helsenorge')).toBeVisible();
  await expect(page.locator('[data-path="/population/4601/2027"]')).toContainText('Uten endring: 294 860');
});

// § 16 for 2026: 202.1 million; five per cent more is 212.205 million.
test("growth that is typed carries over to the group's amount, and lies in the link", async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2027&lang=nb&explain=helsenorge');
  await growth(page, 'helsenorge').fill('5');
  await expect(page.locator('.explanation-sentence')).toContainText('212');
  expect(plain((await page.locator('.explanation-sentence').textContent()) ?? '')).toContain(
    'kr 212 205 000,00',
  );
  await expect(page).toHaveURL(/changes=/);
  await page.reload();
  await settled(page);
  await expect(growth(page, 'helsenorge')).toHaveValue('5');
  expect(await textOf(page, '.explanation-sentence')).toContain('kr 212 205 000,00');
});

test('growth in one solution moves that solution only', async ({ page, open }) => {
  await open('#/bill?actor=1151&year=2027&lang=nb');
  const before = await solutionsOf(page);
  await growth(page, 'kjernejournal').fill('10');
  await expect(page.locator('.changed')).toBeVisible();
  await settled(page);
  const after = await solutionsOf(page);
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['Kjernejournal']);
});

test('a change is named, can be taken back, and then the bill is as before', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  const before = await textOf(page, '.answer .amount');
  await page.locator('[data-path="/population/4601/2027"] input').fill('300 000');
  await expect(page.locator('.changed')).toContainText('Du har endret ett tall');
  await expect(page.locator('.answer .amount')).not.toHaveText(before);
  await page
    .locator('[data-path="/population/4601/2027"]')
    .getByRole('button', { name: /^Tilbakestill/ })
    .click();
  await expect(page.locator('.changed')).toHaveCount(0);
  await settled(page);
  expect(await textOf(page, '.answer .amount')).toBe(before);
});

test('"1.234" is asked about, never guessed', async ({ page, open }) => {
  await open('#/bill?actor=1151&year=2027&lang=nb');
  const row = page.locator('[data-path="/population/1151/2027"]');
  await row.locator('input').fill('1.234');
  await expect(row).toContainText('Hva mener du: 1\u00a0234 eller 1,234');
  await expect(page.locator('.changed')).toHaveCount(0);
  await row.getByRole('button', { name: '1 234' }).click();
  await expect(page.locator('.changed')).toBeVisible();
  await expect(row.locator('.problem')).toHaveCount(0);
});

test('text that is no number keeps standing, with an error tied to its field, also after a reload', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await growth(page, 'vkp').fill('mye');
  await expect(growth(page, 'vkp')).toHaveAttribute('aria-invalid', 'true');
  const described = (await growth(page, 'vkp').getAttribute('aria-describedby')) ?? '';
  await expect(page.locator(`#${described.split(' ').at(-1)!}`)).toContainText('ikke et tall vi kan lese');
  await expect(page).toHaveURL(/drafts=/);
  await page.reload();
  await settled(page);
  await expect(growth(page, 'vkp')).toHaveValue('mye');
});

test('a number beyond the limits is refused at its field, and the others stay', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await growth(page, 'helsenorge').fill('3');
  await growth(page, 'vkp').fill('99999');
  await expect(page.locator('[data-path="/growth_ratio/vkp/2027"] .problem')).toContainText(
    'Tallet må ligge mellom',
  );
  await expect(growth(page, 'helsenorge')).toHaveValue('3');
  await growth(page, 'vkp').fill('2');
  await expect(page.locator('.answer .amount')).toBeVisible();
});

test('without a single user of VKP the page says what to do', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await page.getByLabel('Bare disse').check();
  await page.getByLabel('Kommunenumre, med komma mellom').fill('');
  await expect(page.locator('.vkp-users .problem')).toContainText('Minst én kommune må bruke VKP');
  await page.getByLabel('Kommunenumre, med komma mellom').fill('0301, 4601');
  await expect(page.locator('.answer .amount')).toBeVisible();
});

test('a municipality without VKP pays the common half only', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const without = oreOf((await tableOf(page, '[aria-label="Hvor mye VKP kan utgjøre"] tbody'))[0]![1]!);
  await page.getByText('Prøv med andre tall').click();
  await page.getByLabel('Alle unntatt Bergen').check();
  await expect(page.locator('.changed')).toBeVisible();
  await settled(page);
  expect((await solutionsOf(page))['VKP']).toBe(without);
});

test('assumptions about next year wait while an adopted year is shown', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await growth(page, 'helsenorge').fill('5');
  await expect(page.locator('.changed')).toBeVisible();
  await page.getByLabel('År', { exact: true }).selectOption('2026');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2026?');
  await expect(page.locator('.changed')).toHaveCount(0);
  await page.getByLabel('År', { exact: true }).selectOption('2027');
  await expect(growth(page, 'helsenorge')).toHaveValue('5');
});
