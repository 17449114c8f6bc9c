// SPDX-License-Identifier: MIT
// The words of "Own costs", fetched with the view.
import type { Language } from '../numbers.ts';
import type { OwnCostTexts } from './nb/own_costs.ts';
import type { OwnFormTexts } from './nb/own_form.ts';

export async function ownCostTextsOf(language: Language): Promise<OwnCostTexts> {
  if (language === 'nn') return (await import('./nn/own_costs.ts')).ownCosts;
  if (language === 'en') return (await import('./en/own_costs.ts')).ownCosts;
  return (await import('./nb/own_costs.ts')).ownCosts;
}

export async function ownFormTextsOf(language: Language): Promise<OwnFormTexts> {
  if (language === 'nn') return (await import('./nn/own_form.ts')).ownForm;
  if (language === 'en') return (await import('./en/own_form.ts')).ownForm;
  return (await import('./nb/own_form.ts')).ownForm;
}
