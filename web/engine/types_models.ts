// SPDX-License-Identifier: MIT
// What other ways of sharing take and give: the scenario's model, and the answers of compare, bridge, seek, stages,
// reach, repay, price and the keys. The same words as the engine's JSON; money is whole øre, ratios are text.
import type { PayerGroup, Scenario, Solution, Status } from './types.ts';

/** "1/3", "0.05" or "12". */
export type RatioText = string;

export type TaskClass = 'authority' | 'basic' | 'voluntary';
export const taskClasses = ['authority', 'basic', 'voluntary'] as const satisfies readonly TaskClass[];

/** The groups that a solution may be shared between: the first two always, the others where named. */
export type SharingGroup = 'health_regions' | 'municipalities' | 'pharmacies' | 'other_members';
export const sharingGroups = [
  'health_regions',
  'municipalities',
  'pharmacies',
  'other_members',
] as const satisfies readonly SharingGroup[];

/** A share of the rest, a fixed amount taken first, or a count of uses. */
export type GroupPart = RatioText | number | { mnok: RatioText } | { use: number };
export type GroupParts = Partial<Record<SharingGroup, GroupPart>>;

export type KeyName = 'regulated' | 'inhabitants' | 'flat';
/** A key that needs nothing but its name, perhaps among its users only. */
export interface RuleKey {
  key: KeyName;
  users?: string[];
}
export interface TableKey {
  key: 'table' | 'use';
  table?: Record<string, RatioText | number>;
  csv?: string;
  users?: string[];
}
export interface TurnoverKey {
  key: 'turnover';
  members: Record<string, { turnover_mnok: RatioText; locations?: number }>;
  brackets?: { up_to_mnok?: RatioText; weight: RatioText }[];
  per_location_from?: number;
  per_location_weight?: RatioText;
}
export type SingleKey = RuleKey | TableKey | TurnoverKey;
export type KeyMixture = (SingleKey & { share: RatioText })[];
export type UndatedKey = KeyName | SingleKey | KeyMixture;
export type SharingKey = UndatedKey | { dated: { from: number; key: UndatedKey }[] };

export type OnBehalfOf = 'general_practitioners' | 'contract_specialists';
export interface OnBehalf {
  general_practitioners?: { share: RatioText; pays: 'municipalities' | 'self' };
  contract_specialists?: { share: RatioText; pays: 'health_regions' | 'self' };
}
export type Collection = 'invoice' | 'deduction' | 'rates';
export const collections = ['invoice', 'deduction', 'rates'] as const satisfies readonly Collection[];

/** How one solution is shared; what is left out stays as regulated. */
export interface SolutionRule {
  class?: TaskClass;
  total_mnok?: RatioText;
  state_share?: RatioText;
  groups?: GroupParts;
  keys?: Partial<Record<SharingGroup, SharingKey>>;
  on_behalf?: OnBehalf;
  collection?: Partial<Record<PayerGroup, Collection>>;
  buyers?: Record<string, RatioText | number>;
}
/** By solution; "all" is every solution that is not named itself. */
export type SolutionRules = Partial<Record<Solution | 'all', SolutionRule>>;

export type InvestmentForm = 'equity' | 'annuity' | 'serial' | 'up_front';
export const investmentForms = [
  'equity',
  'annuity',
  'serial',
  'up_front',
] as const satisfies readonly InvestmentForm[];
export interface Investment {
  id: string;
  solution: Solution;
  kind?: 'project' | 'buy_out';
  amount_mnok: RatioText;
  state_share?: RatioText;
  form: InvestmentForm;
  /** Only for annuity and serial loans. */
  interest?: RatioText;
  delivered: number;
  years: number;
  /** Only for buy-outs. */
  sold_by?: string;
}

export interface Transition {
  first_year: number;
  steps?: number;
  from?: { solutions: SolutionRules };
}
/** Another way of sharing: solutions, investments or both. */
export interface SharingModel {
  name?: string;
  /** Where it was proposed or decided. */
  source?: string;
  solutions?: SolutionRules;
  transition?: Transition;
  investments?: Investment[];
}

