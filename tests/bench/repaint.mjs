// SPDX-License-Identifier: MIT
// From an edit in "What if" to the new amount painted, in Chromium, on the built page (`npm run build`); and as ratios to
// the same browser painting one changed word. Gates nothing: a busy machine shows it.
//   node tests/bench/repaint.mjs [edits]
import { launchChromium } from '../browser/browsers.mjs';
import { serve } from '../browser/serving.mjs';
import { oneWord, quantile, timedEdit } from './in_page.mjs';

/** @typedef {import('./in_page.mjs').Timing} Timing */

const edits = Number(process.argv[2] ?? 60);
const { address, server } = await serve();
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(`${address}#/whatif?actor=4601&year=2026&lang=nb`);
for (const part of ['editor', 'rule-all']) {
  const details = page.locator(`[data-part="${part}"]`);
  await details.waitFor();
  if (!(await details.evaluate((element) => 'open' in element && element.open)))
    await details.locator('> summary').click();
}

const pause = () => page.waitForTimeout(700);

/** @type {Timing[]} */
const changed = [];
/** @type {Timing[]} */
const plain = [];
for (let at = 0; at < edits + 5; at += 1) {
  await pause();
  const timing = await page.evaluate(timedEdit, {
    field: '#own-all-state_share',
    watched: '.own-answer',
    typed: String(5 + at / 4).replace('.', ','),
  });
  await pause();
  const word = await page.evaluate(oneWord);
  // The first few warm the browser's own compiler.
  if (at >= 5) {
    changed.push(timing);
    plain.push(word);
  }
}
const painted = changed.map((each) => each.painted);
const handled = changed.map((each) => each.handled);
const words = plain.map((each) => each.painted);
const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
console.log(`${changed.length} edits of the state share in "What if"`);
console.log(`painted: median ${ms(quantile(painted, 0.5))}, 95th percentile ${ms(quantile(painted, 0.95))}`);
console.log(`handler: median ${ms(quantile(handled, 0.5))}, 95th percentile ${ms(quantile(handled, 0.95))}`);
console.log(`one changed word: median ${ms(quantile(words, 0.5))}`);
console.log(`ratio: ${(quantile(painted, 0.5) / quantile(words, 0.5)).toFixed(2)}`);
await browser.close();
server.kill();
