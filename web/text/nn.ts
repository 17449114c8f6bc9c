// SPDX-License-Identifier: MIT
import { errors, unknownError } from './nn/errors.ts';
import { sentences } from './nn/sentences.ts';
import { words } from './nn/words.ts';
import type { Texts } from './nb.ts';

export const nn: Texts = { words, errors, unknownError, ...sentences };
