// SPDX-License-Identifier: MIT
import type { Status } from '../engine/types.ts';
import type { HistoryYear } from '../engine/types_basis.ts';

export interface ShownYear {
  year: number;
  amount_ore: number | null;
  /** What the amount is: never a cost where only a payment is known. */
  kind: 'as_funded' | 'accounts' | 'estimate' | 'regulated' | null;
  status: Status | null;
}

/** The published cost of a year, or the regulated payment in its place, named as such. */
export function shownYear({
  year,
  cost_ore,
  cost_kind,
  cost_status,
  regulated_ore,
  regulated_status,
}: HistoryYear): ShownYear {
  if (cost_ore !== null) return { year, amount_ore: cost_ore, kind: cost_kind, status: cost_status };
  if (regulated_ore !== null)
    return { year, amount_ore: regulated_ore, kind: 'regulated', status: regulated_status };
  return { year, amount_ore: null, kind: null, status: null };
}
