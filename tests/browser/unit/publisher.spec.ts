// SPDX-License-Identifier: MIT
// What a publisher says is used when all of it can be; a wrong file claims nothing.
import { expect, test } from '@playwright/test';
import { publisherOf } from '../../../web/state/publisher.ts';
import { cssString } from '../../../web/css_string.ts';

test('a publisher with contact, day and statement', () => {
  const said = {
    publisher: 'Eksempel kommune',
    contact: 'post@eksempel.example',
    updated: '2026-11-22',
    accessibility_statement: 'https://eksempel.example/erklaering',
  };
  expect(publisherOf(said)).toEqual({ publisher: said, problems: [] });
  expect(publisherOf({ publisher: '<b>Kommune</b>' }).publisher).toEqual({ publisher: '<b>Kommune</b>' });
});

test('an empty file says nothing, and nothing is wrong with it', () => {
  expect(publisherOf({})).toEqual({ publisher: null, problems: [] });
});

for (const [name, value, problem] of [
  ['no object', ['x'], 'it is no JSON object'],
  ['null', null, 'it is no JSON object'],
  ['no publisher', { contact: 'x' }, '"publisher" is missing'],
  ['an unknown key', { publisher: 'x', colour: 'red' }, '"colour" is unknown'],
  ['an inherited name', { publisher: 'x', constructor: 'y' }, '"constructor" is unknown'],
  ['a number', { publisher: 7 }, '"publisher" must be a text of 1 to 200 letters on one line'],
  ['nothing but space', { publisher: ' ' }, '"publisher" must be a text of 1 to 200 letters on one line'],
  ['two lines', { publisher: 'a\nb' }, '"publisher" must be a text of 1 to 200 letters on one line'],
  ['turned text', { publisher: 'a\u202eb' }, '"publisher" must be a text of 1 to 200 letters on one line'],
  ['too long', { publisher: 'a'.repeat(201) }, '"publisher" must be a text of 1 to 200 letters on one line'],
  ['no day', { publisher: 'x', updated: '2026-02-30' }, '"updated" must be a day, as in "2026-11-22"'],
  [
    'script as an address',
    { publisher: 'x', accessibility_statement: 'javascript:alert(1)' },
    '"accessibility_statement" must be an address that begins with https://',
  ],
] as const)
  test(`a file that is wrong is not used: ${name}`, () => {
    expect(publisherOf(value)).toEqual({ publisher: null, problems: [problem] });
  });

test('a title with quotes stays inside its string in the style', () => {
  expect(cssString('a"b\\c\n')).toBe('"a\\22 b\\5c c\\a "');
});
