// SPDX-License-Identifier: MIT
import type { CountryYear } from '../engine/types.ts';
import type { Cell } from '../files/csv.ts';
import type { CountryRow } from '../state/country_rows.ts';
import type { Frame } from './frame.ts';

const ore = (value: number | undefined): Cell => (value === undefined ? null : { ore: value });

/** The whole country as rows of a file: to the øre, in the order of codes, with what it is and where it comes from. */
export function countryCells(frame: Frame, year: CountryYear, rows: CountryRow[]): Cell[][] {
  const { text, description } = frame;
  const { solutions, parameters, engine } = description;
  const heading: Cell[] = [
    text.choose.year,
    text.country.code,
    text.country.name,
    text.country.county,
    text.country.group,
    ...solutions.map((solution) => text.words.solution[solution]),
    text.country.total,
    text.bill.population,
    text.bill.perInhabitant,
    text.bill.status,
  ];
  const body = rows.map(({ actor, name, group, status, values }): Cell[] => {
    const municipality = frame.actors.municipality(actor);
    return [
      String(year.year),
      actor,
      municipality?.name ?? name,
      municipality ? frame.county(municipality.county) : '',
      text.words.payerGroup[group],
      ...solutions.map((solution) => ore(values[solution])),
      ore(values['total_ore']),
      values['population'] === undefined ? null : { count: values['population'] },
      ore(values['per_inhabitant_ore']),
      text.words.status[status],
    ];
  });
  const about: Cell[][] = [
    [],
    [text.page.guidance],
    [text.page.newest(String(description.newest_adopted_year), frame.date(parameters.read_on))],
    [`${text.page.version(engine, parameters.id)} SHA-256 ${parameters.sha256}`],
    [text.sources.lovdata],
    [text.sources.ssb],
  ];
  return [heading, ...body, ...about];
}
