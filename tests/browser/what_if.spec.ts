// SPDX-License-Identifier: MIT
// Expected amounts are from the regulation's tables and from the engine's own tests of 2026: Bergen pays 22 681 208.96
// by the law and 24 766 416.07 by the recommendation of 2017.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { atWidths, expectSound } from './axe.ts';
import { addressOf, expect, explained, plain, settled, test, textOf } from './fixture.ts';

const bergen = '#/whatif?actor=4601&year=2026&lang=nb';
const answer = '.own-answer';
const kept = 'e-helseregningen-hva-om';

// The largest view, with a second module, in many steps.
test.describe.configure({ timeout: 60_000 });

/** Opens parts of the editor, each inside the one before it, where it stays: not while a term's button moves it. */
async function openParts(page: Page, ...parts: string[]): Promise<void> {
  for (const part of parts) {
    await explained(page);
    await page.locator(`[data-part="${part}"] > summary`).click();
  }
}
const openRule = (page: Page, solution: string): Promise<void> =>
  openParts(page, 'editor', `rule-${solution}`);

const changes = (page: Page): Promise<string[]> =>
  page
    .locator('.own-change-list li')
    .evaluateAll((items) =>
      items.map((item) => (item.firstChild?.parentElement?.innerText ?? '').split('\n')[0]!.trim()),
    )
    .then((texts) => texts.map(plain));

