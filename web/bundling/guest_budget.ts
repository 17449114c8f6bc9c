// SPDX-License-Identifier: MIT
import type { Plugin } from 'vite';
import { isBasis, isFirstWasm, isFirstWorker } from './first_engine.ts';
import { neededAtOnce } from './needed_at_once.ts';
import { kilobytes, printSizes, sizesOf } from './sizes.ts';

/**
 * Largest brotli sizes in bytes: what every page with the element loads, whether or not it computes, and all that the
 * element's first answer needs.
 */
const largest = { element: 20_000, first_answer: 185_000 };

const partNames = ['element', 'page', 'wasm', 'worker', 'on_demand', 'basis'] as const;

const isFetchWorker = (file: string): boolean => /(^|\/)fetch_worker-[\w-]{8,}\.js$/.test(file);

/** Prints the brotli size of the guest's parts. The build fails when one passes its budget. */
export function guestBudget(): Plugin {
  return {
    name: 'samfin-guest-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const element = neededAtOnce(bundle, ({ fileName }) => fileName === 'e-helseregning.js');
        const mounted = neededAtOnce(bundle, ({ fileName }) =>
          /(^e-helseregning|\/mount_guest-[\w-]{8,})\.js$/.test(fileName),
        );
        const parts = sizesOf(bundle, partNames, (name) => {
          if (isBasis(name)) return 'basis';
          if (isFirstWasm(name)) return 'wasm';
          if (isFirstWorker(name) || isFetchWorker(name)) return 'worker';
          if (element.has(name)) return 'element';
          return mounted.has(name) ? 'page' : 'on_demand';
        });
        const firstAnswer = parts.element + parts.page + parts.wasm + parts.worker;
        printSizes('brotli sizes of the guest', parts, {
          element: [parts.element, largest.element],
          'first answer': [firstAnswer, largest.first_answer],
        });
        if (parts.element > largest.element)
          this.error(`the element needs more than ${kilobytes(largest.element)}`);
        if (firstAnswer > largest.first_answer)
          this.error(`the guest's first answer needs more than ${kilobytes(largest.first_answer)}`);
      },
    },
  };
}
