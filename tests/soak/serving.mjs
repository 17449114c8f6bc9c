// SPDX-License-Identifier: MIT
// What a soaked tab is made of: the page's own way to its workers, the built workers and modules, and nothing else.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { rememberMemories } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/** The page's class `Engine`, without its types. */
const engineClass = async () =>
  ts.transpileModule(await readFile(`${root}web/engine/engine.ts`, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;

async function contentOf(url) {
  if (url === '/') return ['text/html', '<!doctype html><title>soak</title>'];
  if (url === '/engine.js') return ['text/javascript', await engineClass()];
  const folder = url.startsWith('/assets/') ? `${root}build/page` : `${root}build/wasm`;
  const content = await readFile(folder + url);
  return [types[extname(url)] ?? 'text/plain', /worker-[\w-]+\.js$/.test(url) ? rememberMemories + content : content];
}

/** Where the built page keeps its workers and modules. */
export async function assets() {
  const names = await readdir(`${root}build/page/assets`);
  const named = (pattern) => {
    const found = names.find((name) => pattern.test(name));
    if (!found) throw new Error('the page is not built: npm run build');
    return `/assets/${found}`;
  };
  return {
    samfin: { worker: named(/^worker-[\w-]+\.js$/), wasm: named(/^samfin-[\w-]+\.wasm$/) },
    samfin_basis: { worker: named(/^basis_worker-[\w-]+\.js$/), wasm: named(/^samfin_basis-[\w-]+\.wasm$/) },
  };
}

export function serve() {
  const server = createServer(({ url = '/' }, response) => {
    contentOf(url).then(
      ([type, content]) => response.writeHead(200, { 'content-type': type }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
