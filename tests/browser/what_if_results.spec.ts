// SPDX-License-Identifier: MIT
// The result panels of "What if". Group totals are those of § 16 of the regulation for 2026: 443.4 million kroner from
// the regions, 472.2 from the municipalities and 11.8 from the pharmacies; other numbers are calculated by hand.
import type { Page } from '@playwright/test';
import type { Investment, SharingModel } from '../../web/engine/types_models.ts';
import { encoded } from '../../web/state/what_if_code.ts';
import { expectSound } from './axe.ts';
import { expect, oreOf, plain, settled, tableOf, test, textOf } from './fixture.ts';

const law = '#/whatif?actor=0301&year=2026&lang=nb';
const ownLink = (model: SharingModel, language = 'nb'): string =>
  `#/whatif?actor=0301&year=2026&lang=${language}&own=${encoded({ start: 'recommendation_2017', scenario: { model } })}`;

/** Waits for the newest answers of the panels. */
const shown = async (page: Page): Promise<void> => {
  await expect(page.locator('.what-if-results')).toBeVisible();
  await settled(page);
};

test('law and proposal stand side by side, and the groups visibly add up', async ({ page, open }) => {
  await open(law);
  await shown(page);
  const rows = await tableOf(page, '.side-by-side');
  const named = (name: string): number[] =>
    rows
      .find(([first]) => first === name)!
      .slice(1, 4)
      .map(oreOf);
  expect(named('regionale helseforetak')).toEqual([44340000000, 44340000000, 0]);
  expect(named('kommuner')).toEqual([47220000000, 47220000000, 0]);
  expect(named('apotek og bandasjister')).toEqual([1180000000, 1180000000, 0]);
  const groups = ['regionale helseforetak', 'kommuner', 'apotek og bandasjister'].map(named);
  const sum = [0, 1, 2].map((at) => groups.reduce((total, group) => total + group[at]!, 0));
  expect(named('Sum')).toEqual(sum);
  const [oslo, perHead] = [named('Oslo'), named('Kroner per innbygger')];
  for (const [before, after, difference] of [oslo, perHead]) expect(before! + difference!).toBe(after);
  await expect(page.locator('.result-comparison')).toContainText('til sammen i hver kolonne');
});

test('what is said in a sentence adds up as it is shown', async ({ page, open }) => {
  const model: SharingModel = {
    name: 'Litt fra staten',
    solutions: { all: { state_share: '0.031', keys: { municipalities: 'inhabitants' } } },
  };
  /** Every amount of a sentence, in øre. */
  const amounts = (text: string): number[] => (text.match(/kr [−+\d][\d ]*(,\d\d)?/g) ?? []).map(oreOf);
  for (const [actor, name] of [
    ['0301', 'Oslo'],
    ['1103', 'Stavanger'],
    ['3301', 'Drammen'],
  ] as const) {
    await open(ownLink(model).replace('0301', actor));
    await shown(page);
    const part = page.locator('.result-comparison');
    await expect(part.locator('p').first()).toContainText(`${name} betaler`);
    const [law] = amounts(plain((await part.locator('p').first().textContent())!));
    for (const each of await part.locator('.comparison-sentences li').allTextContents()) {
      const [amount, difference = 0] = amounts(plain(each));
      expect(law! + difference, `${actor}: ${each}`).toBe(amount);
    }
    const [gains, losses] = amounts(await textOf(page, '.winners-sentence + p'));
    const sum = (await tableOf(page, '.side-by-side tfoot')).flat().slice(-2).map(oreOf)[0]!;
    // Of the recommendation of 2017 and the own scenario the second is shown.
    expect(gains).toBeGreaterThan(0);
    expect(losses).toBeGreaterThan(0);
    expect(losses! - gains!, actor).toBe(sum);
  }
});

test('winners and losers are counted once by size and once by region', async ({ page, open }) => {
  await open(law);
  await shown(page);
  const [all, ...parts] = (await tableOf(page, '.tally tbody')).map((row) => row.slice(1).map(Number));
  const added = (rows: number[][]): number[] =>
    [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row[at]!, 0));
  expect(added(parts.slice(0, 6))).toEqual(all);
  expect(added(parts.slice(6))).toEqual(all);
  // Norway has 357 municipalities in 2026.
  expect(all!.reduce((sum, each) => sum + each, 0)).toBe(357);
});

