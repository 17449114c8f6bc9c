// SPDX-License-Identifier: MIT
// The page in Debian's Chromium and Firefox: from navigation to the first bill in a fresh context, from an edit to its
// amount painted, the longest task, round trips to the workers, memory. Medians with minimum and maximum, or with the
// 95th percentile. Gates nothing: a busy machine shows it.
//   node tests/bench/browser.mjs [VISITS] [EDITS] [chromium|firefox]      the page must be built: npm run build
import puppeteer from 'puppeteer-core';
import { chromiumOptions, launchFirefox } from '../browser/browsers.mjs';
import { serve } from '../browser/serving.mjs';
import { oneWord, quantile, timedEdit, watchFromTheStart } from './in_page.mjs';
import { megabytesOf } from './process_memory.mjs';

const visits = Number(process.argv[2] ?? 9);
const edits = Number(process.argv[3] ?? 40);
const only = process.argv[4];

const launchers = {
  chromium: () => puppeteer.launch({ browser: 'chrome', headless: true, ...chromiumOptions }),
  firefox: () => launchFirefox(),
};

/** @typedef {import('./in_page.mjs').Seen} Seen */
/** @typedef {import('./in_page.mjs').Timing} Timing */
/** @typedef {import('puppeteer-core').Page} Page */

const whole = (/** @type {number} */ value) => value.toFixed(0);
const range = (/** @type {number[]} */ values) =>
  `${whole(quantile(values, 0.5))} (${whole(quantile(values, 0))}-${whole(quantile(values, 1))})`;
const tail = (/** @type {number[]} */ values) =>
  `median ${quantile(values, 0.5).toFixed(1)}, 95th percentile ${quantile(values, 0.95).toFixed(1)}`;
const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

/** @param {Page} page @returns {Promise<Seen>} */
const seenIn = (page) => page.evaluate(() => /** @type {any} */ (globalThis).seen);

const places = {
  'My bill, growth of a solution in 2027': {
    link: '#/bill?actor=4601&year=2027&lang=nb',
    opened: [],
    field: '[data-path="/growth_ratio/helsenorge/2027"] input',
    watched: '.answer .amount',
  },
  'What if, the share of the state': {
    link: '#/whatif?actor=4601&year=2026&lang=nb',
    opened: ['editor', 'rule-all'].map((part) => `[data-part="${part}"] > summary`),
    field: '#own-all-state_share',
    watched: '.own-answer',
  },
};

/** @param {import('puppeteer-core').Browser} browser @param {string} address */
async function firstBill(browser, address) {
  /** @type {Seen[]} */
  const all = [];
  for (let visit = 0; visit <= visits; visit += 1) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(watchFromTheStart);
    await page.goto(address);
    await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.shown > 0, { polling: 50 });
    await pause(500);
    // The first visit warms the server's files.
    if (visit > 0) all.push(await seenIn(page));
    await context.close();
  }
  console.log(`  first bill on the screen after ${range(all.map(({ shown }) => shown))} ms, ${all.length} visits`);
  console.log(`  longest task until then ${range(all.map(({ longest }) => longest))} ms (0 where the browser does not tell)`);
}

/** @param {import('puppeteer-core').Browser} browser @param {string} address @param {keyof typeof places} name */
async function editing(browser, address, name) {
  const { link, opened, field, watched } = places[name];
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.evaluateOnNewDocument(watchFromTheStart);
  await page.goto(address + link);
  for (const at of opened) {
    await page.waitForSelector(at);
    await page.evaluate((place) => {
      const details = document.querySelector(place)?.parentElement;
      if (details instanceof HTMLDetailsElement && !details.open) details.querySelector('summary')?.click();
    }, at);
  }
  await page.waitForSelector(field);
  await pause(1500);
  await page.evaluate(() => Object.assign(/** @type {any} */ (globalThis).seen, { longest: 0, trips: [] }));
  /** @type {Timing[]} */
  const changed = [];
  /** @type {Timing[]} */
  const words = [];
  for (let at = 0; at < edits + 5; at += 1) {
    await pause(500);
    const typed = String(5 + at / 4).replace('.', ',');
    const timing = await page.evaluate(timedEdit, { field, watched, typed });
    await pause(300);
    const word = await page.evaluate(oneWord);
    // The first few warm the browser's own compiler.
    if (at < 5) continue;
    changed.push(timing);
    words.push(word);
  }
  const { longest, trips } = await seenIn(page);
  console.log(`  ${name}, ${changed.length} edits`);
  console.log(`    painted: ${tail(changed.map(({ painted }) => painted))} ms; one changed word: ${tail(words.map(({ painted }) => painted))} ms`);
  console.log(`    handler: ${tail(changed.map(({ handled }) => handled))} ms; longest task ${whole(longest)} ms`);
  for (const question of [...new Set(trips.map((trip) => trip.name))])
    console.log(`    to the worker and back, ${question}: ${tail(trips.filter((trip) => trip.name === question).map(({ took }) => took))} ms`);
  const id = browser.process()?.pid;
  if (id !== undefined) console.log(`    memory of the browser with this page ${whole(megabytesOf(id))} MB`);
  await page.close();
}

const { address, server } = await serve();
for (const [name, launch] of Object.entries(launchers)) {
  if (only !== undefined && only !== name) continue;
  const browser = await launch();
  console.log(await browser.version());
  const id = browser.process()?.pid;
  if (id !== undefined) console.log(`  memory of the browser alone ${whole(megabytesOf(id))} MB`);
  await firstBill(browser, address);
  for (const place of /** @type {(keyof typeof places)[]} */ (Object.keys(places))) await editing(browser, address, place);
  await browser.close();
}
server.kill();
