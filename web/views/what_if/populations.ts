// SPDX-License-Identifier: MIT
import { isRefusal } from '../../engine/engine.ts';
import type { Answer, Parameters } from '../../engine/types.ts';

const made = new WeakMap<Parameters, Map<number, ReadonlyMap<string, number>>>();

/** Inhabitants of the municipalities in a year, made once for a set of parameters; null until they have come. */
export function populationsOf(
  parameters: Answer<Parameters> | null,
  year: number,
): ReadonlyMap<string, number> | null {
  if (!parameters || isRefusal(parameters)) return null;
  const years = made.get(parameters) ?? new Map<number, ReadonlyMap<string, number>>();
  made.set(parameters, years);
  let found = years.get(year);
  if (!found) {
    const values = parameters.families.find(({ family }) => family === 'population')?.values ?? [];
    found = new Map(
      values
        .filter(({ path, value }) => path.endsWith(`/${year}`) && typeof value === 'number')
        .map(({ path, value }) => [path.split('/')[2]!, value as number]),
    );
    years.set(year, found);
  }
  return found;
}
