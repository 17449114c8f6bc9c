// SPDX-License-Identifier: MIT
// What a program and all that it started hold of the machine's memory, each shared page counted once (Linux).
import { readFileSync, readdirSync } from 'node:fs';

/** @param {string} path */
const textOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** @param {number} first @returns {number} megabytes */
export function megabytesOf(first) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1])]),
  );
  const family = new Set([first]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  const kilobytes = [...family].map((id) => Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
