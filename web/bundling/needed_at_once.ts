// SPDX-License-Identifier: MIT
import type { Rollup } from 'vite';

/** The page itself, which its entry asks for after it has started the engine. */
const isPage = (file: string): boolean => /(^|\/)(page|mount_alone)-[\w-]{8,}\.js$/.test(file);

type Chunk = Rollup.OutputChunk;

/**
 * The chunks that the first answer needs: those it begins with (the entry and the page), what they import, and what that
 * imports.
 */
export function neededAtOnce(
  bundle: Rollup.OutputBundle,
  isBeginning = ({ isEntry, fileName }: Chunk): boolean => isEntry || isPage(fileName),
): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    chunk.imports.forEach(add);
  };
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && isBeginning(file)) add(file.fileName);
  return found;
}
