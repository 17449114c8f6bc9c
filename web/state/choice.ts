// SPDX-License-Identifier: MIT
import type { Change, MemberKind, Scenario, Solution } from '../engine/types.ts';
import type { Language } from '../numbers.ts';

export const views = ['bill', 'country', 'pharmacy', 'member', 'sources'] as const;
export type View = (typeof views)[number];
export const languages = ['nb', 'nn', 'en'] as const satisfies readonly Language[];
export const solutions = [
  'helsenettet',
  'grunndata_helseid',
  'vkp',
  'kjernejournal',
  'e_resept',
  'helsenorge',
] as const satisfies readonly Solution[];
export const memberKinds = [
  'business',
  'county_council',
  'own_staff_or_residents',
] as const satisfies readonly MemberKind[];

/** Everything that a reader has chosen or typed: what the link holds. `year` 0 is the newest adopted one. */
export interface Choice {
  view: View;
  language: Language;
  /** The actor that was asked for; the year may show its predecessor or successor instead. */
  actor: string;
  year: number;
  /** Which explanation is open. */
  explain: Solution | null;
  /** Inputs that the reader replaced. */
  changes: Change[];
  /** What stands in fields as it was typed, by the field's path, where it is unfinished or unreadable. */
  drafts: Record<string, string>;
  country_sort: string;
  country_descending: boolean;
  country_search: string;
  /** Typed text of the calculators. */
  look_ups: string;
  total_look_ups: string;
  member_kind: MemberKind;
  turnover: string;
  locations: string;
  months: string;
}

export const defaultChoice: Choice = {
  view: 'bill',
  language: 'nb',
  actor: '0301',
  year: 0,
  explain: null,
  changes: [],
  drafts: {},
  country_sort: 'name',
  country_descending: false,
  country_search: '',
  look_ups: '10000',
  total_look_ups: '50000000',
  member_kind: 'business',
  turnover: '12',
  locations: '1',
  months: '12',
};

/** The changes that bear on a year: what is said about next year waits while an adopted year is shown. */
export const activeChanges = ({ changes, year }: Choice, nextYear: number): Change[] =>
  year === nextYear ? changes : changes.filter(({ path }) => !path.endsWith(`/${nextYear}`));

/** The scenario of the chosen year: the law, or the year after it carried forward. */
export function scenarioOf(choice: Choice, nextYear: number): Scenario {
  const changes = activeChanges(choice, nextYear);
  return {
    version: 1,
    base: choice.year === nextYear ? 'next_year' : 'law',
    years: [choice.year],
    ...(changes.length > 0 ? { changes } : {}),
  };
}
