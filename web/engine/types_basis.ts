// SPDX-License-Identifier: MIT
// What the number basis takes and gives: costs by driver, settlement, ceiling, compensation, reconciliation. The same
// words as the engine's JSON; money is whole øre, percentages are decimal text, null is not known.
import type { PayerGroup, Solution, Status } from './types.ts';

/** The solutions that have costs of their own; VKP is a component of Helsenettet here. */
export type CostSolution = Exclude<Solution, 'vkp'>;
export type Driver =
  | 'investment'
  | 'new_functionality'
  | 'lost_state_funding'
  | 'changed_assumptions'
  | 'changed_financing'
  | 'volume'
  | 'efficiency'
  | 'common_services'
  | 'risk_margin'
  | 'other';

/** Where a figure comes from. */
export interface Sourced {
  status: Status;
  source?: string;
  place?: string;
  note?: string;
}

/** A line of the reader's own: part of the scenario, and of the link. */
export interface OwnLine {
  solution: CostSolution;
  component?: string;
  driver: Driver;
  name: string;
  amount_mnok: string;
  from_year: number;
}

export type ChargeMethod = 'direct' | 'step_down';
export const chargeMethods = ['direct', 'step_down'] as const satisfies readonly ChargeMethod[];
/** Shares are ratios as text. A user is a solution, another service, or outside the solutions. */
export interface OwnService {
  id: string;
  amount_mnok: string;
  users: { user: string; share: string }[];
}
/** How the reader shares out a year's common services. */
export interface OwnServices {
  year: number;
  method: ChargeMethod;
  services: OwnService[];
}

export type SettlementAmount =
  | 'brought_forward_mnok'
  | 'invoiced_mnok'
  | 'repaid_mnok'
  | 'recovered_mnok'
  | 'state_funding_mnok'
  | 'earlier_public_funds_mnok'
  | 'used_mnok';
/** What is said of a year of a settlement, in the order of the account. */
export const settlementAmounts = [
  'brought_forward_mnok',
  'invoiced_mnok',
  'repaid_mnok',
  'recovered_mnok',
  'state_funding_mnok',
  'earlier_public_funds_mnok',
  'used_mnok',
] as const satisfies readonly SettlementAmount[];
export type NeededAmount = 'invoiced_mnok' | 'used_mnok';
/** A year of a settlement of the reader's own; what was left before is said of the first one only. */
export type OwnSettlementYear = { year: number; surplus_to?: 'carry' | 'equity' } & Record<
  NeededAmount,
  string
> &
  Partial<Record<Exclude<SettlementAmount, NeededAmount>, string>>;

export interface LevelPart extends Sourced {
  component: string;
  amount_ore: number;
  path: string | null;
}
export interface LineInput extends Sourced {
  path: string;
  value: unknown;
  unit: string;
}
export interface CostLine extends Sourced {
  component: string;
  name: string;
  driver: Driver;
  kind:
    | 'given'
    | 'run_cost'
    | 'programme'
    | 'split'
    | 'equity_run_cost'
    | 'common_service'
    | 'risk_margin'
    | 'own';
  amount_ore: number;
  /** The parameter that the amount is; null where it follows from `inputs`. */
  path: string | null;
  /** The solution with the line that cancels this one. */
  counterpart: CostSolution | null;
  inputs: LineInput[];
}
export interface DriverSum {
  driver: Driver;
  amount_ore: number;
  percent: string | null;
}
/** From last year's level to this year's estimate, for one solution or for all. */
export interface Growth {
  drivers: DriverSum[];
  growth_ore: number;
  efficiency_ore: number;
  change_ore: number;
  growth_percent: string | null;
  efficiency_percent: string | null;
  change_percent: string | null;
  estimate_ore: number;
  price_adjusted_ore: number | null;
  published_ore: number | null;
  status: Status;
}
export interface SolutionCosts extends Growth {
  solution: CostSolution;
  level: {
    amount_ore: number;
    year: number;
    kind: 'published' | 'regulated';
    status: Status;
    parts: LevelPart[];
  };
  lines: CostLine[];
  components: { component: string; estimate_ore: number }[];
}
export interface CostOption extends Sourced {
  name: 'treatment_plans' | 'equity_run_cost';
  is_included: boolean;
  amount_ore: number;
  path: string;
  inputs: LineInput[];
}
export interface CommonService extends Sourced {
  service: string;
  charged_to: string;
  amount_ore: number;
  path: string;
}
export interface HistoryYear {
  year: number;
  cost_ore: number | null;
  cost_kind: 'as_funded' | 'accounts' | 'estimate' | null;
  cost_status: Status | null;
  source?: string | null;
  place?: string | null;
  regulated_ore: number | null;
  regulated_status: Status | null;
  other_members_ore: number | null;
}
export interface Costs {
  year: number;
  /** The years that can be asked for. */
  years: number[];
  solutions: SolutionCosts[];
  total: Growth & { level_ore: number };
  options: CostOption[];
  common_services: CommonService[];
  warnings: { code: string; path: string; values: Record<string, unknown> }[];
  history: { solution: CostSolution; years: HistoryYear[] }[];
}

export type FundSource = 'brought_forward' | 'earlier_public_funds' | 'state_funding' | 'invoiced';
export interface AccountYear extends Sourced {
  year: number;
  brought_forward_ore: number | null;
  invoiced_ore: number | null;
  repaid_ore: number | null;
  recovered_ore: number | null;
  state_funding_ore: number | null;
  earlier_public_funds_ore: number | null;
  available_ore: number | null;
  used_ore: number | null;
  used_from: { source: FundSource; amount_ore: number }[];
  to_equity_ore: number | null;
  carried_forward_ore: number | null;
  planned: ({ use: string; amount_ore: number } & Sourced)[];
  left_after_plans_ore: number | null;
  published_carried_forward_ore: number | null;
  forecast_underspend_ore: number | null;
  cumulated_paid_ore: number | null;
  cumulated_cost_ore: number | null;
  balance_ore: number | null;
  kind: 'accounts' | 'plan' | 'forecast' | 'own';
}
export interface Account {
  account: string;
  years: AccountYear[];
}
export interface CeilingYear extends Sourced {
  year: number;
  spring_ore: number | null;
  autumn_ore: number | null;
  regulated_ore: number | null;
  allowed_ore: number | null;
  over_ceiling_ore: number | null;
  unused_room_ore: number | null;
  binding: 'ceiling' | 'autumn_estimate' | 'regulation' | 'unknown';
}
export interface CompensationYear extends Sourced {
  year: number;
  group: PayerGroup;
  transferred_ore: number | null;
  other_purpose_ore: number | null;
  for_payment_ore: number | null;
  regulated_ore: number | null;
  difference_ore: number | null;
  path: string;
}
export interface Settlement {
  accounts: Account[];
  ceiling: CeilingYear[];
  compensation: CompensationYear[];
}

export type Verdict = 'equal' | 'rounding' | 'contradiction';
export interface Check {
  id: string;
  source: string;
  place: string;
  other_place?: string;
  published: number;
  recomputed: number;
  difference: number;
  unit: 'mnok' | 'nok' | 'percent' | 'count';
  verdict: Verdict;
  note: string;
}
export interface Reconciliation {
  checks: Check[];
  counts: Record<Verdict, number>;
}