test('the picture has a dot for each municipality, marks the chosen one, and says where its numbers are', async ({
  page,
  open,
}) => {
  await open(law);
  await shown(page);
  const picture = page.getByRole('img', { name: /^Forskjellen mellom Forskriften og Anbefalingen fra 2017/ });
  await expect(picture.locator('.plot-dot')).toHaveCount(357);
  await expect(picture.locator('.plot-ring')).toHaveCount(1);
  await expect(picture.locator('.plot-name')).toContainText('Oslo kr +');
  await expect(picture.locator('desc')).toContainText('står i tabellen under');
  const [all] = (await tableOf(page, '.tally tbody')).map((row) => row.slice(1).map(Number));
  await expect(picture.locator('.plot-dot.less')).toHaveCount(all![0]!);
  await expect(picture.locator('.plot-dot.more')).toHaveCount(all![1]!);
});

test('all actors can be searched and sorted, and only the visible rows are drawn', async ({ page, open }) => {
  await open(law);
  await shown(page);
  const table = page.locator('.results-table');
  await expect(table).toHaveAttribute('aria-rowcount', '363');
  expect(await table.locator('tbody tr[data-actor]').count()).toBeLessThan(60);
  const column = async (at: number): Promise<number[]> =>
    (await tableOf(page, '.results-table tbody'))
      .filter((row) => row.length > 1 && row[at] !== '–')
      .map((row) => oreOf(row[at]!));
  const rising = await column(1);
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  await table.locator('button[data-sort="difference_per_inhabitant"]').click();
  await expect(table.locator('th[aria-sort="descending"]')).toContainText('Forskjell per innbygger');
  const falling = await column(3);
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  await page.locator('#results-find').fill('utsi');
  await expect(table.locator('tbody tr[data-actor]')).toHaveCount(1);
  await expect(table.locator('tbody th')).toHaveText('Utsira');
  await expect(page.locator('.result-winners p[role="status"]')).toContainText('1 av 362');
  await page.locator('#results-find').fill('zzz');
  await expect(page.locator('.result-winners p[role="status"]')).toContainText('Ingen');
});

test("the chosen actor's gain is exactly what the others pay for it", async ({ page, open }) => {
  // Kjernejournal shared 55/45: every municipality pays less, so the four regions pay for it.
  const groups = { health_regions: '11/20', municipalities: '9/20' };
  await open(ownLink({ solutions: { kjernejournal: { groups } } }));
  await shown(page);
  await page.locator('#results-shown').selectOption({ label: 'Ditt forslag' });
  await shown(page);
  await expect(page.locator('.result-lens h3')).toHaveText('Hvem betaler det Oslo sparer?');
  const amount = oreOf(/kr ([\d ,]+) mindre/.exec(await textOf(page, '.result-lens p'))![1]!);
  const parts = (await tableOf(page, '.lens-table tbody')).filter((row) => row.length === 3);
  expect(parts.map(([, group]) => group)).toEqual(Array(4).fill('regionale helseforetak'));
  expect(parts.reduce((sum, row) => sum + oreOf(row[2]!), 0)).toBe(amount);
});

for (const order of ['stated', 'shapley'])
  for (const from of ['law', 'law_before'])
    test(`the steps from ${from} add up to the øre in the order ${order}, in the table and the picture`, async ({
      page,
      open,
    }) => {
      await open(law);
      await shown(page);
      await page.locator('#bridge-order').selectOption(order);
      await page.locator('#bridge-from').selectOption(from);
      await shown(page);
      await expect(page.locator('.bridge-sentence')).toContainText(
        from === 'law' ? 'Forskriften, 2026' : 'Forskriften, 2025',
      );
      const [begin, ...steps] = (await tableOf(page, '.bridge-table tbody')).map((row) => oreOf(row[1]!));
      const [end, difference] = (await tableOf(page, '.bridge-table tfoot')).map((row) => oreOf(row[1]!));
      expect(steps.length).toBeGreaterThan(0);
      expect(begin! + steps.reduce((sum, step) => sum + step, 0)).toBe(end);
      expect(end! - begin!).toBe(difference);
      const picture = page.getByRole('img', { name: /^Oslo: fra Forskriften/ });
      await expect(picture.locator('.bar')).toHaveCount(steps.length + 2);
      const names = (await tableOf(page, '.bridge-table tbody')).map(([name]) => name!);
      for (const name of names)
        expect(plain((await picture.locator('desc').textContent()) ?? '')).toContain(name);
      for (const name of names) expect(name).not.toMatch(/_/);
    });

