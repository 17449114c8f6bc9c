// SPDX-License-Identifier: MIT
import { isOfBasis } from '../engine/basis_families.ts';
import type { Change, MemberKind, Scenario, Solution, Status } from '../engine/types.ts';
import type {
  CostSolution,
  OwnLine,
  OwnServices,
  OwnSettlementYear,
  Verdict,
} from '../engine/types_basis.ts';
import type { Language } from '../numbers.ts';

/** The views of the main menu, and those that other views lead to. */
export const menu = ['bill', 'country', 'costs', 'whatif', 'own', 'pharmacy', 'member', 'sources'] as const;
export const views = [...menu, 'specification', 'memo', 'privacy'] as const;
export type View = (typeof views)[number];
export const languages = ['nb', 'nn', 'en'] as const satisfies readonly Language[];
export const solutions = [
  'helsenettet',
  'grunndata_helseid',
  'vkp',
  'kjernejournal',
  'e_resept',
  'helsenorge',
] as const satisfies readonly Solution[];
export const costSolutions = [
  'helsenettet',
  'grunndata_helseid',
  'kjernejournal',
  'e_resept',
  'helsenorge',
] as const satisfies readonly CostSolution[];
export const statuses = [
  'adopted',
  'counted',
  'published',
  'calculated',
  'approximated',
  'estimated',
  'assumed',
  'stand_in',
] as const satisfies readonly Status[];
export const verdicts = ['contradiction', 'rounding', 'equal'] as const satisfies readonly Verdict[];
export const memberKinds = [
  'business',
  'county_council',
  'own_staff_or_residents',
] as const satisfies readonly MemberKind[];

/** Everything that a reader has chosen or typed: what the link holds. `year` 0 is the newest adopted one. */
export interface Choice {
  view: View;
  language: Language;
  /** The actor that was asked for; the year may show its predecessor or successor instead. */
  actor: string;
  year: number;
  /** Which explanation is open. */
  explain: Solution | null;
  /** Whether the steps from last year's bill to this one are open. */
  why: boolean;
  /** Inputs that the reader replaced. */
  changes: Change[];
  /** What decides the payments: the regulation, or the cost basis with the reader's changes of it. */
  base: 'law' | 'costs';
  /** Lines of cost that the reader added. */
  cost_lines: OwnLine[];
  /** Common services that the reader shared out, at most once for a year. */
  cost_services: OwnServices[];
  /** Years of a settlement of the reader's own. */
  cost_settlement: OwnSettlementYear[];
  /** What stands in fields as it was typed, by the field's path, where it is unfinished or unreadable. */
  drafts: Record<string, string>;
  /** The reader's own scenario under "What if", and what is set and half typed there: text that the view reads. */
  own: string;
  own_view: string;
  /** What "Own costs" shows: path, whose, measure, seed. Never a cost. */
  own_shown: string;
  /** The check of a municipality's row under the bill: empty while it is closed, else text that it reads. */
  row: string;
  /** Whose costs are shown. */
  cost_solution: CostSolution | 'all';
  /** Filters of the lists under "Sources"; empty shows all. */
  values_family: string;
  values_status: Status | '';
  values_search: string;
  checks_verdict: Verdict | '';
  checks_source: string;
  checks_search: string;
  country_sort: string;
  country_descending: boolean;
  country_search: string;
  /** Typed text of the calculators. */
  look_ups: string;
  total_look_ups: string;
  member_kind: MemberKind;
  turnover: string;
  locations: string;
  months: string;
}

export const defaultChoice: Choice = {
  view: 'bill',
  language: 'nb',
  actor: '0301',
  year: 0,
  explain: null,
  why: false,
  changes: [],
  base: 'law',
  cost_lines: [],
  cost_services: [],
  cost_settlement: [],
  drafts: {},
  own: '',
  own_view: '',
  own_shown: '',
  row: '',
  cost_solution: 'all',
  values_family: '',
  values_status: '',
  values_search: '',
  checks_verdict: '',
  checks_source: '',
  checks_search: '',
  country_sort: 'name',
  country_descending: false,
  country_search: '',
  look_ups: '10000',
  total_look_ups: '50000000',
  member_kind: 'business',
  turnover: '12',
  locations: '1',
  months: '12',
};

/**
 * The changes that bear on a year's payments: what is said about next year waits while an adopted year is shown, and
 * what is said about costs waits while the regulation decides.
 */
export const activeChanges = ({ changes, year, base }: Choice, nextYear: number): Change[] =>
  changes.filter(
    (change) =>
      (year === nextYear || !change.path.endsWith(`/${nextYear}`) || isOfBasis(change)) &&
      (base === 'costs' || !isOfBasis(change)),
  );

/** What the reader added to the costs, where there is any. */
function ownCosts({
  cost_lines: lines,
  cost_services: common_services,
  cost_settlement: settlement,
}: Choice): Pick<Scenario, 'costs'> {
  const costs = {
    ...(lines.length > 0 ? { lines } : {}),
    ...(common_services.length > 0 ? { common_services } : {}),
    ...(settlement.length > 0 ? { settlement } : {}),
  };
  return Object.keys(costs).length > 0 ? { costs } : {};
}

/** The scenario of the chosen year: the law, the year after it carried forward, or the cost basis. */
export function scenarioOf(choice: Choice, nextYear: number): Scenario {
  const changes = activeChanges(choice, nextYear);
  const { base, year } = choice;
  return {
    version: 1,
    base: base === 'costs' ? 'costs' : year === nextYear ? 'next_year' : 'law',
    years: [year],
    ...(changes.length > 0 ? { changes } : {}),
    ...(base === 'costs' ? ownCosts(choice) : {}),
  };
}

/** The reader's changes of the number basis. */
export const costChanges = ({ changes }: Choice): Change[] =>
  changes.filter((change) => isOfBasis(change) || change.path.startsWith('/compensation_mnok/'));

/** What is asked about the costs themselves: the reader's changes and lines, whatever decides the payments. */
export function costScenarioOf(choice: Choice): Scenario {
  const changes = costChanges(choice);
  return {
    version: 1,
    ...(changes.length > 0 ? { changes } : {}),
    ...ownCosts(choice),
  };
}
