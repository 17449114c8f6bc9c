// SPDX-License-Identifier: MIT
// Two chunks for the first answer: what starts the engine, and the page. Parts of it that other views share would
// otherwise become a dozen small files.
import type { Rollup } from 'vite';

interface Graph {
  getModuleInfo(id: string): Pick<Rollup.ModuleInfo, 'importedIds'> | null;
}

/** All that a module imports, and what that imports, without what it asks for later. */
function imported(from: string, graph: Graph): Set<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(add);
  };
  add(from);
  return found;
}

/** For the bundler: the chunk of a module, null where it may decide itself. `start` and `page` are the first modules. */
export function firstChunks(start: string, page: string): (id: string, graph: Graph) => string | null {
  const known = new WeakMap<Graph, { start: Set<string>; page: Set<string> }>();
  return (id, graph) => {
    const sets = known.get(graph) ?? { start: imported(start, graph), page: imported(page, graph) };
    known.set(graph, sets);
    if (sets.start.has(id) || id.includes('vite/preload-helper')) return 'start';
    return sets.page.has(id) ? 'page' : null;
  };
}
