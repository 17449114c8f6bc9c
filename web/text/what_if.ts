// SPDX-License-Identifier: MIT
// The words of "What if", fetched with the view.
import type { Language } from '../numbers.ts';
import type { WhatIfTexts } from './nb/what_if.ts';
import type { WhatIfResultTexts } from './nb/what_if_results.ts';

export async function whatIfTextsOf(language: Language): Promise<WhatIfTexts> {
  if (language === 'nn') return (await import('./nn/what_if.ts')).whatIf;
  if (language === 'en') return (await import('./en/what_if.ts')).whatIf;
  return (await import('./nb/what_if.ts')).whatIf;
}

export async function whatIfResultTextsOf(language: Language): Promise<WhatIfResultTexts> {
  if (language === 'nn') return (await import('./nn/what_if_results.ts')).whatIfResults;
  if (language === 'en') return (await import('./en/what_if_results.ts')).whatIfResults;
  return (await import('./nb/what_if_results.ts')).whatIfResults;
}
