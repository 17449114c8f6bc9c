// SPDX-License-Identifier: MIT
// What attributes ask for, as links of the page.
import { expect, test } from '@playwright/test';
import { askedOf, languageOf, linkWith } from '../../../web/guest/asked.ts';
import { choiceOf } from '../../../web/state/link.ts';

test('what is asked for becomes a link that the page reads', () => {
  const link = linkWith('', { actor: '4601', year: '2026', view: 'country', lang: 'nn' });
  expect(link).toBe('#/country?actor=4601&year=2026&lang=nn');
  const { choice, unread } = choiceOf(link);
  expect(unread).toEqual([]);
  expect([choice.actor, choice.year, choice.view, choice.language]).toEqual(['4601', 2026, 'country', 'nn']);
});

test('what is not asked for stays as the link has it, and an empty value asks for nothing', () => {
  expect(linkWith('#/costs?actor=0301&lang=en&base=costs', { actor: '4601', year: '' })).toBe(
    '#/costs?actor=4601&lang=en&base=costs',
  );
});

test('a value can add no part of its own to the link', () => {
  const { choice } = choiceOf(linkWith('', { actor: '4601&year=2022#/own' }));
  expect([choice.actor, choice.year, choice.view]).toEqual(['0301', 0, 'bill']);
});

test('a link says what attributes would', () => {
  expect(askedOf('#/own?actor=1151&lang=nb')).toEqual({ view: 'own', actor: '1151', lang: 'nb' });
  expect(askedOf('')).toEqual({ view: 'bill' });
});

test('a language tag is one of three languages or none', () => {
  expect(['no', 'nb-NO', 'NN', 'en-GB', 'se', ''].map(languageOf)).toEqual(['nb', 'nb', 'nn', 'en', '', '']);
});
