// SPDX-License-Identifier: MIT
// The reader's own scenario: which rule a solution follows, how one part of it is replaced, and what differs from the
// preset that it started from. Nothing here computes: amounts and shares are the engine's.
import type { Change, Scenario, Solution } from '../engine/types.ts';
import type {
  Investment,
  PresetName,
  SharingModel,
  SolutionRule,
  SolutionRules,
  Transition,
} from '../engine/types_models.ts';
import { solutions } from './choice.ts';

/** One solution, or all of them at once. */
export type Scope = Solution | 'all';
/** Where in a rule: `['state_share']`, `['keys', 'municipalities']`. */
export type RulePlace = readonly [keyof SolutionRule, ...string[]];

/** The six solutions do not agree. */
export const mixed = Symbol('mixed');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A preset as a start for one's own: what the reader makes of it has not the preset's source. */
export function asStart(preset: Scenario): Scenario {
  if (!preset.model) return preset;
  const model = Object.fromEntries(Object.entries(preset.model).filter(([key]) => key !== 'source'));
  return { ...preset, model };
}

/** JSON text that does not depend on the order of keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

export const rulesOf = ({ model }: Scenario): SolutionRules => model?.solutions ?? {};
export const ruleOf = (scenario: Scenario, solution: Solution): SolutionRule =>
  rulesOf(scenario)[solution] ?? rulesOf(scenario).all ?? {};
export const isModelled = (scenario: Scenario, solution: Solution): boolean =>
  rulesOf(scenario)[solution] !== undefined || rulesOf(scenario).all !== undefined;

const inside = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (step === undefined) return value;
  return isRecord(value) && Object.hasOwn(value, step) ? inside(value[step], rest) : undefined;
};

/** A copy with a value at a place; objects that become empty go with it. */
function replaced(value: unknown, [step, ...rest]: readonly string[], now: unknown): unknown {
  if (step === undefined) return now;
  const standing = isRecord(value) ? value : {};
  const inner = replaced(Object.hasOwn(standing, step) ? standing[step] : undefined, rest, now);
  const isGone = inner === undefined || (isRecord(inner) && Object.keys(inner).length === 0);
  const others = Object.entries(standing).filter(([key]) => key !== step);
  return Object.fromEntries(isGone ? others : [...others, [step, inner]]);
}

/** What stands at a place of a solution's rule; of all solutions, where they agree. */
export function partOf(scenario: Scenario, scope: Scope, place: RulePlace): unknown {
  if (scope !== 'all') return inside(ruleOf(scenario, scope), place);
  const [first, ...others] = solutions.map((solution) => inside(ruleOf(scenario, solution), place));
  return others.every((each) => isSame(each, first)) ? first : mixed;
}

const withModel = (scenario: Scenario, model: SharingModel): Scenario => {
  const others = Object.entries(scenario).filter(([key]) => key !== 'model');
  const parts = Object.entries(model).filter(
    ([key, value]) => key !== 'name' && value !== undefined && Object.keys(value as object).length > 0,
  );
  const holdsRule = parts.some(([key]) => key === 'solutions' || key === 'investments');
  return Object.fromEntries(
    holdsRule ? [...others, ['model', Object.fromEntries(parts)]] : others,
  ) as Scenario;
};

/** Rules without those that say what the rule for all says. */
function tidied(rules: SolutionRules): SolutionRules {
  const { all } = rules;
  const kept = Object.entries(rules).filter(
    ([name, rule]) => name === 'all' || all === undefined || !isSame(rule, all),
  );
  return Object.fromEntries(kept) as SolutionRules;
}
const withRules = (scenario: Scenario, rules: SolutionRules): Scenario =>
  withModel(scenario, { ...scenario.model, solutions: tidied(rules) });

/** Without a rule a solution stays as regulated: a rule for all is then said for each of the others. */
function withoutRule(rules: SolutionRules, solution: Solution): SolutionRules {
  const { all, ...named } = rules;
  const spread =
    all === undefined ? named : Object.fromEntries(solutions.map((each) => [each, named[each] ?? all]));
  return Object.fromEntries(Object.entries(spread).filter(([name]) => name !== solution)) as SolutionRules;
}

/** With a value at a place of a solution's rule, or of every solution's; undefined takes it away. */
export function withPart(scenario: Scenario, scope: Scope, place: RulePlace, value: unknown): Scenario {
  const rules = rulesOf(scenario);
  if (scope === 'all') {
    const named = Object.entries(rules)
      .filter(([name]) => name !== 'all')
      .map(([name, rule]) => [name, replaced(rule, place, value)] as const);
    const all = replaced(rules.all ?? {}, place, value);
    const isEmpty = (rule: unknown): boolean => Object.keys(rule as object).length === 0;
    const kept = isEmpty(all) ? named.filter(([, rule]) => !isEmpty(rule)) : named;
    return withRules(
      scenario,
      Object.fromEntries(isEmpty(all) ? kept : [['all', all], ...kept]) as SolutionRules,
    );
  }
  const rule = replaced(ruleOf(scenario, scope), place, value) as SolutionRule;
  return withRules(
    scenario,
    Object.keys(rule).length === 0 ? withoutRule(rules, scope) : { ...rules, [scope]: rule },
  );
}

