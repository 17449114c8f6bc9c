// SPDX-License-Identifier: MIT
// What every sheet is given: the figures and the words, names and sources in the reader's language.
import type { ExplanationInput, ExplanationStep, Status } from '../engine/types.ts';
import type { SheetCell } from '../files/xlsx.ts';
import type { BillWorkbookTexts } from '../text/bill_workbook.ts';
import { type Texts, wordOf } from '../text/texts.ts';
import type { Figures } from './figures.ts';
import { fractionOf } from './exact.ts';
import { plainFormat } from './grid.ts';

export interface SheetWords {
  t: BillWorkbookTexts;
  text: Texts;
  name: (actor: string) => string;
  source: (id: string | undefined) => string;
  place: (place: string | undefined) => string;
}

export interface Laid extends SheetWords {
  figures: Figures;
}

export const statusWord = ({ text }: SheetWords, status: Status): string => text.words.status[status];

export const noteWord = ({ text }: SheetWords, { note }: ExplanationInput): string =>
  note === undefined ? '' : wordOf(text.words.note, note);

/** "METHOD (3), FOR-2025-12-22-2858 § 14". */
export const ruleWord = ({ t, source, place }: SheetWords, { equation, rule }: ExplanationStep): string =>
  [t.equation(equation), `${source(rule.source)} ${place(rule.place)}`.trim()].join(', ');

/** An input as a number that can be changed; a fraction as a formula; other text as text. */
export function inputCell(value: unknown): SheetCell {
  const text = String(value);
  const fraction = fractionOf(text);
  if (!fraction) return text;
  const number = Number(fraction.numerator) / Number(fraction.denominator);
  return text.includes('/')
    ? { formula: text, value: number, format: plainFormat }
    : { value: Number(text), format: plainFormat };
}
