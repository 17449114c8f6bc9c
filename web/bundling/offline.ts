// SPDX-License-Identifier: MIT
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { publisherFile } from '../state/publisher.ts';
import { compressed } from './compression.ts';
import { oneScript } from './one_script.ts';
import { releaseOf } from './release_of.ts';

/** Every file of the built page by its name; the compressed copies are the server's own affair, and what the
 * publisher says is theirs. */
const filesIn = (folder: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => !name.endsWith('.br') && name !== publisherFile && statSync(join(folder, name)).isFile(),
      )
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );

/**
 * Writes the service worker with the list of all files of this release, and beside it the script that a publisher puts
 * in its place to end it.
 */
export function offline(): Plugin {
  return {
    name: 'samfin-offline',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      // From the files as they lie on the disk, after all that writes one.
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const folder = dir!;
        const { code } = await oneScript('offline/service_worker.ts');
        const release = releaseOf(filesIn(folder), code);
        const off = await oneScript('offline/service_worker_off.ts');
        const scripts = {
          'service-worker.js': `"use strict";var samfinRelease=${JSON.stringify(release)};\n${code}\n`,
          'service-worker-off.js': `${off.code}\n`,
        };
        for (const [name, script] of Object.entries(scripts)) {
          writeFileSync(join(folder, name), script);
          writeFileSync(join(folder, `${name}.br`), compressed(Buffer.from(script)));
        }
      },
    },
  };
}