test('the view, its words and the second module come when it is opened, never before', async ({
  page,
  open,
  guard,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  expect(guard.requests.filter((url) => /what_if|samfin_basis|basis_worker/.test(url))).toEqual([]);
  await page.getByRole('link', { name: 'Hva om' }).click();
  await expect(page.locator('h1')).toHaveText('Hva om regningen ble delt på en annen måte?');
  await settled(page);
  await expect(page.locator('h1')).toBeFocused();
});

test('it starts with the recommendation of 2017 beside the law, for the actor and year', async ({
  page,
  open,
}) => {
  await open(bergen);
  await expect(page.locator(answer)).toContainText('24\u00a0766\u00a0416');
  expect(await textOf(page, answer)).toBe(
    'Bergen betaler kr 24 766 416 med «Anbefalingen fra 2017», mot kr 22 681 209 etter forskriften: kr +2 085 207.',
  );
  await expect(page.locator('.own-none')).toContainText('Du har ikke endret noe');
  await expect(page).not.toHaveURL(/own=/);
});

test('a share is changed by typing: the other share follows, the change is a sentence, and it is taken back', async ({
  page,
  open,
}) => {
  await open(bergen);
  await openRule(page, 'kjernejournal');
  const rule = page.locator('[data-part="rule-kjernejournal"]');
  await expect(rule.locator('[data-group="municipalities"]')).toContainText('Forskriften nå:');
  const regions = rule.getByLabel('Helseregioner: andel, prosent eller brøk');
  await regions.fill('1/3');
  await expect(rule.getByLabel('Kommuner: andel, prosent eller brøk')).toHaveValue('2/3');
  expect(await changes(page)).toEqual([
    'Kjernejournal: delingen mellom gruppene er helseregioner 1/3 og kommuner 2/3 (før helseregioner 50 % og kommuner 50 %).',
  ]);
  await expect(page.locator(answer)).toContainText('«Ditt forslag»');
  await expect(page).toHaveURL(/own=1/);
  await page.getByRole('button', { name: /^Angre dette/ }).click();
  await expect(page.locator('.own-none')).toBeVisible();
  await expect(regions).toHaveValue('50');
  await expect(page.locator(answer)).toContainText('24\u00a0766\u00a0416');
});

// The smallest state share at which no municipality pays more than by the law is 16.24 per cent; at 16.23 Oslo pays
// 760.50 too much.
test('a value for all solutions reaches each of them, and is one sentence', async ({ page, open }) => {
  await open('#/whatif?actor=0301&year=2026&lang=nb');
  await openRule(page, 'all');
  const share = page.locator('[data-part="rule-all"]').getByLabel('Statens andel, prosent');
  await share.fill('16,23');
  await expect(page.locator(answer)).toContainText('kr\u00a0+761');
  expect(await changes(page)).toEqual(['Alle løsninger: statens andel er 16,23 % (før 0 %).']);
  await share.fill('16,24');
  await expect(page.locator(answer)).toContainText('kr\u00a0−');
});

// One municipality, Oslo, pays more at 16.23 per cent; none at 16.24.
test('panels out of sight follow an edit without being scrolled to', async ({ page, open }) => {
  await open('#/whatif?actor=0301&year=2026&lang=nb');
  await openRule(page, 'all');
  const share = page.locator('[data-part="rule-all"]').getByLabel('Statens andel, prosent');
  const more = page.locator('.tally .sum-row td:nth-of-type(2)');
  await share.fill('16,23');
  await expect(more).toHaveText('1');
  await share.fill('16,24');
  await expect(more).toHaveText('0');
  const top = await page
    .locator('.result-winners')
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(1.5 * page.viewportSize()!.height);
});

test('undo and redo go step by step, by button and by keys, and typing is one step', async ({
  page,
  open,
}) => {
  await open(bergen);
  await openRule(page, 'helsenorge');
  const rule = page.locator('[data-part="rule-helsenorge"]');
  const share = rule.getByLabel('Statens andel, prosent');
  const undo = page.getByRole('button', { name: 'Angre', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await share.fill('');
  await share.pressSequentially('25');
  await rule.getByLabel('Hva slags oppgave').selectOption('authority');
  await expect(page.locator('.own-change-list li')).toHaveCount(2);
  await undo.click();
  await expect(page.locator('.own-change-list li')).toHaveCount(1);
  await expect(rule.getByLabel('Hva slags oppgave')).toHaveValue('basic');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.own-none')).toBeVisible();
  await expect(share).toHaveValue('0');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Control+Shift+Z');
  await expect(share).toHaveValue('25');
  await page.getByRole('button', { name: 'Gjør om' }).click();
  await expect(rule.getByLabel('Hva slags oppgave')).toHaveValue('authority');
  await share.focus();
  await page.keyboard.press('Control+z');
  await expect(rule.getByLabel('Hva slags oppgave')).toHaveValue('authority');
});

test('what cannot be read stays in its field with the reason, also after a reload', async ({
  page,
  open,
}) => {
  await open(bergen);
  await openRule(page, 'helsenorge');
  const share = page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent');
  await share.fill('mye');
  await expect(share).toHaveAccessibleDescription(/ikke et tall vi kan lese/);
  await expect(share).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.own-none')).toBeVisible();
  await expect(page).toHaveURL(/own_view=/);
  await page.reload();
  await settled(page);
  await openRule(page, 'helsenorge');
  await expect(share).toHaveValue('mye');
});

test('what the engine refuses is said at its field and by its place, and the answer before stays', async ({
  page,
  open,
}) => {
  await open(bergen);
  await expect(page.locator(answer)).toContainText('24\u00a0766\u00a0416');
  await openRule(page, 'helsenorge');
  const share = page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent');
  await share.fill('150');
  await expect(share).toHaveAccessibleDescription(/mellom 0 og 100/);
  await expect(page.locator('.own-refused')).toContainText('Helsenorge: statens andel');
  await expect(page.locator('.before')).toHaveText('Tallene under er fra før det siste du endret.');
  await expect(share).toHaveValue('150');
  await page.locator('.own-refused').getByRole('button', { name: 'Angre' }).click();
  await expect(page.locator('.own-refused')).toHaveCount(0);
  await expect(share).toHaveValue('0');
});

test('shares that are not a whole are refused beside the shares', async ({ page, open }) => {
  await open(bergen);
  await openRule(page, 'helsenorge');
  const rule = page.locator('[data-part="rule-helsenorge"]');
  await rule.getByLabel('Apotek og bandasjister: hvordan').selectOption('share');
  await rule.getByLabel('Apotek og bandasjister: andel').fill('10');
  await expect(rule.locator('.own-groups .problem').first()).toContainText('Andelene må bli 1 til sammen');
});

test('the link restores the scenario; what it holds and cannot be read is said', async ({ page, open }) => {
  await open(bergen);
  await openRule(page, 'all');
  await page
    .locator('[data-part="rule-all"]')
    .locator('[data-key="municipalities"]')
    .getByRole('combobox')
    .first()
    .selectOption('flat');
  await settled(page);
  const told = await textOf(page, answer);
  const url = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(url);
  await settled(page);
  expect(await textOf(page, answer)).toBe(told);
  expect(await changes(page)).toEqual([
    'Alle løsninger: nøkkelen mellom kommunene er likt beløp til hver (før innbyggere).',
  ]);
  await page.goto('about:blank');
  await page.goto(url.replace(/own=1\w{4}/, 'own=1zzzz'));
  await settled(page);
  await expect(page.locator('main')).toContainText('Lenken har et forslag vi ikke kunne lese');
  await expect(page.locator('.own-none')).toBeVisible();
});

const file = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'hva-om.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a file says which engine and parameters made it, and opens again', async ({ page, open }) => {
  await open(bergen);
  await openRule(page, 'helsenorge');
  await page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent').fill('25');
  await settled(page);
  const told = await textOf(page, answer);
  await openParts(page, 'keeping');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned som fil' }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  const read = JSON.parse(text) as { engine: string; parameters: { id: string; sha256: string } };
  expect(read.engine).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read.parameters.sha256).toMatch(/^[0-9a-f]{64}$/);
  await page.getByLabel('Start med').selectOption('law');
  await page.getByLabel('Åpne en fil').setInputFiles(file(text));
  await expect(page.locator('[data-said="file_read"]')).toBeVisible();
  await settled(page);
  expect(await textOf(page, answer)).toBe(told);
});

test('a file from another engine says so and opens', async ({ page, open }) => {
  await open(bergen);
  await openParts(page, 'keeping');
  const other = { version: 1, engine: '0.0.1', model: { solutions: { vkp: { state_share: '0.5' } } } };
  await page.getByLabel('Åpne en fil').setInputFiles(file(JSON.stringify(other)));
  await expect(page.locator('[data-said="file_read"]')).toContainText('laget med versjon 0.0.1');
  expect(await changes(page)).toEqual(['VKP: statens andel er 50 % (før 0 %).']);
});

for (const [name, text, place] of [
  ['is no JSON', '{"version":1,', 'ikke gyldig JSON'],
  ['has an unknown key', '{"version":1,"model":{"solutions":{"vkp":{"state_part":"1"}}}}', 'state_part'],
  ['has a duplicate key', '{"version":1,"version":1}', 'står to ganger'],
  [
    'has a share above one',
    '{"version":1,"model":{"solutions":{"vkp":{"state_share":"2"}}}}',
    'VKP: statens andel',
  ],
  ['names an unknown solution', '{"version":1,"model":{"solutions":{"<b>x</b>":{}}}}', '<b>x</b>'],
] as const)
  test(`a file that ${name} is refused by place, and what was there stays`, async ({ page, open }) => {
    await open(bergen);
    await openRule(page, 'helsenorge');
    await page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent').fill('25');
    await expect(page.locator(answer)).toContainText('«Ditt forslag»');
    const told = await textOf(page, answer);
    await openParts(page, 'keeping');
    await page.getByLabel('Åpne en fil').setInputFiles(file(text));
    await expect(page.locator('[data-said="file_refused"]')).toContainText(place);
    expect(await textOf(page, answer)).toBe(told);
    await expect(page.locator('main b')).toHaveCount(0);
  });

async function save(page: Page, name: string): Promise<void> {
  await page.getByLabel('Navn på forslaget').fill(name);
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
}

test('three scenarios are kept in the browser, opened and deleted; a fourth is not', async ({
  page,
  open,
}) => {
  await open(bergen);
  await openParts(page, 'keeping');
  await save(page, '');
  await expect(page.getByLabel('Navn på forslaget')).toHaveAccessibleDescription('Gi forslaget et navn.');
  await save(page, '<i>A</i>');
  await expect(page.locator('[data-said="saved"]')).toContainText('«<i>A</i>» er lagret');
  await page.getByLabel('Start med').selectOption('state_funded');
  await save(page, 'B');
  await save(page, 'C');
  await expect(page.locator('.own-saved-list li')).toHaveCount(3);
  await save(page, 'D');
  await expect(page.getByLabel('Navn på forslaget')).toHaveAccessibleDescription(/Du har lagret tre/);
  await page.reload();
  await settled(page);
  await openParts(page, 'keeping');
  await page.getByRole('button', { name: 'Åpne <i>A</i>' }).click();
  await expect(page.getByLabel('Start med')).toHaveValue('recommendation_2017');
  await page.getByRole('button', { name: 'Slett B' }).click();
  await expect(page.locator('.own-saved-list li')).toHaveCount(2);
  await expect(page.locator('#own-saved')).toBeFocused();
  await expect(page.locator('main i')).toHaveCount(0);
});

test('a browser that forbids keeping says so and works', async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await open(bergen);
  await openParts(page, 'keeping');
  await expect(page.locator('.own-keeping')).toContainText('Nettleseren tillater ikke lagring');
  await expect(page.locator(answer)).toContainText('24\u00a0766\u00a0416');
});

