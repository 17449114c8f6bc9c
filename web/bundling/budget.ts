// SPDX-License-Identifier: MIT
import type { Plugin, Rollup } from 'vite';
import { compressed } from './compression.ts';
import { isBasis, isFirstWasm, isFirstWorker } from './first_engine.ts';
import { neededAtOnce } from './needed_at_once.ts';

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** The brotli bytes of a file of the build. */
export const sizeOf = (file: Rollup.OutputBundle[string]): number =>
  compressed(Buffer.from(file.type === 'chunk' ? file.code : file.source)).length;

/** Largest brotli sizes in bytes: the engine (wasm and its worker with the glue), and all that the first answer needs. */
const largest = { engine: 90_000, first_answer: 170_000 };

const stylesOf = (file: Rollup.OutputBundle[string] | undefined): string[] =>
  file?.type === 'chunk' ? [...(file.viteMetadata?.importedCss ?? [])] : [];

/**
 * Prints the brotli size of each part; `on_demand` and `basis` (the engine with the number basis) come later. The build fails when the first answer needs too much, and warns when the engine
 * alone (with the parameters that it carries) is large.
 */
export function budget(): Plugin {
  return {
    name: 'samfin-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const parts = { wasm: 0, worker: 0, page: 0, style: 0, document: 0, on_demand: 0, basis: 0 };
        const withEntry = neededAtOnce(bundle);
        const stylesWithEntry = new Set([...withEntry].flatMap((name) => stylesOf(bundle[name])));
        for (const [name, file] of Object.entries(bundle)) {
          const bytes = sizeOf(file);
          if (isBasis(name)) parts.basis += bytes;
          else if (isFirstWasm(name)) parts.wasm += bytes;
          else if (isFirstWorker(name)) parts.worker += bytes;
          else if (name.endsWith('.css')) parts[stylesWithEntry.has(name) ? 'style' : 'on_demand'] += bytes;
          else if (name.endsWith('.html')) parts[name === 'index.html' ? 'document' : 'on_demand'] += bytes;
          else if (file.type === 'chunk' && !withEntry.has(name)) parts.on_demand += bytes;
          else parts.page += bytes;
        }
        const engine = parts.wasm + parts.worker;
        const firstAnswer = engine + parts.page + parts.style + parts.document;
        const lines = Object.entries(parts).map(
          ([name, bytes]) => `  ${name.padEnd(12)} ${kilobytes(bytes)}`,
        );
        console.log(
          `\nbrotli sizes\n${lines.join('\n')}\n` +
            `  engine ${kilobytes(engine)} of ${kilobytes(largest.engine)}, ` +
            `first answer ${kilobytes(firstAnswer)} of ${kilobytes(largest.first_answer)}`,
        );
        if (engine > largest.engine) this.warn(`the engine is larger than ${kilobytes(largest.engine)}`);
        if (firstAnswer > largest.first_answer)
          this.error(`the first answer needs more than ${kilobytes(largest.first_answer)}`);
      },
    },
  };
}
