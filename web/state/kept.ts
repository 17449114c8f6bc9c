// SPDX-License-Identifier: MIT
// All that this browser keeps for the page, told by what it is, and taken away at once.
import type { KeptTexts } from '../host.ts';
import { choiceKey } from './memory.ts';
import { brokenKey, formsKey, keptForms } from './own_forms_saved.ts';
import { savedScenarios, scenariosKey } from './what_if_saved.ts';

export interface Kept {
  hasChoice: boolean;
  scenarioCount: number;
  formCount: number;
  /** A text that could not be read as forms, put aside. */
  hasBroken: boolean;
  /** Names that this version of the page does not know. */
  others: string[];
}

/** null where the browser forbids keeping anything. */
export function keptByPage(storage: KeptTexts): Kept | null {
  try {
    const names = storage.names();
    const known = [choiceKey, scenariosKey, formsKey, brokenKey];
    return {
      hasChoice: names.includes(choiceKey),
      scenarioCount: savedScenarios(storage)?.length ?? 0,
      formCount: names.includes(formsKey) ? keptForms(storage).forms.size : 0,
      hasBroken: names.includes(brokenKey),
      others: names.filter((name) => !known.includes(name)),
    };
  } catch {
    return null;
  }
}

export const isNothing = (kept: Kept): boolean =>
  !kept.hasChoice &&
  kept.scenarioCount === 0 &&
  kept.formCount === 0 &&
  !kept.hasBroken &&
  kept.others.length === 0;

/** Whether nothing is left. */
export function forgetAll(storage: KeptTexts): boolean {
  try {
    storage.names().forEach((name) => {
      storage.removeItem(name);
    });
    return storage.names().length === 0;
  } catch {
    return false;
  }
}
