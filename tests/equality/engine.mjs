// SPDX-License-Identifier: MIT
// A WebAssembly module in Node: it is built for pages and workers, so its bytes are handed to it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** `samfin`, or `samfin_basis`, which has the number basis too. */
export async function startEngine(module = 'samfin') {
  const folder = new URL('../../build/wasm/', import.meta.url);
  const { default: create } = await import(new URL(`${module}.mjs`, folder).href);
  return create({ wasmBinary: await readFile(new URL(`${module}.wasm`, folder)) });
}
