// SPDX-License-Identifier: MIT
// The service worker with a scope made by hand: what it fetches, keeps, answers and drops.
import { expect, test } from '@playwright/test';
import { releaseOf, sha256 } from '../../../web/bundling/release_of.ts';
import { type Release, cacheOf, cachesOf, recordOf, takeMessage } from '../../../web/offline/release.ts';
import { retire } from '../../../web/offline/retire.ts';
import { serveRelease } from '../../../web/offline/serve_release.ts';
import type { WorkerScope } from '../../../web/offline/worker_scope.ts';

const scope = 'https://host.example/e-helse/';
type Files = Record<string, string>;

const filesOf = (texts: Files): Map<string, Uint8Array> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
const release = (texts: Files): Release => releaseOf(filesOf(texts), 'worker');

/** Caches as a browser has them, in the order in which they were opened. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();
  full = false;
  open(name: string) {
    const kept = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, kept);
    return Promise.resolve({
      match: (address: string) => Promise.resolve(kept.get(address)?.clone()),
      put: (address: string, response: Response) => {
        if (this.full) return Promise.reject(new Error('no room'));
        kept.set(address, response);
        return Promise.resolve();
      },
    });
  }
  match(address: string, { cacheName }: { cacheName: string }) {
    return Promise.resolve(this.all.get(cacheName)?.get(address)?.clone());
  }
  has(name: string) {
    return Promise.resolve(this.all.has(name));
  }
  keys() {
    return Promise.resolve([...this.all.keys()]);
  }
  delete(name: string) {
    return Promise.resolve(this.all.delete(name));
  }
}

/** A browser with one worker at a time; `host` is what the server has, by path. */
class Browser {
  readonly caches = new Caches();
  readonly fetched: string[] = [];
  isServed = true;
  skips = 0;
  unregistered = 0;
  #listeners = new Map<string, (event: object) => void>();

  constructor(public host: Files) {}

  start(run: (worker: WorkerScope) => void): void {
    this.#listeners = new Map();
    run({
      registration: {
        scope,
        unregister: () => {
          ++this.unregistered;
          return Promise.resolve(true);
        },
      },
      caches: this.caches as unknown as CacheStorage,
      crypto: globalThis.crypto,
      clients: { claim: () => Promise.resolve() },
      fetch: (request) => {
        const address = typeof request === 'string' ? request : request.url;
        this.fetched.push(address);
        if (!this.isServed) return Promise.reject(new TypeError('no network'));
        const path = address.slice(scope.length) || 'index.html';
        const text = this.host[path];
        return Promise.resolve(
          text === undefined
            ? new Response('', { status: 404 })
            : new Response(text, { headers: { 'content-type': 'text/plain', vary: 'accept-encoding' } }),
        );
      },
      skipWaiting: () => {
        ++this.skips;
        return Promise.resolve();
      },
      addEventListener: (type: string, listener: unknown) => {
        this.#listeners.set(type, listener as (event: object) => void);
      },
    });
  }
  async say(type: string, event: object = {}): Promise<void> {
    let work: Promise<unknown> = Promise.resolve();
    this.#listeners.get(type)!({
      ...event,
      waitUntil: (promise: Promise<unknown>) => {
        work = promise;
      },
    });
    await work;
  }
  /** What the worker answers, or null where it leaves the request to the browser. */
  async get(address: string, method = 'GET'): Promise<string | null> {
    let answer: Promise<Response> | null = null;
    this.#listeners.get('fetch')!({
      request: { url: address, method },
      respondWith: (response: Promise<Response>) => {
        answer = response;
      },
    });
    const given = answer as Promise<Response> | null;
    return given === null ? null : (await given).text();
  }
  /** Installs and starts a release whose files the host has. */
  async take(texts: Files): Promise<void> {
    this.host = texts;
    this.start((worker) => {
      serveRelease(worker, release(texts));
    });
    await this.say('install');
    await this.say('activate');
  }
}

const first: Files = { 'index.html': 'page 1', 'assets/a-11111111.js': 'a 1', 'icon.svg': 'icon' };
const second: Files = { 'index.html': 'page 2', 'assets/a-22222222.js': 'a 2', 'icon.svg': 'icon' };
const third: Files = { 'index.html': 'page 3', 'assets/a-33333333.js': 'a 3', 'icon.svg': 'icon' };

