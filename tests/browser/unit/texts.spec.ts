// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { en } from '../../../web/text/en.ts';
import { nb } from '../../../web/text/nb.ts';
import { nn } from '../../../web/text/nn.ts';

/** Every text by its key; a function is called with letters for its values. */
function flat(texts: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') found.set(name, value);
    else if (typeof value === 'function') {
      const give = value as (...values: unknown[]) => string;
      found.set(name, name.startsWith('errors.') ? give(() => 'A') : give('A', 'B', 'C', 'D', 'E', 'F'));
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of flat(value, name)) found.set(inner, text);
  }
  return found;
}

test('every language has every key, and no text is empty', () => {
  const keys = [...flat(nb).keys()];
  for (const texts of [nn, en]) expect([...flat(texts).keys()]).toEqual(keys);
  for (const texts of [nb, nn, en]) for (const [key, text] of flat(texts)) expect(text, key).not.toBe('');
});

/** Names, and words that the two written languages share: what nynorsk may leave as bokmål has it. */
const shared = new Set(
  readFileSync(new URL('./same-in-nynorsk.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);

test('nynorsk differs from bokmål except where the two share the word', () => {
  const bokmal = flat(nb);
  const same = [...flat(nn)].filter(([key, text]) => text === bokmal.get(key) && !shared.has(text));
  expect(same).toEqual([]);
});

test('nynorsk has no words that only bokmål has', () => {
  const onlyBokmal =
    /\b(ikke|noe|hva|hvor|hvem|hver|fra|kommuner|en|et|løsning\w*|beregn\w*|forskriften|innbyggere?|uten|også)\b/i;
  for (const [key, text] of flat(nn)) expect(text, key).not.toMatch(onlyBokmal);
});

test('every error code of the engine has a sentence', () => {
  const header = readFileSync(new URL('../../../core/outcome/error.hpp', import.meta.url), 'utf8');
  const list = /enum class ErrorCode \{([\s\S]*?)\};/.exec(header)![1]!;
  const codes = list.replace(/\/\/.*/g, '').match(/[a-z_0-9]+/g)!;
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) expect(Object.keys(nb.errors), code).toContain(code);
});
