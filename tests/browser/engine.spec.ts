// SPDX-License-Identifier: MIT
// What the page does when the engine fails. The failures are made from outside, in the worker's script on its way to the
// page: nothing of this ships.
import { expect, settled, test, textOf } from './fixture.ts';
import { injected } from './worker_script.ts';

/** Lets the first `traps` text arguments trap inside wasm's allocator, over all instances of the module. */
const trapping = (traps: string): string => `
  {
    let traps = ${traps};
    let instances = 0;
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (module, imports) => {
      const instance = await instantiate(module, imports);
      instances += 1;
      const exports = { ...instance.exports };
      for (const [name, member] of Object.entries(exports))
        if (typeof member === 'function')
          exports[name] = (...values) => {
            if (globalThis.isAsked && traps > 0) {
              traps -= 1;
              throw new WebAssembly.RuntimeError('unreachable');
            }
            return member(...values);
          };
      return { exports };
    };
    addEventListener('message', ({ data }) => {
      globalThis.isAsked = data.name === 'bill';
      if (data.name === 'bill') console.info('instances before: ' + instances);
    });
  }
`;

test('after a trap a new instance replays the question, and the reader sees nothing of it', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const untroubled = await textOf(page, '.answer .amount');
  await page.goto('about:blank');
  await injected(page, trapping('1'));
  await open('#/bill?actor=4601&year=2026&lang=nb');
  expect(await textOf(page, '.answer .amount')).toBe(untroubled);
});

test('a question that traps every time is answered with a sentence, and the next one works', async ({
  page,
  open,
}) => {
  await injected(page, trapping('2'));
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await expect(page.getByRole('alert')).toContainText('Beregningen stoppet to ganger på rad');
  await page.getByLabel('År', { exact: true }).selectOption('2025');
  await settled(page);
  await expect(page.locator('.answer .amount')).toBeVisible();
});

test('what was typed survives a trap', async ({ page, open }) => {
  await injected(page, trapping('2'));
  await open('#/bill?actor=4601&year=2027&lang=nb');
  await expect(page.getByRole('alert')).toBeVisible();
  const field = page.locator('[data-path="/growth_ratio/helsenorge/2027"] input');
  await field.fill('5');
  await expect(page.locator('.answer .amount')).toBeVisible();
  await expect(field).toHaveValue('5');
});

test.describe('without an engine', () => {
  test('a page that cannot fetch the engine says so instead of hanging', async ({ page, guard }) => {
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('Beregningen kunne ikke starte');
    await expect(page.getByRole('button', { name: 'Last siden på nytt' })).toBeVisible();
    guard.problems.length = 0; // the browser reports the missing file itself
  });

  test('a browser without WebAssembly is told so', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('Nettleseren må tillate WebAssembly');
  });

  test('a worker that cannot be loaded is given up after some tries', async ({ page, guard }) => {
    await page.route(/worker-[\w-]+\.js$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toBeVisible();
    guard.problems.length = 0; // the browser reports the missing file itself
  });
});
