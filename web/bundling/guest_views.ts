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

/** lit notes its version on the global object; a guest leaves nothing there. */
export function noVersionNote(): Plugin {
  const note = /\((\w+)\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\((["'])[\d.]+\2\)/;
  let isRemoved = false;
  return {
    name: 'samfin-no-version-note',
    apply: 'build',
    transform: (code, id) => {
      if (!/[\\/]lit-html[\\/](development[\\/])?lit-html\.js$/.test(id)) return null;
      if (!note.test(code)) throw new Error('lit-html notes its version in another way than known here');
      isRemoved = true;
      return { code: code.replace(note, 'void 0'), map: null };
    },
    buildEnd: (error) => {
      if (!error && !isRemoved)
        throw new Error('lit-html was not found, so its note of the version may stand');
    },
  };
}
