// SPDX-License-Identifier: MIT
import type { Language } from '../numbers.ts';
import type { Texts } from './texts.ts';

/** "2026-11-21" to "21. november 2026": browsers do not all know nynorsk. Other text is given back as it is. */
export function dateText(iso: string, text: Texts, language: Language): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  const month = match && text.words.months[Number(match[2]) - 1];
  if (!match || !month) return iso;
  const day = `${Number(match[3])}${language === 'en' ? '' : '.'}`;
  return `${day} ${month} ${match[1]!}`;
}

/** The reader's day, as "2026-11-21". */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
