// SPDX-License-Identifier: MIT
// The words of views that are fetched when they are opened.
import type { Language } from '../numbers.ts';
import type { CostTexts } from './nb/costs.ts';
import type { PrintHeadTexts } from './nb/print_head.ts';
import type { PrivacyTexts } from './nb/privacy.ts';
import type { SourceTexts } from './nb/sources.ts';
import type { TermTexts } from './nb/terms.ts';

export async function costTextsOf(language: Language): Promise<CostTexts> {
  if (language === 'nn') return (await import('./nn/costs.ts')).costs;
  if (language === 'en') return (await import('./en/costs.ts')).costs;
  return (await import('./nb/costs.ts')).costs;
}

export async function sourceTextsOf(language: Language): Promise<SourceTexts> {
  if (language === 'nn') return (await import('./nn/sources.ts')).sources;
  if (language === 'en') return (await import('./en/sources.ts')).sources;
  return (await import('./nb/sources.ts')).sources;
}

export async function privacyTextsOf(language: Language): Promise<PrivacyTexts> {
  if (language === 'nn') return (await import('./nn/privacy.ts')).privacy;
  if (language === 'en') return (await import('./en/privacy.ts')).privacy;
  return (await import('./nb/privacy.ts')).privacy;
}

export async function printHeadTextsOf(language: Language): Promise<PrintHeadTexts> {
  if (language === 'nn') return (await import('./nn/print_head.ts')).printHead;
  if (language === 'en') return (await import('./en/print_head.ts')).printHead;
  return (await import('./nb/print_head.ts')).printHead;
}

export async function termTextsOf(language: Language): Promise<TermTexts> {
  if (language === 'nn') return (await import('./nn/terms.ts')).terms;
  if (language === 'en') return (await import('./en/terms.ts')).terms;
  return (await import('./nb/terms.ts')).terms;
}
