// SPDX-License-Identifier: MIT
// The statutory bill and the municipality's own costs as parts of one whole, as the engine gave each of them.
import type { Bill, Solution, Status } from '../engine/types.ts';
import type { Category, Estimate, Group, SurveyedMunicipality } from '../engine/types_municipal.ts';

export interface CombinedPart {
  kind: 'bill' | 'own';
  id: Solution | Group | Category;
  ore: number;
  status: Status;
}
export interface Combined {
  /** Whether own costs are the form's; they are the estimate's while the form leaves a group unanswered. */
  isFromForm: boolean;
  parts: CombinedPart[];
  bill_ore: number;
  whole_ore: number;
  /** The bill's part of the whole in per cent with one decimal, as decimal text; null where the whole is nothing. */
  bill_percent: string | null;
}

/** Øre of a whole number of kroner. */
const oreOf = (nok: number): number => nok * 100;

export function combinedOf(bill: Bill, estimate: Estimate, told: SurveyedMunicipality | null): Combined {
  const paid = bill.lines.map(({ solution, amount_ore: ore, status }): CombinedPart => ({
    kind: 'bill',
    id: solution,
    ore,
    status,
  }));
  const whole = told?.groups.every(({ is_observed: isObserved }) => isObserved) ? told : null;
  const own = whole
    ? whole.groups.map(({ group, total_nok: nok }): CombinedPart => ({
        kind: 'own',
        id: group,
        ore: oreOf(nok),
        status: whole.status,
      }))
    : estimate.categories.flatMap(({ category, amount_nok: nok, status }): CombinedPart[] =>
        category === 'national_solutions' || category === 'own_costs'
          ? []
          : [{ kind: 'own', id: category, ore: oreOf(nok), status }],
      );
  const parts = [...paid, ...own];
  const whole_ore = parts.reduce((sum, { ore }) => sum + ore, 0);
  const tenths = whole_ore > 0 ? Math.round((bill.total_ore * 1000) / whole_ore) : null;
  return {
    isFromForm: whole !== null,
    parts,
    bill_ore: bill.total_ore,
    whole_ore,
    bill_percent: tenths === null ? null : `${Math.floor(tenths / 10)}.${tenths % 10}`,
  };
}
