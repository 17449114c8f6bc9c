// SPDX-License-Identifier: MIT
import type { Plugin } from 'vite';
import { languages } from '../state/choice.ts';
import { tablesOf } from '../static_table/tables.ts';
import { staticFigures } from './static_figures.ts';

const name = /^samfin-static-table\/(\w\w)$/;

/** The tables as modules, one a language, for a guest that builds its own elements: `samfin-static-table/nb`. */
export function staticTableModules(): Plugin {
  let figures: ReturnType<typeof staticFigures> | null = null;
  const resolved = (id: string): string => `\0${id}`;
  const modules = new Map(
    languages.map((language) => [resolved(`samfin-static-table/${language}`), language]),
  );
  return {
    name: 'samfin-static-table-modules',
    enforce: 'pre',
    resolveId: (id) => (name.test(id) ? resolved(id) : null),
    async load(id) {
      const language = modules.get(id);
      if (!language) return null;
      figures ??= staticFigures();
      return `export default ${JSON.stringify(tablesOf(await figures, language))};`;
    },
  };
}
