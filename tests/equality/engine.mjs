// SPDX-License-Identifier: MIT
// The WebAssembly module in Node: it is built for pages and workers, so its bytes are handed to it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export async function startEngine() {
  const folder = new URL('../../build/wasm/', import.meta.url);
  const { default: create } = await import(new URL('samfin.mjs', folder).href);
  return create({ wasmBinary: await readFile(new URL('samfin.wasm', folder)) });
}
