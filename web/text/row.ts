// SPDX-License-Identifier: MIT
// The words of "Check my row", fetched when it is opened.
import type { Language } from '../numbers.ts';
import type { RowTexts } from './nb/row.ts';

export async function rowTextsOf(language: Language): Promise<RowTexts> {
  if (language === 'nn') return (await import('./nn/row.ts')).row;
  if (language === 'en') return (await import('./en/row.ts')).row;
  return (await import('./nb/row.ts')).row;
}
