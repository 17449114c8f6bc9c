// SPDX-License-Identifier: MIT
import type { WhatIfResultTexts } from './nb/what_if_results.ts';
import { type Texts, wordOf } from './texts.ts';

/** A step from one payment to another, named by the engine, in plain words. */
export function stepName(words: WhatIfResultTexts['bridge'], text: Texts, name: string): string {
  const solution = /^cost_(.+)$/.exec(name)?.[1];
  return solution === undefined
    ? wordOf(words.step, name)
    : words.cost(wordOf(text.words.solution, solution));
}
