// SPDX-License-Identifier: MIT
// Expected amounts are by hand where the comment says how; the others are what `samfin evaluate` answers for the same
// scenario in 2026. By the law Bergen pays 22 681 208.96, by the recommendation of 2017 24 766 416.07.
import type { Locator, Page } from '@playwright/test';
import { atWidths, expectSound } from './axe.ts';
import { addressOf, expect, plain, settled, test } from './fixture.ts';

const bergen = '#/whatif?actor=4601&year=2026&lang=nb';
const law = 'kr 22 681 209';

test.describe.configure({ timeout: 60_000 });

async function openParts(page: Page, ...parts: string[]): Promise<void> {
  for (const part of parts) await page.locator(`[data-part="${part}"] > summary`).click();
}
const keyOf = (page: Page, solution: string, group: string): Locator =>
  page.locator(`[data-part="rule-${solution}"] [data-key="${group}"]`);

/** The view that starts with the law, with a solution open. */
async function openRule(
  page: Page,
  open: (fragment: string) => Promise<void>,
  solution: string,
): Promise<void> {
  await open(bergen);
  await page.getByLabel('Start med').selectOption('law');
  await openParts(page, 'editor', `rule-${solution}`);
}

const hasAmount = async (page: Page, amount: string): Promise<void> => {
  await expect
    .poll(async () => plain((await page.locator('.own-answer').textContent()) ?? ''))
    .toContain(`betaler ${amount} med`);
};
const changes = async (page: Page): Promise<string[]> =>
  (await page.locator('.own-change-list li').allInnerTexts()).map((text) => plain(text.split('\n')[0]!));

/** The address alone brings back what the page says and the fields hold. */
async function comesBack(page: Page, amount: string, ...parts: string[]): Promise<void> {
  const told = await changes(page);
  const url = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(url);
  await settled(page);
  await hasAmount(page, amount);
  expect(await changes(page)).toEqual(told);
  await openParts(page, ...parts);
}
const undo = (page: Page): Promise<void> =>
  page.locator('.own-steps').getByRole('button', { name: 'Angre', exact: true }).click();

// At either end of its year a dated key is the pure key: the same amounts as with that key alone.
test('dated keys: each year has its own, and before the first the regulation holds', async ({
  page,
  open,
}) => {
  await openRule(page, open, 'helsenorge');
  const key = keyOf(page, 'helsenorge', 'municipalities');
  await key.getByLabel('Nøkkel mellom kommunene').selectOption('dated');
  await hasAmount(page, law);
  const first = key.getByRole('group', { name: 'Nøkkel mellom kommunene fra 2026' });
  await first.getByRole('combobox').selectOption('flat');
  await hasAmount(page, 'kr 13 539 835');
  await key.getByRole('button', { name: 'Legg til en nøkkel fra et senere år' }).click();
  const second = key.getByRole('group', { name: 'Nøkkel mellom kommunene fra 2027' });
  await second.getByRole('combobox').selectOption('inhabitants');
  await hasAmount(page, 'kr 13 539 835');
  expect(await changes(page)).toEqual([
    'Helsenorge: nøkkelen mellom kommunene er likt beløp til hver fra 2026; innbyggere fra 2027 (før som i forskriften).',
  ]);
  const years = key.getByLabel('Gjelder fra og med år');
  await years.nth(0).fill('2025');
  await years.nth(1).fill('2026');
  await hasAmount(page, 'kr 23 573 671');
  await comesBack(page, 'kr 23 573 671', 'editor', 'rule-helsenorge');
  await expect(years.nth(0)).toHaveValue('2025');
  await years.nth(1).fill('2024');
  await expect(years.nth(1)).toHaveAccessibleDescription(/mellom 2026 og 9999/);
  await expect(years.nth(1)).toHaveValue('2024');
  await undo(page);
  await expect(years.nth(1)).toHaveValue('2026');
  await key.getByRole('button', { name: /^Fjern Nøkkel mellom kommunene fra 2025/ }).click();
  await expect(key.locator('.own-list').first()).toBeFocused();
  await expect(years).toHaveCount(1);
  await hasAmount(page, 'kr 23 573 671');
  await key.getByRole('button', { name: /^Tilbakestill/ }).click();
  await expect(page.locator('.own-none')).toBeVisible();
});

