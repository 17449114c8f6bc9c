// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { atWidths, expectSound } from './axe.ts';
import { expect, settled, test } from './fixture.ts';

const written = (value: object): string => encodeURIComponent(JSON.stringify(value));
const changes = written([{ path: '/growth_ratio/vkp/2027', value: '99999' }]);
const margin = written([{ path: '/risk_margin_ratio/2024', value: '0.5' }]);
/** Two services, of which the first is used by the other one and by Helsenorge. */
const services = (share: string): object => ({
  year: 2027,
  method: 'step_down',
  services: [
    {
      id: 'Lokaler',
      amount_mnok: '8',
      users: [
        { user: 'Drift', share },
        { user: 'helsenorge', share: '1/2' },
      ],
    },
    { id: 'Drift', amount_mnok: '54.5', users: [{ user: 'e_resept', share: '1' }] },
  ],
});
const ownYear = { year: 2026, brought_forward_mnok: '42.9', invoiced_mnok: '610', used_mnok: '600' };
const line = {
  solution: 'helsenorge',
  driver: 'volume',
  name: 'Ny tjeneste',
  amount_mnok: '4.5',
  from_year: 2024,
};
/** Opens what can be opened; of the many fields behind "Change" the first few, because all are made alike. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelectorAll<HTMLDetailsElement>('details:not(.edit)').forEach((each) => {
      each.open = true;
    });
    [...document.querySelectorAll<HTMLDetailsElement>('details.edit')].slice(0, 3).forEach((each) => {
      each.open = true;
    });
  });
const states: [string, string, (page: Page) => Promise<void>][] = [
  ['my bill', '#/bill?actor=4601&year=2026&lang=nb', () => Promise.resolve()],
  [
    'an open search',
    '#/bill?actor=4601&year=2026&lang=nb',
    async (page) => {
      await page.locator('#actor').fill('a');
      await expect(page.locator('[role="option"]').first()).toBeVisible();
    },
  ],
  [
    'an explanation at all depths',
    '#/bill?actor=4601&year=2026&lang=nb&explain=vkp',
    async (page) => {
      await page.locator('[data-depth="formula"] > summary').click();
      await page.locator('[data-depth="trail"] > summary').click();
      await expect(page.locator('.trail').first()).toBeVisible();
    },
  ],
  ['next year with its assumptions', '#/bill?actor=1580&year=2027&lang=nn', () => Promise.resolve()],
  ['a refused assumption', `#/bill?actor=1580&year=2027&lang=en&changes=${changes}`, () => Promise.resolve()],
  ['a followed municipality', '#/bill?actor=1507&year=2026&lang=nb', () => Promise.resolve()],
  ['a broken link', '#/bill?actor=9999&year=1999&lang=nb', () => Promise.resolve()],
  ['the whole country', '#/country?year=2026&lang=nb', () => Promise.resolve()],
  ['an empty search of the country', '#/country?year=2026&lang=nb&search=zzz', () => Promise.resolve()],
  ['the costs with all that can be opened', '#/costs?year=2024&lang=nb', openAll],
  [
    'the costs of a solution, both bills and an own line',
    `#/costs?year=2024&lang=nn&solution=helsenettet&base=costs&lines=${written([line])}`,
    openAll,
  ],
  [
    'refused costs',
    `#/costs?year=2024&lang=en&changes=${margin}&lines=${written([line, line])}`,
    () => Promise.resolve(),
  ],
  ['costs of a year without drivers', '#/costs?year=2026&lang=nb', openAll],
  [
    'the costs with common services and a settlement of one’s own',
    `#/costs?year=2027&lang=nn&services=${written([services('1/2')])}&settlement=${written([ownYear])}`,
    openAll,
  ],
  [
    'refused common services and an unreadable settlement',
    `#/costs?year=2027&lang=en&services=${written([services('1/3')])}&settlement=${written([ownYear])}&drafts=${written({ '/costs/settlement/0/used_mnok': 'much' })}`,
    openAll,
  ],
  [
    'a bill from the costs, with compensation',
    `#/bill?actor=4601&year=2024&lang=nb&base=costs&changes=${written([{ path: '/compensation_mnok/municipalities/2024', value: '400' }])}`,
    openAll,
  ],
  [
    'what if, with an open solution',
    '#/whatif?actor=4601&year=2026&lang=nb',
    async (page) => {
      for (const part of ['editor', 'rule-helsenorge', 'more-helsenorge'])
        await page.locator(`[data-part="${part}"] > summary`).click();
      await page.getByLabel('Nøkkel mellom kommunene').selectOption('table');
      await page.locator('[data-part="rule-helsenorge"]').getByLabel('Statens andel, prosent').fill('150');
      await expect(page.locator('.own-refused')).toBeVisible();
    },
  ],
  [
    'what if, with investments, assumptions and what is kept',
    '#/whatif?actor=4601&year=2026&lang=nn',
    async (page) => {
      for (const part of [
        'editor',
        'transition',
        'investments',
        'assumptions',
        'people',
        'amounts',
        'keeping',
      ])
        await page.locator(`[data-part="${part}"] > summary`).click();
      await page.getByRole('button', { name: 'Legg til ei investering' }).click();
      await page.getByRole('button', { name: 'Lagre', exact: true }).click();
      await settled(page);
    },
  ],
  [
    'what if of a region, with a broken link',
    '#/whatif?actor=helse_nord&lang=en&own=1zzzz',
    () => Promise.resolve(),
  ],
  [
    'own costs with a form, its remarks and a simulation',
    '#/own?actor=3301&lang=nb',
    async (page) => {
      for (const part of ['[data-category="records"]', '.own-rates', '[data-category="general"]'])
        await page.locator(`${part} > summary`).click();
      await page.locator('#own-amount-records-operation-invoices').fill('2000000');
      await page.locator('#own-amount-records-operation-wages').fill('-1');
      await page.locator('#own-budget').fill('x');
      await page.locator('#own-simulate').click();
      await expect(page.locator('.own-bands')).toBeVisible();
      await settled(page);
    },
  ],
  [
    'own costs of the country, with a survey file',
    '#/own?actor=3301&lang=nn&shown=country-high',
    async (page) => {
      await page
        .locator('#own-file')
        .setInputFiles(
          fileURLToPath(new URL('../../examples/surveys/three_municipalities.csv', import.meta.url)),
        );
      await expect(page.locator('.own-observations')).toBeVisible();
      await openAll(page);
    },
  ],
  [
    'own costs with a refused file',
    '#/own?actor=helse_nord&lang=en',
    async (page) => {
      await page
        .locator('#own-file')
        .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
      await expect(page.locator('.own-survey-refused')).toBeVisible();
    },
  ],
  [
    'the check of a row with a proposal, a refused one and who uses VKP',
    '#/bill?actor=3450&year=2026&lang=nb&row=1e30',
    async (page) => {
      await expect(page.locator('[data-path="/population/3450/2026"] .flag')).toBeVisible();
      for (const path of ['/population/3450/2026', '/municipal_health_index/3450/2026', '/vkp_users/2026'])
        await page.locator(`[data-propose="${path}"]`).click();
      await page.locator('[data-group="people"] > summary').click();
      await page.locator('#row-population-3450-2026').fill('1260');
      await page.locator('#row-vkp_users-2026').selectOption('no');
      await page.locator('#row-municipal_health_index-3450-2026').fill('mye');
      await expect(page.locator('.row-others')).toBeVisible();
      await settled(page);
    },
  ],
  ['the pharmacy calculator', '#/pharmacy?year=2026&lang=nn', () => Promise.resolve()],
  [
    'a calculator with an error',
    '#/member?year=2026&lang=en&months=13&turnover=1.234',
    () => Promise.resolve(),
  ],
  [
    'the sources with the guide to marks',
    '#/sources?lang=nb',
    async (page) => {
      await page.locator('.guide:not(.terms) > summary').click();
    },
  ],
  [
    'the sources filtered',
    '#/sources?lang=nn&verdict=contradiction&status=stand_in',
    () => Promise.resolve(),
  ],
  ['the specification of a bill', '#/specification?actor=4601&year=2026&lang=nn', openAll],
  ['the memo for a budget case', '#/memo?actor=1580&year=2024&lang=en', openAll],
  [
    'what is kept, and the question before it is deleted',
    '#/privacy?lang=nb',
    async (page) => {
      await page.getByRole('button', { name: 'Slett alt som er lagret' }).click();
      await expect(page.getByRole('button', { name: 'Nei, behold' })).toBeFocused();
    },
  ],
  ['the sources filtered to nothing', '#/sources?lang=en&find=zzz&find_check=zzz', () => Promise.resolve()],
];

const markup = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Heights of undrawn rows are set through the CSSOM, which shows up as an attribute in the serialised page.
    'no-inline-style': 'off',
    // A select cannot be searched by old codes and Sami names: the actor search is a combobox with a list.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});

for (const [[name, fragment, prepare], width] of atWidths(states))
  test(`axe and html-validate find nothing, and nothing runs over the edge: ${name} at ${width} px`, async ({
    page,
    open,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(fragment);
    await prepare(page);
    await expectSound(page);
    const rendered = (await page.content()).replace(/<!--[\s\S]*?-->/g, '');
    const report = await markup.validateString(rendered);
    const messages = report.results.flatMap(({ messages: each }) => each);
    expect(
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    ).toEqual([]);
    await expect(page.locator('h1')).toHaveCount(1);
  });

test('every text field and list names its error and its hint', async ({ page, open }) => {
  await open('#/member?year=2026&lang=nb&months=13');
  const field = page.getByLabel('Måneder som medlem i året');
  await expect(field).toHaveAccessibleDescription(/Nye medlemmer betaler .* Tallet må ligge mellom 0 og 12/);
});

test('in forced colours the marks keep their words and frames', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const frame = await page
    .locator('.lines .status')
    .first()
    .evaluate((mark) => getComputedStyle(mark).borderTopStyle);
  expect(frame).toBe('solid');
});

test('adopted and assumed differ by word, by sign and by frame, not by colour alone', async ({
  page,
  open,
}) => {
  await open('#/sources?lang=nb');
  await page.locator('.guide:not(.terms) > summary').click();
  const look = (status: string): Promise<string[]> =>
    page
      .locator(`.guide:not(.terms) .status[data-status="${status}"]`)
      .evaluate((mark) => [
        mark.textContent ?? '',
        getComputedStyle(mark, '::before').content,
        getComputedStyle(mark).borderTopStyle,
      ]);
  const [adopted, assumed] = [await look('adopted'), await look('assumed')];
  adopted.forEach((part, index) => {
    expect(part).not.toBe(assumed[index]);
  });
});

test('what is announced after a choice is the new answer', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.getByLabel('År', { exact: true }).selectOption('2025');
  await settled(page);
  await expect(page.locator('.announcement[role="status"]')).toContainText('Bergen');
  await expect(page.locator('.announcement[role="status"]')).toContainText('2025');
});

test('in print the controls go, and what it is, its version and its sources stay', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#actor')).toBeHidden();
  await expect(page.locator('nav').first()).toBeHidden();
  await expect(page.locator('.answer .amount')).toBeVisible();
  await expect(page.locator('footer')).toContainText('ikke en faktura');
  await expect(page.locator('footer')).toContainText('tallgrunnlag 2026.1');
  await expect(page.locator('footer .print-only').last()).toBeVisible();
});

// A4 less the margins, in CSS pixels; the table of all actors lies on its side. Chromium repeats a table's head on each page, but not the boxes of buttons in it:
// without a box of its own the label is the cell's text.
for (const [view, width] of [
  ['country', 1016],
  ['whatif', 688],
] as const)
  test(`a printed table that is sorted keeps its labels on each page, and fits its width: ${view}`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(`#/${view}?actor=4601&year=2026&lang=nb`);
    const table = page.locator('.window-table').first();
    await expect(table).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const label = table.locator('thead button[data-sort]').first();
    await expect(label).toHaveText('Navn');
    expect(await label.evaluate((button) => getComputedStyle(button).display)).toBe('contents');
    expect(await table.evaluate((each) => getComputedStyle(each).breakInside)).toBe('auto');
    expect(
      await table.locator('th').evaluateAll((cells) => cells.map((th) => getComputedStyle(th).position)),
    ).not.toContain('sticky');
    expect(await table.evaluate((each) => each.getBoundingClientRect().right)).toBeLessThanOrEqual(width);
  });
