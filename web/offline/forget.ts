// SPDX-License-Identifier: MIT
// What the service worker of this page keeps in the browser, told and taken away.
import { cachesOf } from './release.ts';

let isForgotten = false;

/** Whether the reader deleted the copy in this visit: then it is not made again before the next. */
export const hasForgotten = (): boolean => isForgotten;

const scope = (): string => new URL('./', location.href).href;

/** The caches of this page's folder; none where the browser has or allows none. */
async function cacheNames(): Promise<string[]> {
  if (!('caches' in window)) return [];
  const names = await caches.keys().catch((): string[] => []);
  return names.filter((name) => name.startsWith(cachesOf(scope())));
}

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const found = await navigator.serviceWorker.getRegistration(scope()).catch(() => undefined);
  return found?.scope === scope() ? found : undefined;
}

export const hasOfflineCopy = async (): Promise<boolean> =>
  (await cacheNames()).length > 0 || (await worker()) !== undefined;

/** Takes the worker away first, so that it fills no cache anew. Whether all of it is gone. */
export async function forgetOfflineCopy(): Promise<boolean> {
  isForgotten = true;
  await (await worker())?.unregister().catch(() => false);
  await Promise.all((await cacheNames()).map((name) => caches.delete(name).catch(() => false)));
  return !(await cacheNames()).length;
}
