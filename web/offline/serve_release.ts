// SPDX-License-Identifier: MIT
// The service worker: keeps all files of one release or none, and answers from them without asking the network.
//   installing   every file is fetched and its hash compared before the first is kept
//   waiting      for the reader: an update never takes over by itself while a page is open
//   in use       pages that were opened with the release before it still find their files
import { publisherFile } from '../state/publisher.ts';
import { type Release, type ReleaseFile, cacheOf, cachesOf, recordOf, takeMessage } from './release.ts';
import type { WorkerScope } from './worker_scope.ts';

const hexadecimal = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Headers that describe the bytes on their way, not the file. */
const ofTheTransfer = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

export function serveRelease(worker: WorkerScope, { id, files }: Release): void {
  const { scope } = worker.registration;
  const name = cacheOf(scope, id);
  const addressOf = (path: string): string => new URL(path || './', scope).href;
  const own = new Set(files.map(({ path }) => addressOf(path)));

  /** The file as the release has it. A host that gives other bytes, or is between two releases, is an error. */
  const fetched = async ({ path, sha256 }: ReleaseFile): Promise<Response> => {
    const response = await worker.fetch(addressOf(path), { cache: 'no-cache', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path || './'}: status ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (hexadecimal(await worker.crypto.subtle.digest('SHA-256', bytes)) !== sha256)
      throw new Error(`${path || './'}: not the file of this release`);
    const headers = new Headers(response.headers);
    ofTheTransfer.forEach((each) => {
      headers.delete(each);
    });
    // A new response: one that came by a redirection may not answer a navigation.
    return new Response(bytes, { headers });
  };

  const install = async (): Promise<void> => {
    const responses = await Promise.all(files.map(fetched));
    try {
      const cache = await worker.caches.open(name);
      await Promise.all(files.map(({ path }, at) => cache.put(addressOf(path), responses[at]!)));
    } catch (error) {
      // Not enough room, for one: half a release is none.
      await worker.caches.delete(name);
      throw error;
    }
  };

  /** Notes that this release is in use, and drops all but it and the one that was in use until now. */
  const activate = async (): Promise<void> => {
    // The release before may have tidied while this one was being installed.
    if (!(await worker.caches.has(name))) await install();
    const record = await worker.caches.open(recordOf(scope));
    const before = (await (await record.match(scope))?.text()) ?? '';
    if (before !== name) await record.put(scope, new Response(name));
    const kept = new Set([recordOf(scope), name, before]);
    const names = (await worker.caches.keys()).filter((each) => each.startsWith(cachesOf(scope)));
    await Promise.all(names.filter((each) => !kept.has(each)).map((each) => worker.caches.delete(each)));
    await worker.clients.claim();
  };

  /** The address of the file that a request means: the page answers for its folder and for index.html. */
  const wanted = (request: Request): string | null => {
    if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
    const address = request.url.replace(/[?#].*$/, '');
    return address === addressOf('index.html') ? addressOf('') : address;
  };

  const answer = async (address: string, request: Request): Promise<Response> => {
    // Asked without opening: a copy that the reader deleted is not made anew.
    const kept = await worker.caches.match(address, { cacheName: name });
    if (kept) return kept;
    // A page of the release before asks for a part that only that release has.
    for (const each of await worker.caches.keys()) {
      if (!each.startsWith(cachesOf(scope)) || each === recordOf(scope)) continue;
      const older = await worker.caches.match(address, { cacheName: each });
      if (older) return older;
    }
    return worker.fetch(request);
  };

  /** As its publisher has it now; without the network as it was last. It never decides whether a release is whole. */
  const publisher = addressOf(publisherFile);
  const saidByPublisher = async (request: Request): Promise<Response> => {
    const now = await worker.fetch(request).catch(() => null);
    if (now?.ok && (await worker.caches.has(name))) {
      const copy = now.clone();
      await worker.caches.open(name).then((cache) => cache.put(publisher, copy));
    }
    if (now) return now;
    return (await worker.caches.match(publisher, { cacheName: name })) ?? new Response('{}');
  };

  worker.addEventListener('install', (event) => {
    event.waitUntil(install());
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(activate());
  });
  worker.addEventListener('fetch', (event) => {
    const address = wanted(event.request);
    if (address === publisher) event.respondWith(saidByPublisher(event.request));
    if (address === null || !(own.has(address) || address.startsWith(addressOf('assets/')))) return;
    event.respondWith(answer(address, event.request));
  });
  worker.addEventListener('message', (event) => {
    if (event.data === takeMessage) event.waitUntil(worker.skipWaiting());
  });
}
