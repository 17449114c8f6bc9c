// SPDX-License-Identifier: MIT
// The reconciliation as a reader filters it: contradictions first, then what rounding explains, then what agrees.
import type { Check, Verdict } from '../engine/types_basis.ts';
import { folded } from './actors.ts';
import { verdicts } from './choice.ts';

export interface CheckFilter {
  verdict: Verdict | '';
  source: string;
  typed: string;
}

export function filteredChecks(
  checks: Check[],
  { verdict, source, typed }: CheckFilter,
  textOf: (check: Check) => string,
): Check[] {
  const wanted = folded(typed);
  const rank = (check: Check): number => verdicts.indexOf(check.verdict);
  return checks
    .filter(
      (check) =>
        (verdict === '' || check.verdict === verdict) &&
        (source === '' || check.source === source) &&
        (wanted === '' || folded(textOf(check)).includes(wanted)),
    )
    .toSorted((a, b) => rank(a) - rank(b));
}

export const sourcesOf = (checks: Check[]): string[] =>
  [...new Set(checks.map(({ source }) => source))].sort();