export type PresetName =
  | 'law'
  | 'recommendation_2017'
  | 'inhabitants'
  | 'kjernejournal_55_45'
  | 'kjernejournal_50_50'
  | 'helsenettet_thirds'
  | 'state_funded';
export const presetNames = [
  'law',
  'recommendation_2017',
  'inhabitants',
  'kjernejournal_55_45',
  'kjernejournal_50_50',
  'helsenettet_thirds',
  'state_funded',
] as const satisfies readonly PresetName[];
export type Presets = Record<PresetName, Scenario>;

/** A preset by its name or a scenario written out; neither is the law. */
export interface Named {
  preset?: PresetName;
  scenario?: Scenario;
}

export interface CompareRequest {
  /** From 2 to 12; the first is what the others are compared with. */
  scenarios: (Named & { name?: string })[];
  year?: number;
  /** Who pays an actor's gain, or gets its loss, in the scenario of this index. */
  lens?: { actor: string; scenario?: number };
}
interface Differences {
  /** One for each scenario. */
  amounts_ore: number[];
  /** One for each scenario but the first. */
  differences_ore: number[];
  differences_percent: (string | null)[];
}
export interface ComparedGroup extends Differences {
  payer_group: PayerGroup;
}
export interface ComparedActor extends Differences {
  actor: string;
  payer_group: PayerGroup;
  per_inhabitant_ore?: (number | null)[];
  size_class?: string;
  status: Status;
}
/** How many municipalities win or lose: all, in a size class, or in a health region. */
export interface Tally {
  of: string;
  winner_count: number;
  loser_count: number;
  unchanged_count: number;
}
export interface Spread {
  smallest: number;
  tenth: number;
  median: number;
  ninetieth: number;
  largest: number;
}
/** What a scenario does against the first. */
export interface ScenarioDifference {
  gains_ore: number;
  losses_ore: number;
  municipalities: Tally[];
  spread_per_inhabitant_ore: Spread | null;
}
export interface Lens {
  actor: string;
  scenario: number;
  /** The actor's difference, signed. */
  amount_ore: number;
  /** Largest first, of the opposite sign. */
  parts: { actor: string; payer_group: PayerGroup; amount_ore: number }[];
  /** What the total changes by; parts and this are minus the amount. */
  outside_ore: number;
}
export interface ComparedYear {
  year: number;
  totals_ore: number[];
  groups: ComparedGroup[];
  /** One for each scenario; the first, which the others are compared with, has only its spread. */
  scenarios: ScenarioDifference[];
  actors: ComparedActor[];
  lens?: Lens;
}
export interface Comparisons {
  names: string[];
  years: ComparedYear[];
}

export type BridgeOrder = 'stated' | 'shapley';
export interface BridgeRequest {
  actor: string;
  from: Named & { year: number };
  to: Named & { year: number };
  order?: BridgeOrder;
}
export interface BridgeStep {
  /** `cost_<solution>`, or a rule's name. */
  name: string;
  amount_ore: number;
}
export interface Bridge {
  actor: string;
  from_year: number;
  to_year: number;
  order: BridgeOrder;
  /** They add up to the difference; steps of 0 are left out. */
  steps: BridgeStep[];
  from_ore: number;
  to_ore: number;
  difference_ore: number;
}

export type SeekKind = 'state_share' | 'group_share' | 'key_weight' | 'cost';
export const seekKinds = [
  'state_share',
  'group_share',
  'key_weight',
  'cost',
] as const satisfies readonly SeekKind[];
export interface SeekInput {
  kind: SeekKind;
  solution?: Solution | 'all';
  group?: 'municipalities' | 'health_regions';
  /** Which part of a mixture. */
  part?: number;
}
export type Goal =
  | { limits?: Named & { year?: number }; growth?: RatioText }
  | { group: PayerGroup; at_most_mnok: RatioText }
  | { group: PayerGroup; at_least_mnok: RatioText }
  | { actor: string; at_most_mnok: RatioText }
  | { actor: string; at_least_mnok: RatioText };
