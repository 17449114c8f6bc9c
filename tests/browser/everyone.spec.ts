// SPDX-License-Identifier: MIT
// What axe cannot see, in every view: the keyboard's path, the focus, reflow at 400 per cent, text spacing, the size of
// targets, and names and messages as assistive technology gets them. web/ACCESSIBILITY.md names these tests.
import type { Page } from '@playwright/test';
import { axeFindings, fitsWidth, layOutAll } from './axe.ts';
import { expect, explained, settled, test } from './fixture.ts';

const views: [string, string][] = [
  ['bill', '#/bill?actor=4601&year=2026&lang=nb&explain=vkp'],
  ['country', '#/country?year=2026&lang=nb'],
  ['costs', '#/costs?year=2024&lang=nb'],
  ['whatif', '#/whatif?actor=4601&year=2026&lang=nb'],
  ['own', '#/own?actor=3301&lang=nb'],
  ['pharmacy', '#/pharmacy?year=2026&lang=nb'],
  ['member', '#/member?year=2026&lang=nb'],
  ['sources', '#/sources?lang=nb'],
  ['specification', '#/specification?actor=4601&year=2026&lang=nb'],
  ['memo', '#/memo?actor=4601&year=2026&lang=nb'],
  ['privacy', '#/privacy?lang=nb'],
];

interface Stop {
  /** Whether it is nothing that the keyboard should stop at, such as the document itself. */
  isNone: boolean;
  name: string;
  hasOutline: boolean;
  /** Whether at least a part of it can be seen. */
  isSeen: boolean;
  /** Whether it stands after the stop before it. */
  isAfter: boolean;
}

const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Where the focus is, and whether a reader sees it. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate((selector) => {
    const active = document.activeElement;
    if (!active?.matches(selector))
      return { isNone: true, name: 'body', hasOutline: true, isSeen: true, isAfter: true };
    const before = Reflect.get(window, 'stopBefore') as Element | undefined;
    const isAfter =
      !before?.isConnected ||
      (before.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (isAfter) Reflect.set(window, 'stopBefore', active);
    const { outlineStyle, outlineWidth } = getComputedStyle(active);
    const box = active.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y): [number, number] => [left + (right - left) * x, top + (bottom - top) * y]),
    );
    const isSeen =
      right > left &&
      bottom > top &&
      points.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (active.contains(there) || there.contains(active));
      });
    return {
      isNone: false,
      name: `${active.tagName} ${active.id} ${(active.textContent ?? '').trim().slice(0, 30)}`,
      isAfter,
      hasOutline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isSeen,
    };
  }, stops);

/** Among all that the keyboard can stop at, the places of the focus (-1 for the document itself) and of the last stop. */
const places = (page: Page): Promise<{ at: number; lastStop: number; count: number }> =>
  page.evaluate((selector) => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLButtonElement).disabled;
    const isFirstOfGroup = (element: Element): boolean => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`)];
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const all: (Element | null)[] = [...document.querySelectorAll(selector)].filter(
      (element) => isShown(element) && isFirstOfGroup(element),
    );
    const last = Reflect.get(window, 'stopBefore') as Element | null;
    return { at: all.indexOf(document.activeElement), lastStop: all.indexOf(last), count: all.length };
  }, stops);

for (const [view, fragment] of views)
  test(`the keyboard reaches everything in order, the focus is seen, and nothing holds it: ${view}`, async ({
    page,
    open,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(fragment);
    await explained(page);
    await layOutAll(page);
    await page.evaluate(() => {
      scrollTo(0, 0);
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
    });
    const path: Stop[] = [];
    for (let step = 0; step < 600; step += 1) {
      await page.keyboard.press('Tab');
      const here = await stop(page);
      if (here.isNone || (path.length > 0 && !here.isAfter)) break;
      path.push(here);
    }
    expect(path.filter(({ hasOutline }) => !hasOutline).map(({ name }) => name)).toEqual([]);
    expect(path.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
    const { lastStop, count } = await places(page);
    expect(lastStop, 'the path ends with the last').toBe(count - 1);
    // Of a long table the rows in sight are drawn, so that places shift on the way.
    if ((await page.locator('.window-table').count()) === 0)
      expect(path.length, 'all that can be reached is reached').toBe(count);
    // And back again, for as far as a trap would show.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect((await places(page)).at).toBeLessThan(count - 1);
  });

for (const [view, fragment] of views)
  test(`at 400 per cent nothing runs over the edge or is lost, also with wider text: ${view}`, async ({
    page,
    open,
  }) => {
    // 1280 by 1024 at 400 per cent.
    await page.setViewportSize({ width: 320, height: 256 });
    await open(fragment);
    await explained(page);
    expect(await fitsWidth(page)).toBe(true);
    // WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12, words 0.16.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
    });
    expect(await fitsWidth(page)).toBe(true);
    const cut = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main :is(p, h1, h2, h3, li, label, button, dt, dd, summary)',
        ),
      ]
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .scroll, svg'))
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const cuts = [overflowX, overflowY].some((each) => each === 'hidden' || each === 'clip');
          return (
            cuts &&
            (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
          );
        })
        .map(
          (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 60)}`,
        ),
    );
    expect(cut).toEqual([]);
  });