/** A solution's whole rule as it stands in another scenario. */
export function withRuleOf(scenario: Scenario, other: Scenario, solution: Solution): Scenario {
  if (!isModelled(other, solution)) return withRules(scenario, withoutRule(rulesOf(scenario), solution));
  return withRules(scenario, { ...rulesOf(scenario), [solution]: ruleOf(other, solution) });
}

export const withTransition = (scenario: Scenario, transition: Transition | undefined): Scenario =>
  withModel(scenario, { ...scenario.model, transition: transition as Transition });
export const withInvestments = (scenario: Scenario, investments: Investment[]): Scenario =>
  withModel(scenario, { ...scenario.model, investments });
export const investmentsOf = ({ model }: Scenario): Investment[] => model?.investments ?? [];

export function withChanges(scenario: Scenario, changes: Change[]): Scenario {
  const others = Object.entries(scenario).filter(([key]) => key !== 'changes');
  return Object.fromEntries(changes.length > 0 ? [...others, ['changes', changes]] : others) as Scenario;
}

/** One thing that the reader's scenario does otherwise than the one it started from. */
export type OwnChange =
  | { kind: 'rule'; scope: Scope; place: RulePlace; before: unknown; now: unknown }
  | { kind: 'transition'; before: Transition | undefined; now: Transition | undefined }
  | { kind: 'investment'; id: string; before: Investment | undefined; now: Investment | undefined }
  | { kind: 'parameter'; path: string; before: unknown; now: unknown }
  | { kind: 'base' | 'costs'; before: unknown; now: unknown };

const places: RulePlace[] = [
  ['class'],
  ['total_mnok'],
  ['state_share'],
  ['groups'],
  ...(['health_regions', 'municipalities', 'pharmacies', 'other_members'] as const).map(
    (group): RulePlace => ['keys', group],
  ),
  ['on_behalf', 'general_practitioners'],
  ['on_behalf', 'contract_specialists'],
  ...(
    [
      'health_regions',
      'municipalities',
      'pharmacies',
      'other_members',
      'general_practitioners',
      'contract_specialists',
    ] as const
  ).map((group): RulePlace => ['collection', group]),
  ['buyers'],
];

function ruleChanges(start: Scenario, own: Scenario): OwnChange[] {
  return places.flatMap((place) => {
    const changed = solutions
      .map((scope) => ({
        scope,
        before: partOf(start, scope, place),
        now: partOf(own, scope, place),
      }))
      .filter(({ before, now }) => !isSame(before, now));
    const [first] = changed;
    const isOfAll =
      first !== undefined &&
      changed.length === solutions.length &&
      changed.every(({ before, now }) => isSame(now, first.now) && isSame(before, first.before));
    const told = isOfAll ? [{ ...first, scope: 'all' as const }] : changed;
    return told.map((each): OwnChange => ({ kind: 'rule', place, ...each }));
  });
}

/** Pairs by key, in the order of the first list and then of the second. */
function paired<T>(
  before: T[],
  now: T[],
  keyOf: (each: T) => string,
): [string, T | undefined, T | undefined][] {
  const keys = [...new Set([...before, ...now].map(keyOf))];
  const at = (list: T[], key: string): T | undefined => list.find((each) => keyOf(each) === key);
  return keys.map((key) => [key, at(before, key), at(now, key)]);
}

/** What differs, one entry for each thing that can be taken back by itself. */
export function changesBetween(start: Scenario, own: Scenario): OwnChange[] {
  const found = ruleChanges(start, own);
  const [before, now] = [start.model?.transition, own.model?.transition];
  if (!isSame(before, now)) found.push({ kind: 'transition', before, now });
  for (const [id, was, is] of paired(investmentsOf(start), investmentsOf(own), (each) => each.id))
    if (!isSame(was, is)) found.push({ kind: 'investment', id, before: was, now: is });
  for (const [path, was, is] of paired(start.changes ?? [], own.changes ?? [], (each) => each.path))
    if (!isSame(was, is)) found.push({ kind: 'parameter', path, before: was?.value, now: is?.value });
  for (const kind of ['base', 'costs'] as const)
    if (!isSame(start[kind], own[kind])) found.push({ kind, before: start[kind], now: own[kind] });
  return found;
}

/** The scenario without one of its changes. */
export function without(own: Scenario, start: Scenario, change: OwnChange): Scenario {
  if (change.kind === 'rule') {
    if (change.scope === 'all') return withPart(own, 'all', change.place, change.before);
    return withPart(own, change.scope, change.place, change.before);
  }
  if (change.kind === 'transition') return withTransition(own, change.before);
  if (change.kind === 'investment') {
    const others = investmentsOf(own).filter(({ id }) => id !== change.id);
    return withInvestments(own, change.before ? [...others, change.before] : others);
  }
  if (change.kind === 'parameter') {
    const others = (own.changes ?? []).filter(({ path }) => path !== change.path);
    const before = (start.changes ?? []).filter(({ path }) => path === change.path);
    return withChanges(own, [...others, ...before]);
  }
  const others = Object.entries(own).filter(([key]) => key !== change.kind);
  return Object.fromEntries(
    change.before === undefined ? others : [...others, [change.kind, change.before]],
  ) as Scenario;
}

export const isPresetName = (value: unknown, names: readonly PresetName[]): value is PresetName =>
  names.some((name) => name === value);
