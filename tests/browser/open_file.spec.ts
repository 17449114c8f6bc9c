// SPDX-License-Identifier: MIT
// One place that opens any file the page gives: it says what will change, changes nothing until told to, and refuses what
// it cannot read with a message, with everything as it was.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type CellObject, read, write } from '@e965/xlsx';
import { expectSound } from './axe.ts';
import { expect, settled, tableOf, test } from './fixture.ts';
import { malformedFiles } from './malformed.ts';

const panel = '.import [role="status"][data-state]';
async function ready(page: Page): Promise<void> {
  await page.locator('[data-import="open"]').click();
  await expect(page.locator('#import-file')).toBeVisible();
}
const choose = (page: Page, name: string, contents: string | Buffer): Promise<void> =>
  page
    .locator('#import-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(contents) });
const stateOf = (page: Page) => page.locator(panel);

async function billWorkbook(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-file="workbook"]').click(),
  ]);
  return readFile(await file.path());
}

test('at least two hundred malformed files are refused by name, and what was typed stays', async ({
  page,
  open,
}) => {
  test.setTimeout(180_000);
  const changes = encodeURIComponent(JSON.stringify([{ path: '/population/4601/2026', value: 290000 }]));
  const drafts = encodeURIComponent(JSON.stringify({ '/municipal_health_index/4601/2026': '0,9x' }));
  await open(`#/bill?actor=4601&year=2026&lang=nb&changes=${changes}&drafts=${drafts}`);
  const files = malformedFiles(await billWorkbook(page));
  expect(files.length).toBeGreaterThanOrEqual(200);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  await ready(page);
  await page.evaluate(() => {
    localStorage.setItem('kept', 'as it was');
  });
  const before = await page.evaluate(() => [
    location.hash,
    JSON.stringify({ ...localStorage }),
    history.length,
  ]);
  const typed = await page
    .locator('main input[type="text"]')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  const total = await page.locator('.answer-total').textContent();
  const unsaid: string[] = [];
  for (const { name, bytes } of files) {
    await choose(page, name, bytes);
    const alert = page.locator('.import [role="alert"]', { hasText: `${name} kan ikke brukes.` });
    const isTold = await alert
      .locator('li')
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    const isVague = isTold && (await alert.locator('[data-code="import_failed"]').count()) > 0;
    if (!isTold || isVague)
      unsaid.push(`${name}: ${(await stateOf(page).textContent()) ?? ''}`.slice(0, 300));
  }
  expect(unsaid).toEqual([]);
  const after = await page.evaluate(() => [
    location.hash,
    JSON.stringify({ ...localStorage }),
    history.length,
  ]);
  expect(after).toEqual(before);
  expect(
    await page
      .locator('main input[type="text"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
  ).toEqual(typed);
  expect(await page.locator('.answer-total').textContent()).toBe(total);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

interface Good {
  what: string;
  name: string;
  contents: string;
  says: string;
  link: RegExp;
}
const goods: Good[] = [
  {
    what: 'inhabitants',
    name: 'folketall.csv',
    contents: 'kode;innbyggere;år\n4601;300 000;2026\n1103;151573;2025\n',
    says: 'folketall.csv er innbyggere.',
    link: /^#\/bill\?.*population%2F4601%2F2026/,
  },
  {
    what: 'values by path',
    name: 'verdier.csv',
    contents: '\ufeffsti;verdi\r\n/municipal_health_index/4601/2026;0,95\r\n',
    says: 'Dette blir endret (1):',
    link: /0\.95/,
  },
  {
    what: 'look-ups',
    name: 'oppslag.csv',
    contents: 'oppslag;oppslag i alt\n12 000;60 000 000\n',
    says: 'Dette blir endret (2):',
    link: /^#\/pharmacy\?.*12000/,
  },
  {
    what: 'a scenario',
    name: 'scenario.json',
    contents: '{"version":1,"years":[2025],"changes":[{"path":"/population/4601/2025","value":300000}]}',
    says: 'scenario.json er et scenario.',
    link: /^#\/whatif\?.*year=2025.*own=/,
  },
  {
    what: 'a key',
    name: 'nøkkel.csv',
    contents: 'actor;weight\n0301;2\n4601;1,5\n',
    says: 'nøkkel.csv er en nøkkel. Filen har 2 linjer.',
    link: /^#\/whatif\?.*own=/,
  },
  {
    what: 'a survey',
    name: 'kartlegging.csv',
    contents:
      'municipality_code;category;cost_type;measure;amount;unit;comment\n1573;records;operation;invoices;1 000 000;nok;Drift\n',
    says: 'Kartleggingen åpnes under Egne kostnader.',
    link: /^#\/own/,
  },
];

for (const { what, name, contents, says, link } of goods)
  test(`${what}: told first, nothing moves when let go, and used when accepted`, async ({ page, open }) => {
    await open('#/bill?actor=4601&year=2026&lang=nb');
    await ready(page);
    const before = await page.evaluate(() => location.hash);
    await choose(page, name, contents);
    await expect(stateOf(page)).toContainText(says);
    expect(await page.evaluate(() => location.hash)).toBe(before);
    await page.locator('[data-import="cancel"]').click();
    await expect(stateOf(page)).toHaveText('Ingenting er endret.');
    expect(await page.evaluate(() => location.hash)).toBe(before);
    await choose(page, name, contents);
    await page.locator('[data-import="accept"]').click();
    await expect.poll(() => page.evaluate(() => location.hash), { timeout: 15_000 }).toMatch(link);
    await settled(page);
  });

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const refusals: [string, string, string | Buffer, string[]][] = [
  [
    'a part of an inhabitant',
    'a.csv',
    'kode;innbyggere;år\n1103;150000;2026\n4601;60000,5;2026\n',
    ['Her skal det stå et helt tall.', 'Sted: linje 3, ', 'Bergen', '/population/4601/2026'],
  ],
  [
    'fewer than none',
    'b.csv',
    'sep=;\r\nkode;innbyggere;år\r\n4601;-5;2026\r\n',
    ['mellom 0 og 1\u00a0000\u00a0000\u00a0000', 'Sted: linje 3, ', 'Bergen'],
  ],
  [
    'a code of nobody',
    'c.csv',
    '\nkode;innbyggere;år\n9999;5;2026\n',
    ['Lenken eller filen endrer et tall som ikke finnes.', 'Sted: linje 3, ', '/population/9999/2026'],
  ],
  [
    'the same place twice',
    'd.csv',
    'kode;innbyggere;år\n4601;5;2026\n4601;6;2026\n',
    ['to ganger', 'Sted: linje 3, ', 'Bergen'],
  ],
  ['a key without a number', 'e.csv', '\n\nactor;weight\n4601;2\n0301;mange\n', ['linje 5']],
  [
    'JSON that ends early',
    'f.json',
    '{"version":1,\n "changes":[{"path":"/pop',
    ['gyldig JSON', 'linje 2, tegn 26'],
  ],
  ['a list', 'g.json', '[1,2,3]', ['Filen skal begynne med {']],
  ['another version', 'h.json', '{"version":99}', ['Lenken eller filen er laget for en annen versjon']],
  ['a picture', 'i.csv', png, ['Filen er et bilde.']],
  ['two lines of look-ups', 'j.csv', 'oppslag;oppslag i alt\n1;2\n3;4\n', ['bare ha én linje', 'linje 3']],
];
for (const [what, name, contents, says] of refusals)
  test(`${what} is refused with the place in the file`, async ({ page, open }) => {
    await open('#/bill?actor=4601&year=2026&lang=nb');
    await ready(page);
    await choose(page, name, contents);
    const [alert] = [page.locator('.import [role="alert"] li').first()];
    for (const part of says) await expect(alert).toContainText(part);
  });

test('a key is told in words, with its one line, and what Excel saved is said to be read as that', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await ready(page);
  await choose(page, 'nøkkel.csv', Buffer.from('sep=;\r\nactor;weight\r\n4601;1,5\r\n'));
  await expect(stateOf(page)).toContainText('nøkkel.csv er en nøkkel. Filen har 1 linje.');
  const rows = await tableOf(page, '.import tbody');
  expect(rows.map(([what]) => what!.replace(/\s*\/model.*/, ''))).toEqual([
    'alle løsninger, nøkkel, kommuner, slags nøkkel',
    'alle løsninger, nøkkel, kommuner, egen tabell, Bergen',
  ]);
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['–', 'egen tabell'],
    ['–', '1,5'],
  ]);
  // 0x96 is a dash in Windows-1252, and no character in ISO 8859-1.
  const saved = 'kode;innbyggere;år;merknad\n4601;290000;2026;anslag \x96 høst\n';
  await choose(page, 'folk.csv', Buffer.from(saved, 'latin1'));
  await expect(stateOf(page)).toContainText('Windows-1252');
  await expect(stateOf(page)).toContainText('Dette blir endret (1):');
});

