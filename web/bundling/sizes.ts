// SPDX-License-Identifier: MIT
// What a build weighs as it is sent: the brotli bytes of its parts, and how they are printed.
import type { Rollup } from 'vite';
import { compressed } from './compression.ts';

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

type File = Rollup.OutputBundle[string];

/** The brotli bytes of each part, in the order given; `partOf` says which part a file belongs to. */
export function sizesOf<Part extends string>(
  bundle: Rollup.OutputBundle,
  parts: readonly Part[],
  partOf: (name: string, file: File) => Part,
): Record<Part, number> {
  const sizes = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  for (const [name, file] of Object.entries(bundle))
    sizes[partOf(name, file)] += compressed(
      Buffer.from(file.type === 'chunk' ? file.code : file.source),
    ).length;
  return sizes;
}

/** Prints each part, and each sum beside the largest that it may be. */
export function printSizes(
  heading: string,
  sizes: Record<string, number>,
  sums: Record<string, [bytes: number, largest: number]>,
): void {
  const parts = Object.entries(sizes).map(([name, bytes]) => `  ${name.padEnd(12)} ${kilobytes(bytes)}`);
  const compared = Object.entries(sums).map(
    ([name, [bytes, largest]]) => `${name} ${kilobytes(bytes)} of ${kilobytes(largest)}`,
  );
  console.log(`\n${heading}\n${parts.join('\n')}\n  ${compared.join(', ')}`);
}
