// SPDX-License-Identifier: MIT
// The size of the root's letters in pixels, read when it may have changed: reading it in the middle of drawing makes
// the browser work out the style of the whole page once more.

let known: number | null = null;
const forget = (): void => {
  known = null;
};
addEventListener('resize', forget);
// A reader who changes the browser's own letter size leaves the page to do it.
addEventListener('focus', forget);

export const rootSize = (): number =>
  (known ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
