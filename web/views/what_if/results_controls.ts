// SPDX-License-Identifier: MIT
// What a reader sets in the result panels themselves, and the questions that follow from it. Numbers stay as typed.
import type { Language } from '../../numbers.ts';
import { readNumber, shifted } from '../../numbers.ts';
import type { Solution } from '../../engine/types.ts';
import type {
  BridgeRequest,
  CompareRequest,
  Goal,
  Named,
  PriceRequest,
  SeekInput,
  SeekKind,
  SeekRequest,
} from '../../engine/types_models.ts';

/** `no_growth`: no municipality pays more than by the law; the others limit a group or the chosen actor. */
export const seekGoals = [
  'no_growth',
  'group_at_most',
  'group_at_least',
  'actor_at_most',
  'actor_at_least',
] as const;
export type SeekGoal = (typeof seekGoals)[number];
export const sharedGroups = ['municipalities', 'health_regions'] as const;
export type SharedGroup = (typeof sharedGroups)[number];

export interface ResultControls {
  /** The column, of those compared with the law, that every panel but the first is about. */
  shown: number;
  find: string;
  sort: string;
  is_descending: boolean;
  /** Where the steps begin: the law, the law of the year before, or the shown column of the year before. */
  bridge_from: 'law' | 'law_before' | 'shown_before';
  bridge_order: 'stated' | 'shapley';
  seek_kind: SeekKind;
  seek_solution: Solution | 'all';
  seek_group: SharedGroup;
  seek_part: string;
  /** Per cent; million kroner where the kind is cost. Empty: the engine's own. */
  seek_from: string;
  seek_to: string;
  seek_step: string;
  seek_goal: SeekGoal;
  /** Per cent above the law. */
  seek_growth: string;
  seek_goal_group: SharedGroup;
  seek_mnok: string;
  price_first_year: string;
  price_year_count: string;
  price_fixed_mnok: string;
  price_users: string;
  /** Kroner per user. */
  price_variable: string;
  price_worth: string;
  /** Per cent that leave in each round. */
  price_leaving: string;
  price_outside_state: boolean;
}

export const mostPriceYears = 30;

export const defaultResultControls: ResultControls = {
  shown: 1,
  find: '',
  sort: 'difference',
  is_descending: false,
  bridge_from: 'law',
  bridge_order: 'stated',
  seek_kind: 'state_share',
  seek_solution: 'all',
  seek_group: 'municipalities',
  seek_part: '1',
  seek_from: '',
  seek_to: '',
  seek_step: '',
  seek_goal: 'no_growth',
  seek_growth: '0',
  seek_goal_group: 'municipalities',
  seek_mnok: '',
  price_first_year: '2027',
  price_year_count: '4',
  price_fixed_mnok: '10',
  price_users: '1000',
  price_variable: '',
  price_worth: '',
  price_leaving: '',
  price_outside_state: false,
};

/** What an input may be about: a cost belongs to one solution, the others may be for all. */
export const solutionsOf = (
  { seek_kind }: Pick<ResultControls, 'seek_kind'>,
  solutions: Solution[],
): (Solution | 'all')[] => (seek_kind === 'cost' ? solutions : ['all', ...solutions]);

/** Index of the column that the panels hold against the law. */
export const shownColumn = (columns: unknown[], { shown }: Pick<ResultControls, 'shown'>): number =>
  Math.min(Math.max(shown, 1), columns.length - 1);

interface AskedColumn {
  name: string;
  asked: Named;
}

/** The question to `compare`: all columns, and who pays the actor's gain in the shown one. */
export const compareQuestion = (
  columns: AskedColumn[],
  controls: ResultControls,
  { actor, year }: { actor: string; year: number },
): CompareRequest => ({
  scenarios: columns.map(({ name, asked }) => ({ ...asked, name })),
  year,
  lens: { actor, scenario: shownColumn(columns, controls) },
});

