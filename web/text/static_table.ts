// SPDX-License-Identifier: MIT
// The words of the table that is there without script. Only the build uses them: the page carries none.
import type { Language } from '../numbers.ts';
import { en as enPage } from './en.ts';
import { staticTable as en } from './en/static_table.ts';
import { nb as nbPage } from './nb.ts';
import { type StaticTableTexts, staticTable as nb } from './nb/static_table.ts';
import { nn as nnPage } from './nn.ts';
import { staticTable as nn } from './nn/static_table.ts';
import type { Texts } from './texts.ts';

export interface TableTexts {
  page: Texts;
  table: StaticTableTexts;
}

export const tableTexts: Record<Language, TableTexts> = {
  nb: { page: nbPage, table: nb },
  nn: { page: nnPage, table: nn },
  en: { page: enPage, table: en },
};