for (const [view, fragment] of views)
  test(`targets are at least 24 by 24 pixels, or alone in a circle of 24, or in a sentence: ${view}`, async ({
    page,
    open,
  }) => {
    await open(fragment);
    await explained(page);
    await layOutAll(page);
    const small = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
      ]
        .filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip'),
        )
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
      const isSmall = ({ width, height }: DOMRect): boolean => width < 23.9 || height < 23.9;
      const inSentence = (element: HTMLElement): boolean => {
        const block = element.closest('p, li, td, dd, span.note');
        return getComputedStyle(element).display === 'inline' && block !== null;
      };
      return all
        .filter(({ element, box }) => isSmall(box) && !inSentence(element))
        .filter(({ element, box }) => {
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          return all.some((other) => {
            if (other.element === element || other.element.contains(element)) return false;
            const [dx, dy] = [
              Math.max(other.box.left - x, 0, x - other.box.right),
              Math.max(other.box.top - y, 0, y - other.box.bottom),
            ];
            return Math.hypot(dx, dy) < 12;
          });
        })
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)}x${Math.round(box.height)} ${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 60)}`,
        );
    });
    expect(small).toEqual([]);
  });

// A table lies in a region that has its name.
const operable = new Set([
  'button',
  'link',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'spinbutton',
  'searchbox',
  'slider',
  'listbox',
  'DisclosureTriangle',
  'region',
  'navigation',
  'image',
  'group',
  'progressbar',
]);
const mayBeNameless = new Set(['group']);

for (const [view, fragment] of views)
  test(`everything operable and every table and picture has a name, and messages are there to be said: ${view}`, async ({
    page,
    open,
  }) => {
    await open(fragment);
    await explained(page);
    await layOutAll(page);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const shown = nodes.filter(({ ignored }) => !ignored);
    const roleOf = (node: (typeof nodes)[number]): string => String(node.role?.value);
    const nameless = shown
      .filter((node) => operable.has(roleOf(node)) && !mayBeNameless.has(roleOf(node)))
      .filter(({ name }) => String(name?.value ?? '').trim() === '');
    expect(nameless.map((node) => `${roleOf(node)} ${String(node.backendDOMNodeId)}`)).toEqual([]);
    const unnamed = shown
      .filter((node) => ['table', 'grid', 'figure', 'image', 'region'].includes(roleOf(node)))
      .filter(({ name }) => String(name?.value ?? '').trim() === '');
    const places = await Promise.all(
      unnamed.map(async ({ backendDOMNodeId }) => {
        const { node } = await client.send('DOM.describeNode', { backendNodeId: backendDOMNodeId! });
        return `${node.nodeName} ${node.attributes?.join(' ') ?? ''}`;
      }),
    );
    expect(places).toEqual([]);
    for (const role of ['banner', 'main', 'contentinfo'])
      expect(
        shown.filter((node) => roleOf(node) === role),
        role,
      ).toHaveLength(1);
    expect(shown.filter((node) => roleOf(node) === 'status').length).toBeGreaterThan(0);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) =>
        all.filter((each) => each.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))),
      );
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      if (index > 0) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1);
    });
  });

for (const [view, fragment] of views)
  test(`in forced colours axe finds nothing and the focus is seen: ${view}`, async ({ page, open }) => {
    test.slow();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open(fragment);
    await explained(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect((await stop(page)).hasOutline).toBe(true);
    const borders = (which: string): Promise<string[]> =>
      page
        .locator(`.navigation a${which}`)
        .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor));
    const others = await borders(':not([aria-current])');
    for (const current of await borders('[aria-current]')) expect(others).not.toContain(current);
  });

test('every change of language, and every name in another language, says its lang', async ({
  page,
  open,
}) => {
  for (const language of ['nb', 'nn', 'en']) {
    await open(`#/bill?actor=5610&year=2026&lang=${language}`);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const other of ['nb', 'nn', 'en'])
      await expect(page.locator(`.languages a[lang="${other}"]`)).toHaveCount(1);
  }
});

test('the page turns with the screen, moves nothing by itself, and has no key of one letter', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 640, height: 320 });
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await expect(page.locator('.answer .amount')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.locator('.answer .amount')).toBeVisible();
  await explained(page);
  const before = await page.locator('main').textContent();
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/') await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect(await page.locator('main').textContent()).toBe(before);
  expect(page.url()).toContain('#/bill?actor=4601');
  const moving = await page.evaluate(
    () => document.getAnimations().filter((each) => each.playState === 'running').length,
  );
  expect(moving).toBe(0);
});

test('a choice changes what is shown and not where the reader is', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  const year = page.getByLabel('År', { exact: true });
  await year.focus();
  await year.selectOption('2025');
  await settled(page);
  await expect(year).toBeFocused();
  await expect(page.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
});
