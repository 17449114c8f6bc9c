// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';

/** Where the C++ build leaves the two modules; `SAMFIN_MODULE` names another folder. */
export const moduleFolder =
  process.env['SAMFIN_MODULE'] ?? fileURLToPath(new URL('../../build/wasm', import.meta.url));

/** The names by which the page imports the modules. */
export const engineAliases = [
  { find: 'samfin-module', replacement: `${moduleFolder}/samfin.mjs` },
  { find: 'samfin-wasm', replacement: `${moduleFolder}/samfin.wasm?url` },
  { find: 'samfin-basis-module', replacement: `${moduleFolder}/samfin_basis.mjs` },
  { find: 'samfin-basis-wasm', replacement: `${moduleFolder}/samfin_basis.wasm?url` },
];
