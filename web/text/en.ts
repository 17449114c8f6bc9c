// SPDX-License-Identifier: MIT
import { errors, unknownError } from './en/errors.ts';
import { sentences } from './en/sentences.ts';
import { words } from './en/words.ts';
import type { Texts } from './nb.ts';

export const en: Texts = { words, errors, unknownError, ...sentences };
