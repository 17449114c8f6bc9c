// SPDX-License-Identifier: MIT
// The link: a choice as a URL fragment and back. A link can come from anyone, so nothing in it is trusted: what cannot
// be read is named and its default is used. Whether an actor or a path exists is the engine's to say.
import type { Change } from '../engine/types.ts';
import {
  type Choice,
  costSolutions,
  defaultChoice,
  languages,
  memberKinds,
  solutions,
  statuses,
  verdicts,
  views,
} from './choice.ts';
import { readLines, readServices, readSettlement } from './link_costs.ts';
import { isIdentifier, isRecord, longestText, mostChanges } from './link_values.ts';

export interface ReadLink {
  choice: Choice;
  /** Names of the parts of the link that could not be read. */
  unread: string[];
}

const longestLink = 80_000;
/** As letters: a table of every municipality's weight fits in. */
export const longestOwn = 40_000;

function isChange(value: unknown): value is Change {
  return (
    isRecord(value) && typeof value['path'] === 'string' && value['path'].startsWith('/') && 'value' in value
  );
}

function readChanges(text: string): Change[] | null {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read) || read.length > mostChanges || !read.every(isChange)) return null;
  return read.map(({ path, value }) => ({ path, value }));
}

function readDrafts(text: string): Record<string, string> | null {
  const read: unknown = JSON.parse(text);
  if (!isRecord(read)) return null;
  const entries = Object.entries(read);
  const isText = ([path, typed]: [string, unknown]): boolean =>
    path.startsWith('/') && typeof typed === 'string' && typed.length <= longestText;
  return entries.length <= mostChanges && entries.every(isText)
    ? (Object.fromEntries(entries) as Record<string, string>)
    : null;
}

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | null =>
    words.find((word) => word === text) ?? null;
const shortText = (text: string): string | null => (text.length <= longestText ? text : null);
/** What stands behind an address in a sentence is often taken for its end: "...&year=2026." */
const alone = (text: string): string => text.replace(/[.,;:!?)\]>'"\s]+$/, '');
const letters = (text: string): string | null => {
  const own = alone(text);
  return own.length <= longestOwn && /^[\w-]*$/.test(own) ? own : null;
};

type Readers = { [Key in keyof Choice]?: (text: string) => Choice[Key] | null };
const readers: Readers = {
  language: oneOf(languages),
  actor: (text) => (/^[0-9a-z_]{1,32}$/.test(alone(text)) ? alone(text) : null),
  year: (text) => (/^\d{4}$/.test(alone(text)) ? Number(alone(text)) : null),
  explain: oneOf(solutions),
  why: (text) => (text === '1' ? true : null),
  changes: readChanges,
  base: oneOf(['law', 'costs']),
  cost_lines: readLines,
  cost_services: readServices,
  cost_settlement: readSettlement,
  drafts: readDrafts,
  own: letters,
  own_view: letters,
  own_shown: letters,
  row: letters,
  cost_solution: oneOf(['all', ...costSolutions]),
  values_family: (text) => (isIdentifier(text) ? text : null),
  values_status: oneOf(statuses),
  values_search: shortText,
  checks_verdict: oneOf(verdicts),
  checks_source: (text) => (/^[\w-]{1,60}$/.test(text) ? text : null),
  checks_search: shortText,
  country_sort: (text) => (/^[a-z_]{1,40}$/.test(text) ? text : null),
  country_descending: (text) => (text === '1' ? true : null),
  country_search: shortText,
  look_ups: shortText,
  total_look_ups: shortText,
  member_kind: oneOf(memberKinds),
  turnover: shortText,
  locations: shortText,
  months: shortText,
};

/** A reader may meet text that is no JSON at all. */
function readOrNull<T>(reader: (text: string) => T, text: string): T | null {
  try {
    return reader(text);
  } catch {
    return null;
  }
}

/** The word that each key has in the link, where it differs. */
const words: Partial<Record<keyof Choice, string>> = {
  language: 'lang',
  cost_lines: 'lines',
  cost_services: 'services',
  cost_settlement: 'settlement',
  cost_solution: 'solution',
  own_shown: 'shown',
  values_family: 'family',
  values_status: 'status',
  values_search: 'find',
  checks_verdict: 'verdict',
  checks_source: 'source',
  checks_search: 'find_check',
  country_sort: 'sort',
  country_descending: 'descending',
  country_search: 'search',
  member_kind: 'kind',
};
const wordOf = (key: keyof Choice): string => words[key] ?? key;

const written = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : value === true ? '1' : String(value);

/** Which keys a view's link carries; language, actor and year always go along so that the choice is kept. */
const always: (keyof Choice)[] = ['actor', 'year', 'language'];
const scenario: (keyof Choice)[] = [
  'base',
  'changes',
  'cost_lines',
  'cost_services',
  'cost_settlement',
  'drafts',
  'own',
];
const kept: Record<Choice['view'], (keyof Choice)[]> = {
  bill: ['explain', 'why', 'row', ...scenario],
  country: [...scenario, 'country_sort', 'country_descending', 'country_search'],
  costs: ['cost_solution', ...scenario],
  whatif: ['own_view', ...scenario],
  own: ['own_shown', ...scenario],
  pharmacy: ['look_ups', 'total_look_ups', ...scenario],
  member: ['member_kind', 'turnover', 'locations', 'months', ...scenario],
  sources: [
    'values_family',
    'values_status',
    'values_search',
    'checks_verdict',
    'checks_source',
    'checks_search',
    ...scenario,
  ],
  specification: scenario,
  memo: scenario,
  privacy: scenario,
};

export function linkOf(choice: Choice): string {
  const values = new URLSearchParams();
  for (const key of [...always, ...kept[choice.view]]) {
    const value = choice[key];
    const isDefault = JSON.stringify(value) === JSON.stringify(defaultChoice[key]);
    const isAlways = key === 'actor' || key === 'language';
    if (!isDefault || isAlways) values.set(wordOf(key), written(value));
  }
  return `#/${choice.view}?${values.toString()}`;
}

/**
 * Reads a fragment. What the link's view leaves out is the default; what belongs to other views stays as it stands, so
 * that a text typed there is not lost.
 */
export function choiceOf(fragment: string, standing: Choice = defaultChoice): ReadLink {
  const choice: Choice = { ...standing };
  const unread: string[] = [];
  if (fragment === '' || fragment === '#') return { choice, unread };
  if (fragment.length > longestLink) return { choice, unread: ['link'] };
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const view = oneOf(views)(path);
  if (view === null) unread.push('view');
  choice.view = view ?? 'bill';
  for (const key of kept[choice.view]) Object.assign(choice, { [key]: defaultChoice[key] });

  const values = new URLSearchParams(query);
  const known = new Set<string>();
  for (const key of Object.keys(readers) as (keyof Choice)[]) {
    const word = wordOf(key);
    known.add(word);
    const text = values.get(word);
    if (text === null) continue;
    const value = readOrNull<unknown>(readers[key]!, text);
    if (value === null) unread.push(word);
    else Object.assign(choice, { [key]: value });
  }
  for (const word of new Set(values.keys())) if (!known.has(word)) unread.push(word.slice(0, 40));
  return { choice, unread };
}