test('what is kept and broken is no obstacle', async ({ page, open }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, '[{"name":"A","date":"2026-01-01","own":"1%%%"},5,{"name":1}]');
  }, kept);
  await open(bergen);
  await openParts(page, 'keeping');
  await page.getByRole('button', { name: 'Åpne A' }).click();
  await expect(page.locator('[data-said="unreadable"]')).toBeVisible();
  await expect(page.locator('.own-saved-list li')).toHaveCount(1);
});

test('a table is pasted as CSV: a bad line is named at the field, a good one is used', async ({
  page,
  open,
}) => {
  await open(bergen);
  await openRule(page, 'helsenorge');
  const key = page.locator('[data-part="rule-helsenorge"] [data-key="municipalities"]');
  await key.getByRole('combobox').selectOption('table');
  const text = key.getByLabel('Tabellen som CSV');
  await expect(text).toHaveValue(/^actor;weight\n0301;\d+\n/);
  await text.fill('actor;weight\n4601;12,5\n0301;mye');
  await key.getByRole('button', { name: 'Bruk tabellen' }).click();
  await expect(text).toHaveAccessibleDescription(/Linje 3 i tabellen kan ikke leses/);
  await expect(text).toHaveValue('actor;weight\n4601;12,5\n0301;mye');
  await text.fill('actor;weight\n4601;12,5\n0301;12,5');
  await key.getByRole('button', { name: 'Bruk tabellen' }).click();
  await expect(key).toContainText('Tabellen har 2 rader.');
  expect(await changes(page)).toEqual([
    'Helsenorge: nøkkelen mellom kommunene er egen tabell med vekter, 2 rader (før innbyggere).',
  ]);
});