test('who takes a file into use by the keyboard stays at what is said of it', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await ready(page);
  for (const [button, says] of [
    ['cancel', 'Ingenting er endret.'],
    ['accept', 'innbyggere.csv er tatt i bruk.'],
  ] as const) {
    await choose(page, 'innbyggere.csv', 'kode;innbyggere;år\n4601;290000;2026\n');
    await page.locator(`[data-import="${button}"]`).press('Enter');
    await expect(stateOf(page)).toHaveText(says);
    await settled(page);
    await expect(stateOf(page)).toBeFocused();
  }
});

test('the page reads its own files again: the country, and a workbook whose cell was changed', async ({
  page,
  open,
}) => {
  await open('#/country?year=2026&lang=nb');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned' }).first().click(),
  ]);
  await ready(page);
  await choose(page, file.suggestedFilename(), await readFile(await file.path()));
  await expect(stateOf(page)).toContainText('Filen endrer ingenting.');

  await open('#/bill?actor=4601&year=2026&lang=nb');
  const workbook = await billWorkbook(page);
  await choose(page, 'regning.xlsx', workbook);
  await expect(stateOf(page)).toContainText('Filen endrer ingenting.');
  const book = read(workbook);
  const inputs = book.Sheets['Inndata']!;
  const row = Object.keys(inputs).find(
    (at) => (inputs[at] as CellObject).v === '/payment_mnok/helsenorge/municipalities/2026',
  )!;
  inputs[row.replace('I', 'B')] = { t: 'n', v: 210.5 };
  await choose(page, 'endret.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await expect(stateOf(page)).toContainText('Dette blir endret (1):');
  expect((await tableOf(page, '.import table'))[1]!.slice(1)).toEqual(['202,1', '210,5']);
  await page.locator('[data-import="accept"]').click();
  // 210.5 million kroner × 538893.7764 / 11219227.408, the weights of METHOD (3): 1 011 095 825.11 øre.
  await expect(page.locator('table.lines')).toContainText('10 110 958,25');
});

