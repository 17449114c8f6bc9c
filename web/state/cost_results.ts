// SPDX-License-Identifier: MIT
// What the view of costs shows: the costs, what became of the money, and the chosen actor's payment both ways.
import { isRefusal } from '../engine/engine.ts';
import type { Answer, Bill } from '../engine/types.ts';
import type { Costs, Settlement } from '../engine/types_basis.ts';

export interface CostResults {
  costs: Answer<Costs>;
  /** Where the engine refuses what was typed last: what it answered before, for the same year. */
  before: Costs | null;
  settlement: Answer<Settlement>;
  settlement_before: Settlement | null;
  regulated: Answer<Bill>;
  /** null while the regulation decides. */
  from_costs: Answer<Bill> | null;
}

/** What stands: the answer, or the one from before it was refused. */
export const standingCosts = ({ costs, before }: CostResults): Costs | null =>
  isRefusal(costs) ? before : costs;
export const standingSettlement = ({ settlement, settlement_before }: CostResults): Settlement | null =>
  isRefusal(settlement) ? settlement_before : settlement;
