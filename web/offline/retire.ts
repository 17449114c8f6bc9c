// SPDX-License-Identifier: MIT
// The kill switch: put in the place of the service worker, it ends it. It waits for nobody, deletes what this page kept,
// and takes itself away; open pages go on and fetch from the network.
import { cachesOf } from './release.ts';
import type { WorkerScope } from './worker_scope.ts';

export function retire(worker: WorkerScope): void {
  const { scope } = worker.registration;
  worker.addEventListener('install', (event) => {
    event.waitUntil(worker.skipWaiting());
  });
  worker.addEventListener('activate', (event) => {
    const clear = async (): Promise<void> => {
      const names = (await worker.caches.keys()).filter((name) => name.startsWith(cachesOf(scope)));
      await Promise.all(names.map((name) => worker.caches.delete(name)));
      await worker.registration.unregister();
    };
    event.waitUntil(clear());
  });
}
