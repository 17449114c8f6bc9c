// SPDX-License-Identifier: MIT
// The package's types: those of its entries and what these name, each from its own source file.
import { readFileSync } from 'node:fs';
import typescript from 'typescript';

/** Inside web/, without the ending; the package has the same folders under types/. */
export const typedSources = [
  'guest/element',
  'guest/iframe_height',
  'guest/numbers_alone',
  'engine/types',
  'engine/types_basis',
  'engine/types_models',
  'engine/types_municipal',
];

/** The engine's types stand beside lists that the page uses: the package has the types only. */
const isOfEngine = (source: string): boolean => source.startsWith('engine/');
const valueWithoutType = 9010;

/** A source file's declarations, which name other files by the ending that every reader of a package understands. */
export function declarationsOf(source: string): string {
  const text = readFileSync(new URL(`../${source}.ts`, import.meta.url), 'utf8');
  const { outputText, diagnostics = [] } = typescript.transpileDeclaration(text, {
    fileName: `${source}.ts`,
    reportDiagnostics: true,
    compilerOptions: {
      isolatedDeclarations: true,
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.ESNext,
    },
  });
  const [problem] = diagnostics.filter(({ code }) => code !== valueWithoutType || !isOfEngine(source));
  if (problem)
    throw new Error(`${source}: ${typescript.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
  const types = isOfEngine(source) ? outputText.replace(/^export declare const [^;]*;\n/gm, '') : outputText;
  return types.replace(/(from '\.[^']*)\.ts'/g, "$1.js'");
}
