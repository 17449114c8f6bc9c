// SPDX-License-Identifier: MIT
// The reader's scenario in words: what a part of it is, and a sentence for each change.
import type { Scenario } from '../../engine/types.ts';
import type {
  GroupPart,
  GroupParts,
  Investment,
  OnBehalfOf,
  SharingGroup,
  SharingKey,
  Transition,
  UndatedKey,
} from '../../engine/types_models.ts';
import { type PresetName, presetNames, sharingGroups } from '../../engine/types_models.ts';
import { deadlineOf, isDated, isMixture } from '../../state/sharing_keys.ts';
import type { OwnChange, RulePlace } from '../../state/what_if_scenario.ts';
import { isSame, mixed } from '../../state/what_if_scenario.ts';
import { shownValue } from '../../state/inputs.ts';
import { valueText } from '../../state/parameter_rows.ts';
import { wordOf } from '../../text/texts.ts';
import type { OwnFrame } from './own_frame.ts';

const listed = (frame: OwnFrame, parts: string[]): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${frame.words.sentence.and} ${parts.at(-1)!}`;

export type KeyWord = keyof OwnFrame['words']['edit']['keyName'];

/** What kind of key it is; none is the law's. */
export function keyWord(key: unknown): KeyWord {
  if (key === undefined) return 'law';
  if (Array.isArray(key)) return 'mixture';
  if (typeof key === 'string') return key as KeyWord;
  const { key: name, dated } = key as { key?: string; dated?: unknown };
  return dated ? 'dated' : ((name ?? 'law') as KeyWord);
}

/** What a key has beside its kind: rows, members, brackets, among whom. */
function keyDetails(frame: OwnFrame, key: SharingKey): string[] {
  if (typeof key === 'string') return [];
  const { sentence } = frame.words;
  const counted = (list: object | undefined, told: (count: string) => string): string[] =>
    list === undefined ? [] : [told(frame.number(Object.keys(list).length))];
  return [
    ...('table' in key ? counted(key.table, sentence.rows) : []),
    ...('members' in key ? counted(key.members, sentence.members) : []),
    ...('brackets' in key ? counted(key.brackets, sentence.brackets) : []),
    ...('users' in key ? counted(key.users, sentence.among) : []),
  ];
}
/** A key inside another: its details in brackets, so that commas do not run together. */
function innerKey(frame: OwnFrame, key: UndatedKey): string {
  if (isMixture(key)) return keySentence(frame, key);
  const details = keyDetails(frame, key).join(', ');
  return `${wordOf(frame.words.edit.keyName, keyWord(key))}${details === '' ? '' : ` (${details})`}`;
}

export function keySentence(frame: OwnFrame, key: SharingKey | undefined): string {
  const { sentence, edit } = frame.words;
  if (isMixture(key))
    return listed(
      frame,
      key.map((part) => `${frame.share(part.share)} ${innerKey(frame, part)}`),
    );
  const deadline = deadlineOf(key);
  if (deadline) {
    const { base, users, year } = deadline;
    return sentence.deadline(innerKey(frame, base), frame.number(users.length), String(year));
  }
  if (isDated(key))
    return key.dated
      .map(({ from, key: inner }) => sentence.keyFrom(innerKey(frame, inner), String(from)))
      .join('; ');
  return [wordOf(edit.keyName, keyWord(key)), ...(key === undefined ? [] : keyDetails(frame, key))].join(
    ', ',
  );
}

export function partSentence(frame: OwnFrame, part: GroupPart): string {
  const { sentence } = frame.words;
  if (typeof part !== 'object') return frame.share(part);
  return 'mnok' in part
    ? sentence.millions(frame.decimals(part.mnok))
    : sentence.units(frame.number(part.use));
}

export const groupsSentence = (frame: OwnFrame, groups: GroupParts): string =>
  listed(
    frame,
    sharingGroups
      .filter((group) => groups[group] !== undefined)
      .map((group) =>
        frame.words.sentence.ofShare(
          frame.words.edit.group[group].toLowerCase(),
          partSentence(frame, groups[group]!),
        ),
      ),
  );

/** What stands at a place of a rule, in words. */
export function valueSentence(frame: OwnFrame, [part]: RulePlace, value: unknown): string {
  const { edit, sentence } = frame.words;
  if (value === mixed) return edit.mixed;
  if (part === 'keys') return keySentence(frame, value as SharingKey | undefined);
  if (value === undefined)
    return part === 'state_share' ? frame.share('0') : part === 'buyers' ? sentence.none : sentence.law;
  if (part === 'class') return wordOf(edit.className, String(value));
  if (part === 'state_share') return frame.share(String(value));
  if (part === 'total_mnok') return sentence.millions(frame.decimals(String(value)));
  if (part === 'groups') return groupsSentence(frame, value as GroupParts);
  if (part === 'collection') return wordOf(edit.collectionName, String(value));
  if (part === 'on_behalf') {
    const { share, pays } = value as { share: string; pays: string };
    return `${frame.share(share)} (${wordOf(edit.pays, pays)})`;
  }
  return sentence.rows(frame.number(Object.keys(value as object).length));
}

function whatSentence(frame: OwnFrame, [part, of = '']: RulePlace): string {
  const { what } = frame.words.sentence;
  const { payerGroup } = frame.text.words;
  if (part === 'keys') return what.keys(frame.words.edit.keyOf[of as SharingGroup]);
  if (part === 'on_behalf') return what.on_behalf(payerGroup[of as OnBehalfOf]);
  if (part === 'collection') return what.collection(wordOf(payerGroup, of));
  return what[part];
}

/** The rule of a solution in one line: what differs from the law. */
export function ruleSentence(frame: OwnFrame, parts: [RulePlace, unknown][]): string {
  const told = parts
    .filter(([, value]) => value !== undefined)
    .map(([place, value]) => {
      const sentence = valueSentence(frame, place, value);
      return place[0] === 'groups' || place[0] === 'class'
        ? sentence
        : `${whatSentence(frame, place)}: ${sentence}`;
    });
  return told.length === 0 ? frame.words.edit.follows : told.join('; ');
}

export const investmentSentence = (frame: OwnFrame, each: Investment): string =>
  frame.words.investments.sentence(
    each.id,
    wordOf(frame.text.words.solution, each.solution),
    frame.decimals(each.amount_mnok),
    wordOf(frame.words.investments.formName, each.form),
    String(each.delivered),
    String(each.years),
  );

/** A parameter by its path, in words: what it is, of whom, when. */
export function parameterName(frame: OwnFrame, path: string): string {
  const [family = '', ...parts] = path.split('/').slice(1);
  const { solution, payerGroup } = frame.text.words;
  const { criterion } = frame.words.assumptions;
  const told = parts.map((part) => wordOf({ ...solution, ...payerGroup, ...criterion }, part));
  const named = told.map((part, at) => (parts[at] === part ? frame.name(part) : part));
  return `${wordOf(frame.text.words.quantity, family)} (${named.join(', ')})`;
}
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const isRatioFamily = (path: string): boolean => /_ratio\/|_share\//.test(path);
export const parameterText = (frame: OwnFrame, path: string, value: unknown): string =>
  value === undefined || value === null
    ? frame.words.sentence.unknown
    : typeof value === 'object'
      ? valueText(value)
      : isRatioFamily(path)
        ? frame.share(String(value))
        : shownValue('decimal', value, frame.language);

/** The preset that a transition starts from; null where it is another model. */
export const presetFrom = ({ whatIf: { presets } }: OwnFrame, { from }: Transition): PresetName | null =>
  from === undefined
    ? 'law'
    : (presetNames.find((name) => isSame(presets?.[name].model?.solutions, from.solutions)) ?? null);

function transitionSentence(frame: OwnFrame, transition: Transition): string {
  const { sentence, preset, transition: words } = frame.words;
  const [year, steps] = [String(transition.first_year), String(transition.steps ?? 5)];
  if (!transition.from) return sentence.transition(year, steps);
  const name = presetFrom(frame, transition);
  return sentence.transitionFrom(year, steps, name ? preset[name] : words.fromOther);
}

/** What a change is, as a sentence. */
export function changeSentence(frame: OwnFrame, change: OwnChange): string {
  const { sentence } = frame.words;
  if (change.kind === 'rule') {
    const { scope, place, before, now } = change;
    return sentence.changed(
      frame.scopeName(scope),
      whatSentence(frame, place),
      valueSentence(frame, place, now),
      valueSentence(frame, place, before),
    );
  }
  if (change.kind === 'transition')
    return change.now ? transitionSentence(frame, change.now) : sentence.noTransition;
  if (change.kind === 'investment') {
    if (!change.now) return sentence.investmentRemoved(change.id);
    const told = investmentSentence(frame, change.now);
    return change.before ? sentence.investmentChanged(told) : sentence.investmentAdded(told);
  }
  if (change.kind === 'parameter') {
    const { path, now } = change;
    const name = capitalised(parameterName(frame, path));
    if (now === undefined) return sentence.parameterBack(name);
    return sentence.parameter(
      name,
      parameterText(frame, path, now),
      parameterText(frame, path, change.before ?? frame.parameter(path)?.value),
    );
  }
  if (change.kind === 'base') return change.now === 'costs' ? sentence.base : sentence.baseBack;
  return change.now === undefined ? sentence.costsBack : sentence.costs;
}

/** A place in a scenario, for an error that stands at no field: the solution, the group, or the pointer itself. */
export function placeSentence(frame: OwnFrame, path: string): string {
  const [, model, kind, of = '', part, ...rest] = path
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { edit, investments, assumptions, transition } = frame.words;
  if (model === 'changes') {
    const change = (frame.scenario.changes ?? [])[Number(kind)];
    return change ? parameterName(frame, change.path) : assumptions.title;
  }
  if (model !== 'model') return path;
  if (kind === 'transition') return transition.title;
  if (kind === 'investments')
    return `${investments.title}: ${(frame.scenario.model?.investments ?? [])[Number(of)]?.id ?? of}`;
  if (kind !== 'solutions') return path;
  const scope = of === 'all' ? edit.all : wordOf(frame.text.words.solution, of);
  if (part === undefined) return scope;
  const known = ['class', 'total_mnok', 'state_share', 'groups', 'keys', 'on_behalf', 'collection', 'buyers'];
  if (!known.includes(part)) return `${scope}: ${path}`;
  const step = part === 'keys' || part === 'on_behalf' || part === 'collection' ? rest[0] : undefined;
  const isKnown = !['keys', 'on_behalf', 'collection'].includes(part) || step !== undefined;
  return isKnown
    ? `${scope}: ${whatSentence(frame, [part, step ?? ''] as unknown as RulePlace)}`
    : `${scope}: ${part}`;
}

export type { Scenario };
