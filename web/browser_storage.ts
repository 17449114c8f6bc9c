// SPDX-License-Identifier: MIT
import type { KeptTexts } from './host.ts';

/** What this browser keeps for the page's own address. A browser that forbids it throws when it is asked, not before. */
export const browserStorage: KeptTexts = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, text) => {
    localStorage.setItem(key, text);
  },
  removeItem: (key) => {
    localStorage.removeItem(key);
  },
  // Other pages of the same address keep theirs.
  names: () => Object.keys(localStorage).filter((name) => /^e-helseregningen(-|$)/.test(name)),
};
