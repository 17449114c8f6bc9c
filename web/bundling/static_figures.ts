// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Asked, type Figures, figuresOf } from '../static_table/figures.ts';
import { withNewestReading } from '../state/newest_reading.ts';
import { moduleFolder } from './engine_modules.ts';
import { newestReading } from './newest_reading.ts';

/** Asks the engine, here in Node, for what the static tables show. */
export async function staticFigures(): Promise<Figures> {
  const { default: create } = (await import(pathToFileURL(join(moduleFolder, 'samfin.mjs')).href)) as {
    default: (options: { wasmBinary: Uint8Array }) => Promise<Asked>;
  };
  // The module is built for pages and workers, so its bytes are handed to it.
  const figures = figuresOf(await create({ wasmBinary: await readFile(join(moduleFolder, 'samfin.wasm')) }));
  return { ...figures, description: withNewestReading(figures.description, await newestReading()) };
}