/** The question to `bridge`, to the shown column. */
export function bridgeQuestion(
  columns: AskedColumn[],
  controls: ResultControls,
  { actor, year }: { actor: string; year: number },
): BridgeRequest {
  const shown = columns[shownColumn(columns, controls)]!.asked;
  const { bridge_from, bridge_order: order } = controls;
  const begin = bridge_from === 'shown_before' ? shown : columns[0]!.asked;
  const from = { ...begin, year: bridge_from === 'law' ? year : year - 1 };
  return { actor, from, to: { ...shown, year }, order };
}

/** Decimal text as typed; undefined where the field is empty, null where it cannot be read. */
const read = (typed: string, language: Language, places = 0): string | undefined | null => {
  const reading = readNumber(typed, language);
  if ('value' in reading) return shifted(reading.value, places);
  return reading.problem === 'empty' ? undefined : null;
};
const wholeOf = (text: string | undefined | null): number | null => {
  const value = text == null ? NaN : Number(text);
  return Number.isSafeInteger(value) ? value : null;
};

function inputOf(controls: ResultControls, language: Language): SeekInput | null {
  const { seek_kind: kind, seek_solution: solution, seek_group: group } = controls;
  if (kind === 'group_share') return { kind, solution, group };
  if (kind !== 'key_weight') return { kind, solution };
  const part = wholeOf(read(controls.seek_part, language));
  return part === null || part < 1 ? null : { kind, solution, group, part: part - 1 };
}

export interface SeekAbout {
  actor: string;
  year: number;
  language: Language;
  /** The law as it is asked about in the year. */
  law: Named;
}

function goalOf(controls: ResultControls, { actor, language, law }: SeekAbout): Goal | null {
  const { seek_goal, seek_goal_group: group } = controls;
  if (seek_goal === 'no_growth') {
    const growth = read(controls.seek_growth, language, -2);
    return growth == null ? null : { limits: law, growth };
  }
  const mnok = read(controls.seek_mnok, language);
  if (mnok == null) return null;
  if (seek_goal === 'group_at_most') return { group, at_most_mnok: mnok };
  if (seek_goal === 'group_at_least') return { group, at_least_mnok: mnok };
  return seek_goal === 'actor_at_most' ? { actor, at_most_mnok: mnok } : { actor, at_least_mnok: mnok };
}

/** The question to `seek`; null while a number cannot be read. */
export function seekQuestion(
  controls: ResultControls,
  scenario: Named,
  about: SeekAbout,
): SeekRequest | null {
  const { year, language } = about;
  const places = controls.seek_kind === 'cost' ? 0 : -2;
  const from = read(controls.seek_from, language, places);
  const to = read(controls.seek_to, language, places);
  const step = read(controls.seek_step, language, places);
  const input = inputOf(controls, language);
  const goal = goalOf(controls, about);
  if (from === null || to === null || step === null || !input || !goal) return null;
  return {
    ...scenario,
    year,
    input,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(step === undefined ? {} : { step }),
    goal,
  };
}

/** The question to `price`; null while a number cannot be read. */
export function priceQuestion(controls: ResultControls, language: Language): PriceRequest | null {
  const first = wholeOf(read(controls.price_first_year, language));
  const count = wholeOf(read(controls.price_year_count, language));
  const user_count = wholeOf(read(controls.price_users, language));
  const fixed_mnok = read(controls.price_fixed_mnok, language);
  const variable = read(controls.price_variable, language, 2);
  const worth = read(controls.price_worth, language, 2);
  const leaving_share = read(controls.price_leaving, language, -2);
  const variable_ore = wholeOf(variable ?? '0');
  const worth_ore = wholeOf(worth ?? '0');
  if (first === null || count === null || user_count === null || fixed_mnok == null) return null;
  if (variable === null || worth === null || variable_ore === null || worth_ore === null) return null;
  if (leaving_share === null || count < 1 || count > mostPriceYears) return null;
  return {
    years: Array.from({ length: count }, (_, at) => ({ year: first + at, fixed_mnok, user_count })),
    variable_ore,
    ...(worth === undefined ? {} : { worth_ore }),
    ...(leaving_share === undefined ? {} : { leaving_share }),
    sold_outside_state: controls.price_outside_state,
  };
}
