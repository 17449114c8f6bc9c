// SPDX-License-Identifier: MIT
import { errors, unknownError } from './nb/errors.ts';
import { sentences } from './nb/sentences.ts';
import { words } from './nb/words.ts';

export const nb = { words, errors, unknownError, ...sentences };

/** What every language must say: the keys of bokmål, checked by the compiler. */
export type Texts = typeof nb;