test('a mixture with a table: two parts follow each other, three are said one by one', async ({
  page,
  open,
}) => {
  await openRule(page, open, 'helsenorge');
  const key = keyOf(page, 'helsenorge', 'municipalities');
  await key.getByLabel('Nøkkel mellom kommunene').selectOption('mixture');
  const second = key.getByRole('group', { name: 'Andre nøkkel' });
  await second.getByLabel('Andre nøkkel').selectOption('table');
  const csv = second.getByLabel('Tabellen som CSV');
  await csv.fill('actor;weight\n4601;en\n0301;3');
  await second.getByRole('button', { name: 'Bruk tabellen' }).click();
  await expect(csv).toHaveAccessibleDescription(/Linje 2 i tabellen kan ikke leses/);
  await expect(csv).toHaveValue('actor;weight\n4601;en\n0301;3');
  await csv.fill('actor;weight\n4601;1\n0301;3');
  await second.getByRole('button', { name: 'Bruk tabellen' }).click();
  await hasAmount(page, 'kr 43 089 969');
  await key.getByLabel('Den første nøkkelens del, prosent').fill('90');
  await hasAmount(page, 'kr 26 762 961');
  expect(await changes(page)).toEqual([
    'Helsenorge: nøkkelen mellom kommunene er 90 % forskriftens nøkkel og 10 % egen tabell med vekter (2 rader) (før som i forskriften).',
  ]);
  await key.getByRole('button', { name: 'Legg til en nøkkel i blandingen' }).click();
  await expect(key.getByRole('group', { name: 'Nøkkel 3' }).getByRole('combobox')).toHaveValue('flat');
  await hasAmount(page, 'kr 26 762 961');
  const third = key.getByLabel('Nøkkel 3: del, prosent');
  await third.fill('40');
  await expect(third).toHaveAccessibleDescription(/Andelene må bli 1 til sammen/);
  await expect(third).toHaveValue('40');
  await key.getByLabel('Nøkkel 1: del, prosent').fill('50');
  await hasAmount(page, 'kr 23 106 411');
  const kind = key.getByRole('group', { name: 'Nøkkel 3' }).getByRole('combobox');
  await kind.selectOption('inhabitants');
  await expect(third).toHaveValue('40');
  await kind.selectOption('flat');
  await hasAmount(page, 'kr 23 106 411');
  await comesBack(page, 'kr 23 106 411', 'editor', 'rule-helsenorge');
  await expect(key.getByLabel('Tabellen som CSV')).toHaveValue('actor;weight\n0301;3\n4601;1');
  await key.getByRole('button', { name: /^Fjern Nøkkel 3/ }).click();
  await expect(key.getByLabel('Den første nøkkelens del, prosent')).toHaveValue('50');
  await hasAmount(page, 'kr 43 089 969');
  await undo(page);
  await hasAmount(page, 'kr 23 106 411');
  const part = key.getByRole('group', { name: 'Første nøkkel' });
  await part.getByLabel(/^Bare disse/).fill('4601, 9999');
  await expect(part.getByLabel(/^Bare disse/)).toHaveAccessibleDescription(/«9999»/);
  await key.getByRole('button', { name: /^Tilbakestill/ }).click();
  await expect(page.locator('.own-none')).toBeVisible();
});

/** What a payer of the winners' table pays by the own scenario. */
const paid = async (page: Page, name: string): Promise<string> => {
  const row = page.locator(`.results-table tr[data-actor="${name}"]`);
  await expect(row).toHaveCount(1);
  return plain((await row.textContent()) ?? '');
};

