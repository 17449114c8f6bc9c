// SPDX-License-Identifier: MIT
// What a frame and the page around it say to each other.
import { expect, test } from '@playwright/test';
import { isHeightMessage, parentOrigin } from '../../../web/guest/frame_height.ts';

test('a height is a whole number of pixels within reason, of our type', () => {
  expect(isHeightMessage({ type: 'e-helseregning-height', height: 812 })).toBe(true);
  for (const data of [
    null,
    'e-helseregning-height',
    { type: 'e-helseregning-height' },
    { type: 'e-helseregning-height', height: '812' },
    { type: 'e-helseregning-height', height: 812.5 },
    { type: 'e-helseregning-height', height: 0 },
    { type: 'e-helseregning-height', height: -1 },
    { type: 'e-helseregning-height', height: 100_001 },
    { type: 'e-helseregning-height', height: Number.POSITIVE_INFINITY },
    { type: 'resize', height: 812 },
  ])
    expect(isHeightMessage(data), JSON.stringify(data)).toBe(false);
});

test('the parent is named as one origin, and nothing else is a parent', () => {
  expect(parentOrigin('?parent=https%3A%2F%2Fwww.example.org%2Fside%3Fa%3D1')).toBe(
    'https://www.example.org',
  );
  expect(parentOrigin('?actor=4601&parent=http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
  for (const search of [
    '',
    '?parent=',
    '?parent=*',
    '?parent=null',
    '?parent=javascript:alert(1)',
    '?parent=data:,x',
  ])
    expect(parentOrigin(search), search).toBeNull();
});
