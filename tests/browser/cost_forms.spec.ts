// SPDX-License-Identifier: MIT
// Common services and a settlement of the reader's own, written in "The costs".
import type { Locator, Page } from '@playwright/test';
import { expectSound } from './axe.ts';
import { addressOf, expect, plain, settled, tableOf, test } from './fixture.ts';

const service = (page: Page, row: number): Locator => page.locator(`[data-service="${row}"]`);
const year = (page: Page, each: number): Locator => page.locator(`.own-settlement-year[data-year="${each}"]`);

async function fill(within: Locator, typed: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(typed))
    await within.getByLabel(label, { exact: true }).fill(text);
}

async function expectSoundAtBoth(page: Page, within: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectSound(page, within, `${width} px`);
  }
}

/** The common services of examples/scenarios/own_costs_2027.json, as a reader writes them. */
async function writeServices(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Legg til en felles tjeneste for 2027' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(service(page, 0).getByLabel('Navn på tjenesten')).toBeFocused();
  await fill(service(page, 0), {
    'Navn på tjenesten': 'Lokaler',
    'Kostnad i året, millioner kroner': '8',
    Helsenorge: '1/3',
    'Andre, utenfor løsningene': '1/6',
  });
  await add.click();
  await fill(service(page, 1), {
    'Navn på tjenesten': 'Nett',
    'Kostnad i året, millioner kroner': '54,5',
    'Grunndata og HelseID': '6',
    VKP: '2',
    Kjernejournal: '12',
    'E-resept': '14',
    Helsenorge: '25',
    'Helsenettets eksterne tjenester': '40',
    'Andre, utenfor løsningene': '',
    Lokaler: '1',
  });
  await fill(service(page, 0), { Nett: '50' });
}

// "Lokaler" charges a third of 8 million to Helsenorge and a half to "Nett", which then shares out 58.5 million among those
// that are not closed: 2, 6, 12, 14 and 25 of the 99 hundredths that are left when "Lokaler" is.
const stepByStep = [
  ['VKP', '1 181 818,18', 'Nett'],
  ['Grunndata og HelseID', '3 545 454,55', 'Nett'],
  ['Kjernejournal', '7 090 909,09', 'Nett'],
  ['E-resept', '8 272 727,27', 'Nett'],
  ['Helsenorge', '2 666 666,67', 'Lokaler'],
  ['Helsenorge', '14 772 727,27', 'Nett'],
];
const charges = async (page: Page): Promise<string[][]> => (await tableOf(page, '.own-charges')).slice(1);

test('common services are written and charged step by step, and the link restores them', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2027&lang=nb');
  await writeServices(page);
  await expect.poll(() => charges(page)).toEqual(stepByStep);
  // The same in the table of what drives the cost: 37.5 million in all.
  await expect(page.locator('.growth-sentence')).toContainText('Vekst +37,5');
  await addressOf(page);
  await page.reload();
  await settled(page);
  expect(await charges(page)).toEqual(stepByStep);
  await expect(service(page, 0).getByLabel('Helsenorge')).toHaveValue('1/3');
  await expect(service(page, 1).getByLabel('Kostnad i året, millioner kroner')).toHaveValue('54,5');
  await expectSoundAtBoth(page, '.cost-choices');
});

// Directly, "Lokaler" charges 8 million to Helsenorge and others as 1/3 to 1/6: two thirds, which is 5 333 333.33.
test('charged directly, what services use of each other is left out', async ({ page, open }) => {
  await open('#/costs?year=2027&lang=nb');
  await writeServices(page);
  await page.getByLabel('Hvordan kostnaden legges på brukerne').selectOption('direkte');
  await expect.poll(async () => (await charges(page))[4]).toEqual(['Helsenorge', '5 333 333,33', 'Lokaler']);
});

