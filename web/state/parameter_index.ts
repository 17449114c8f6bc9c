// SPDX-License-Identifier: MIT
import type { ParameterValue, Parameters } from '../engine/types.ts';

const made = new WeakMap<Parameters, Map<string, ParameterValue>>();

/** The parameter at a path; the index is made once for a set of parameters. */
export function parameterAt(parameters: Parameters, path: string): ParameterValue | undefined {
  let index = made.get(parameters);
  if (!index) {
    index = new Map(parameters.families.flatMap(({ values }) => values.map((value) => [value.path, value])));
    made.set(parameters, index);
  }
  return index.get(path);
}
