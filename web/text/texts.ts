// SPDX-License-Identifier: MIT
import type { Language } from '../numbers.ts';
import { nb, type Texts } from './nb.ts';

export type { Texts } from './nb.ts';

/** Bokmål comes with the page; the others are fetched when chosen. */
export async function textsOf(language: Language): Promise<Texts> {
  if (language === 'nn') return (await import('./nn.ts')).nn;
  if (language === 'en') return (await import('./en.ts')).en;
  return nb;
}

/** The word for an identifier of the engine; an identifier without a word is shown as it is. */
export const wordOf = (words: Record<string, string>, identifier: string): string =>
  Object.hasOwn(words, identifier) ? words[identifier]! : identifier;
