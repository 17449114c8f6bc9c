// SPDX-License-Identifier: MIT
// The readers' errands in Debian's Firefox over WebDriver BiDi, with no script error and no violation of the security
// policy. Each errand in one way, the next one in the next way; in every way among the full figures.
// Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox } from './browsers.mjs';
import { errands } from './errands/errands.mjs';
import { Reader, modes } from './errands/reader.mjs';
import { inTurn } from './in_turn.mjs';
import { serve } from './serving.mjs';

const { address, server } = await serve();
const downloads = mkdtempSync(join(tmpdir(), 'samfin-firefox-'));
const browser = await launchFirefox({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'text/csv,application/json',
  // As a reader in Norway: the tabulator comes to links too, on every system.
  'accessibility.tabfocus': 7,
});

/** @param {import('puppeteer-core').Page} page @returns {import('./errands/reader.mjs').Driver} */
function driverOf(page) {
  /** @param {string} named */
  const press = async (named) => {
    const keys = named.split('+');
    const last = /** @type {import('puppeteer-core').KeyInput} */ (keys.pop());
    for (const key of keys) await page.keyboard.down(/** @type {import('puppeteer-core').KeyInput} */ (key));
    await page.keyboard.press(last);
    for (const key of keys.toReversed())
      await page.keyboard.up(/** @type {import('puppeteer-core').KeyInput} */ (key));
  };
  return {
    evaluate: (look, given) => page.evaluate(look, given),
    press,
    type: (typed) => page.keyboard.type(typed),
    click: (x, y) => page.mouse.click(x, y),
    open: async (fragment) => {
      await page.goto('about:blank');
      await page.goto(`${address}${fragment}`);
    },
    reload: async () => {
      await page.reload();
    },
    back: async () => {
      await page.goBack();
    },
    download: async (start) => {
      const before = new Set(readdirSync(downloads));
      await start();
      for (let tries = 0; tries < 200; tries += 1) {
        const name = readdirSync(downloads).find((each) => !before.has(each) && !each.endsWith('.part'));
        const bytes = name ? readFileSync(join(downloads, name)) : null;
        if (name && bytes && bytes.length > 0) return { name, bytes };
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('no file came');
    },
  };
}

let passed = 0;
let failed = 0;
for (const [at, errand] of errands.entries())
  for (const [way, mode] of modes.entries()) {
    if (!inTurn(at, way, modes.length)) continue;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: mode.width, height: mode.height });
    /** @type {string[]} */
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const name = `${errand.who}, ${mode.name}: ${errand.name}`;
    try {
      await errand.run(new Reader(driverOf(page), mode));
      assert.deepEqual(problems, [], 'no script error and no violation of the policy');
      passed += 1;
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${String(error)}`);
    }
    await context.close();
  }
await browser.close();
server.kill();
rmSync(downloads, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
