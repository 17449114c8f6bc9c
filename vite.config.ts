// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { budget } from './web/bundling/budget.ts';
import { compression } from './web/bundling/compression.ts';
import { documentHead } from './web/bundling/document_head.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the C++ build leaves the two modules; `SAMFIN_MODULE` names another folder. */
const moduleFolder = process.env['SAMFIN_MODULE'] ?? at('./build/wasm');

export default defineConfig({
  root: at('./web'),
  base: './',
  resolve: {
    alias: [
      { find: 'samfin-module', replacement: `${moduleFolder}/samfin.mjs` },
      { find: 'samfin-wasm', replacement: `${moduleFolder}/samfin.wasm?url` },
      { find: 'samfin-basis-module', replacement: `${moduleFolder}/samfin_basis.mjs` },
      { find: 'samfin-basis-wasm', replacement: `${moduleFolder}/samfin_basis.wasm?url` },
    ],
  },
  server: { fs: { allow: [at('.'), moduleFolder] } },
  worker: { format: 'es' },
  build: {
    outDir: at('./build/page'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  plugins: [documentHead(), compression(), budget()],
});
