// SPDX-License-Identifier: MIT
// What a reader sees stays where it is while the rest comes.
import { expect, explained, settled, test } from './fixture.ts';

interface Shifted extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** In the page: each move of something in sight, with how much of the screen it took. */
function noteShifts(): void {
  const shifts: { value: number; moved: string[] }[] = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shifted[]) {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const name =
          node instanceof Element ? `${node.localName}.${node.className}` : (node?.textContent ?? '');
        return `${name} ${previousRect.y} > ${currentRect.y}`;
      });
      shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, { shifts });
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  for (const view of [
    'bill?actor=4601&year=2026',
    'bill?actor=4601&year=2026&explain=vkp',
    'country?year=2026',
    'costs?year=2024',
    'whatif?actor=4601',
    'own?actor=3301',
    'pharmacy',
    'member',
    'sources',
    'specification?actor=4601&year=2026',
    'memo?actor=4601&year=2026',
    'privacy',
  ])
    test(`nothing moves while the view is loaded: ${view}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(noteShifts);
      await page.goto(`./#/${view}`);
      await settled(page);
      await explained(page);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number }[] }).shifts);
      // A line of text that goes from one place to another moves by more than a hundredth of the screen.
      expect(shifts.filter(({ value }) => value >= 0.005)).toEqual([]);
    });
