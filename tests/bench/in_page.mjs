// SPDX-License-Identifier: MIT
// What is measured inside the page. Each function is sent there whole, so it holds all that it needs.

/** @typedef {{ shown: number, shift: number, longest: number, trips: { name: string, took: number }[] }} Seen */

/** Before the page's own scripts: when the first bill is on the screen, long tasks, moves, and questions to workers. */
export function watchFromTheStart() {
  /** @type {Seen} */
  const seen = { shown: 0, shift: 0, longest: 0, trips: [] };
  Object.assign(globalThis, { seen });
  for (const type of ['longtask', 'layout-shift'])
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (entry.entryType === 'longtask') seen.longest = Math.max(seen.longest, entry.duration);
          else seen.shift += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
      }).observe({ entryTypes: [type] });
  // Looked for where the document changes: a look at every frame would have the browser make frames of nothing.
  const watched = new MutationObserver(() => {
    if (!document.querySelector('.answer .amount')?.textContent?.includes('kr')) return;
    watched.disconnect();
    // The frame after the next one has it on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        seen.shown = performance.now();
        /** @type {any} */ (globalThis).answerStands?.('');
      }),
    );
  });
  watched.observe(document, { childList: true, subtree: true, characterData: true });

  const sent = new Map();
  globalThis.Worker = class extends Worker {
    /** @param {ConstructorParameters<typeof Worker>} given */
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        const call = sent.get(`${String(given[0])} ${data.id}`);
        if (call) seen.trips.push({ name: call.name, took: performance.now() - call.at });
      });
      this.postMessage = (/** @type {any} */ message, /** @type {any} */ ...more) => {
        if (message.id !== undefined)
          sent.set(`${String(given[0])} ${message.id}`, { name: message.name, at: performance.now() });
        super.postMessage(message, ...more);
      };
    }
  };
}

/**
 * Milliseconds from a change of the field until the watched text is another and painted, and of the event's handlers.
 * @typedef {{ painted: number, handled: number }} Timing
 */

/** @param {{ field: string, watched: string, typed: string }} edit @returns {Promise<Timing>} */
export const timedEdit = ({ field, watched, typed }) =>
  new Promise((resolve, reject) => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector(field));
    const textOf = () => document.querySelector(watched)?.textContent ?? '';
    const before = textOf();
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const handled = performance.now() - start;
    // A message sent before a frame is painted arrives after it.
    const look = () => {
      const now = textOf();
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
  });

/** One changed word, for comparison. @returns {Promise<Timing>} */
export const oneWord = () =>
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
  });

/** @param {number[]} values @param {number} part */
export const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