test('a mixture of two keys and the codes that a key is among', async ({ page, open }) => {
  await open(bergen);
  await openRule(page, 'helsenorge');
  const key = page.locator('[data-part="rule-helsenorge"] [data-key="municipalities"]');
  await key.getByLabel('Nøkkel mellom kommunene').selectOption('mixture');
  await key.getByLabel('Den første nøkkelens del, prosent').fill('25');
  await expect(page.locator('.own-change-list')).toContainText('25 % forskriftens nøkkel og 75 % innbyggere');
  await key.getByLabel('Nøkkel mellom kommunene').selectOption('flat');
  await key.getByLabel(/^Bare disse/).fill('4601, 0301');
  await expect(page.locator('.own-change-list')).toContainText('likt beløp til hver, blant 2');
  await key.getByLabel(/^Bare disse/).fill('4601, 9999');
  await expect(key.getByLabel(/^Bare disse/)).toHaveAttribute('aria-invalid', 'true');
});

// 100 million repaid over ten years from 2026 is 10 million a year; half of it falls on the municipalities.
test('an investment is added with defaults, changed and removed, each in words', async ({ page, open }) => {
  await open(bergen);
  await openParts(page, 'editor', 'investments');
  await page.getByRole('button', { name: 'Legg til en investering' }).click();
  await settled(page);
  await expect(page.locator('.own-change-list')).toContainText(
    'Ny investering: Investering 1 (Kjernejournal): 100 millioner kroner',
  );
  const form = page.locator('[data-part="investment-0"]');
  await form.getByLabel('Navn').fill('<b>EPJ</b>');
  await form.getByLabel('Hvordan det betales').selectOption('annuity');
  await form.getByLabel('Rente, prosent i året').fill('4');
  await expect(page.locator('.own-change-list')).toContainText('<b>EPJ</b>');
  await expect(page.locator('main b')).toHaveCount(0);
  await form.getByLabel('Beløp, millioner kroner').fill('-5');
  await expect(form.getByLabel('Beløp, millioner kroner')).toHaveAttribute('aria-invalid', 'true');
  await form.getByRole('button', { name: /^Fjern investeringen/ }).click();
  await expect(page.locator('.own-none')).toBeVisible();
});

