// SPDX-License-Identifier: MIT
// How the text of a field of the reader's own scenario is read.
import { type Language, type Reading, readNumber, shifted } from '../numbers.ts';

/** A share in per cent or as a fraction, millions, a weight, a whole number, words. */
export type OwnKind = 'share' | 'mnok' | 'weight' | 'whole' | 'text';

const fraction = /^\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/;

/** The scenario's value for typed text, as decimal text or a fraction. */
export function readOwn(kind: OwnKind, text: string, language: Language): Reading {
  if (kind === 'text') return text.trim() === '' ? { problem: 'empty' } : { value: text.trim() };
  const parts = kind === 'share' || kind === 'weight' ? fraction.exec(text) : null;
  if (parts && Number(parts[2]) > 0) return { value: `${parts[1]!}/${parts[2]!}` };
  const read = readNumber(text, language);
  if ('problem' in read) return read;
  if (kind === 'whole') return /^\d{1,15}$/.test(read.value) ? read : { problem: 'not_a_number' };
  return kind === 'share' ? { value: shifted(read.value, -2) } : read;
}
