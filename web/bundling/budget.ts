// SPDX-License-Identifier: MIT
import type { Plugin, Rollup } from 'vite';
import { isBasis, isFirstWasm, isFirstWorker } from './first_engine.ts';
import { neededAtOnce } from './needed_at_once.ts';
import { kilobytes, printSizes, sizesOf } from './sizes.ts';

/** Largest brotli sizes in bytes: the engine (wasm and its worker with the glue), and all that the first answer needs. */
const largest = { engine: 90_000, first_answer: 170_000 };

const partNames = ['wasm', 'worker', 'page', 'style', 'document', 'on_demand', 'basis'] as const;

/** The document's own chunk, which brings them in, is gone when the sizes are counted. */
const stylesOf = (document: Rollup.OutputBundle[string] | undefined): string[] =>
  document?.type === 'asset' ? (String(document.source).match(/[\w./-]+\.css(?=")/g) ?? []) : [];

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
        const withEntry = neededAtOnce(bundle);
        const styles = stylesOf(bundle['index.html']).map((address) => address.replace(/^\.\//, ''));
        if (styles.length === 0) this.error('the document names no style, so its size would not count');
        const parts = sizesOf(bundle, partNames, (name, file) => {
          if (isBasis(name)) return 'basis';
          if (isFirstWasm(name)) return 'wasm';
          if (isFirstWorker(name)) return 'worker';
          if (name.endsWith('.css')) return styles.includes(name) ? 'style' : 'on_demand';
          if (name.endsWith('.html')) return name === 'index.html' ? 'document' : 'on_demand';
          return file.type === 'chunk' && !withEntry.has(name) ? 'on_demand' : 'page';
        });
        const engine = parts.wasm + parts.worker;
        const firstAnswer = engine + parts.page + parts.style + parts.document;
        printSizes('brotli sizes', parts, {
          engine: [engine, largest.engine],
          'first answer': [firstAnswer, largest.first_answer],
        });
        if (engine > largest.engine) this.warn(`the engine is larger than ${kilobytes(largest.engine)}`);
        if (firstAnswer > largest.first_answer)
          this.error(`the first answer needs more than ${kilobytes(largest.first_answer)}`);
      },
    },
  };
}
