// SPDX-License-Identifier: MIT
// Lets the stand-alone page work without a network from its second visit on.
import { trustedAddresses } from '../engine/trusted_addresses.ts';
import { forgetOfflineCopy, hasForgotten } from './forget.ts';
import { takeMessage } from './release.ts';

/** Only a page of its own may leave a worker behind: never a guest in a frame, never a file from a disk. */
export const mayKeep = ({
  isSecureContext,
  location,
  top,
  self,
  navigator,
}: Window & typeof globalThis): boolean =>
  isSecureContext && /^https?:$/.test(location.protocol) && top === self && 'serviceWorker' in navigator;

/** Starts the release that waits and shows the page anew; another tab may have taken it already. */
function take(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  const reload = (): void => {
    location.reload();
  };
  if (!waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage(takeMessage);
}

/** `offer` is called when a newer release is ready, with what takes it. A host without the worker's file changes nothing. */
export async function keepOffline(offer: (take: () => void) => void): Promise<void> {
  if (hasForgotten()) return;
  const [address] = trustedAddresses(['./service-worker.js']) as [string];
  const registration = (await navigator.serviceWorker
    .register(address, { updateViaCache: 'none' })
    .catch(() => undefined)) as ServiceWorkerRegistration | undefined;
  if (!registration) return;
  // Deleted while it was on its way.
  if (hasForgotten()) {
    await forgetOfflineCopy();
    return;
  }
  const offerThis = (): void => {
    offer(() => {
      take(registration);
    });
  };
  if (registration.waiting && registration.active) offerThis();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // The first release has nobody to wait for.
      if (installing.state === 'installed' && registration.active) offerThis();
    });
  });
}
