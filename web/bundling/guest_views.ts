// SPDX-License-Identifier: MIT
import { isAbsolute, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const styles = fileURLToPath(new URL('../guest/styles.ts', import.meta.url));
const mark = '\0samfin-view-style:';

/** A view that imports its style file gives it to every guest's shadow root instead of to the document. */
export function guestViews(): Plugin {
  return {
    name: 'samfin-guest-views',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id.endsWith('.css') && importer?.endsWith('.ts')
        ? mark + (isAbsolute(id) ? id : resolve(dirname(importer), id)).replace(/\.css$/, '')
        : null,
    load: (id) => {
      if (!id.startsWith(mark)) return null;
      const file = JSON.stringify(`${id.slice(mark.length)}.css?inline`);
      return `import style from ${file};\nimport { addStyle } from ${JSON.stringify(styles)};\naddStyle(style);`;
    },
  };
}

/** Each of lit's packages notes its version on the global object, and one keeps its properties there. */
const notes: readonly { file: string; left: RegExp; instead: string }[] = [
  {
    file: '/lit-html/lit-html.js',
    left: /\(\w+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\((["'])[\d.]+\1\)/,
    instead: 'void 0',
  },
  {
    file: '/lit-element/lit-element.js',
    left: /\(\w+\.litElementVersions\s*\?\?=\s*\[\]\)\.push\((["'])[\d.]+\1\)/,
    instead: 'void 0',
  },
  {
    file: '/reactive-element/reactive-element.js',
    left: /\(\w+\.reactiveElementVersions\s*\?\?=\s*\[\]\)\.push\((["'])[\d.]+\1\)/,
    instead: 'void 0',
  },
  {
    file: '/reactive-element/reactive-element.js',
    left: /(?:\w+\.)?litPropertyMetadata\b/g,
    instead: 'samfinProperties',
  },
];

const withoutNote = (code: string, { file, left, instead }: (typeof notes)[number]): string => {
  if (code.search(left) < 0) throw new Error(`${file} leaves its mark in another way than known here`);
  const shorter = code.replace(left, instead);
  return instead === 'void 0' ? shorter : `let ${instead};\n${shorter}`;
};

/** A guest leaves nothing on the global object, so lit's notes are taken out. */
export function noGlobalNotes(): Plugin {
  const missing = new Set(notes.map(({ file }) => file));
  return {
    name: 'samfin-no-global-notes',
    apply: 'build',
    transform: (code, id) => {
      const path = id.replaceAll('\\', '/').replace('/development/', '/');
      const here = notes.filter(({ file }) => path.endsWith(file));
      for (const { file } of here) missing.delete(file);
      return here.length ? { code: here.reduce(withoutNote, code), map: null } : null;
    },
    buildEnd: (error) => {
      if (!error && missing.size > 0)
        throw new Error(`not found, so its notes may stand: ${[...missing].join(', ')}`);
    },
  };
}
