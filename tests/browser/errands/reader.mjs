// SPDX-License-Identifier: MIT
// A reader of the page: with a mouse, with keys only, or on a screen 320 pixels wide. It looks at what is shown and uses
// what can be seen; it knows no program that drives a browser, so the same errands run in each.

/**
 * What a reader's hands and eyes are made of.
 * @typedef {object} Driver
 * @property {(look: (place: Look) => Seen, place: Look) => Promise<Seen>} evaluate in the page
 * @property {(key: string) => Promise<void>} press "Tab", "Shift+Tab", "Control+a", …
 * @property {(text: string) => Promise<void>} type
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(fragment: string) => Promise<void>} open the page, freshly, at a link's fragment
 * @property {() => Promise<void>} reload
 * @property {() => Promise<void>} back
 * @property {(start: () => Promise<void>) => Promise<{ name: string, bytes: Uint8Array }>} download
 */

/** @typedef {{ name: string, usesKeys: boolean, width: number, height: number }} Mode */

/** @type {Mode[]} */
export const modes = [
  { name: 'by mouse', usesKeys: false, width: 1280, height: 800 },
  { name: 'by keyboard', usesKeys: true, width: 1280, height: 800 },
  { name: 'at 320 px', usesKeys: false, width: 320, height: 640 },
];

/** Where something is: a selector, or "label=…" for the field of a label; with the text that it shows. */
/** @typedef {{ at: string, text?: string, act: 'find' | 'aim' | 'where' | 'options' | 'focus' }} Look */

/**
 * @typedef {object} Seen
 * @property {boolean} isThere
 * @property {string} shown all that the selector finds, to be told when the text is not among it
 * @property {string} [tag]
 * @property {boolean} [isOpen] what it opens, where it opens something
 * @property {boolean} [isFocused]
 * @property {boolean} [isBefore] where the reader is now
 * @property {number} [at] the option that is chosen
 * @property {string[]} [values]
 * @property {string[]} [labels]
 * @property {number} [x]
 * @property {number} [y]
 * @property {number} [width]
 * @property {boolean} [isFree] nothing lies over it
 */

/**
 * Runs in the page, so it holds all that it needs.
 * @param {Look} place
 * @returns {Seen}
 */
function look({ at, text = '', act }) {
  const plain = (/** @type {string} */ shown) => shown.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const isSeen = (/** @type {Element} */ element) => element.checkVisibility({ visibilityProperty: true });
  const found = at.startsWith('label=')
    ? [...document.querySelectorAll('label')]
        .filter((label) => isSeen(label) && plain(label.textContent ?? '').startsWith(at.slice(6)))
        .map((label) => label.control ?? label)
    : [...document.querySelectorAll(at)].filter(isSeen);
  const name = (/** @type {Element} */ element) =>
    plain(`${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`);
  const element = found.find((each) => name(each).includes(plain(text)));
  const shown = found.map(name).join(' | ').slice(0, 400);
  if (!element) return { isThere: false, shown };
  const isOpen = element.parentElement instanceof HTMLDetailsElement && element.parentElement.open;
  const said = { isThere: true, shown, tag: element.localName, isOpen };
  if (act === 'where') {
    const active = document.activeElement;
    const order = active ? active.compareDocumentPosition(element) : 0;
    return {
      ...said,
      isFocused: active === element,
      isBefore: (order & Node.DOCUMENT_POSITION_PRECEDING) > 0,
    };
  }
  if (act === 'focus' && element instanceof HTMLElement) element.focus();
  if (act === 'options' && element instanceof HTMLSelectElement)
    return {
      ...said,
      at: element.selectedIndex,
      values: [...element.options].map(({ value }) => value),
      labels: [...element.options].map(({ label }) => label),
    };
  if (act === 'aim') {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = element.getClientRects();
    if (!box) return { ...said, isThere: false };
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    const isFree = hit !== null && (element.contains(hit) || hit.contains(element));
    return { ...said, x, y, isFree, width: innerWidth };
  }
  return said;
}

