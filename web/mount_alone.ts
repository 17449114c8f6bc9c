// SPDX-License-Identifier: MIT
// The page alone in its window, kept for the next visit.
import type { Engines } from './engine/engines.ts';
import { mountPage } from './mount.ts';
import { pageHost } from './page_host.ts';
import type { Session } from './state/session.ts';

/** In milliseconds. The first answer has had the network to itself by then. */
const untilKept = 3000;

/** Once the first answer stands. */
function askPublisher(session: Session): void {
  let isAsked = false;
  session.onChange(() => {
    if (isAsked || session.description === null || session.isBusy) return;
    isAsked = true;
    void import('./published_here.ts')
      .then(({ publishedHere }) => publishedHere())
      .then((publisher) => {
        if (publisher === null) return;
        session.publisher = publisher;
        session.changed();
      })
      // The foot stays as it was built.
      .catch(() => undefined);
  });
}

export function mountAlone(engines: Engines): void {
  const session = mountPage(pageHost(document.querySelector<HTMLElement>('#samfin')!), engines);
  if (!import.meta.env.PROD) return;
  askPublisher(session);
  setTimeout(() => {
    void import('./offline/keep.ts').then(({ keepOffline, mayKeep }) => {
      if (!mayKeep(window)) return;
      void keepOffline((take) => {
        session.offerUpdate(take);
      });
    });
  }, untilKept);
}
