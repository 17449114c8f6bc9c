// SPDX-License-Identifier: MIT
// How long a reader waits for the first bill, from navigation in a browser that has nothing kept, on this machine and as
// on a phone (a processor four times as slow, the network that browsers call Fast 4G). Prints medians with minimum and
// maximum, what was moved while it was drawn, and what was fetched.
//   node tests/bench/first_answer.mjs [RUNS] [FOLDER…]
// Without folders the page must be built: npm run build. With several, each run visits them in turn, so that a machine
// whose speed changes is the same for all.
import { chromium } from '@playwright/test';
import { shellOptions } from '../browser/browsers.mjs';
import { serve } from '../browser/serving.mjs';
import { quantile, watchFromTheStart } from './in_page.mjs';

const runs = Number(process.argv[2] ?? 15);
const named = process.argv.slice(3);
const folders = named.length === 0 ? [undefined] : named;
const browser = await chromium.launch(shellOptions);

/** Bytes a second and milliseconds, as Chromium's own tools name them. */
const fast4g = {
  offline: false,
  downloadThroughput: ((9 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((1.5 * 1000 * 1000) / 8) * 0.9,
  latency: 60 * 2.75,
};

/** @typedef {{ shown: number, shift: number, longest: number, bytes: number }} Visit */

/** @param {string} address @param {boolean} isPhone @returns {Promise<Visit>} */
async function visit(address, isPhone) {
  const context = await browser.newContext(isPhone ? { viewport: { width: 360, height: 740 } } : {});
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (isPhone) {
    await devtools.send('Network.emulateNetworkConditions', fast4g);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  // The page calls out when the answer stands. To look into it from here would have it read 330 KB of the test tool's own
  // script, with a phone's processor, in the middle of what is timed.
  await devtools.send('Runtime.enable');
  await devtools.send('Page.enable');
  await devtools.send('Runtime.addBinding', { name: 'answerStands' });
  const stands = new Promise((settle) => devtools.once('Runtime.bindingCalled', settle));
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchFromTheStart})()` });
  await page.goto(address, { waitUntil: 'commit' });
  await stands;
  const before = bytes;
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
  await context.close();
  return { ...seen, bytes: before };
}

/** @param {number[]} values @param {number} digits */
function told(values, digits = 0) {
  const at = (/** @type {number} */ part) => quantile(values, part).toFixed(digits);
  return `${at(0.5)} (${at(0)}-${at(1)})`;
}

const places = [];
for (const folder of folders) places.push({ folder, ...(await serve(folder)) });

for (const [name, isPhone, goal] of /** @type {const} */ ([
  ['this machine', false, 150],
  ['a phone', true, 1000],
])) {
  /** @type {Visit[][]} */
  const visits = places.map(() => []);
  for (let run = 0; run < runs + 1; run += 1)
    for (const [place, { address }] of places.entries()) {
      const one = await visit(address, isPhone);
      // The first visit warms the server's files.
      if (run > 0) visits[place]?.push(one);
    }
  for (const [place, { folder }] of places.entries()) {
    const of = (/** @type {keyof Visit} */ key) => (visits[place] ?? []).map((each) => each[key]);
    const where = folder === undefined ? '' : ` ${folder}`;
    console.log(`${name}${where}: first bill on screen after ${told(of('shown'))} ms (goal ${goal})`);
    console.log(
      `  moved while drawn ${told(of('shift'), 3)}, longest task ${told(of('longest'))} ms, ${told(of('bytes').map((each) => each / 1000))} KB`,
    );
  }
}
await browser.close();
for (const { server } of places) server.kill();