// Ten million by weights: 769 230.77 of 1 : 12 by the prices of a chain's locations against one small business (§ 13);
// brackets of 1 and 8 give a ninth, 1 111 111.11; twelve locations of weight 1 against 1 give a thirteenth, 769 230.77, and
// of weight 2 a twenty-fifth, 400 000.
test('turnover: members, brackets and locations decide what each member pays', async ({ page, open }) => {
  test.slow();
  await openRule(page, open, 'helsenorge');
  const rule = page.locator('[data-part="rule-helsenorge"]');
  await rule.getByLabel('Hvordan delt').selectOption('shares');
  await rule.getByLabel('Andre medlemmer: hvordan').selectOption('mnok');
  const key = keyOf(page, 'helsenorge', 'other_members');
  await key.getByRole('combobox').selectOption('turnover');
  await expect(key).toContainText('FOR-2025-12-22-2858');
  await key.getByRole('button', { name: 'Legg til et medlem' }).click();
  const names = key.getByLabel('Navn');
  await expect(names).toHaveCount(2);
  await names.nth(0).fill('Alfa');
  await key.getByLabel('Omsetning, millioner kroner').nth(0).fill('12');
  await key.getByLabel('Omsetning, millioner kroner').nth(1).fill('90');
  await key.getByLabel('Antall steder').nth(1).fill('12');
  await page.locator('#results-find').fill('Alfa');
  await expect.poll(() => paid(page, 'Alfa')).toContain('769 231');
  await key.getByLabel('Hva omsetningen betyr').selectOption('brackets');
  await key.getByLabel('Trinn 2, all større omsetning: vekt').fill('8');
  await expect.poll(() => paid(page, 'Alfa')).toContain('1 111 111');
  await key.getByLabel('Vekt per sted fra og med').fill('10');
  await key.getByLabel('Vekt per sted', { exact: true }).fill('2');
  await expect.poll(() => paid(page, 'Alfa')).toContain('400 000');
  await undo(page);
  await expect.poll(() => paid(page, 'Alfa')).toContain('769 231');
  await page.getByRole('button', { name: 'Gjør om' }).click();
  await expect.poll(() => paid(page, 'Alfa')).toContain('400 000');
  expect((await changes(page)).at(-1)).toBe(
    'Helsenorge: nøkkelen mellom andre medlemmer er omsetning og steder, 2 medlemmer, 2 trinn (før som i forskriften).',
  );
  await comesBack(page, 'kr 22 441 044', 'editor', 'rule-helsenorge');
  await expect(names.nth(0)).toHaveValue('Alfa');
  await page.locator('#results-find').fill('Alfa');
  await expect.poll(() => paid(page, 'Alfa')).toContain('400 000');
});

test('turnover: names are the reader’s own, and what cannot be is refused at its field', async ({
  page,
  open,
}) => {
  await openRule(page, open, 'helsenettet');
  const key = keyOf(page, 'helsenettet', 'other_members');
  await key.getByRole('combobox').selectOption('turnover');
  await key.getByRole('button', { name: 'Legg til et medlem' }).click();
  const names = key.getByLabel('Navn');
  await names.nth(0).fill('Medlem 2');
  await expect(names.nth(0)).toHaveAccessibleDescription('To kan ikke ha samme navn.');
  await names.nth(0).press('Tab');
  await expect(names.nth(0)).toHaveValue('Medlem 2');
  await expect(key.locator('[data-member]').nth(0)).toHaveAttribute('data-member', 'Medlem 1');
  await names.nth(0).fill('__proto__');
  await names.nth(0).press('Tab');
  await expect(names.nth(0)).toHaveAccessibleDescription(/1–60 tegn/);
  await names.nth(0).fill('4601');
  await names.nth(0).press('Tab');
  const refused = key.locator('[data-member="4601"]').getByLabel('Navn');
  await expect(refused).toHaveAccessibleDescription(/1–60 tegn/);
  await refused.fill('<b>7/~</b>');
  await refused.press('Tab');
  await expect(page.locator('.own-refused')).toHaveCount(0);
  await expect(key.locator('[data-member="<b>7/~</b>"]')).toHaveCount(1);
  await expect(page.locator('main b')).toHaveCount(0);
  const turnover = key.locator('[data-member="<b>7/~</b>"]').getByLabel('Omsetning, millioner kroner');
  await turnover.fill('-1');
  await expect(turnover).toHaveAccessibleDescription('En vekt kan ikke være negativ.');
  await turnover.fill('mye');
  await expect(turnover).toHaveAccessibleDescription(/ikke et tall vi kan lese/);
  await expect(turnover).toHaveValue('mye');
  await turnover.fill('20');
  await key.getByLabel('Hva omsetningen betyr').selectOption('brackets');
  await key.getByRole('button', { name: 'Legg til et trinn' }).click();
  await expect(key.getByLabel(/^Trinn 2: omsetning/)).toHaveValue('25');
  await key.getByLabel(/^Trinn 2: omsetning/).fill('15');
  await expect(key.getByLabel(/^Trinn 2: omsetning/)).toHaveAttribute('aria-invalid', 'true');
  await key.getByRole('button', { name: 'Fjern Trinn 2' }).click();
  await expect(page.locator('.own-refused')).toHaveCount(0);
  await key.getByRole('button', { name: 'Fjern Medlem 2' }).click();
  await expect(names).toHaveCount(1);
  await key.getByRole('button', { name: /^Tilbakestill/ }).click();
  await expect(page.locator('.own-none')).toBeVisible();
});

