// SPDX-License-Identifier: MIT
import type { ParameterValue, Parameters, Status } from '../engine/types.ts';
import { folded } from './actors.ts';

export interface ParameterRow extends ParameterValue {
  family: string;
  unit: string;
}

const made = new WeakMap<Parameters, ParameterRow[]>();

/** Every parameter as a row; made once for a set of parameters. */
export function parameterRows(parameters: Parameters): ParameterRow[] {
  let rows = made.get(parameters);
  if (!rows) {
    rows = parameters.families.flatMap(({ family, unit, values }) =>
      values.map((value) => ({ ...value, family, unit })),
    );
    made.set(parameters, rows);
  }
  return rows;
}

export function filteredParameters(
  rows: ParameterRow[],
  { family, status, typed }: { family: string; status: Status | ''; typed: string },
  textOf: (row: ParameterRow) => string,
): ParameterRow[] {
  const wanted = folded(typed);
  return rows.filter(
    (row) =>
      (family === '' || row.family === family) &&
      (status === '' || row.status === status) &&
      (wanted === '' || folded(textOf(row)).includes(wanted)),
  );
}

/** A parameter's value as text: lists and objects as JSON, what is not known as nothing. */
export const valueText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
