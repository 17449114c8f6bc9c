// SPDX-License-Identifier: MIT
// What may wait until a reader sees what is drawn now.

/** In milliseconds. A page that is not seen is not painted. */
const longestWait = 500;

/** Resolves once the frame that is being drawn is on the screen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, longestWait);
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
