// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import type { Release } from '../offline/release.ts';

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * The release that a build's files make. The page itself goes by its folder's name, for hosts move index.html there.
 * `worker` is the code of the service worker: another one is another release, with a cache of its own.
 */
export function releaseOf(built: Map<string, Uint8Array>, worker: string): Release {
  const files = [...built]
    .map(([name, bytes]) => ({ path: name === 'index.html' ? '' : name, sha256: sha256(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join('');
  return { id: sha256(all + worker).slice(0, 16), files };
}