test('a release is named by all its bytes, its file names and its worker, in any order', () => {
  const { id, files } = release(first);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(files.map(({ path }) => path)).toEqual(['', 'assets/a-11111111.js', 'icon.svg']);
  expect(files[2]!.sha256).toBe(sha256('icon'));
  const turned = Object.fromEntries(Object.entries(first).reverse());
  expect(release(turned).id).toBe(id);
  expect(release({ ...first, 'icon.svg': 'other' }).id).not.toBe(id);
  expect(releaseOf(filesOf(first), 'another worker').id).not.toBe(id);
  // "abc" of FIPS 180-2, appendix B.1
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every file is kept, and the page answers without a network, with any query and as index.html', async () => {
  const browser = new Browser(first);
  await browser.take(first);
  browser.isServed = false;
  for (const address of [scope, `${scope}?from=mail`, `${scope}index.html`])
    expect(await browser.get(address), address).toBe('page 1');
  expect(await browser.get(`${scope}assets/a-11111111.js`)).toBe('a 1');
});

test('what the release does not have is left to the browser', async () => {
  const browser = new Browser(first);
  await browser.take(first);
  expect(await browser.get(`${scope}other.html`)).toBeNull();
  expect(await browser.get('https://host.example/')).toBeNull();
  expect(await browser.get('https://elsewhere.example/e-helse/')).toBeNull();
  expect(await browser.get(scope, 'POST')).toBeNull();
});

for (const [what, host] of [
  ['is missing', { 'index.html': 'page 1', 'icon.svg': 'icon' }],
  ['has other bytes', { ...first, 'assets/a-11111111.js': 'a page that says hello' }],
  ['is of the next release', { ...first, 'index.html': 'page 2' }],
] as [string, Files][])
  test(`where one file ${what}, none is kept`, async () => {
    const browser = new Browser(host);
    browser.start((worker) => {
      serveRelease(worker, release(first));
    });
    await expect(browser.say('install')).rejects.toThrow();
    expect(browser.caches.all.size).toBe(0);
  });

test('where there is no room for all, none is kept', async () => {
  const browser = new Browser(first);
  browser.caches.full = true;
  browser.start((worker) => {
    serveRelease(worker, release(first));
  });
  await expect(browser.say('install')).rejects.toThrow('no room');
  expect(browser.caches.all.size).toBe(0);
});

test('an update waits until it is told, by exactly that message', async () => {
  const browser = new Browser(first);
  await browser.take(first);
  await browser.say('message', { data: 'something else' });
  expect(browser.skips).toBe(0);
  await browser.say('message', { data: takeMessage });
  expect(browser.skips).toBe(1);
});

test('a page of the release before finds its parts; the one before that is dropped', async () => {
  const browser = new Browser(first);
  await browser.take(first);
  await browser.take(second);
  browser.isServed = false;
  expect(await browser.get(scope)).toBe('page 2');
  expect(await browser.get(`${scope}assets/a-11111111.js`)).toBe('a 1');
  browser.isServed = true;
  await browser.take(third);
  const kept = [...browser.caches.all.keys()].sort();
  expect(kept).toEqual(
    [cacheOf(scope, release(second).id), cacheOf(scope, release(third).id), recordOf(scope)].sort(),
  );
});

test('a release that waited and was never taken does not push out the one in use', async () => {
  const browser = new Browser(first);
  await browser.take(first);
  browser.host = second;
  browser.start((worker) => {
    serveRelease(worker, release(second));
  });
  await browser.say('install');
  await browser.take(third);
  expect([...browser.caches.all.keys()]).toContain(cacheOf(scope, release(first).id));
  expect([...browser.caches.all.keys()]).not.toContain(cacheOf(scope, release(second).id));
});

test('the caches of other pages of the same origin are left alone', async () => {
  const browser = new Browser(first);
  await browser.caches.open('another program');
  await browser.caches.open(cacheOf('https://host.example/copy/', 'x'));
  await browser.take(first);
  await browser.take(second);
  expect([...browser.caches.all.keys()]).toContain('another program');
  expect([...browser.caches.all.keys()]).toContain(cacheOf('https://host.example/copy/', 'x'));
});

test('the kill switch waits for nobody, deletes what was kept here, and unregisters', async () => {
  const browser = new Browser(first);
  await browser.take(first);
  await browser.caches.open('another program');
  browser.start(retire);
  await browser.say('install');
  expect(browser.skips).toBe(1);
  await browser.say('activate');
  expect([...browser.caches.all.keys()].filter((name) => name.startsWith(cachesOf(scope)))).toEqual([]);
  expect([...browser.caches.all.keys()]).toEqual(['another program']);
  expect(browser.unregistered).toBe(1);
});
