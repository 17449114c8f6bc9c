// SPDX-License-Identifier: MIT
// How often a property is tried: as often as fits, or SAMFIN_DEEP's full count. A failure prints its seed and the smallest
// input that fails; SAMFIN_SEED repeats it.
import { test } from '@playwright/test';

const isDeep = process.env['SAMFIN_DEEP'] !== undefined;

export function runs(few: number, deep: number): { numRuns: number; seed: number } {
  const seed = Number(process.env['SAMFIN_SEED'] ?? 20261122);
  if (isDeep) test.setTimeout(0);
  return { numRuns: isDeep ? deep : few, seed };
}
