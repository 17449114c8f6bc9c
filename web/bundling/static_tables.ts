// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { languages } from '../state/choice.ts';
import { tableDocument, tableFile, tableStyleFile } from '../static_table/document.ts';
import { staticFigures } from './static_figures.ts';

/** Writes the tables that need no script beside the page; the page links to them where it cannot compute. */
export function staticTables(): Plugin {
  return {
    name: 'samfin-static-tables',
    apply: 'build',
    async generateBundle() {
      const figures = await staticFigures();
      for (const language of languages)
        this.emitFile({
          type: 'asset',
          fileName: tableFile(language),
          source: tableDocument(figures, language),
        });
      this.emitFile({
        type: 'asset',
        fileName: tableStyleFile,
        source: readFileSync(new URL('../style/static_table.css', import.meta.url)),
      });
    },
  };
}