// The municipalities pay 56.4 million for Kjernejournal in 2026. Alone until the deadline, Bergen pays all of it:
// 22 681 208.96 less its 2 709 064.35, and 56.4 million.
test('a deadline: until its year those who use it pay alone, and from it all', async ({ page, open }) => {
  await openRule(page, open, 'kjernejournal');
  const key = keyOf(page, 'kjernejournal', 'municipalities');
  await key.getByLabel(/^Frist: bare kommunene/).check();
  await expect(key.getByLabel('Alle betaler fra og med år')).toHaveValue('2027');
  await hasAmount(page, 'kr 76 372 145');
  const users = key.getByLabel(/^Bruker løsningen før fristen/);
  await expect(users).toHaveValue('4601');
  await users.fill('4601, 0301');
  await key.getByLabel('Nøkkel mellom kommunene').selectOption('inhabitants');
  await hasAmount(page, 'kr 36 231 809');
  expect(await changes(page)).toEqual([
    'Kjernejournal: nøkkelen mellom kommunene er innbyggere, bare for 2 som bruker løsningen før 2027, for alle fra 2027 (før som i forskriften).',
  ]);
  await comesBack(page, 'kr 36 231 809', 'editor', 'rule-kjernejournal');
  await expect(users).toHaveValue('4601, 0301');
  await users.fill('4601, 9999');
  await expect(users).toHaveAccessibleDescription(/«9999»/);
  await users.fill('4601, 0301');
  const year = key.getByLabel('Alle betaler fra og med år');
  await year.fill('2026');
  await hasAmount(page, 'kr 22 930 268');
  await year.fill('2020');
  await expect(year).toHaveAccessibleDescription(/mellom 2023 og 9999/);
  await expect(year).toHaveValue('2020');
  await undo(page);
  await expect(year).toHaveValue('2027');
  await key.getByLabel(/^Frist: bare kommunene/).uncheck();
  expect(await changes(page)).toEqual([
    'Kjernejournal: nøkkelen mellom kommunene er innbyggere (før som i forskriften).',
  ]);
  await page
    .locator('[data-part="rule-kjernejournal"]')
    .getByLabel('Hva slags oppgave')
    .selectOption('authority');
  await expect(key.getByLabel(/^Frist: bare kommunene/)).toHaveCount(0);
});

// A fourth of the way from the law to the recommendation: 22 681 208.96 + (24 766 416.07 - 22 681 208.96) / 4.
test('a transition starts from the law, a preset, or the scenario as it was', async ({ page, open }) => {
  await open(bergen);
  await openParts(page, 'editor', 'transition');
  await page.getByLabel('Innfør gradvis').check();
  await page.getByLabel('Antall steg').fill('4');
  await hasAmount(page, 'kr 23 202 511');
  const from = page.getByLabel('Overgangen starter fra');
  await expect(from).toHaveValue('law');
  await from.selectOption('state_funded');
  await hasAmount(page, 'kr 5 800 628');
  expect(await changes(page)).toEqual([
    'Innføres gradvis fra 2026, i 4 steg, med start i «Staten betaler alt».',
  ]);
  await comesBack(page, 'kr 5 800 628', 'editor', 'transition');
  await expect(from).toHaveValue('state_funded');
  await page.getByLabel('Første år', { exact: true }).first().fill('2027');
  await hasAmount(page, 'kr 0');
  await page.getByLabel('Antall steg').fill('101');
  await expect(page.getByLabel('Antall steg')).toHaveAccessibleDescription(/mellom 1 og 100/);
  await page.getByLabel('Antall steg').fill('4');
  await from.selectOption('now');
  await hasAmount(page, 'kr 24 766 416');
  await expect(from).toHaveValue('recommendation_2017');
  await openParts(page, 'rule-helsenorge');
  await page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent').fill('100');
  await hasAmount(page, 'kr 24 766 416');
  await undo(page);
  await undo(page);
  await expect(from).toHaveValue('state_funded');
  await page
    .locator('[data-part="transition"]')
    .getByRole('button', { name: /^Tilbakestill/ })
    .click();
  await hasAmount(page, 'kr 24 766 416');
  await expect(page.locator('.own-none')).toBeVisible();
});

