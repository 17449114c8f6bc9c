// SPDX-License-Identifier: MIT
// The page alone in its window: the address holds the link, Back leads to the choice before.
import { browserStorage } from './browser_storage.ts';
import type { Host } from './host.ts';
import { cssString } from './css_string.ts';
import { rootSize } from './parts/root_size.ts';

export const pageHost = (root: HTMLElement): Host => ({
  root,
  isGuest: false,
  storage: browserStorage,
  keys: window,
  life: new AbortController().signal,
  fragment: () => location.hash,
  write: (link, isStep) => {
    if (isStep) history.pushState(null, '', link);
    else history.replaceState(null, '', link);
  },
  onFollow: (follow) => {
    addEventListener('popstate', follow);
  },
  onLeaving: (complete) => {
    addEventListener('pagehide', complete);
    // A click may follow a link: the step that it leaves is completed first.
    addEventListener('click', complete, true);
  },
  hrefOf: (link) => link,
  addressOf: (link) => `${location.href.split('#')[0]!}${link}`,
  show: (language, title) => {
    // Even the same language, set once more, makes the browser work out the style of every element again.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    if (document.title !== title) document.title = title;
  },
  onPaper: (line) => {
    document.documentElement.style.setProperty('--on-paper', cssString(line));
  },
  unit: rootSize,
  restart: () => {
    location.reload();
  },
  print: () => {
    print();
  },
});
