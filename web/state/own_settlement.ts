// SPDX-License-Identifier: MIT
// The years of a settlement of the reader's own, one after the other. Nothing here computes: what is used first, what is
// carried and what is left are the engine's.
import { type OwnSettlementYear, type SettlementAmount, settlementAmounts } from '../engine/types_basis.ts';

export const settlementPlace = '/costs/settlement';

/** What can be said of a year: later years take what was left of the one before. */
export const amountsOf = (at: number): SettlementAmount[] =>
  settlementAmounts.filter((key) => at === 0 || key !== 'brought_forward_mnok');
export const isNeeded = (key: SettlementAmount): boolean => key === 'invoiced_mnok' || key === 'used_mnok';

/** With one more year at the end; the first is the year that is shown. */
export const withNextYear = (years: OwnSettlementYear[], shown: number): OwnSettlementYear[] => [
  ...years,
  { year: (years.at(-1)?.year ?? shown - 1) + 1, invoiced_mnok: '0', used_mnok: '0' },
];

/** The years follow each other from the first one. */
export const fromYear = (years: OwnSettlementYear[], first: number): OwnSettlementYear[] =>
  years.map((each, at) => ({ ...each, year: first + at }));

/** With something else said of a year; undefined takes it away. */
export const withSaid = (
  years: OwnSettlementYear[],
  at: number,
  patch: Partial<Record<SettlementAmount | 'surplus_to', string | undefined>>,
): OwnSettlementYear[] =>
  years.map((each, index) => {
    if (index !== at) return each;
    const said = Object.entries({ ...each, ...patch }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(said) as OwnSettlementYear;
  });