test('what flows out of the solutions is what the groups pay, by the law and by the proposal', async ({
  page,
  open,
}) => {
  await open(law);
  await shown(page);
  const rows = (await tableOf(page, '.flow-table tbody')).filter((row) => row.length > 2);
  const solutions = ['Helsenettet', 'Grunndata og HelseID', 'VKP', 'Kjernejournal', 'E-resept', 'Helsenorge'];
  let at = 0;
  for (const solution of solutions) {
    const head = rows[at++]!;
    expect(head[0]).toBe(solution);
    const parts: string[][] = [];
    while (rows[at] && !solutions.includes(rows[at]![0]!) && parts.length < 7 && rows[at]!.at(-1) !== '')
      parts.push(rows[at++]!);
    for (const column of [1, 3])
      expect(parts.reduce((sum, part) => sum + (part[column] === '–' ? 0 : oreOf(part[column]!)), 0)).toBe(
        oreOf(head[column]!),
      );
  }
  // § 16: Helsenorge 404.2 million kroner from the two groups together.
  expect(
    rows.find(([name]) => name === 'Helsenorge')!.filter((_, column) => column === 1 || column === 3),
  ).toEqual(['404 200 000', '404 200 000']);
  expect((await tableOf(page, '.flow-table tfoot'))[0]).toEqual([
    'Sum',
    '927 400 000',
    '',
    '927 400 000',
    '',
    '',
  ]);
  const picture = page.getByRole('img', { name: /^Hvem som betaler for hver løsning i 2026: Forskriften/ });
  await expect(picture.locator('.ribbon')).toHaveCount(13);
  await expect(picture.locator('desc')).toContainText('kommuner 472,2');
});

test('who sees the bill, and what is paid for whom, stands beside the amount', async ({ page, open }) => {
  await open(
    ownLink({
      solutions: {
        helsenorge: {
          on_behalf: { general_practitioners: { share: '1/10', pays: 'self' } },
          collection: { municipalities: 'deduction' },
        },
        e_resept: { state_share: '1/2', groups: { health_regions: '1/2', municipalities: '1/2' } },
      },
    }),
  );
  await shown(page);
  const table = page.locator('.flow-table');
  await expect(table).toContainText('trekk i rammetilskuddet');
  await expect(table).toContainText('over statsbudsjettet');
  // A tenth of the municipalities' 202.1 million kroner for Helsenorge.
  const rows = await tableOf(page, '.flow-table tbody');
  expect(rows.find(([name]) => name === 'fastleger')![3]).toMatch(/^20 210 000/);
});

test('goal seek says the smallest state share, who fails below it, and by how much', async ({
  page,
  open,
}) => {
  test.slow();
  await open(law);
  await shown(page);
  await page.getByRole('button', { name: 'Finn svaret' }).click();
  await expect(page.locator('.seek-found')).toContainText('Statens del (alle løsninger) må være minst');
  const found = await textOf(page, '.seek-found');
  const [, value, below] = /minst ([\d,]+) %.*Ved ([\d,]+) % svikter det: lengst unna er Oslo, med kr/.exec(
    found,
  )!;
  const hundredths = (text: string): number => Math.round(Number(text.replace(',', '.')) * 100);
  expect(hundredths(value!) - hundredths(below!)).toBe(1);
});

test('goal seek says when no value in the range is enough, and when the first one is', async ({
  page,
  open,
}) => {
  test.slow();
  await open(law);
  await shown(page);
  await page.locator('#results-seek-to').fill('1');
  await page.getByRole('button', { name: 'Finn svaret' }).click();
  await expect(page.locator('.seek-found')).toContainText(
    'Målet holder ikke for noen verdi fra 0 % til 1 %.',
  );
  await page.locator('#results-seek-from').fill('90');
  await page.locator('#results-seek-to').fill('100');
  await page.getByRole('button', { name: 'Finn svaret' }).click();
  await expect(page.locator('.seek-found')).toContainText('Målet holder allerede ved den laveste verdien');
});

