// SPDX-License-Identifier: MIT
// What is kept in this browser unasked: the last municipality and the language. Nothing is sent.
import type { KeptTexts } from '../host.ts';
import { type Choice, defaultChoice, languages } from './choice.ts';

export const choiceKey = 'e-helseregningen';

/** The default choice with what was chosen last; a browser that keeps nothing gives the plain default. */
export function rememberedChoice(storage: KeptTexts): Choice {
  try {
    const kept: unknown = JSON.parse(storage.getItem(choiceKey) ?? '{}');
    const { actor, language } = kept as { actor?: unknown; language?: unknown };
    return {
      ...defaultChoice,
      actor: typeof actor === 'string' && /^[0-9a-z_]{1,32}$/.test(actor) ? actor : defaultChoice.actor,
      language: languages.find((each) => each === language) ?? defaultChoice.language,
    };
  } catch {
    return defaultChoice;
  }
}

export function remember({ actor, language }: Choice, storage: KeptTexts): void {
  try {
    storage.setItem(choiceKey, JSON.stringify({ actor, language }));
  } catch {
    // A browser may forbid it; the link still holds the choice.
  }
}
