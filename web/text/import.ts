// SPDX-License-Identifier: MIT
// The words of opening a file, fetched when a reader wants to.
import type { Language } from '../numbers.ts';
import type { ImportTexts } from './nb/import.ts';

export type { ImportTexts } from './nb/import.ts';

export async function importTextsOf(language: Language): Promise<ImportTexts> {
  if (language === 'nn') return (await import('./nn/import.ts')).fileImport;
  if (language === 'en') return (await import('./en/import.ts')).fileImport;
  return (await import('./nb/import.ts')).fileImport;
}
