// SPDX-License-Identifier: MIT
// A copy of the built page on a server of its own, whose next release can be published and whose server can be ended.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, expect } from '@playwright/test';
import { releaseOf } from '../../web/bundling/release_of.ts';
import { test as base } from './fixture.ts';
import { serve } from './serving.mjs';

export const builtPage = fileURLToPath(new URL('../../build/page', import.meta.url));
export const builtFile = fileURLToPath(new URL('../../build/single/e-helseregningen.html', import.meta.url));

const worker = 'service-worker.js';

export class Published {
  constructor(
    readonly address: string,
    readonly folder: string,
    readonly stop: () => void,
  ) {}

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
    rmSync(join(this.folder, `${name}.br`), { force: true });
  }
  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
  remove(name: string): void {
    rmSync(join(this.folder, name));
    rmSync(join(this.folder, `${name}.br`), { force: true });
  }
  /** The first file whose name begins so, with its folder. */
  fileOf(start: string): string {
    const found = readdirSync(join(this.folder, 'assets')).find((name) => name.startsWith(start));
    if (!found) throw new Error(`the build has no ${start}`);
    return `assets/${found}`;
  }
  /** Marks the page with the release's name, leaves files out, and writes the worker's list anew. */
  publish(release: string, without: string[] = []): void {
    const page = this.read('index.html').replace(/<meta name="release"[^>]*>/, '');
    this.write('index.html', page.replace('</head>', `<meta name="release" content="${release}"></head>`));
    without.forEach((name) => {
      this.remove(name);
    });
    const isListed = (name: string): boolean =>
      !/\.br$|^service-worker/.test(name) && statSync(join(this.folder, name)).isFile();
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter(isListed);
    const files = new Map(names.map((name) => [name, readFileSync(join(this.folder, name))]));
    const [, ...code] = this.read(worker).split('\n');
    const list = JSON.stringify(releaseOf(files, release));
    this.write(worker, [`"use strict";var samfinRelease=${list};`, ...code].join('\n'));
  }
  /** What a publisher does to end the worker everywhere. */
  switchOff(): void {
    this.write(worker, this.read('service-worker-off.js'));
  }
}

/** `path` is where in the server's folder the page lies. */
export async function published(path = ''): Promise<Published> {
  if (!existsSync(builtPage)) throw new Error('build the page first');
  const root = mkdtempSync(join(tmpdir(), 'e-helseregningen-'));
  cpSync(builtPage, join(root, path), { recursive: true });
  const { address, server } = await serve(root);
  const stop = (): void => {
    server.kill();
  };
  return new Published(address + path, join(root, path), stop);
}

interface Offline {
  site: Published;
}
/** Tests in which the worker may be started, each on a site of its own. */
export const test = base.extend<Offline>({
  site: async ({ page }, use) => {
    await noteWorker(page);
    const site = await published();
    await use(site);
    site.stop();
    rmSync(site.folder, { recursive: true, force: true });
  },
});

/** Writes the state of the worker that the page registers on the document, where a test can wait for it. */
export async function noteWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    container.register = async (...given) => {
      const registration = await register(...given);
      const started = registration.installing ?? registration.waiting ?? registration.active;
      const note = (): void => {
        document.documentElement.dataset['worker'] = started?.state ?? 'none';
      };
      started?.addEventListener('statechange', note);
      note();
      return registration;
    };
  });
}

/** Waits until the page is kept for use without a network. */
export const kept = (page: Page): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-worker', 'activated', { timeout: 60_000 });

/** The name of the release that is shown; null for the first. */
export const releaseShown = async (page: Page): Promise<string | null> => {
  const mark = page.locator('meta[name="release"]');
  return (await mark.count()) > 0 ? mark.getAttribute('content') : null;
};
