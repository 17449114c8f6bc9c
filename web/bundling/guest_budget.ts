// SPDX-License-Identifier: MIT
import type { Plugin } from 'vite';
import { kilobytes, sizeOf } from './budget.ts';
import { isBasis, isFirstWasm, isFirstWorker } from './first_engine.ts';
import { neededAtOnce } from './needed_at_once.ts';

/**
 * Largest brotli sizes in bytes: what every page with the element loads, whether or not it computes, and all that the
 * element's first answer needs.
 */
const largest = { element: 20_000, first_answer: 185_000 };

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
        const parts = { element: 0, page: 0, wasm: 0, worker: 0, on_demand: 0, basis: 0 };
        for (const [name, file] of Object.entries(bundle)) {
          const bytes = sizeOf(file);
          if (isBasis(name)) parts.basis += bytes;
          else if (isFirstWasm(name)) parts.wasm += bytes;
          else if (isFirstWorker(name) || isFetchWorker(name)) parts.worker += bytes;
          else if (element.has(name)) parts.element += bytes;
          else if (mounted.has(name)) parts.page += bytes;
          else parts.on_demand += bytes;
        }
        const firstAnswer = parts.element + parts.page + parts.wasm + parts.worker;
        const lines = Object.entries(parts).map(
          ([name, bytes]) => `  ${name.padEnd(12)} ${kilobytes(bytes)}`,
        );
        console.log(
          `\nbrotli sizes of the guest\n${lines.join('\n')}\n` +
            `  element ${kilobytes(parts.element)} of ${kilobytes(largest.element)}, ` +
            `first answer ${kilobytes(firstAnswer)} of ${kilobytes(largest.first_answer)}`,
        );
        if (parts.element > largest.element)
          this.error(`the element needs more than ${kilobytes(largest.element)}`);
        if (firstAnswer > largest.first_answer)
          this.error(`the guest's first answer needs more than ${kilobytes(largest.first_answer)}`);
      },
    },
  };
}