test('a number that cannot be read is told at its field, and nothing is sought', async ({ page, open }) => {
  await open(law);
  await shown(page);
  await page.locator('#results-seek-step').fill('mye');
  await expect(page.locator('#results-seek-step')).toHaveAccessibleDescription(/ikke et tall/);
  const button = page.getByRole('button', { name: 'Finn svaret' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  await expect(page.locator('.seek-answer')).toHaveText('');
});

test('inputs that move nothing are listed with the reason', async ({ page, open }) => {
  test.slow();
  await open(law);
  await shown(page);
  await expect(page.locator('.reach-sentence')).toContainText('kan endre en betaling');
  await page.getByText('Tall som kan endre en betaling').click();
  await expect(page.locator('.result-reach details')).toContainText(
    'delen som staten betaler: alle løsninger',
  );
  const still = await page
    .locator('tr[data-reason]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => (cell.textContent ?? '').trim()),
      ),
    );
  expect(still.length).toBeGreaterThan(0);
  for (const [name, reason] of still) {
    expect(name).not.toMatch(/_/);
    expect(reason).toMatch(/\.$/);
  }
});

const loan: Investment = {
  id: 'Ny plattform',
  solution: 'helsenorge',
  amount_mnok: '10',
  form: 'equity',
  delivered: 2025,
  years: 3,
};

test('an investment is repaid in parts that add up, the earliest the largest', async ({ page, open }) => {
  await open(ownLink({ investments: [loan] }));
  await shown(page);
  // 10 000 000 kroner in three years: one øre more in the first.
  expect(await tableOf(page, '.result-repayment tbody')).toEqual([
    ['2026', '3 333 333,34', '0,00', '3 333 333,34', '6 666 666,66'],
    ['2027', '3 333 333,33', '0,00', '3 333 333,33', '3 333 333,33'],
    ['2028', '3 333 333,33', '0,00', '3 333 333,33', '0,00'],
  ]);
  await expect(page.locator('.result-repayment tfoot')).toContainText('10 000 000,00');
  await expect(page.locator('.flow-table')).toContainText('av dette til nedbetaling');
});

test('the price of a voluntary service covers its cost, rounded up, and says when to wind up', async ({
  page,
  open,
}) => {
  await open(law);
  await shown(page);
  // 4 x 10 million kroner over 4 x 1000 users.
  await expect(page.locator('.price-sentence')).toContainText('kr 10 000,00 per bruker');
  // 40 million kroner over 4 x 3 users: 3 333 333.33... rounded up.
  await page.locator('#results-price-users').fill('3');
  await expect(page.locator('.price-sentence')).toContainText('kr 3 333 333,34 per bruker');
  await page.locator('#results-price-users').fill('1000');
  await page.locator('#results-price-worth').fill('12 500');
  await page.locator('#results-price-leaving').fill('10');
  // 40 million over 12 500 is 3200 user-years; 4000 x 0.9 x 0.9 is 3240 and 4000 x 0.9^3 is 2916.
  await expect(page.locator('.price-sentence')).toContainText('færre enn 3 200 brukerår');
  await expect(page.locator('.price-sentence')).toContainText('runde 3');
  await expect(page.locator('.price-market')).toContainText('ikke vilkår');
  await page.locator('#results-price-outside-state').check();
  await expect(page.locator('.price-market')).toContainText('krever regelverket');
  await page.locator('#results-price-users').fill('1,5');
  await expect(page.locator('.result-price')).toContainText('Fyll ut feltene');
});

const everything: SharingModel = {
  solutions: {
    all: {
      state_share: '1/4',
      groups: { health_regions: '1/2', municipalities: '1/2' },
      keys: { municipalities: 'inhabitants' },
      on_behalf: { general_practitioners: { share: '1/10', pays: 'self' } },
    },
  },
  investments: [loan, { ...loan, id: 'Kjøp', form: 'annuity', interest: '0.05', amount_mnok: '7' }],
};
const headings = { nb: 'Side om side', nn: 'Steg for steg: Oslo', en: 'Who pays less' } as const;

const sights = [
  [1280, 'nb'],
  [320, 'nn'],
  [320, 'en'],
] as const;
for (const [width, language] of sights)
  test(`axe finds nothing, and nothing runs over the edge: ${language} at ${width} px`, async ({
    page,
    open,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(ownLink(everything, language));
    await shown(page);
    await expect(page.locator('.reach-sentence')).toBeVisible();
    await expect(page.locator('.what-if-results h2').filter({ hasText: headings[language] })).toBeVisible();
    await expectSound(page, '.what-if-results');
  });

test('in forced colours more and less still differ, by fill', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(law);
  await shown(page);
  const fill = (kind: string): Promise<string> =>
    page
      .locator(`.plot-dot.${kind}`)
      .first()
      .evaluate((dot) => getComputedStyle(dot).fill);
  expect(await fill('more')).not.toBe(await fill('less'));
});

test('in print the fields go, and the answers, pictures and marks stay', async ({ page, open }) => {
  await open(law);
  await shown(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#seek-kind')).toBeHidden();
  await expect(page.locator('#results-find')).toBeHidden();
  await expect(page.locator('.side-by-side')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Hvem som betaler/ }).first()).toBeVisible();
  await expect(page.locator('.results-table .status').first()).toBeVisible();
});
