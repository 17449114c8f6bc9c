// SPDX-License-Identifier: MIT
// A cost line that the reader is writing: its text lives among the drafts, so that a reload keeps it; once it is whole
// it becomes a line of the scenario.
import type { CostSolution, Driver, OwnLine } from '../engine/types_basis.ts';
import { type Language, type Reading, readNumber } from '../numbers.ts';

const prefix = '/own_line/';
export type OwnLineField = 'name' | 'solution' | 'driver' | 'amount_mnok' | 'from_year' | 'tried';

export const draftOf = (drafts: Record<string, string>, field: OwnLineField): string =>
  Object.hasOwn(drafts, prefix + field) ? drafts[prefix + field]! : '';

export const withDraft = (
  drafts: Record<string, string>,
  field: OwnLineField,
  text: string,
): Record<string, string> => ({ ...drafts, [prefix + field]: text });

export const withoutOwnLine = (drafts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(drafts).filter(([path]) => !path.startsWith(prefix)));

export interface WrittenLine {
  /** The line, when nothing is wrong with it. */
  line: OwnLine | null;
  isNameMissing: boolean;
  amount: Reading;
  isYearWrong: boolean;
}

const years = { first: 2022, last: 2027 };

export function writtenLine(
  drafts: Record<string, string>,
  standing: { solution: CostSolution; driver: Driver; year: number },
  language: Language,
): WrittenLine {
  const name = draftOf(drafts, 'name').trim();
  const read = readNumber(draftOf(drafts, 'amount_mnok'), language);
  const amount: Reading =
    'value' in read && !/^-?\d{1,12}(\.\d{1,12})?$/.test(read.value) ? { problem: 'not_a_number' } : read;
  const typedYear = draftOf(drafts, 'from_year').trim() || String(standing.year);
  const from_year = Number(typedYear);
  const isYearWrong = !/^\d{4}$/.test(typedYear) || from_year < years.first || from_year > years.last;
  const isNameMissing = name === '';
  const line =
    isNameMissing || isYearWrong || !('value' in amount)
      ? null
      : {
          solution: standing.solution,
          driver: standing.driver,
          name,
          amount_mnok: amount.value,
          from_year,
        };
  return { line, isNameMissing, amount, isYearWrong };
}
