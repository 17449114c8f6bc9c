// SPDX-License-Identifier: MIT
// The page alone in its window, kept for the next visit.
import type { Engines } from './engine/engines.ts';
import { mountPage } from './mount.ts';
import { pageHost } from './page_host.ts';

/** In milliseconds. The first answer has had the network to itself by then. */
const untilKept = 3000;

export function mountAlone(engines: Engines): void {
  const session = mountPage(pageHost(document.querySelector<HTMLElement>('#samfin')!), engines);
  if (!import.meta.env.PROD) return;
  setTimeout(() => {
    void import('./offline/keep.ts').then(({ keepOffline, mayKeep }) => {
      if (!mayKeep(window)) return;
      void keepOffline((take) => {
        session.offerUpdate(take);
      });
    });
  }, untilKept);
}
