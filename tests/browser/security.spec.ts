// SPDX-License-Identifier: MIT
import { expect, test } from './fixture.ts';

test('the server sends the security policy and its companions with every file', async ({ request }) => {
  const response = await request.get('./');
  const policy = response.headers()['content-security-policy'] ?? '';
  for (const part of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "require-trusted-types-for 'script'",
    'trusted-types samfin lit-html',
    'frame-ancestors',
  ])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  expect(response.headers()['referrer-policy']).toBe('no-referrer');
});

test('the page carries the policy itself, for hosts that send no headers', async ({ request }) => {
  expect(await (await request.get('./')).text()).toMatch(
    /<meta http-equiv="Content-Security-Policy" content="default-src/,
  );
});

test('the server gives no file outside the built page, and takes no other method', async ({
  request,
  baseURL,
}) => {
  for (const path of [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    'nothing.html',
    '%00',
    '%E0%A4%A',
  ])
    expect((await request.get(`${baseURL!}${path}`)).status(), path).toBe(404);
  expect((await request.post(baseURL!)).status()).toBe(405);
});

test('the policy really stops a script that comes from data', async ({ page, open, guard }) => {
  await open('');
  const isStopped = await page.evaluate(() => {
    try {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>');
      return false;
    } catch {
      return true;
    }
  });
  expect(isStopped).toBe(true);
  guard.problems.length = 0; // the violation was made on purpose
});

test('after the first answer nothing is fetched for another municipality or year', async ({
  page,
  open,
  guard,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const before = guard.requests.length;
  await page.getByLabel('År', { exact: true }).selectOption('2024');
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2024?');
  // Chromium fetches the icon when it likes.
  expect(guard.requests.slice(before).filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

test('the page leaves no name of its own on the global object', async ({ page, open }) => {
  await page.addInitScript(() => {
    (globalThis as unknown as { before: string[] }).before = Object.keys(globalThis);
  });
  await open('');
  const added = await page.evaluate(() => {
    const { before } = globalThis as unknown as { before: string[] };
    return Object.keys(globalThis).filter((name) => !before.includes(name) && name !== 'before');
  });
  // lit notes its version so that two copies can be told of each other
  expect(added.filter((name) => !/^(lit|reactiveElement)/.test(name))).toEqual([]);
});
