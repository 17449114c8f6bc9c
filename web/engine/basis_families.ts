// SPDX-License-Identifier: MIT
import type { Change } from './types.ts';

/** The families of parameters that only the engine with the number basis has. */
export const basisFamilies: ReadonlySet<string> = new Set([
  'cost_level_mnok',
  'cost_line_mnok',
  'cost_line_driver',
  'cost_option',
  'published_cost_mnok',
  'investment_mnok',
  'run_cost_ratio',
  'programme_cost_mnok',
  'programme_paid_ratio',
  'programme_driver',
  'treatment_plans_mnok',
  'treatment_plans_ratio',
  'settlement_mnok',
  'settlement_use_mnok',
  'settlement_surplus',
  'ceiling_mnok',
  'compensation_other_purpose_mnok',
  'risk_margin_ratio',
  'price_adjustment_ratio',
  'price_adjustment_index',
  'common_service_mnok',
  'other_members_mnok',
  'equity_investment_mnok',
  'equity_run_cost_ratio',
  'people_by_age',
  'key_criterion_weight',
]);

export const isOfBasis = ({ path }: Change): boolean => basisFamilies.has(path.split('/')[1] ?? '');
