// SPDX-License-Identifier: MIT
import { startEngines } from './engine/start.ts';
import { mountPage } from './mount.ts';
import { pageHost } from './page_host.ts';
import { keepOffline, mayKeep } from './offline/keep.ts';

const session = mountPage(pageHost(document.querySelector<HTMLElement>('#samfin')!), startEngines());

// Kept for the next visit once the first answer has had the network to itself.
if (import.meta.env.PROD && mayKeep(window))
  setTimeout(() => {
    void keepOffline((take) => {
      session.offerUpdate(take);
    });
  }, 3000);
