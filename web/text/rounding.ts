// SPDX-License-Identifier: MIT
// The words about rounding, which come with the code that explains an amount.
import type { Language } from '../numbers.ts';
import { rounding as en } from './en/rounding.ts';
import { type RoundingTexts, rounding as nb } from './nb/rounding.ts';
import { rounding as nn } from './nn/rounding.ts';

export const roundingTexts: Record<Language, RoundingTexts> = { nb, nn, en };
