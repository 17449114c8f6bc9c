// SPDX-License-Identifier: MIT
// What ./run builds is what the page is made of: on a fresh machine nothing else has been built.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { engineAliases } from '../../../web/bundling/engine_modules.ts';

test('the target that ./run builds has every module that the page imports', () => {
  const target = /^build wasm (\w+)$/m.exec(readFileSync('run', 'utf8'))?.[1] ?? '';
  const commands = execFileSync('ninja', ['-C', 'build/wasm', '-t', 'commands', target], {
    encoding: 'utf8',
  });
  const built = [...commands.matchAll(/ -o (\S+\.mjs)/g)].map(([, file]) => basename(file ?? ''));
  const modules = engineAliases
    .map(({ replacement }) => basename(replacement))
    .filter((file) => file.endsWith('.mjs'));
  expect(modules.length).toBeGreaterThan(1);
  expect(built).toEqual(expect.arrayContaining(modules));
});
