// SPDX-License-Identifier: MIT
// One errand in Debian's Firefox over WebDriver BiDi: the first answer, a search by keyboard, an explanation, the whole
// country, the costs, with no error and no violation of the security policy. Prints "N passed, N failed".
//   FIREFOX names another program
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const script = fileURLToPath(new URL('../../web/serve.mjs', import.meta.url));
const server = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((resolve) => {
  server.stdout.once('data', (line) => resolve(String(line).trim()));
});
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
  headless: true,
});
const page = await browser.newPage();
/** @type {string[]} */
const problems = [];
page.on('pageerror', (error) => problems.push(String(error)));
page.on('console', (message) => {
  if (message.type() === 'error') problems.push(message.text());
});

// Puppeteer's own waiting builds functions from text inside the page, which the page's policy may stop: so we ask again.
const textOf = (/** @type {string} */ selector) =>
  page.evaluate(
    (at) => (document.querySelector(at)?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim(),
    selector,
  );
const waitForText = async (/** @type {string} */ selector, /** @type {string} */ text) => {
  const part = text.replace(/[\s\u00a0]+/g, ' ');
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await textOf(selector)).includes(part)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`"${text}" did not appear in ${selector}, which says "${await textOf(selector)}"`);
};
const focus = (/** @type {string} */ selector) =>
  page.evaluate((at) => {
    const element = document.querySelector(at);
    if (element instanceof HTMLElement) element.focus();
  }, selector);

/** @type {[string, () => Promise<void>][]} */
const errands = [
  [
    'the first answer stands on the page before anything is asked for',
    async () => {
      await page.goto(address);
      await waitForText('.answer .amount', 'kr');
      assert.equal(await textOf('h1'), 'Hva betaler Oslo i 2026?');
    },
  ],
  [
    'a municipality is found by keyboard',
    async () => {
      await focus('#actor');
      await page.keyboard.type('berg');
      await waitForText('[role="option"]', 'Bergen');
      await page.keyboard.press('Enter');
      await waitForText('h1', 'Bergen');
      // 20 210 000 000 øre x 538 893.7764 / 11 219 227.408, by § 16 and the key of 2026
      await waitForText('.lines tbody', '9\u00a0707\u00a0480,58');
    },
  ],
  [
    'an amount is explained',
    async () => {
      await focus('[data-explain="helsenorge"]');
      await page.keyboard.press('Enter');
      await waitForText('.explanation-sentence', 'kr\u00a0202\u00a0100\u00a0000,00');
    },
  ],
  [
    'the whole country adds up',
    async () => {
      await focus('[data-view="country"]');
      await page.keyboard.press('Enter');
      await waitForText('.checks', '✓');
      assert.match(await textOf('.checks'), /kommuner: radene i tabellen gir til sammen kr 472 200 000,00/);
    },
  ],
  [
    'the costs come with a second module, and add up to the printed estimate',
    async () => {
      await focus('[data-view="costs"]');
      await page.keyboard.press('Enter');
      await waitForText('h1', 'Hva løsningene koster');
      await waitForText('.cost-history tbody', 'Helsenorge');
      await focus('.cost-drivers .ds-link');
      await page.keyboard.press('Enter');
      // Table 6 of the committee's annex, spring 2023
      await waitForText('.growth-sentence', '1\u00a0077,0 millioner kroner i 2024');
    },
  ],
  [
    'no script error and no violation of the policy',
    async () => {
      assert.deepEqual(problems, []);
    },
  ],
];

let failed = 0;
for (const [name, errand] of errands) {
  try {
    await errand();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${String(error)}`);
  }
}
await browser.close();
server.kill();
console.log(`${errands.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
