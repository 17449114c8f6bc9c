// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, type Rollup, build } from 'vite';
import { definitions } from './definitions.ts';
import { engineAliases } from './engine_modules.ts';

const isGlue = /[\\/]samfin(_basis)?\.mjs$/;

/**
 * The glue that Emscripten writes asks where its own module stands, to find the wasm beside it. A script without an
 * address of its own has no answer, and is handed the wasm: without this the bundler would add a second copy.
 */
const gluesWithoutAddress = (): Plugin => ({
  name: 'samfin-glue-without-address',
  enforce: 'pre',
  async load(id) {
    const file = id.split('?')[0]!;
    return isGlue.test(file) ? (await readFile(file, 'utf8')).replaceAll('import.meta.url', '""') : null;
  },
});

export interface OneScript {
  code: string;
  style: string;
}

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8');

/**
 * Bundles a script of `web/` with all that it imports, sooner or later, into one classic script and one style. Nothing
 * is written to disk.
 */
export async function oneScript(entry: string): Promise<OneScript> {
  const made = (await build({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: engineAliases },
    define: await definitions(),
    plugins: [gluesWithoutAddress()],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../${entry}`, import.meta.url)),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rollup.RolldownOutput | Rollup.RolldownOutput[];
  const { output } = Array.isArray(made) ? made[0]! : made;
  const scripts = output.filter((each) => each.type === 'chunk');
  const styles = output.filter((each) => each.type === 'asset' && each.fileName.endsWith('.css'));
  if (scripts.length !== 1 || scripts.length + styles.length !== output.length)
    throw new Error(
      `${entry} did not become one script: ${output.map(({ fileName }) => fileName).join(', ')}`,
    );
  return {
    code: scripts[0]!.code.trim(),
    style: styles.map((each) => (each.type === 'asset' ? textOf(each.source) : '')).join('\n'),
  };
}