export interface SeekRequest extends Named {
  year: number;
  input?: SeekInput;
  from?: RatioText;
  to?: RatioText;
  step?: RatioText;
  goal: Goal;
}
export interface Seek {
  year: number;
  input: SeekInput;
  from: RatioText;
  to: RatioText;
  step: RatioText;
  /** The smallest step from which all larger ones hold; null where none does. */
  value: RatioText | null;
  below: RatioText | null;
  actor_below: string;
  excess_below_ore: number;
  step_count: number;
  evaluation_count: number;
}

export interface StagesRequest extends Named {
  year: number;
}
interface StageAmount {
  payer_group: PayerGroup;
  amount_ore: number;
}
export interface StagePayer extends StageAmount {
  actor_count: number;
  collection: 'state_budget' | Collection;
  status: Status;
  on_behalf?: { of: OnBehalfOf; amount_ore: number; pays: PayerGroup | 'self' }[];
}
export interface StagedSolution {
  solution: Solution;
  class: TaskClass;
  is_modelled: boolean;
  /** How far the transition has come, from "0" to "1". */
  step: RatioText;
  operation_ore: number;
  investment_ore: number;
  total_ore: number;
  /** What actual users buy of a voluntary service without named buyers; not in the total. */
  bought_ore: number;
  payers: StagePayer[];
}
export interface Stages {
  year: number;
  solutions: StagedSolution[];
  totals: StageAmount[];
  total_ore: number;
}

export type NoReach =
  | 'ceiling_binds'
  | 'key_not_in_use'
  | 'other_class'
  | 'not_in_year'
  | 'not_yet'
  | 'no_amount'
  | 'within_an_ore'
  | 'model_decides';
export interface ReachedInput {
  input: string;
  path: string;
  solution?: Solution;
  payer_group?: PayerGroup;
  /** The payer groups whose amounts it can move. */
  moves: PayerGroup[];
  solutions: Solution[];
  actor_count: number;
  /** Why it moves nothing; null where it does. */
  reason: NoReach | null;
}
export interface Reach {
  year: number;
  inputs: ReachedInput[];
}

export interface RepaidYear {
  year: number;
  instalment_ore: number;
  interest_ore: number;
  payment_ore: number;
  balance_ore: number;
}
export interface Repayment {
  investments: {
    id: string;
    solution: Solution;
    kind: 'project' | 'buy_out';
    form: InvestmentForm;
    amount_ore: number;
    state_ore: number;
    repaid_ore: number;
    interest_ore: number;
    years: RepaidYear[];
  }[];
  years: { year: number; payment_ore: number }[];
}

export interface PriceRequest {
  years: { year: number; fixed_mnok: RatioText; user_count: number }[];
  variable_ore?: number;
  worth_ore?: number;
  leaving_share?: RatioText;
  rounds?: number;
  sold_outside_state?: boolean;
}
export interface VoluntaryPrice {
  price_ore: number;
  cost_ore: number;
  user_total: number;
  income_ore: number;
  over_ore: number;
  years: { year: number; user_count: number; cost_ore: number; income_ore: number; balance_ore: number }[];
  leaving: { round: number; user_total: number; price_ore: number | null }[];
  /** The fewest user-years at which the price is not above what the service is worth to a user. */
  wind_up_below: number | null;
  wind_up_round: number | null;
  market_terms_required: boolean;
}

export interface KeyTable {
  table: Record<string, RatioText>;
}

export interface KeyPartsRequest {
  scenario?: Scenario;
  actor: string;
  year: number;
}
export interface KeyPartAmount {
  /** `age_0` … `age_90`, `basis` or `distance`. */
  part: string;
  weight: RatioText;
  /** At the two dates. */
  people?: [number, number];
  /** What one person at both dates moves. */
  ore_per_head: number | null;
  amount_ore: number;
}
export interface KeyParts {
  actor: string;
  year: number;
  /** What the actor pays by the municipal key, and the rest of its bill. */
  amount_ore: number;
  other_ore: number;
  index: RatioText;
  parts: KeyPartAmount[];
  status: Status;
}
