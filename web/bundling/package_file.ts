// SPDX-License-Identifier: MIT
// The npm package around the guest: what can be imported, with types, and how to use it.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { declarationsOf, typedSources } from './package_types.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const entry = (source: string, file: string): { types: string; default: string } => ({
  types: `./types/guest/${source}.d.ts`,
  default: `./${file}`,
});

/** The package's description; only the version comes from the project. */
export function packageDescription(version: string): object {
  return {
    name: 'e-helseregningen',
    version,
    description:
      "What Norway's municipalities pay for national e-health solutions: an element for any page, and the numbers.",
    license: 'MIT',
    type: 'module',
    engines: { node: '>=20.19' },
    sideEffects: ['./e-helseregning.js'],
    exports: {
      '.': entry('element', 'e-helseregning.js'),
      './numbers': entry('numbers_alone', 'numbers.js'),
      './iframe-height': entry('iframe_height', 'iframe-height.js'),
    },
  };
}

export function packageFile(): Plugin {
  return {
    name: 'samfin-package-file',
    apply: 'build',
    generateBundle() {
      const { version } = JSON.parse(read('../../package.json')) as { version: string };
      const emit = (fileName: string, source: string): void => {
        this.emitFile({ type: 'asset', fileName, source });
      };
      emit('package.json', `${JSON.stringify(packageDescription(version), null, 2)}\n`);
      emit('README.md', read('../guest/README.md'));
      emit('LICENSE', read('../../LICENSE'));
      for (const source of typedSources) emit(`types/${source}.d.ts`, declarationsOf(source));
    },
  };
}