const mostTabs = 600;
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Reader {
  /** @param {Driver} driver @param {Mode} mode */
  constructor(driver, mode) {
    this.driver = driver;
    this.mode = mode;
  }

  /** @param {string} fragment */
  async open(fragment) {
    await this.driver.open(fragment);
    await this.sees('main h1');
  }

  /** Waits until it is shown. @param {string} at @param {string} [text] */
  async sees(at, text = '') {
    let shown = '';
    for (let tries = 0; tries < 200; ++tries) {
      const found = await this.#look('find', at, text);
      if (found.isThere) return;
      ({ shown } = found);
      await pause(100);
    }
    throw new Error(`"${text}" is not to be seen in ${at}, which says "${shown}"`);
  }

  /** Uses a link, a button, a box to tick or something to open. @param {string} at @param {string} [text] */
  async use(at, text = '') {
    await this.sees(at, text);
    if (!this.mode.usesKeys) {
      const before = await this.#look('find', at, text);
      await this.#click(at, text);
      if (before.tag !== 'summary') return;
      // An answer that came just then may have moved it from under the hand; one sees that, and clicks again.
      await pause(500);
      const after = await this.#look('find', at, text);
      if (after.isOpen === before.isOpen) await this.#click(at, text);
      return;
    }
    await this.#reach(at, text);
    const { tag } = await this.#look('find', at, text);
    await this.driver.press(tag === 'input' ? 'Space' : 'Enter');
  }

  /** Writes over what a field holds. @param {string} at @param {string} typed */
  async write(at, typed) {
    await this.sees(at);
    if (this.mode.usesKeys) await this.#reach(at, '');
    else await this.#click(at, '');
    await this.driver.press('Control+a');
    await this.driver.type(typed);
  }

  /** Chooses in a list, by the arrow keys or the first letters, as a list that is closed lets one do. @param {string} at @param {string} value */
  async choose(at, value) {
    await this.sees(at);
    if (this.mode.usesKeys) await this.#reach(at, '');
    else await this.#look('focus', at);
    for (let tries = 0; tries < 60; ++tries) {
      const list = await this.#look('options', at);
      const wanted = list.values?.indexOf(value) ?? -1;
      if (wanted < 0) throw new Error(`${at} has no ${value}, but ${list.values?.join(', ') ?? 'nothing'}`);
      if (wanted === list.at) return;
      // In a long list one types what the option begins with.
      if (tries === 0 && Math.abs(wanted - (list.at ?? 0)) > 40) {
        await this.driver.type(list.labels?.[wanted] ?? '');
        await pause(200);
        continue;
      }
      await this.driver.press(wanted > (list.at ?? 0) ? 'ArrowDown' : 'ArrowUp');
      await pause(50);
    }
    throw new Error(`${at} does not come to ${value}`);
  }

  /** @param {string} name "Enter", "ArrowDown", … */
  async press(name) {
    await this.driver.press(name);
  }

  /** What is downloaded when something is used. @param {string} at @param {string} [text] */
  async takeHome(at, text = '') {
    return this.driver.download(() => this.use(at, text));
  }

  async reload() {
    await this.driver.reload();
  }

  async back() {
    await this.driver.back();
  }

  /** @param {Look['act']} act @param {string} at @param {string} [text] */
  #look(act, at, text = '') {
    return this.driver.evaluate(look, { at, text, act });
  }

  /** @param {string} at @param {string} text */
  async #click(at, text) {
    let aimed = await this.#look('aim', at, text);
    // What is drawn just now may still be moving: a hand waits until it stands still.
    for (let tries = 0; tries < 40; ++tries) {
      const before = aimed;
      await pause(50);
      aimed = await this.#look('aim', at, text);
      if (aimed.isFree && aimed.x === before.x && aimed.y === before.y) break;
    }
    const { x = -1, y = -1, width = 0 } = aimed;
    if (!aimed.isFree) throw new Error(`something lies over ${at} "${text}"`);
    if (x < 0 || x > width) throw new Error(`${at} "${text}" is outside the window, at ${x} of ${width}`);
    await this.driver.click(x, y);
  }

  /** Goes there with the tabulator, forwards or backwards as the place lies. @param {string} at @param {string} text */
  async #reach(at, text) {
    for (let tabs = 0; tabs < mostTabs; ++tabs) {
      const where = await this.#look('where', at, text);
      if (where.isFocused) return;
      await this.driver.press(where.isBefore ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${at} "${text}" is not reached with ${mostTabs} tabs`);
  }
}