const everything = JSON.stringify({
  version: 1,
  years: [2026],
  model: {
    solutions: {
      helsenorge: {
        groups: { health_regions: '1/2', municipalities: '1/2', other_members: { mnok: '10' } },
        keys: {
          health_regions: {
            dated: [
              { from: 2025, key: 'inhabitants' },
              {
                from: 2027,
                key: [
                  { key: 'flat', share: '1/3' },
                  { key: 'regulated', share: '2/3' },
                ],
              },
            ],
          },
          municipalities: [
            { key: 'inhabitants', share: '1/2' },
            { key: 'table', table: { '4601': '12.5', '0301': '1' }, share: '1/4' },
            { key: 'regulated', users: ['4601', '1151'], share: '1/4' },
          ],
          other_members: {
            key: 'turnover',
            members: {
              'Alfa AS': { turnover_mnok: '12' },
              'Beta/Gamma': { turnover_mnok: '90', locations: 12 },
            },
            brackets: [{ up_to_mnok: '15', weight: '1' }, { weight: '5/2' }],
            per_location_from: 10,
            per_location_weight: '2',
          },
        },
      },
      kjernejournal: {
        keys: {
          municipalities: {
            dated: [
              { from: 2022, key: { key: 'inhabitants', users: ['4601'] } },
              { from: 2027, key: 'inhabitants' },
            ],
          },
        },
      },
    },
    transition: {
      first_year: 2026,
      steps: 3,
      from: { solutions: { kjernejournal: { groups: { health_regions: '11/20', municipalities: '9/20' } } } },
    },
  },
});

/** Opens the file above, with each of its parts open. */
async function openEverything(page: Page): Promise<void> {
  await openParts(page, 'keeping');
  await page
    .locator('#own-file')
    .setInputFiles({ name: 'alt.json', mimeType: 'application/json', buffer: Buffer.from(everything) });
  await expect(page.locator('[data-said="file_read"]')).toBeVisible();
  await openParts(page, 'editor', 'rule-helsenorge', 'rule-kjernejournal', 'transition');
  await settled(page);
}

test('a file with every kind of key is shown field by field, and saved as it was', async ({ page, open }) => {
  await open(bergen);
  await openEverything(page);
  await expect(page.locator('.own-refused')).toHaveCount(0);
  await expect(
    keyOf(page, 'helsenorge', 'other_members').getByLabel('Trinn 2, all større omsetning: vekt'),
  ).toHaveValue('2,5');
  await expect(page.getByLabel('Overgangen starter fra')).toHaveValue('kjernejournal_55_45');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned som fil' }).click();
  const stream = await (await coming).createReadStream();
  let text = '';
  for await (const piece of stream) text += String(piece);
  expect((JSON.parse(text) as { model: unknown }).model).toEqual(
    (JSON.parse(everything) as { model: unknown }).model,
  );
});

for (const [language, width] of atWidths(['nb', 'nn', 'en']))
  test(`axe finds nothing in the keys, and nothing runs over the edge: ${language} at ${width} px`, async ({
    page,
    open,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await open(`#/whatif?actor=4601&year=2026&lang=${language}`);
    await openEverything(page);
    // What stands around the editor is looked at where it is opened whole, and with each kind of result.
    await expectSound(page, '[data-part="editor"]');
  });
