// SPDX-License-Identifier: MIT
// The stand-alone page without its server, and from one release to the next. Each test has a server of its own.
import { rmSync } from 'node:fs';
import { expect, settled, textOf } from './fixture.ts';
import { kept, noteWorker, published, releaseShown, test } from './published.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(120_000);

const bill = '#/bill?actor=4601&year=2026&lang=nb';
const offer = '[data-update]';

test('with the server gone the page reloads 20 of 20 times, with every view and language', async ({
  page,
  site,
}) => {
  await page.goto(site.address + bill);
  await settled(page);
  const amount = await textOf(page, '.answer .amount');
  await kept(page);
  site.stop();
  for (let time = 1; time <= 20; ++time) {
    await page.reload();
    await settled(page);
    expect(await textOf(page, '.answer .amount'), `time ${time}`).toBe(amount);
  }
  for (const view of ['country', 'costs', 'whatif', 'own', 'pharmacy', 'member', 'sources'])
    for (const language of ['nn', 'en']) {
      await page.goto(`${site.address}#/${view}?actor=4601&year=2026&lang=${language}`);
      await settled(page);
      await expect(page.getByRole('alert'), `${view} ${language}`).toHaveCount(0);
    }
});

test('who publishes it stands as the publisher has it now, and without the server as it was last', async ({
  page,
  site,
}) => {
  const foot = page.locator('footer .publisher');
  const says = async (publisher: string): Promise<void> => {
    await page.reload();
    await expect(foot).toContainText(publisher);
  };
  site.write('publisher.json', '{"publisher": "Eksempel kommune"}');
  await page.goto(site.address + bill);
  await kept(page);
  await says('Eksempel kommune');
  site.write('publisher.json', '{"publisher": "Eksempel fylkeskommune"}');
  await says('Eksempel fylkeskommune');
  site.stop();
  await says('Eksempel fylkeskommune');
});

test('a release of which one file is missing is not kept at all', async ({ page, site, guard }) => {
  site.remove(site.fileOf('samfin_basis-'));
  await page.goto(site.address + bill);
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'redundant', { timeout: 60_000 });
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  guard.problems.length = 0; // the browser reports the missing file itself
});

test('an update is offered, can be put off, and is taken when the reader says so; the choice stays', async ({
  page,
  site,
}) => {
  await page.goto(site.address + bill);
  await kept(page);
  site.publish('second');
  await page.reload();
  await settled(page);
  expect(await releaseShown(page)).toBeNull();
  await expect(page.locator(offer)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Ikke nå' }).click();
  await expect(page.locator(offer)).toHaveCount(0);

  await page.reload();
  await settled(page);
  expect(await releaseShown(page), 'a reload takes nothing').toBeNull();
  await page.getByLabel('År', { exact: true }).selectOption('2025');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
  await page.getByRole('button', { name: 'Ta den i bruk' }).click({ timeout: 60_000 });
  await expect(page.locator('meta[name="release"]')).toHaveAttribute('content', 'second');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
});

test('the update is told in the language of the page', async ({ page, site }) => {
  await page.goto(site.address + bill);
  await kept(page);
  site.publish('second');
  for (const [language, sentence] of [
    ['nb', 'Det finnes en ny versjon av siden.'],
    ['nn', 'Det finst ein ny versjon av sida.'],
    ['en', 'There is a new version of the page.'],
  ] as const) {
    await page.goto(`${site.address}#/bill?actor=4601&year=2026&lang=${language}`);
    await page.reload();
    await expect(page.locator(offer)).toContainText(sentence, { timeout: 60_000 });
  }
});

test('a tab of the release before finds its parts after another tab took the next', async ({
  page,
  site,
}) => {
  await page.goto(site.address + bill);
  await kept(page);
  const other = await page.context().newPage();
  site.publish('second', [site.fileOf('country-')]);
  await other.goto(site.address + bill);
  await other.getByRole('button', { name: 'Ta den i bruk' }).click({ timeout: 60_000 });
  await expect(other.locator('meta[name="release"]')).toHaveAttribute('content', 'second');
  expect(await releaseShown(page), 'this tab is left as it is').toBeNull();
  await page.getByRole('link', { name: 'Hele landet' }).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // It has the offer as well, and takes it by showing the page anew.
  await page.getByRole('button', { name: 'Ta den i bruk' }).click({ timeout: 60_000 });
  await expect(page.locator('meta[name="release"]')).toHaveAttribute('content', 'second');
});

test('the kill switch ends the worker and what it kept, and the network answers again', async ({
  page,
  site,
}) => {
  await page.goto(site.address + bill);
  await kept(page);
  site.switchOff();
  site.write(
    'index.html',
    site.read('index.html').replace('</head>', '<meta name="release" content="off"></head>'),
  );
  await expect
    .poll(
      async () => {
        await page.reload();
        await settled(page);
        return releaseShown(page);
      },
      { timeout: 60_000 },
    )
    .toBe('off');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('a page in a frame of another leaves no worker behind', async ({ page, site }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><iframe src="./"></iframe>' }),
  );
  await page.goto(`${site.address}host.html`);
  await expect(page.frameLocator('iframe').locator('main h1')).toBeVisible();
  // Longer than the stand-alone page waits before it registers.
  await page.waitForTimeout(5000);
  const count = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(count).toBe(0);
});

test('the page works under any path, and keeps only what is its own', async ({ page }) => {
  await noteWorker(page);
  const site = await published('kommune/tall/');
  await page.goto(site.address + bill);
  await settled(page);
  await kept(page);
  site.stop();
  await page.reload();
  await settled(page);
  await expect(page.locator('.answer .amount')).toBeVisible();
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual(['/kommune/tall/']);
  rmSync(site.folder, { recursive: true, force: true });
});
