// SPDX-License-Identifier: MIT
// The package as one who installs it sees it: its types are whole, and a program that uses them compiles.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import typescript from 'typescript';
import { packageDescription } from '../../../web/bundling/package_file.ts';
import { declarationsOf, typedSources } from '../../../web/bundling/package_types.ts';

const program = `
import { isRefusal, openNumbers } from 'e-helseregningen/numbers';
import type { EHelseregningChange } from 'e-helseregningen';
const numbers = await openNumbers();
const bill = numbers.bill({ actor: '4601', year: 2026 });
export const total: number = isRefusal(bill) ? 0 : bill.total_ore;
const element = document.createElement('e-helseregning');
element.actor = '4601';
element.addEventListener('e-helseregning-change', ({ detail }) => {
  const change: EHelseregningChange = detail;
  console.log(change.actor, change.link);
});
`;

function problemsOf(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'e-helseregningen-'));
  try {
    const write = (path: string, contents: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    };
    const home = 'node_modules/e-helseregningen';
    write(`${home}/package.json`, JSON.stringify(packageDescription('0.1.0')));
    for (const source of typedSources) write(`${home}/types/${source}.d.ts`, declarationsOf(source));
    write('package.json', '{"type":"module"}');
    write('use.ts', text);
    const compiled = typescript.createProgram([join(folder, 'use.ts')], {
      strict: true,
      noEmit: true,
      types: [],
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.NodeNext,
      moduleResolution: typescript.ModuleResolutionKind.NodeNext,
    });
    return typescript
      .getPreEmitDiagnostics(compiled)
      .map(
        ({ messageText, file }) =>
          `${file?.fileName.slice(folder.length) ?? ''} ${typescript.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a program that uses the element and the numbers compiles with the types of the package', () => {
  expect(problemsOf(program)).toEqual([]);
});

test('a question that the engine does not know is a mistake to the compiler', () => {
  expect(problemsOf(program.replace('year: 2026', 'years: 2026')).join()).toContain('years');
});