// The other way round "Nett" shares out 54.5 million and charges "Lokaler" a hundredth, 545 000; of 8 545 000 "Lokaler" then
// charges Helsenorge two thirds.
test('the order decides: a service is moved up by keyboard, and its name and users go along', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2027&lang=nb');
  await writeServices(page);
  await service(page, 1).getByRole('button', { name: 'Flytt opp Nett' }).focus();
  await page.keyboard.press('Enter');
  await expect(service(page, 0).getByLabel('Navn på tjenesten')).toBeFocused();
  await expect(service(page, 0).getByLabel('Navn på tjenesten')).toHaveValue('Nett');
  await expect
    .poll(async () => (await charges(page)).find(([, , name]) => name === 'Lokaler'))
    .toEqual(['Helsenorge', '5 696 666,67', 'Lokaler']);
  await fill(service(page, 1), { 'Navn på tjenesten': 'Bygg og drift' });
  await expect(service(page, 0).getByLabel('Bygg og drift')).toHaveValue('1');
  await service(page, 1).getByRole('button', { name: 'Fjern tjenesten Bygg og drift' }).click();
  await expect(page.locator('#step-down')).toBeFocused();
  await expect(page.locator('.cost-choices .problem')).toContainText(
    'Andelene må bli 100 prosent til sammen. Nå blir de 99 prosent.',
  );
});

test('shares that are no whole are said at their group, nothing typed is lost, and the answer before stays', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2027&lang=nb');
  await writeServices(page);
  const share = service(page, 0).getByLabel('Helsenorge');
  await share.fill('50');
  const group = service(page, 0).getByRole('group', { name: /^Hvem som bruker Lokaler/ });
  await expect(group).toHaveAccessibleDescription(
    /Andelene må bli 100 prosent til sammen\. Nå blir de 7\/6\./,
  );
  await expect(page.locator('.before')).toHaveText('Tallene under er fra før det siste du endret.');
  await expect(share).toBeFocused();
  await addressOf(page);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('alert')).toContainText('Rett feltene som er merket');
  await page.locator('.own-changes').getByRole('button', { name: 'Egne felles tjenester' }).click();
  await expect(page.locator('#step-down')).toBeFocused();
  await expect(share).toHaveValue('50');
  await expect(group).toHaveAccessibleDescription(
    /Andelene må bli 100 prosent til sammen\. Nå blir de 7\/6\./,
  );
  await expectSoundAtBoth(page, 'main');
  await share.fill('1/3');
  await expect(share).toBeFocused();
  await expect.poll(() => charges(page)).toEqual(stepByStep);
});

test('what is no number, and a name that is taken, are said at their fields and stay as typed', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2027&lang=nb');
  await writeServices(page);
  const amount = service(page, 0).getByLabel('Kostnad i året, millioner kroner');
  const name = service(page, 1).getByLabel('Navn på tjenesten');
  const share = service(page, 1).getByLabel('VKP');
  await amount.fill('mye');
  await name.fill('Lokaler');
  // Together they are still a whole.
  await service(page, 1).getByLabel('Helsenorge').fill('29');
  await share.fill('-2');
  for (const [field, typed, sentence] of [
    [amount, 'mye', /ikke et tall vi kan lese/],
    [name, 'Lokaler', /Navnet er i bruk/],
    [share, '-2', /kan ikke være negativ/],
  ] as const) {
    await expect(field).toHaveAccessibleDescription(sentence);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue(typed);
  }
  await addressOf(page);
  await page.reload();
  await settled(page);
  await expect(amount).toHaveValue('mye');
  await expect(name).toHaveValue('Lokaler');
  await expect(share).toHaveValue('-2');
  await page.getByRole('button', { name: 'Fjern de egne tjenestene for 2027' }).click();
  await expect(page.locator('[data-service]')).toHaveCount(0);
  await expect(page.locator('.cost-choices .problem')).toHaveCount(0);
});

/** Two years: 42.9 million from before, 25 of them paid back, and what is left of the second to the equity. */
async function writeSettlement(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Legg til 2026' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Første år')).toBeFocused();
  await fill(year(page, 2026), {
    'Overført fra året før, millioner kroner': '42,9',
    'Fakturert etter forskriften, før tilbakebetaling, millioner kroner': '610',
    'Betalt tilbake gjennom lavere faktura, millioner kroner': '25',
    'Bevilgning fra staten, millioner kroner': '14',
    'Brukt, millioner kroner': '600',
  });
  await page.getByRole('button', { name: 'Legg til 2027' }).click();
  await fill(year(page, 2027), {
    'Fakturert etter forskriften, før tilbakebetaling, millioner kroner': '640',
    'Brukt, millioner kroner': '655,5',
  });
  await year(page, 2027).getByLabel('Det som ikke blir brukt').selectOption('går til egenkapitalen');
}