test('a panel that could not be fetched says so, and comes when it is tried again', async ({
  page,
  open,
  guard,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.route(/\/panel-[^/]*\.js$/, (route) => route.abort());
  await page.locator('[data-import="open"]').click();
  await expect(page.locator('.open-file [role="alert"]')).toContainText('kunne ikke hentes');
  guard.problems.length = 0; // the browser reports the missing file itself
  await page.unrouteAll();
  await page.locator('.open-file').getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(page.locator('#import-file')).toBeVisible();
});

test('in each of its states the panel is without findings, and fits the narrowest screen', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await ready(page);
  const looked = async (state: string): Promise<void> => {
    await expect(stateOf(page)).toHaveAttribute('data-state', state);
    await expectSound(page, '.open-file', state);
  };
  await looked('none');
  await choose(page, 'innbyggere.csv', 'kode;innbyggere;år\n4601;290000;2026\n');
  await looked('read');
  await choose(
    page,
    'et-svaert-langt-navn-uten-mellomrom-paa-en-fil-som-ikke-kan-leses.csv',
    'hva;er\n1;2\n',
  );
  await looked('refused');
  await choose(page, 'innbyggere.csv', 'kode;innbyggere;år\n4601;290000;2026\n');
  await page.locator('[data-import="cancel"]').click();
  await looked('cancelled');
  await choose(page, 'innbyggere.csv', 'kode;innbyggere;år\n4601;290000;2026\n');
  await page.locator('[data-import="accept"]').click();
  await looked('accepted');
});
