// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleFolder } from './engine_modules.ts';

/** Starts a module here in Node. It is built for pages and workers, so its bytes are handed to it. */
export async function engineInNode<Asked>(name: 'samfin' | 'samfin_basis'): Promise<Asked> {
  const { default: create } = (await import(pathToFileURL(join(moduleFolder, `${name}.mjs`)).href)) as {
    default: (options: { wasmBinary: Uint8Array }) => Promise<Asked>;
  };
  return create({ wasmBinary: await readFile(join(moduleFolder, `${name}.wasm`)) });
}
