// SPDX-License-Identifier: MIT
// How a value of an explanation is shown: by its unit, exactly as the engine gave it.
import type { Exact } from '../engine/types.ts';
import { decimal, shifted } from '../numbers.ts';
import { wordOf } from '../text/texts.ts';
import type { Frame } from '../views/frame.ts';

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Øre as decimal text, whole or not, in kroner. */
const kroner = (frame: Frame, ore: string): string =>
  /^-?\d+$/.test(ore) && Number.isSafeInteger(Number(ore))
    ? frame.kr(Number(ore), { ore: true })
    : `${frame.language === 'en' ? 'NOK' : 'kr'}\u00a0${decimal(shifted(ore, -2), frame.language)}`;

export function shownQuantity(frame: Frame, value: unknown, unit: string, name = ''): string {
  if (Array.isArray(value)) return value.map((each) => shownQuantity(frame, each, unit)).join(', ');
  if (name.endsWith('_year')) return String(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = value === null ? '' : String(value);
  if (unit === 'codes' || unit === 'token') return wordOf(frame.text.words.token, text);
  const parts = text.split(' ');
  if (parts.length > 1 && parts.every(isDecimal))
    return parts.map((part) => shownQuantity(frame, part, unit)).join(` ${frame.text.explain.and} `);
  if (!isDecimal(text)) return text;
  if (unit === 'ore') return kroner(frame, text);
  const unitName = wordOf(frame.text.words.unit, unit);
  return decimal(text, frame.language) + (unitName !== unit ? `\u00a0${unitName}` : '');
}

/** An exact share in øre: its decimals, and the fraction where they do not end. */
export const shownExact = (frame: Frame, { decimal: text }: Exact): string =>
  `${decimal(text, frame.language)}\u00a0${frame.text.explain.ore}`;
