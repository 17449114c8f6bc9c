// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { inScript, oneFile } from '../../../web/bundling/one_file.ts';
import { bytesOf } from '../../../web/engine/start_inline.ts';

const page = readFileSync(new URL('../../../web/index.html', import.meta.url), 'utf8');
const inside = {
  page,
  script: { code: 'document.title = "$& </script><!-- $1";', style: 'p { color: red }\n' },
  blocks: { 'samfin-wasm': 'AGFzbQ==', 'samfin-worker': 'self.onmessage = null;' },
  icon: Buffer.from('<svg/>'),
  tables: '<section lang="nb">table $&</section>',
};
const between = (text: string, start: string, end: string): string => text.split(start)[1]!.split(end)[0]!;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the one file names no other file', () => {
  const file = oneFile(inside);
  const named = [...file.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!);
  expect(named).toEqual(['data:image/svg+xml;base64,PHN2Zy8+']);
});

test('its policy allows its own script and style by their bytes, workers from text, and nothing from elsewhere', () => {
  const file = oneFile(inside);
  const policy = between(file, 'http-equiv="Content-Security-Policy" content="', '"').replaceAll(
    '&#39;',
    "'",
  );
  expect(policy).toContain("default-src 'none'; ");
  expect(policy).toContain(`script-src ${hash(between(file, '<script>', '</script>'))} 'wasm-unsafe-eval';`);
  expect(policy).toContain(`style-src ${hash(between(file, '<style>', '</style>'))};`);
  expect(policy).toContain('worker-src blob:;');
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|'self'|https?:|connect-src/);
  expect(file.indexOf('Content-Security-Policy')).toBeLessThan(file.indexOf('<style>'));
});

test('the tables stand where no script is needed, and the script after all that it reads', () => {
  const file = oneFile(inside);
  expect(file).not.toContain('<noscript>');
  expect(file).toContain('<section lang="nb">table $&</section>');
  for (const earlier of ['id="samfin"', 'id="static-table"', 'id="samfin-wasm"', 'id="samfin-worker"'])
    expect(file.indexOf(earlier), earlier).toBeLessThan(file.indexOf('<script>'));
});

test('a script that holds the end of a script stays whole and says the same', () => {
  const code = '[`</script>`, "<!-- <script", /<\\/SCRIPT/.source, 1 < 2]';
  const safe = inScript(code);
  expect(safe).not.toMatch(/<(!--|\/?script)/i);
  expect(runInNewContext(safe)).toEqual(['</script>', '<!-- <script', '<\\/SCRIPT', true]);
});

test('a script that the browser would read differently stops the build', () => {
  expect(() => inScript('`a\rb`')).toThrow('carriage return');
  expect(() => inScript('/\\<script/')).toThrow('escaped');
  expect(() => inScript('let = ;')).toThrow();
});

test('a page that lacks what is to be replaced stops the build', () => {
  expect(() => oneFile({ ...inside, page: page.replace('rel="stylesheet"', 'rel="other"') })).toThrow(
    '0 times',
  );
});

test('the wasm comes out of its text as it went in', () => {
  // every byte value once
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
  expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
});
