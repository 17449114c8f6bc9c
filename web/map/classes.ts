// SPDX-License-Identifier: MIT
// Values in at most five classes with about as many in each, at limits that are whole kroner.

const mostClasses = 5;

/** Rising limits in øre: a value belongs to the class after the last limit that it reaches. */
export function classLimits(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const limits: number[] = [];
  for (let part = 1; part < mostClasses; part++) {
    const at = sorted[Math.floor((part * sorted.length) / mostClasses)] ?? 0;
    const limit = Math.round(at / 100) * 100;
    // A class that nobody is in is none.
    if (limit > (limits.at(-1) ?? -Infinity) && limit > (sorted[0] ?? 0) && limit <= (sorted.at(-1) ?? 0))
      limits.push(limit);
  }
  return limits;
}

export const classOf = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;
