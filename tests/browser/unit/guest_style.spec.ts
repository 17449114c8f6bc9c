// SPDX-License-Identifier: MIT
// The page's style rewritten for a guest; each expected text is written by hand.
import { expect, test } from '@playwright/test';
import postcss from 'postcss';
import { guestQuery, guestSelector, guestStyle, guestValue } from '../../../web/bundling/guest_style.ts';
import { hostProperties } from '../../../web/bundling/host_properties.ts';

test('a length in rem follows the unit of the guest, wherever it stands in a value', () => {
  expect(guestValue('1.25rem 0')).toBe('calc(1.25 * var(--_unit)) 0');
  expect(guestValue('-10rem')).toBe('calc(-10 * var(--_unit))');
  expect(guestValue('max(0.9em, .875rem)')).toBe('max(0.9em, calc(.875 * var(--_unit)))');
  expect(guestValue('clamp(1rem, 1.2rem + 1.8vw, 2rem)')).toBe(
    'clamp(calc(1 * var(--_unit)), calc(1.2 * var(--_unit)) + 1.8cqi, calc(2 * var(--_unit)))',
  );
});

test('names that only look like lengths stay as they are', () => {
  for (const value of ['var(--size-2rem)', 'url(a1rems.svg)', '2em', '50vh', 'remove'])
    expect(guestValue(value)).toBe(value);
});

test('what is said of the document is said of the box of the guest', () => {
  expect(guestSelector(':root, [data-size]')).toBe('.guest, [data-size]');
  expect(guestSelector('html')).toBe('.guest');
  expect(guestSelector('[data-color-scheme],body')).toBe('[data-color-scheme],.page');
  expect(guestSelector('body > .page')).toBe('.page > .page');
  expect(guestSelector('tbody th')).toBe('tbody th');
  expect(guestSelector('.body, .html-file')).toBe('.body, .html-file');
});

test('a question about the width of the window becomes one about the box, no other does', () => {
  expect(guestQuery('(max-width: 40rem)')).toBe('(max-width: 640px)');
  expect(guestQuery('(min-width: 48rem) and (max-width: 62rem)')).toBe(
    '(min-width: 768px) and (max-width: 992px)',
  );
  for (const other of ['print', '(forced-colors: active)', 'screen and (max-width: 40rem)'])
    expect(guestQuery(other)).toBeNull();
});

test('a style sheet as a whole: page rules go, host properties come before the colours of the page', () => {
  const accent = '--ds-color-accent-base-default';
  const style = `:root{${accent}:#0062BA} @media print{@page{margin:1mm} html{font-size:9pt}} @media (max-width: 40rem){h1{margin:1rem}}`;
  const { css } = postcss([guestStyle]).process(style, { from: undefined });
  expect(css.replace(/\s+/g, ' ')).toBe(
    `.guest{${accent}:var(${hostProperties[accent]!}, #0062BA)} @media print{ .guest{font-size:9pt}} ` +
      '@container samfin (max-width: 640px){h1{margin:calc(1 * var(--_unit))}}',
  );
});
