// SPDX-License-Identifier: MIT
// What the engine takes and gives about a municipality's own costs: the words of examples/{survey,estimate,project,
// simulate}.schema.json. `_nok` is whole kroner, `_ore` whole øre.
import type { EngineError, Scenario, Status } from './types.ts';

export type Category = 'records' | 'welfare_technology' | 'national_solutions' | 'other_and_general';
export type Path = 'low' | 'medium' | 'high';

export interface EstimateRequest {
  scenario?: Scenario;
  actor?: string;
  population?: number;
  csv?: string;
  level?: number;
  /** Decimal text. */
  health_budget_mnok?: string;
}
export interface Estimate {
  actor: string | null;
  population: number;
  year: number;
  method: 'proportional_to_inhabitants' | 'least_squares';
  status: Status;
  amount_nok: number;
  low_nok: number;
  high_nok: number;
  cut?: true;
  observed_nok?: number;
  per_inhabitant_ore: number;
  categories: { category: Category | 'own_costs'; amount_nok: number; status: Status }[];
  rounding_nok: number;
  statutory: { by_inhabitants_nok: number; by_key_nok: number | null; status: Status };
  budget_share_percent: number | null;
  notes: string[];
  warnings?: EngineError[];
}

export interface ProjectRequest {
  scenario?: Scenario;
  actor?: string;
  population?: number;
  path: Path;
  start_nok?: Partial<Record<Category, number>>;
  nominal?: boolean;
}
export interface PathYear {
  year: number;
  category: Category | 'total';
  amount_nok: number;
  nominal_nok?: number;
}
export interface Projection {
  path: Path;
  actor: string | null;
  status: Status;
  prices: 'fixed_2021';
  /** Each year its categories, then the total. */
  years: PathYear[];
  per_inhabitant: { year: number; population: number; amount_ore: number }[];
  ends: {
    published_mnok: { figure: string; mnok: number | null }[];
    /** Point, low, high. */
    inferred: Record<'welfare_technology' | 'other_and_general', [number, number, number]>;
  };
  notes: string[];
}

export type Group = 'welfare_technology' | 'records' | 'other' | 'general';

export interface SurveyRequest {
  scenario?: Scenario;
  csv: string;
  year?: number;
  level?: number;
  seed?: number;
  bootstrap_draws?: number;
  actor?: string;
  chosen?: string[];
}
export interface GroupCosts {
  group: Group;
  /** false: nothing was said of the group, and 0 means not known. */
  is_observed: boolean;
  operation_nok: number;
  investment_nok: number;
  implementation_nok: number;
  invoices_nok: number;
  staff_nok: number;
  imputed_nok: number;
  total_nok: number;
}
export interface SurveyedMunicipality {
  municipality_code: string;
  inhabitants: number;
  groups: GroupCosts[];
  own_nok: number;
  statutory_nok: number | null;
  statutory_status: Status | null;
  total_nok: number;
  per_inhabitant_ore: number | null;
  benefit_nok: number;
  benefit_fte: number;
  status: Status;
}
export interface Observation {
  municipality_code: string;
  /** Inhabitants, and kroner. */
  x: number;
  y: number;
  fitted: number;
  residual: number;
  leverage: number;
  /** null where it cannot be told. */
  cook: number | null;
}
export interface Scaled {
  id: string;
  n: number;
  intercept: number;
  slope: number;
  intercept_se: number;
  slope_se: number;
  residual_sd: number;
  r2: number | null;
  national: {
    point_nok: number;
    low_nok: number;
    high_nok: number;
    level: number;
    coefficient_half_nok: number;
    residual_half_nok: number;
    observed_nok: number;
    predicted_nok: number;
    cut: boolean;
  };
  bootstrap: { draws: number; skipped: number; low_nok: number; high_nok: number } | null;
  alternatives: {
    per_inhabitant: { national_nok: number };
    through_origin: { national_nok: number };
    size_classes_national_nok: number;
    robust?: { national_nok: number } | null;
  };
  observations: Observation[];
  warnings: EngineError[];
}
export interface PositionSet {
  set: 'all' | 'like_size' | 'size_class' | 'health_region' | 'chosen';
  others: number;
  below: number;
  rank: number;
  lower_quartile_ore: number | null;
  median_ore: number | null;
  upper_quartile_ore: number | null;
  members: string[];
}
export interface Survey {
  year: number;
  municipalities: SurveyedMunicipality[];
  scaling: { by_group: Scaled[]; by_cost_type: Scaled[]; total: Scaled | null } | null;
  position: { municipality_code: string; per_inhabitant_ore: number; sets: PositionSet[] } | null;
  left_out: string[];
  warnings: EngineError[];
}

export interface SimulateRequest {
  scenario?: Scenario;
  seed?: number;
  draws?: number;
  chain?: 'all' | 'own_costs' | 'bill';
  actors?: string[];
  year?: number;
  path?: Path;
  csv?: string;
}
export interface Band {
  id: string;
  unit: 'nok';
  status: Status;
  point_nok: number;
  mean_nok: number;
  p5_nok: number;
  p25_nok: number;
  p50_nok: number;
  p75_nok: number;
  p95_nok: number;
  moves: boolean;
}
export interface Sensitivity {
  result: string;
  input: string;
  low_gives_nok: number;
  high_gives_nok: number;
  low_difference_nok: number;
  high_difference_nok: number;
}
export interface Simulation {
  seed: number;
  draws: number;
  results: Band[];
  inputs: {
    id: string;
    distribution: 'fixed' | 'uniform' | 'triangular' | 'normal' | 'lognormal';
    unit: string;
    low: string;
    mode: string;
    high: string;
    status: Status;
  }[];
  held: string[];
  sensitivity: Sensitivity[];
}
