// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Asked, type Figures, figuresOf } from '../static_table/figures.ts';
import { moduleFolder } from './engine_modules.ts';

/** Asks the engine, here in Node, for what the static tables show. */
export async function staticFigures(): Promise<Figures> {
  const { default: create } = (await import(pathToFileURL(join(moduleFolder, 'samfin.mjs')).href)) as {
    default: (options: { wasmBinary: Uint8Array }) => Promise<Asked>;
  };
  // The module is built for pages and workers, so its bytes are handed to it.
  return figuresOf(await create({ wasmBinary: await readFile(join(moduleFolder, 'samfin.wasm')) }));
}
