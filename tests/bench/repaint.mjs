// SPDX-License-Identifier: MIT
// From an edit in "What if" to the new amount painted, in Chromium, on the built page (`npm run build`); and as ratios to
// the same browser painting one changed word. Gates nothing: a busy machine shows it.
//   node tests/bench/repaint.mjs [edits]
import { launchChromium } from '../browser/browsers.mjs';
import { serve } from '../browser/serving.mjs';

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

/**
 * Milliseconds from a change of the field until the watched text is another and painted, and of the event's handlers.
 * @typedef {{ painted: number, handled: number }} Timing
 * @param {string} value
 * @returns {Promise<Timing>}
 */
const timed = (value) =>
  page.evaluate(
    (typed) =>
      new Promise((resolve, reject) => {
        const field = /** @type {HTMLInputElement} */ (document.getElementById('own-all-state_share'));
        const watched = /** @type {HTMLElement} */ (document.querySelector('.own-answer'));
        const before = watched.textContent;
        const start = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const handled = performance.now() - start;
        // A message sent before a frame is painted arrives after it.
        const look = () => {
          const now = watched.textContent;
          if (now !== before && now.trim() !== '') {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve({ painted: performance.now() - start, handled });
            };
            port2.postMessage(null);
          } else if (performance.now() - start > 5000) reject(new Error('no new amount in 5 seconds'));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    value,
  );
/** @returns {Promise<Timing>} */
const oneWord = () =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const word = document.body.appendChild(document.createElement('p'));
        const start = performance.now();
        setTimeout(() => {
          word.textContent = String(start);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              word.remove();
              resolve({ painted: performance.now() - start, handled: 0 });
            };
            port2.postMessage(null);
          });
        });
      }),
  );

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
const pause = () => page.waitForTimeout(700);

/** @type {Timing[]} */
const changed = [];
/** @type {Timing[]} */
const plain = [];
for (let at = 0; at < edits + 5; at += 1) {
  await pause();
  const timing = await timed(String(5 + at / 4).replace('.', ','));
  await pause();
  const word = await oneWord();
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
