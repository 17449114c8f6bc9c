// SPDX-License-Identifier: MIT
// The compared actors as rows that can be sorted and searched, made once for an answer.
import type { PayerGroup, Status } from '../../engine/types.ts';
import type { ComparedActor, ComparedYear } from '../../engine/types_models.ts';
import { folded } from '../../state/actors.ts';

export interface ResultRow {
  actor: string;
  name: string;
  group: PayerGroup;
  status: Status;
  percent: string | null;
  values: Partial<Record<ResultColumnName, number>>;
}
export const resultColumns = [
  'population',
  'law',
  'shown',
  'difference',
  'percent',
  'law_per_inhabitant',
  'shown_per_inhabitant',
  'difference_per_inhabitant',
] as const;
export type ResultColumnName = (typeof resultColumns)[number];

/** A difference between two whole amounts that the engine gives none for, so that shown amounts visibly agree. */
export const between = (from: number, to: number): number => to - from;

function rowOf(
  actor: ComparedActor,
  shown: number,
  { name, population }: { name: string; population: number | undefined },
): ResultRow {
  const { amounts_ore, differences_ore, differences_percent, per_inhabitant_ore = [] } = actor;
  const percent = differences_percent[shown - 1] ?? null;
  const [law, own] = [per_inhabitant_ore[0] ?? undefined, per_inhabitant_ore[shown] ?? undefined];
  const all: Record<ResultColumnName, number | undefined> = {
    population,
    law: amounts_ore[0],
    shown: amounts_ore[shown],
    difference: differences_ore[shown - 1],
    percent: percent === null ? undefined : Number(percent),
    law_per_inhabitant: law,
    shown_per_inhabitant: own,
    difference_per_inhabitant: law === undefined || own === undefined ? undefined : between(law, own),
  };
  const values = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { actor: actor.actor, name, group: actor.payer_group, status: actor.status, percent, values };
}

interface Made {
  shown: number;
  language: string;
  populations: ReadonlyMap<string, number> | null;
  rows: ResultRow[];
}
const made = new WeakMap<ComparedYear, Made>();

export function resultRows(
  year: ComparedYear,
  shown: number,
  {
    language,
    populations,
    nameOf,
  }: { language: string; populations: ReadonlyMap<string, number> | null; nameOf: (actor: string) => string },
): ResultRow[] {
  const before = made.get(year);
  if (before?.shown === shown && before.language === language && before.populations === populations)
    return before.rows;
  const rows = year.actors.map((each) =>
    rowOf(each, shown, { name: nameOf(each.actor), population: populations?.get(each.actor) }),
  );
  made.set(year, { shown, language, populations, rows });
  return rows;
}

const collator = new Intl.Collator('nb');
const byName = (a: ResultRow, b: ResultRow): number =>
  collator.compare(a.name, b.name) || (a.actor < b.actor ? -1 : 1);

/** Sorted by a column, names in Norwegian order; what has no value comes last either way. */
export function sortedResults(rows: ResultRow[], by: string, isDescending: boolean): ResultRow[] {
  const direction = isDescending ? -1 : 1;
  const column = resultColumns.find((each) => each === by);
  if (!column) return rows.toSorted((a, b) => direction * byName(a, b));
  return rows.toSorted((a, b) => {
    const [left, right] = [a.values[column], b.values[column]];
    if (left === undefined || right === undefined)
      return left === right ? byName(a, b) : left === undefined ? 1 : -1;
    return direction * (left - right) || byName(a, b);
  });
}

export function foundResults(rows: ResultRow[], typed: string): ResultRow[] {
  const wanted = folded(typed);
  if (wanted === '') return rows;
  return rows.filter(({ actor, name }) => [actor, name].some((text) => folded(text).includes(wanted)));
}
