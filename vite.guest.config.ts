// SPDX-License-Identifier: MIT
// The page as a guest: the element, its frame, and the numbers alone, as an npm package that any host may also serve.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compression } from './web/bundling/compression.ts';
import { definitions } from './web/bundling/definitions.ts';
import { engineAliases, moduleFolder } from './web/bundling/engine_modules.ts';
import { guestBudget } from './web/bundling/guest_budget.ts';
import { guestStyle } from './web/bundling/guest_style.ts';
import { guestViews, noGlobalNotes } from './web/bundling/guest_views.ts';
import { packageFile } from './web/bundling/package_file.ts';
import { policyTag } from './web/bundling/policy_tag.ts';
import { staticTableModules } from './web/bundling/static_table_modules.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./web/guest'),
  base: './',
  resolve: { alias: engineAliases },
  define: await definitions(),
  server: { fs: { allow: [at('.'), moduleFolder] } },
  worker: { format: 'es' },
  css: { postcss: { plugins: [guestStyle] } },
  build: {
    outDir: at('./build/guest'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A guest puts no links into the head of the page around it.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        'e-helseregning': at('./web/guest/element.ts'),
        numbers: at('./web/guest/numbers_alone.ts'),
        'iframe-height': at('./web/guest/iframe_height.ts'),
        frame: at('./web/guest/frame.html'),
      },
      // What the entries export is what the package is for.
      preserveEntrySignatures: 'exports-only',
      // Addresses that others write into their pages stay the same from release to release.
      output: {
        entryFileNames: ({ name }) => (name === 'frame' ? 'assets/[name]-[hash].js' : '[name].js'),
      },
    },
  },
  plugins: [
    guestViews(),
    noGlobalNotes(),
    staticTableModules(),
    policyTag(),
    packageFile(),
    compression(),
    guestBudget(),
  ],
});
