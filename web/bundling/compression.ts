// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const isText = (name: string): boolean => /\.(html|js|css|svg|json|wasm|txt)$/.test(name);

/** The brotli bytes of a file at the highest quality. */
export const compressed = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Lays a brotli file beside each text or wasm file of the build, so that the server need not compress. */
export function compression(): Plugin {
  return {
    name: 'samfin-compression',
    apply: 'build',
    enforce: 'post',
    writeBundle(options) {
      const folder = options.dir!;
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (isText(name))
          writeFileSync(join(folder, `${name}.br`), compressed(readFileSync(join(folder, name))));
      }
    },
  };
}
