// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { budget } from './web/bundling/budget.ts';
import { compression } from './web/bundling/compression.ts';
import { definitions } from './web/bundling/definitions.ts';
import { documentHead } from './web/bundling/document_head.ts';
import { engineAliases, moduleFolder } from './web/bundling/engine_modules.ts';
import { firstChunks } from './web/bundling/page_chunk.ts';
import { publisherBeside } from './web/bundling/publisher.ts';
import { offline } from './web/bundling/offline.ts';
import { singleFile } from './web/bundling/single_file.ts';
import { staticTables } from './web/bundling/static_tables.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./web'),
  base: './',
  resolve: { alias: engineAliases },
  define: await definitions(),
  server: { fs: { allow: [at('.'), moduleFolder] } },
  worker: { format: 'es' },
  build: {
    outDir: at('./build/page'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: firstChunks(at('./web/main.ts'), at('./web/mount_alone.ts')) }],
        },
      },
    },
  },
  plugins: [
    documentHead(),
    compression(),
    budget(),
    staticTables(),
    publisherBeside(),
    offline(),
    singleFile(),
  ],
});