/** A row of the reader's account, year for year. */
async function accountRow(page: Page, name: string): Promise<string[]> {
  const rows = await tableOf(page, '[data-account="own"] table');
  return (rows.find(([each]) => each === name) ?? []).slice(1);
}

// 42.9 + (610 - 25) + 14 = 641.9, less 600 is 41.9; 41.9 + 640 = 681.9, less 655.5 is 26.4.
test('a settlement is written year by year, settled as the engine settles the accounts, and restored by the link', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2026&lang=nb');
  await writeSettlement(page);
  await expect.poll(() => accountRow(page, 'Til egenkapitalen')).toEqual(['0,0', '26,4']);
  const expectAccount = async (): Promise<void> => {
    expect(await accountRow(page, 'Fakturert etter forskriften')).toEqual(['585,0', '640,0']);
    expect(await accountRow(page, 'Til bruk i alt')).toEqual(['641,9', '681,9']);
    expect(await accountRow(page, 'Overført til neste år')).toEqual(['41,9', '0,0']);
    expect(await accountRow(page, 'Til egenkapitalen')).toEqual(['0,0', '26,4']);
  };
  await expectAccount();
  await addressOf(page);
  await page.reload();
  await settled(page);
  await expectAccount();
  await expect(year(page, 2027).getByLabel('Det som ikke blir brukt')).toHaveValue('equity');
  await expectSoundAtBoth(page, '.cost-funds');
});

test('a repayment above what was brought forward is refused at its field, and stays as typed', async ({
  page,
  open,
}) => {
  await open('#/costs?year=2026&lang=nb');
  await writeSettlement(page);
  const repaid = year(page, 2026).getByLabel(/^Betalt tilbake/);
  await repaid.fill('50');
  await expect(repaid).toHaveAccessibleDescription(/./);
  const sentence = plain(await repaid.evaluate((field) => field.closest('.ds-field')!.textContent ?? ''));
  expect(sentence).toContain('2026');
  await expect(repaid).toBeFocused();
  // What was answered before stays, and is said to be from before.
  await expect(page.locator('.before')).toHaveCount(1);
  expect(await accountRow(page, 'Til egenkapitalen')).toEqual(['0,0', '26,4']);
  await addressOf(page);
  await page.reload();
  await settled(page);
  await expect(repaid).toHaveValue('50');
  await expect(repaid).toHaveAttribute('aria-invalid', 'true');
  await expectSoundAtBoth(page, 'main');
  await repaid.fill('25');
  await expect(repaid).toBeFocused();
  await expect.poll(() => accountRow(page, 'Til egenkapitalen')).toEqual(['0,0', '26,4']);
});

test('the years follow the first one, and go one by one or all at once', async ({ page, open }) => {
  await open('#/costs?year=2026&lang=nb');
  await writeSettlement(page);
  await page.getByLabel('Første år').fill('2024');
  await expect(page.locator('.own-settlement-year legend').nth(1)).toContainText('Avregning for 2025');
  await page.getByRole('button', { name: 'Fjern 2025' }).click();
  await expect(page.locator('#own-settlement')).toBeFocused();
  await expect(page.locator('.own-settlement-year')).toHaveCount(1);
  await year(page, 2024).getByLabel('Brukt, millioner kroner').fill('1.234');
  await expect(year(page, 2024).locator('.problem')).toContainText('Hva mener du');
  await page.getByRole('button', { name: 'Fjern hele avregningen' }).click();
  await expect(page.locator('.own-settlement-year')).toHaveCount(0);
  await expect(page.locator('[data-account="own"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Legg til 2026' }).click();
  await expect(year(page, 2026).getByLabel('Brukt, millioner kroner')).toHaveValue('0');
});
