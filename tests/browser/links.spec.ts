// SPDX-License-Identifier: MIT
import { expect, settled, test } from './fixture.ts';

const broken: [string, string, string][] = [
  ['an unknown municipality', '#/bill?actor=9999&year=2026&lang=nb', 'Vi finner ingen med koden «9999»'],
  ['an unknown year', '#/bill?actor=4601&year=1999&lang=nb', 'Vi har ikke tall for 1999'],
  ['an unknown view', '#/nothing?lang=nb', 'Lenken har en del vi ikke kunne lese («view»)'],
  ['an unknown word', '#/bill?actor=4601&colour=red&lang=nb', '(«colour»)'],
  ['changes that are no JSON', '#/bill?actor=4601&changes=%5B%7B&lang=nb', '(«changes»)'],
  ['a percent sign that encodes nothing', '#/bill?actor=%E0%A4%A&lang=nb', '(«actor»)'],
  [
    'markup where a code belongs',
    '#/bill?actor=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&lang=nb',
    '(«actor»)',
  ],
  ['a link of a hundred thousand letters', `#/bill?actor=${'4'.repeat(100_000)}`, '(«link»)'],
];
for (const [name, fragment, sentence] of broken)
  test(`${name} in a link gives a message and a bill, never a crash`, async ({ page, open }) => {
    await open(fragment);
    await expect(page.locator('.notices')).toContainText(sentence);
    await expect(page.locator('.answer .amount')).toBeVisible();
  });

test('what a link had that was not understood is told in "What if" too, where answers come in parts', async ({
  page,
  open,
}) => {
  await open('#/whatif?actor=4601&year=2026&colour=red&lang=nb');
  await expect(page.locator('main table').first()).toBeVisible();
  await settled(page);
  await expect(page.locator('.notices')).toContainText('(«colour»)');
});

test('a change of something that does not exist is refused, named, and can be removed', async ({
  page,
  open,
}) => {
  const changes = encodeURIComponent(JSON.stringify([{ path: '/nothing/4601/2026', value: 1 }]));
  await open(`#/bill?actor=4601&year=2026&lang=nb&changes=${changes}`);
  await expect(page.getByRole('alert')).toContainText('Lenken eller filen endrer et tall som ikke finnes');
  await page.getByRole('button', { name: /^Fjern/ }).click();
  await settled(page);
  await expect(page.locator('.answer .amount')).toBeVisible();
});

test('markup in a change is shown as text', async ({ page, open }) => {
  const changes = encodeURIComponent(
    JSON.stringify([{ path: '/<img src=x onerror=alert(1)>', value: '<b>x</b>' }]),
  );
  await open(`#/bill?actor=4601&year=2026&lang=nb&changes=${changes}`);
  await expect(page.locator('main')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img, main b')).toHaveCount(0);
});

test('__proto__ in a draft changes no prototype', async ({ page, open }) => {
  const drafts = encodeURIComponent('{"__proto__":{"/x":"y"},"/a":"b"}');
  await open(`#/bill?actor=4601&year=2026&lang=nb&drafts=${drafts}`);
  expect(await page.evaluate(() => Object.keys(Object.getPrototypeOf({}) as object))).toEqual([]);
});

test('the municipality that was chosen last comes back at the next visit', async ({ page, open }) => {
  await open('#/bill?actor=1151&year=2026&lang=nb');
  await page.goto('about:blank');
  await open('');
  await expect(page.locator('h1')).toHaveText('Hva betaler Utsira i 2026?');
});

test('moving between views keeps the choice, moves focus to the heading, and Back returns', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2025&lang=nb');
  await page.getByRole('link', { name: 'Hele landet' }).click();
  await expect(page.locator('h1')).toHaveText('Hva alle betaler i 2025');
  await expect(page.locator('h1')).toBeFocused();
  await page.getByRole('link', { name: 'Min regning' }).click();
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Hva alle betaler i 2025');
});

test('the first stop of the keyboard leads past the menus', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå til innholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
