// SPDX-License-Identifier: MIT
// The list of requirements: 47 and the additions of WCAG 2.2, each once, each with a test that exists or a dated note.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const [, required = '', added = ''] = read('../../../web/ACCESSIBILITY.md').split(/^## .*$/m);
const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| (\d\.\d\.\d+) .*$/gm)].map(([line]) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('there are 47 requirements, each once, without those on recorded and live media that are exempt', () => {
  const codes = rowsOf(required).map(([code]) => code);
  expect(codes).toHaveLength(47);
  expect(new Set(codes).size).toBe(47);
  for (const exempt of ['1.2.3', '1.2.4', '1.2.5']) expect(codes).not.toContain(exempt);
  expect(rowsOf(added)).toHaveLength(6);
});

test('each requirement names tests that exist, or has a dated note', () => {
  for (const [code, , level, status, shown = ''] of [...rowsOf(required), ...rowsOf(added)]) {
    expect(['A', 'AA'], code).toContain(level);
    expect(['oppfylt', 'ikke aktuelt'], code).toContain(status);
    const named = [...shown.matchAll(/`([\w.]+\.spec\.ts)`: «([^»]+)»/g)];
    if (named.length === 0) expect(shown, code).toMatch(/20\d\d-\d\d-\d\d: /);
    for (const [, file, name] of named) expect(read(`../${file!}`), `${code!} ${name!}`).toContain(name!);
  }
});
