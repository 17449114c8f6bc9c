// SPDX-License-Identifier: MIT
// Draws the page into an element; comes after the element itself, since lit may be refused by the page around.
import { mountPage } from '../mount.ts';
import { type Around, GuestHost } from './guest_host.ts';
import { forgetEngines, sharedEngines } from './shared_engine.ts';

/** `failed` is called when the engine gives no answer at all. Throws where no engine can be started. */
export function mountGuest(root: HTMLElement, link: string, around: Around, failed: () => void): GuestHost {
  const engines = sharedEngines(around.life);
  const host = new GuestHost(root, link, around);
  const session = mountPage(host, engines);
  session.onChange(() => {
    if (!session.failure) return;
    forgetEngines(engines);
    failed();
  });
  return host;
}
