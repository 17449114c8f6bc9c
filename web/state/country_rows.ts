// SPDX-License-Identifier: MIT
// The engine's numbers as rows that can be sorted and searched. Nothing is computed but the sums that check the engine's.
import type { Country, CountryYear, PayerGroup, Solution, Status } from '../engine/types.ts';
import { folded } from './actors.ts';

export interface CountryRow {
  actor: string;
  name: string;
  group: PayerGroup;
  status: Status;
  /** By the engine's column names; a missing payment is undefined. */
  values: Record<string, number | undefined>;
}

export function groupOfActor(actor: string, healthRegions: string[]): PayerGroup {
  if (/^\d{4}$/.test(actor)) return 'municipalities';
  return healthRegions.includes(actor) ? 'health_regions' : (actor as PayerGroup);
}

export function countryRows(
  country: Country,
  year: CountryYear,
  {
    statuses,
    healthRegions,
    nameOf,
  }: { statuses: Status[]; healthRegions: string[]; nameOf: (actor: string) => string },
): CountryRow[] {
  const { columns, offset, actors } = year;
  return actors.map((actor, index) => {
    const start = offset + index * columns.length;
    const values: CountryRow['values'] = {};
    columns.forEach((column, at) => {
      const value = country.numbers[start + at]!;
      if (!Number.isNaN(value)) values[column] = value;
    });
    const status = statuses[values['status'] ?? 0]!;
    return { actor, name: nameOf(actor), group: groupOfActor(actor, healthRegions), status, values };
  });
}

export interface Sort {
  by: string;
  isDescending: boolean;
}

/** Sorted by a column, names in Norwegian order; what has no value comes last either way. */
export function sortedRows(rows: CountryRow[], { by, isDescending }: Sort): CountryRow[] {
  const direction = isDescending ? -1 : 1;
  const byName = (a: CountryRow, b: CountryRow): number =>
    collator.compare(a.name, b.name) || (a.actor < b.actor ? -1 : 1);
  return rows.toSorted((a, b) => {
    if (by === 'name') return direction * byName(a, b);
    if (by === 'code') return direction * (a.actor < b.actor ? -1 : 1);
    const left = a.values[by];
    const right = b.values[by];
    if (left === undefined || right === undefined)
      return left === right ? byName(a, b) : left === undefined ? 1 : -1;
    return direction * (left - right) || byName(a, b);
  });
}
const collator = new Intl.Collator('nb');

export function searchedRows(
  rows: CountryRow[],
  typed: string,
  alsoOf: (actor: string) => string,
): CountryRow[] {
  const wanted = folded(typed);
  if (wanted === '') return rows;
  return rows.filter(({ actor, name }) =>
    [actor, name, alsoOf(actor)].some((text) => folded(text).includes(wanted)),
  );
}

export interface GroupSum {
  group: PayerGroup;
  bySolution: Partial<Record<Solution, number>>;
  /** The engine's total of the group. */
  total_ore: number;
  /** The rows added up here. */
  added_ore: number;
}

/** The engine's totals by group beside the sums of the rows. */
export function groupSums(year: CountryYear, rows: CountryRow[]): GroupSum[] {
  const groups = [...new Set(year.totals.map(({ payer_group }) => payer_group))];
  return groups.map((group) => {
    const totals = year.totals.filter(({ payer_group }) => payer_group === group);
    const bySolution = Object.fromEntries(totals.map(({ solution, amount_ore }) => [solution, amount_ore]));
    const total_ore = totals.reduce((sum, { amount_ore }) => sum + amount_ore, 0);
    const added_ore = rows
      .filter((row) => row.group === group)
      .reduce((sum, { values }) => sum + (values['total_ore'] ?? 0), 0);
    return { group, bySolution, total_ore, added_ore };
  });
}
