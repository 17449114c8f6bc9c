// SPDX-License-Identifier: MIT
// The figures of the parameter files as plain tables, for those who compute the same without the engine.
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../../core/parameters/2026.1/', import.meta.url);
const file = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const whole = (decimal, factor) => Math.round(Number(decimal) * factor);

const groups = ['health_regions', 'municipalities', 'pharmacies', 'other_members'];
const solutions = ['helsenettet', 'grunndata_helseid', 'vkp', 'kjernejournal', 'e_resept', 'helsenorge'];

/**
 * Per year: codes of the actors; per municipality of today its actor, two counts of inhabitants and the index in ten
 * thousandths; the regions' weights in tenths; and each block of payments with its amount in øre.
 */
export function nationalTables() {
  const [people, index, payments, regions] = [
    'population',
    'municipal_health_index',
    'payment_mnok',
    'health_region_key',
  ].map(file);
  const { municipalities, health_regions: names } = file('structure');
  const indexYear = file('key_index_year');
  const at = (table, row, year) => table.rows[row]?.[table.years.indexOf(year)] ?? null;
  return payments.years.map((year) => {
    const actors = municipalities
      .filter(([, , , , , from, to]) => from <= year && (to === null || year <= to))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = actors.flatMap(([code, , , , , , to, successors], actor) =>
      (to === null ? [code] : successors).map((today) => ({
        code: today,
        actor,
        first: at(people, today, year - 1),
        second: at(people, today, year),
        index: whole(at(index, today, Object.values(indexYear.rows)[0][indexYear.years.indexOf(year)]), 10_000),
      })),
    );
    const regionNames = Object.keys(regions.rows).sort((a, b) => order(names, a) - order(names, b));
    const blocks = solutions.flatMap((solution) =>
      groups.flatMap((group) => {
        const amount = at(payments, `${solution}/${group}`, year);
        return amount === null ? [] : [{ solution, group, ore: whole(amount, 100_000_000) }];
      }),
    );
    const regionWeights = regionNames.map((name) => whole(at(regions, name, year), 10));
    return { year, codes: actors.map(([code]) => code), rows, regions: regionWeights, blocks };
  });
}

const order = (names, name) => {
  const list = Array.isArray(names) ? names.map((each) => (Array.isArray(each) ? each[0] : each)) : Object.keys(names);
  return list.indexOf(name);
};

/**
 * A document of parameters in which so many years up to the newest are regulated; those after it repeat its figures, as a
 * measure of what years cost and not of what they will bring.
 */
export function documentOf(yearCount) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const document = Object.fromEntries(names.map((name) => [name.slice(0, -5), file(name.slice(0, -5))]));
  const regulated = document.payment_mnok;
  const newest = regulated.years.at(-1);
  const last = Math.max(newest, regulated.years[0] + yearCount - 1);
  for (const table of Object.values(document)) if (table.years?.includes(newest)) prolong(table, newest, last);
  const first = regulated.years.length - yearCount;
  regulated.years = regulated.years.slice(first);
  for (const row of Object.keys(regulated.rows)) regulated.rows[row] = regulated.rows[row].slice(first);
  return document;
}

function prolong(table, newest, last) {
  const at = table.years.indexOf(newest);
  const added = Array.from({ length: last - newest }, (_, i) => newest + 1 + i);
  table.years = [...table.years.slice(0, at + 1), ...added];
  for (const [row, values] of Object.entries(table.rows))
    table.rows[row] = [...values.slice(0, at + 1), ...added.map(() => values[at])];
  for (const note of table.provenance) if (note.years?.includes(newest)) note.years = [...note.years, ...added];
}

/** What variant v changes: øre of one block and one more inhabitant, per turn, of one municipality. */
export function changesOf(tables, variant) {
  const newest = tables[tables.length - 1];
  const place = variant % newest.codes.length;
  return {
    year: newest.year,
    block: newest.blocks.findIndex((block) => block.solution === 'helsenettet' && block.group === 'municipalities'),
    ore: variant,
    code: newest.codes[place],
    peopleYear: newest.year - 2,
    people: 1 + Math.floor(variant / newest.codes.length),
  };
}
