// SPDX-License-Identifier: MIT
// A price growth that is the same in every year, as changes of the engine's price path.
import type { Change } from '../engine/types.ts';

const family = '/municipal_price_growth_ratio/';
export const pricePath = (year: number): string => `${family}${year}`;
/** The years that a price can grow into. */
export const priceYears = Array.from({ length: 29 }, (_, at) => 2022 + at);

/** A ratio as decimal text, or null for the engine's own path. */
export const priceChanges = (changes: Change[], ratio: string | null): Change[] => [
  ...changes.filter(({ path }) => !path.startsWith(family)),
  ...(ratio === null ? [] : priceYears.map((year) => ({ path: pricePath(year), value: ratio }))),
];
