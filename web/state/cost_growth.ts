// SPDX-License-Identifier: MIT
// From a level to an estimate, driver by driver: the steps of a waterfall and the lines under each driver. All amounts
// are the engine's; here they are only put in order.
import type {
  CostLine,
  CostSolution,
  Costs,
  Driver,
  DriverSum,
  Growth,
  SolutionCosts,
} from '../engine/types_basis.ts';

export interface LevelledGrowth extends Growth {
  level_ore: number;
}

/** One solution's growth, or that of all. */
export function growthOf(costs: Costs, solution: CostSolution | 'all'): LevelledGrowth | null {
  if (solution === 'all') return costs.total;
  const found = costs.solutions.find((each) => each.solution === solution);
  return found ? { ...found, level_ore: found.level.amount_ore } : null;
}

export interface Step {
  name: Driver | 'level' | 'estimate' | 'adjusted';
  from_ore: number;
  to_ore: number;
}

/** A stair from the level to the estimate; each step begins where the one before ended. */
export function waterfall(growth: LevelledGrowth): Step[] {
  const steps: Step[] = [{ name: 'level', from_ore: 0, to_ore: growth.level_ore }];
  let at = growth.level_ore;
  for (const { driver, amount_ore } of growth.drivers) {
    if (amount_ore === 0) continue;
    steps.push({ name: driver, from_ore: at, to_ore: at + amount_ore });
    at += amount_ore;
  }
  steps.push({ name: 'estimate', from_ore: 0, to_ore: growth.estimate_ore });
  if (growth.price_adjusted_ore !== null)
    steps.push({ name: 'adjusted', from_ore: 0, to_ore: growth.price_adjusted_ore });
  return steps;
}

export interface DriverLines extends DriverSum {
  lines: { solution: CostSolution; line: CostLine }[];
}

/** The lines under each driver that has any, in the engine's order. */
export function linesByDriver(costs: Costs, solution: CostSolution | 'all'): DriverLines[] {
  const growth = growthOf(costs, solution);
  const shown = costs.solutions.filter((each) => solution === 'all' || each.solution === solution);
  return (growth?.drivers ?? [])
    .map((sum) => ({
      ...sum,
      lines: shown.flatMap((each) =>
        each.lines
          .filter(({ driver }) => driver === sum.driver)
          .map((line) => ({ solution: each.solution, line })),
      ),
    }))
    .filter(({ lines, amount_ore }) => lines.length > 0 || amount_ore !== 0);
}

/** The drivers that any solution has, in the engine's order. */
export const driversUsed = ({ total }: Costs): Driver[] =>
  total.drivers.filter(({ amount_ore }) => amount_ore !== 0).map(({ driver }) => driver);

export const driverAmount = ({ drivers }: SolutionCosts, driver: Driver): number =>
  drivers.find((each) => each.driver === driver)?.amount_ore ?? 0;
