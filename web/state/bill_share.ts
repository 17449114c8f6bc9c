// SPDX-License-Identifier: MIT
// A line of a bill against what its whole group pays.
import type { Explanation } from '../engine/types.ts';
import { type Language, percentage } from '../numbers.ts';

/** What the whole group pays in øre, before anything is shared; null where the trail does not say. */
export function groupAmountOf({ steps }: Explanation): number | null {
  const named = (name: string): string | undefined => steps.find(({ step }) => step === name)?.result;
  const text = named('cpi_supplement') ?? named('group_amount');
  const ore = text === undefined ? NaN : Number(text);
  return Number.isSafeInteger(ore) ? ore : null;
}

/** "4,8033 %": a part of a whole with four decimals of a per cent, half up. Both are whole øre of the same sign. */
export function shareText(part: number, whole: number, language: Language): string {
  if (whole === 0) return percentage('0.0000', language);
  const scaled =
    (BigInt(Math.abs(part)) * 2_000_000n + BigInt(Math.abs(whole))) / (2n * BigInt(Math.abs(whole)));
  const digits = String(scaled).padStart(5, '0');
  return percentage(`${digits.slice(0, -4)}.${digits.slice(-4)}`, language);
}
