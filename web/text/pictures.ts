// SPDX-License-Identifier: MIT
// The words around pictures, which come with the code that draws the first of them.
import type { Language } from '../numbers.ts';
import { pictures as en } from './en/pictures.ts';
import { type PictureTexts, pictures as nb } from './nb/pictures.ts';
import { pictures as nn } from './nn/pictures.ts';

export const pictureTexts: Record<Language, PictureTexts> = { nb, nn, en };
