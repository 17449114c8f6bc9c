// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleFolder } from './engine_modules.ts';

interface Asked {
  parameters(request: string): string;
}
interface Read {
  read_on: string;
}

/** The newest day of both sets of figures, asked of the engine that has both, here in Node. */
export async function newestReading(): Promise<string> {
  const { default: create } = (await import(pathToFileURL(join(moduleFolder, 'samfin_basis.mjs')).href)) as {
    default: (options: { wasmBinary: Uint8Array }) => Promise<Asked>;
  };
  const engine = await create({ wasmBinary: await readFile(join(moduleFolder, 'samfin_basis.wasm')) });
  const { read_on, basis } = JSON.parse(engine.parameters('{}')) as Read & { basis: Read };
  return read_on < basis.read_on ? basis.read_on : read_on;
}
