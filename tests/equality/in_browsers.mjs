// SPDX-License-Identifier: MIT
// The same questions in Chromium and in Firefox, on a page that holds nothing but the modules.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { launchChromium, launchFirefox } from '../browser/browsers.mjs';
import { root } from './engine.mjs';

const start = `
  globalThis.engines = {};
  for (const module of ['samfin', 'samfin_basis']) {
    const { default: create } = await import('/' + module + '.mjs');
    globalThis.engines[module] = await create();
  }
  document.title = 'ready';
`;
const files = {
  '/': ['text/html', '<!doctype html><title>samfin</title><script type="module" src="/start.mjs"></script>'],
  '/start.mjs': ['text/javascript', start],
  '/samfin.mjs': ['text/javascript'],
  '/samfin.wasm': ['application/wasm'],
  '/samfin_basis.mjs': ['text/javascript'],
  '/samfin_basis.wasm': ['application/wasm'],
};

function serve() {
  const server = createServer(async ({ url }, response) => {
    const [type, text] = files[url] ?? [];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(text ?? (await readFile(`${root}build/wasm${url}`)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export const browsers = { Chromium: launchChromium, Firefox: launchFirefox };

/** Calls `use(ask)` with a function that puts one question to the module in the browser that `launch` starts. */
export async function inBrowser(launch, use) {
  const server = await serve();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => document.title === 'ready');
    await use(({ module, call, request }) =>
      page.evaluate(([from, name, text]) => globalThis.engines[from][name](text), [module, call, request]),
    );
  } finally {
    await browser.close();
    server.close();
  }
}
