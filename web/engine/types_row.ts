// SPDX-License-Identifier: MIT
// What is held about one municipality, as the engine tells it. Ratios are decimal text.
import type { Scenario, Status } from './types.ts';

export interface RowRequest {
  scenario?: Scenario;
  actor: string;
  year: number;
}
export type Movement =
  | 'as_others'
  | 'above_others'
  | 'below_others'
  | 'not_known'
  | 'no_value_before'
  | 'zero_before'
  | 'not_compared';
export type InputUse = 'key' | 'key_if_given' | 'vkp' | 'key_parts' | 'own_costs' | 'published_sample';

export interface HeldInput {
  path: string;
  family: string;
  /** null for a family without years. */
  year: number | null;
  value: string | null;
  /** Of VKP only: whether the municipality is a user. */
  is_user?: boolean;
  unit: 'count' | 'ratio' | 'codes';
  status: Status;
  source: string;
  place: string;
  note?: string;
  date: string;
  uses: InputUse[];
  /** Whether another value in its place would reach the payments of the year. */
  is_correctable: boolean;
  before: { year: number; value: string; is_user?: boolean; status: Status } | null;
  change: {
    ratio: string;
    median_ratio: string;
    spread_ratio: string;
    municipality_count: number;
    spreads_apart: string | null;
  } | null;
  movement: Movement;
  is_odd: boolean;
}
export interface Row {
  actor: string;
  year: number;
  name: string;
  county: string;
  health_region: string;
  from_year: number;
  to_year: number | null;
  predecessors: string[];
  successors: string[];
  limit: { path: string; value: string; status: Status; source: string; place: string };
  inputs: HeldInput[];
  odd_count: number;
}
