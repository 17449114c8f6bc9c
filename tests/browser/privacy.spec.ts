// SPDX-License-Identifier: MIT
// The page tells what the browser keeps, as it is, and deletes all of it when asked twice.
import { axeFindings } from './axe.ts';
import { expect, settled, test } from './fixture.ts';

test('what is kept is told, and one button deletes it after a question', async ({ page, open }) => {
  await open('#/whatif?actor=4601&year=2026&lang=nb');
  await page.evaluate(() => {
    localStorage.setItem('e-helseregningen-egne-kostnader', '{"version":1,"forms":{"4601":"x","0301":"y"}}');
    localStorage.setItem(
      'e-helseregningen-hva-om',
      '[{"name":"Et forslag","date":"2026-11-22","own":"1abc"}]',
    );
    localStorage.setItem('e-helseregningen-senere', 'x');
    localStorage.setItem('someone-else', 'stays');
    return caches.open(`e-helseregningen ${new URL('./', location.href).href} 1`);
  });
  await page.locator('footer').getByRole('link', { name: 'Personvern og lagring' }).click();
  await expect(page.locator('h1')).toHaveText('Personvern og lagring');
  await expect(page.locator('main')).toContainText('Siden sender ingenting om deg');
  await expect(page.locator('.kept-list li')).toHaveText([
    'kommunen og språket du valgte sist',
    'forslag som du har lagret under «Hva om»: 1',
    /av høyst ti kommuner: 2$/,
    /en annen versjon av siden har lagret, med navnet e-helseregningen-senere/,
    'selve siden, så den virker uten nett',
  ]);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Slett alt som er lagret' }).click();
  await expect(page.getByRole('button', { name: 'Nei, behold' })).toBeFocused();
  await expect(page.getByRole('group', { name: /Det kan ikke angres/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Slett alt som er lagret' })).toBeFocused();
  await expect(page.locator('.kept-list li')).toHaveCount(5);

  await page.getByRole('button', { name: 'Slett alt som er lagret' }).click();
  await page.getByRole('button', { name: 'Ja, slett alt' }).click();
  await expect(page.locator('section [role="status"]')).toContainText('er slettet');
  await expect(page.locator('#kept')).toBeFocused();
  await expect(page.locator('main')).toContainText('Ingenting er lagret.');
  const left = await page.evaluate(async () => ({
    names: Object.keys(localStorage),
    caches: await caches.keys(),
  }));
  expect(left).toEqual({ names: ['someone-else'], caches: [] });

  await page.reload();
  await settled(page);
  expect(await page.evaluate(() => localStorage.getItem('someone-else'))).toBe('stays');
});

test('half a form that was being typed is not kept after the deletion', async ({ page, open }) => {
  await open('#/own?actor=3301&lang=nb');
  await page.locator('[data-category="records"] > summary').click();
  await page.locator('#own-amount-records-operation-invoices').fill('2000000');
  await page.locator('footer').getByRole('link', { name: 'Personvern og lagring' }).click();
  await page.getByRole('button', { name: 'Slett alt som er lagret' }).click();
  await page.getByRole('button', { name: 'Ja, slett alt' }).click();
  await expect(page.locator('main')).toContainText('Ingenting er lagret.');
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test.describe('with a copy for use without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the copy and its worker go with the rest, and the page still works', async ({ page, open }) => {
    await open('#/privacy?actor=4601&lang=nb');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await settled(page);
    await expect(page.locator('.kept-list')).toContainText('selve siden, så den virker uten nett');
    await page.getByRole('button', { name: 'Slett alt som er lagret' }).click();
    await page.getByRole('button', { name: 'Ja, slett alt' }).click();
    await expect(page.locator('section [role="status"]')).toContainText('lagres siden på nytt');
    // A part that was not fetched yet comes from the network and makes no copy.
    await page.getByRole('link', { name: 'Hele landet' }).click();
    await settled(page);
    const left = await page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left.caches).toEqual([]);
    expect(left.workers).toBe(0);
  });
});
