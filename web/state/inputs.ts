// SPDX-License-Identifier: MIT
// The inputs that the page lets a reader replace: which field stands for which path, and how its text is read. The
// engine decides whether a value is possible.
import type { Change, Solution } from '../engine/types.ts';
import { type Language, type Reading, decimal, readNumber, shifted } from '../numbers.ts';

export type InputName =
  'growth_ratio' | 'cpi_supplement_ratio' | 'population' | 'municipal_health_index' | 'health_region_key';

export type FieldKind = 'percent' | 'whole' | 'decimal';

export interface InputField {
  path: string;
  name: InputName;
  /** What the name is about: a solution, a payer group or an actor. */
  of: string;
  kind: FieldKind;
}

export function inputFields(
  year: number,
  isNextYear: boolean,
  actor: string,
  paidSolutions: Solution[],
): InputField[] {
  const fields: InputField[] = [];
  if (isNextYear)
    for (const solution of paidSolutions)
      fields.push({
        path: `/growth_ratio/${solution}/${year}`,
        name: 'growth_ratio',
        of: solution,
        kind: 'percent',
      });
  const isMunicipality = /^\d{4}$/.test(actor);
  const group = isMunicipality ? 'municipalities' : actor === 'pharmacies' ? 'pharmacies' : 'health_regions';
  fields.push({
    path: `/cpi_supplement_ratio/${group}/${year}`,
    name: 'cpi_supplement_ratio',
    of: group,
    kind: 'percent',
  });
  if (isMunicipality) {
    fields.push({ path: `/population/${actor}/${year}`, name: 'population', of: actor, kind: 'whole' });
    fields.push({
      path: `/municipal_health_index/${actor}/${year}`,
      name: 'municipal_health_index',
      of: actor,
      kind: 'decimal',
    });
  }
  if (group === 'health_regions')
    fields.push({
      path: `/health_region_key/${actor}/${year}`,
      name: 'health_region_key',
      of: actor,
      kind: 'decimal',
    });
  return fields;
}

/** A fraction as decimal text where its decimals end soon ("1/20" to "0.05"); any other text as it is. */
export function decimalOf(text: string): string {
  const match = /^(-?)(\d{1,6})\/(\d{1,6})$/.exec(text);
  if (!match) return text;
  const millionths = (Number(match[2]) * 1_000_000) / Number(match[3]);
  return Number.isSafeInteger(millionths) ? `${match[1]!}${shifted(String(millionths), -6)}` : text;
}

/** How a parameter's value is shown in its field. */
export function shownValue(kind: FieldKind, value: unknown, language: Language): string {
  const text = decimalOf(String(value));
  return decimal(kind === 'percent' ? shifted(text, 2) : text, language);
}

export type ReadInput = { value: unknown } | Exclude<Reading, { value: string }>;

/** The value that goes into the scenario: a whole number as a number, anything else as decimal text. */
export function readInput(kind: FieldKind, text: string, language: Language): ReadInput {
  const reading = readNumber(text, language);
  if ('problem' in reading) return reading;
  if (kind === 'percent') return { value: shifted(reading.value, -2) };
  if (kind === 'decimal') return { value: reading.value };
  if (!/^-?\d+(\.0+)?$/.test(reading.value)) return { problem: 'not_a_number' };
  const value = Number(reading.value);
  return Number.isSafeInteger(value) ? { value } : { problem: 'not_a_number' };
}

export const withChange = (changes: Change[], path: string, value: unknown): Change[] => {
  const others = changes.filter((change) => change.path !== path);
  return value === undefined ? others : [...others, { path, value }];
};

export const changeAt = (changes: Change[], path: string): Change | undefined =>
  changes.find((change) => change.path === path);
