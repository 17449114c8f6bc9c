// SPDX-License-Identifier: MIT
import type { Plugin } from 'vite';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Publisher, publisherFile, publisherOf } from '../state/publisher.ts';

/** `publisher.json` beside package.json; `SAMFIN_PUBLISHER` names another file. */
const file =
  process.env['SAMFIN_PUBLISHER'] ?? fileURLToPath(new URL('../../publisher.json', import.meta.url));

function read(): Publisher | null {
  if (!existsSync(file)) {
    if (process.env['SAMFIN_PUBLISHER']) console.warn(`publisher: there is no ${file}; nothing is said`);
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    value = null;
  }
  const { publisher, problems } = publisherOf(value);
  for (const problem of problems) console.warn(`publisher: ${file}: ${problem}; nothing of it is used`);
  return publisher;
}

/** For `define`. */
export const publisherDefinition = (): Record<string, string> => ({
  SAMFIN_PUBLISHER: JSON.stringify(read()),
});

/**
 * The file beside the page that its publisher may write anew. It is no part of the release and has no compressed copy, so
 * that nothing else must change with it.
 */
export function publisherBeside(): Plugin {
  return {
    name: 'samfin-publisher',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: publisherFile,
        source: `${JSON.stringify(read() ?? {}, null, 2)}\n`,
      });
    },
  };
}
