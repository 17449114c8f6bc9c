// SPDX-License-Identifier: MIT
// The words of a guest that cannot calculate; fetched when they are needed.
import type { Language } from '../numbers.ts';
import type { GuestTexts } from './nb/guest.ts';

export async function guestTextsOf(language: Language): Promise<GuestTexts> {
  if (language === 'nn') return (await import('./nn/guest.ts')).guest;
  if (language === 'en') return (await import('./en/guest.ts')).guest;
  return (await import('./nb/guest.ts')).guest;
}