test('a transition begins in the chosen year with five steps', async ({ page, open }) => {
  await open(bergen);
  await openParts(page, 'editor', 'transition');
  await page.getByLabel('Innfør gradvis').check();
  await expect(page.getByLabel('Første år').first()).toHaveValue('2026');
  expect(await changes(page)).toEqual(['Innføres gradvis fra 2026, i 5 steg.']);
  const [, amount] = /betaler kr ([\d ]+) med/.exec(await textOf(page, answer))!;
  const paid = Number(amount!.replace(/ /g, ''));
  expect(paid).toBeGreaterThan(22_681_209);
  expect(paid).toBeLessThan(24_766_416);
});

test('a number of the basis is replaced beside its source, told, and reset', async ({ page, open }) => {
  await open(bergen);
  await openParts(page, 'editor', 'assumptions');
  const field = page.locator('[data-path="/population/4601/2026"]');
  await expect(field).toContainText('talt');
  await field.getByRole('textbox').fill('400000');
  await expect(page.locator('.own-change-list')).toContainText('Folketall 1. januar (Bergen, 2026) er 400');
  await field.getByRole('button', { name: /^Tilbakestill/ }).click();
  await expect(page.locator('.own-none')).toBeVisible();
  await page.getByLabel('Finn et annet tall').fill('folketall 1. januar (Utsira, 2026)');
  await page
    .getByRole('button', { name: /^Bytt ut/ })
    .first()
    .click();
  await page.locator('[data-path="/population/1151/2026"]').getByRole('textbox').fill('500');
  await expect(page.locator('.own-change-list')).toContainText('(Utsira, 2026) er 500');
});

test('presets are shown beside, and the own scenario has a column of its own', async ({ page, open }) => {
  await open(bergen);
  await page.locator('.own-beside summary').click();
  await page.getByLabel('Etter innbyggere').check();
  await expect(page).toHaveURL(/own_view=/);
  await settled(page);
  await expect(page.locator('.what-if-results')).toContainText('Etter innbyggere');
  await page.reload();
  await settled(page);
  await expect(page.locator('.what-if-results')).toContainText('Etter innbyggere');
});

test('the year after the newest adopted one can be asked about', async ({ page, open }) => {
  await open('#/whatif?actor=4601&year=2027&lang=nb');
  await expect(page.locator(answer)).toContainText('Bergen betaler');
  await openRule(page, 'helsenorge');
  await page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent').fill('25');
  await expect(page.locator(answer)).toContainText('«Ditt forslag»');
});

test('Back takes back what was chosen', async ({ page, open }) => {
  await open(bergen);
  await page.getByLabel('Start med').selectOption('state_funded');
  await expect(page.locator(answer)).toContainText('Staten betaler alt');
  await page.goBack();
  await expect(page.locator(answer)).toContainText('Anbefalingen fra 2017');
});

const openAll = async (page: Page): Promise<void> => {
  await openRule(page, 'helsenorge');
  await openParts(page, 'more-helsenorge', 'transition', 'investments', 'assumptions', 'people', 'keeping');
  await page.getByLabel(/Innfør gradvis|Bring in gradually/).check();
  await page.getByRole('button', { name: /Legg til en? investering|Add an investment/ }).click();
  await settled(page);
};
for (const [language, width] of atWidths(['nb', 'en']))
  test(`axe finds nothing in the open editor, and nothing runs over the edge: ${language} at ${width} px`, async ({
    page,
    open,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await open(`#/whatif?actor=4601&year=2026&lang=${language}`);
    await openAll(page);
    await expectSound(page);
  });
