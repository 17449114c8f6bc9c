// SPDX-License-Identifier: MIT
// The pages of examples/pages as one municipality's site, and the built package on it and on a publisher's: no server, every
// request is answered here, and one that goes anywhere else fails the test.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, test as base, expect } from '@playwright/test';
import { contentSecurityPolicy } from '../../web/security_policy.mjs';

export const municipality = 'https://municipality.example';
export const publisher = 'https://publisher.example';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pages = folder('../../examples/pages/');
const guest = process.env['SAMFIN_GUEST'] ?? folder('../../build/guest/');

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The policies of the municipality's pages; the strict one of the page itself where none is named. */
const policies: Record<string, string> = {
  '/no-wasm.html': contentSecurityPolicy.replace(" 'wasm-unsafe-eval'", ''),
  '/iframe.html': `${contentSecurityPolicy}; frame-src ${publisher}`,
};

function policyOf(url: URL): string {
  if (url.origin === publisher) return `${contentSecurityPolicy}; frame-ancestors ${municipality}`;
  return policies[url.pathname] ?? contentSecurityPolicy;
}

interface Site {
  problems: string[];
  requests: string[];
}

export const test = base.extend<{ site: Site; show: (name: string) => Promise<void> }>({
  site: [
    async ({ page, context }, use) => {
      const site: Site = { problems: [], requests: [] };
      page.on('console', (message) => {
        if (message.type() === 'error') site.problems.push(message.text());
      });
      page.on('pageerror', (error) => site.problems.push(error.message));
      await context.route('**/*', async (route) => {
        const url = new URL(route.request().url());
        site.requests.push(url.href);
        const isOurs = url.origin === municipality || url.origin === publisher;
        const path = url.pathname.startsWith('/guest/')
          ? guest + url.pathname.slice('/guest/'.length)
          : pages + url.pathname.slice(1);
        const body = isOurs ? await readFile(path).catch(() => null) : null;
        if (body === null) {
          await route.fulfill({ status: 404, body: 'nothing here' });
          return;
        }
        await route.fulfill({
          body,
          contentType: types[extname(path)] ?? 'application/octet-stream',
          headers: {
            'Content-Security-Policy': policyOf(url),
            // What lies on a publisher's site may be used on others.
            ...(url.origin === publisher ? { 'Access-Control-Allow-Origin': '*' } : {}),
          },
        });
      });
      await use(site);
      expect(site.problems, 'no policy violation and no script error').toEqual([]);
      const away = site.requests.filter((url) => !url.startsWith(municipality) && !url.startsWith(publisher));
      expect(away, 'no request leaves the sites').toEqual([]);
    },
    { auto: true },
  ],
  show: async ({ page }, use) => {
    await use(async (name) => {
      await page.goto(`${municipality}/${name}.html`);
    });
  },
});
export { expect } from '@playwright/test';

/** The total that the first element shows, with plain spaces. */
export const totalOf = async (page: Page, element = 'e-helseregning'): Promise<string> => {
  const amount = page.locator(`${element} .answer .amount`).first();
  await expect(amount).toBeVisible();
  return ((await amount.textContent()) ?? '').replace(/\s+/g, ' ').trim();
};
