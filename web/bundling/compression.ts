// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { publisherFile } from '../state/publisher.ts';

const isText = (name: string): boolean =>
  /\.(html|js|css|svg|json|wasm|txt)$/.test(name) && name !== publisherFile;

const known = new Map<string, Buffer>();

/** The brotli bytes of a file at the highest quality; slow, so each content is compressed once in a build. */
export function compressed(bytes: Uint8Array): Buffer {
  const content = createHash('sha256').update(bytes).digest('base64');
  const there = known.get(content);
  if (there) return there;
  const made = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  known.set(content, made);
  return made;
}

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
