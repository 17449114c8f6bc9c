// SPDX-License-Identifier: MIT
// What the engine takes and gives: the same words as its JSON. Money is whole øre; ratios are decimal text.

import type { OwnLine, OwnServices, OwnSettlementYear } from './types_basis.ts';
import type { SharingModel } from './types_models.ts';

export type Solution =
  'helsenettet' | 'grunndata_helseid' | 'vkp' | 'kjernejournal' | 'e_resept' | 'helsenorge';
export type PayerGroup =
  | 'health_regions'
  | 'municipalities'
  | 'pharmacies'
  | 'other_members'
  | 'state'
  | 'general_practitioners'
  | 'contract_specialists';
export type Status =
  'adopted' | 'counted' | 'published' | 'calculated' | 'approximated' | 'estimated' | 'assumed' | 'stand_in';

/** An error or warning: `path` is a JSON Pointer into the scenario or the request, `values` are for the sentence. */
export interface EngineError {
  code: string;
  path: string;
  values: Record<string, unknown>;
}
export interface Refusal {
  errors: EngineError[];
}
export type Answer<T> = T | Refusal;

export interface Change {
  path: string;
  value: unknown;
  reason?: string;
}
export interface Scenario {
  version?: 1;
  base?: 'law' | 'next_year' | 'costs';
  years?: number[];
  changes?: Change[];
  costs?: { lines?: OwnLine[]; common_services?: OwnServices[]; settlement?: OwnSettlementYear[] };
  model?: SharingModel;
  /** What the file was written with. */
  engine?: string;
  parameters?: Partial<ParameterSet>;
}

export interface Municipality {
  code: string;
  name: string;
  official_name: string;
  county: string;
  health_region: string;
  from_year: number;
  to_year: number | null;
  predecessors: string[];
  successors: string[];
}
export interface Source {
  publisher: string;
  document: string;
  reference: string;
  url?: string;
  licence?: string;
  second_hand?: boolean;
}
export interface ParameterSet {
  id: string;
  sha256: string;
  read_on: string;
}
export interface Description {
  engine: string;
  parameters: ParameterSet;
  years: number[];
  newest_adopted_year: number;
  next_year: number;
  solutions: Solution[];
  payer_groups: PayerGroup[];
  statuses: Status[];
  health_regions: string[];
  counties: Record<string, string>;
  municipalities: Municipality[];
  sources: Record<string, Source>;
}

export interface Amount {
  amount_ore: number;
  status: Status;
}
export interface Billing {
  period: string;
  arrangement: 'quarterly_in_advance' | 'half_yearly_in_arrears';
  amount_ore: number;
}
export interface BillLine extends Amount {
  solution: Solution;
  quarters_ore: number[];
  billing: Billing[];
}
export interface Comparison {
  year: number;
  basis: 'same_actor' | 'renumbered' | 'shared_predecessor';
  status: Status;
  predecessors: string[];
  lines: (Amount & { solution: Solution })[];
  total_ore: number;
  difference_ore: number;
  /** Four decimals; empty where nothing was paid the year before. */
  difference_ratio: string;
}
export interface Peer {
  actor: string;
  population: number;
  total_ore: number;
  per_inhabitant_ore: number | null;
  status: Status;
}
export interface VkpRange {
  not_user_ore: number;
  all_users_ore: number;
  few_users_ore: number;
  few_users_share: string;
  current_ore: number;
  status: Status;
}
export interface Bill {
  actor: string;
  year: number;
  lines: BillLine[];
  total_ore: number;
  status: Status;
  quarters_ore: number[];
  population: { value: number; year: number; status: Status } | null;
  per_inhabitant_ore: number | null;
  comparison: Comparison | null;
  peers: Peer[];
  vkp_range: VkpRange | null;
  /** State money moved to the actor's group, shared by a stand-in key; for municipalities and health regions. */
  compensation?: Compensation | null;
}
export interface Compensation {
  group_ore: number | null;
  /** null where nothing is published for the year: the reader may type it at `path`. */
  amount_ore: number | null;
  /** The actor's payment less its compensation. */
  difference_ore: number | null;
  status: Status;
  source?: string;
  place?: string;
  path: string;
}

export interface ExplanationInput {
  name: string;
  /** Missing for the result of an earlier step. */
  path?: string;
  value: unknown;
  unit: string;
  status: Status;
  source?: string;
  place?: string;
  date?: string;
  note?: string;
}
export interface ExplanationStep {
  step: string;
  rule: { source: string; place: string };
  inputs: ExplanationInput[];
  formula: string;
  /** Number in METHOD.md. */
  equation: string;
  result: string;
  unit: string;
  status: Status;
}
export interface Exact {
  fraction: string;
  decimal: string;
}
export interface Explanation {
  actor: string;
  year: number;
  solution: Solution;
  payer_group: PayerGroup;
  amount_ore: number;
  status: Status;
  steps: ExplanationStep[];
  exact_share_ore: Exact | null;
  rounding_ore: Exact | null;
  weaker_inputs: { path: string; status: Status; could_move_ore: { low: number; high: number } | null }[];
}

export type MemberKind = 'business' | 'county_council' | 'own_staff_or_residents';
export interface MemberRequest {
  year: number;
  kind: MemberKind;
  turnover_mnok?: string;
  location_count: number;
  month_count: number;
}
export interface MemberPrice {
  year: number;
  category: string;
  monthly_price_ore: number;
  price_count: number;
  month_count: number;
  amount_ore: number;
  status: Status;
  inputs: ParameterValue[];
}
export interface PharmacyRequest {
  year: number;
  look_up_count: number;
  total_look_up_count: number;
}
export interface PharmacyShare {
  year: number;
  group_amount_ore: number;
  amount_ore: number;
  status: Status;
}

export interface ParameterValue {
  path: string;
  /** null where it is not known. */
  value: unknown;
  unit?: string;
  status: Status;
  source?: string;
  place?: string;
  date?: string;
  note?: string;
}
export interface Parameters extends ParameterSet {
  families: { family: string; unit: string; axes: string[]; values: ParameterValue[] }[];
}

export interface GroupTotal extends Amount {
  solution: Solution;
  payer_group: PayerGroup;
}
export interface CountryYear {
  year: number;
  actors: string[];
  offset: number;
  columns: string[];
  totals: GroupTotal[];
  total_ore: number;
}
export interface CountryHeader {
  years: CountryYear[];
  warnings: EngineError[];
  engine: string;
  parameters: ParameterSet;
}
/** The payments of every actor: row-major numbers, NaN where nothing is paid. */
export interface Country extends CountryHeader {
  numbers: Float64Array;
}
