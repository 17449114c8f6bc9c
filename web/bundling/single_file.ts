// SPDX-License-Identifier: MIT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { wasmBlock, workerBlock } from '../engine/start_inline.ts';
import { tableSections } from '../static_table/document.ts';
import { moduleFolder } from './engine_modules.ts';
import { inScript, oneFile } from './one_file.ts';
import { oneScript } from './one_script.ts';
import { staticFigures } from './static_figures.ts';

const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url));

/** Writes the page once more as one file, `e-helseregningen.html`, into a folder beside that of the page. */
export function singleFile(): Plugin {
  return {
    name: 'samfin-single-file',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const blocks: Record<string, string> = {};
        for (const [name, entry] of [
          ['samfin', 'engine/worker.ts'],
          ['samfin_basis', 'engine/basis_worker.ts'],
        ] as const) {
          blocks[wasmBlock(name)] = readFileSync(join(moduleFolder, `${name}.wasm`)).toString('base64');
          blocks[workerBlock(name)] = inScript((await oneScript(entry)).code);
        }
        const file = oneFile({
          page: read('../index.html').toString('utf8'),
          script: await oneScript('single_file.ts'),
          blocks,
          icon: read('../public/icon.svg'),
          tables: tableSections(await staticFigures()),
        });
        const folder = join(dir!, '../single');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'e-helseregningen.html'), file);
        console.log(`  single file ${(file.length / 1_000_000).toFixed(1)} MB`);
      },
    },
  };
}
