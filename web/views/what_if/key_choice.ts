// SPDX-License-Identifier: MIT
// One key: which kind it is, and the fields of that kind. A mixture and dated keys hold keys that are drawn the same way.
import { type TemplateResult, html, nothing } from 'lit';
import type { KeyName, RuleKey, SharingGroup, SharingKey, TableKey } from '../../engine/types_models.ts';
import { among, isDated, isMixture, isTurnover, usersOf } from '../../state/sharing_keys.ts';
import { datedKeys, firstDated } from './key_dated.ts';
import { firstMixture, mixture } from './key_mixture.ts';
import { type KeyPlace, isPublic, pointersOf, replaceKey } from './key_place.ts';
import { firstTurnover, turnover } from './key_turnover.ts';
import { csvOfPopulations, tableField } from './own_table.ts';
import { populationsOf } from './populations.ts';
import { type KeyWord, keyWord } from './sentences.ts';

const ruleNames: KeyName[] = ['regulated', 'inhabitants', 'flat'];
const isRule = (word: string): word is KeyName => ruleNames.some((name) => name === word);
const isTable = (word: string): word is 'table' | 'use' => word === 'table' || word === 'use';

/** The kinds of key that a group can have, without mixtures and dates. */
export const plainWords = (group: SharingGroup): KeyWord[] =>
  isPublic(group)
    ? ['regulated', 'inhabitants', 'flat', 'table', 'use']
    : group === 'other_members'
      ? ['turnover', 'table', 'use']
      : ['table', 'use'];

/** Codes in a field: with commas, spaces or line breaks between them. */
export const codesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** What a chosen kind begins with; a table is only taken when it has been read. */
function firstKey(place: KeyPlace, word: KeyWord): SharingKey | undefined {
  if (word === 'mixture') return firstMixture(place);
  if (word === 'dated') return firstDated(place);
  if (word === 'turnover') return firstTurnover(place.frame);
  return isRule(word) ? word : undefined;
}

const usersField = (place: KeyPlace, key: KeyName | RuleKey | TableKey): TemplateResult => {
  const { frame, group, id, write } = place;
  const { users, usersRegions } = frame.words.edit;
  const at = pointersOf(place, 'users');
  return frame.field({
    id: `${id}.users`,
    kind: 'text',
    isOptional: true,
    label: group === 'health_regions' ? usersRegions : users,
    value: usersOf(key)?.join(', '),
    problem: frame.refusal(at, undefined, true),
    write: (typed) => write(among(key, codesIn(String(typed ?? '')))),
  });
};

const table = (place: KeyPlace, word: 'table' | 'use'): TemplateResult => {
  const { frame, group, key, id } = place;
  const populations = populationsOf(frame.session.results.all_parameters, frame.askedYear);
  return tableField(frame, {
    id: `${id}.table`,
    lead: frame.words.edit.tableLead,
    take: frame.words.edit.tableTake,
    standing: typeof key === 'object' && 'table' in key ? key.table : undefined,
    first: group === 'municipalities' ? csvOfPopulations(populations) : 'actor;weight\n',
    onTable: (read) => {
      replaceKey(place, { key: word, table: read });
    },
  });
};

function details(place: KeyPlace, word: KeyWord): TemplateResult | typeof nothing {
  const { key, hasUsers } = place;
  if (word === 'mixture' && isMixture(key)) return mixture(place, key, keyChoice, plainWords(place.group));
  if (word === 'dated' && isDated(key)) {
    const words: KeyWord[] = [...plainWords(place.group), 'mixture'];
    return datedKeys(place, key.dated, keyChoice, words);
  }
  if (word === 'turnover' && isTurnover(key)) return turnover(place, key);
  const named = key as KeyName | RuleKey | TableKey | undefined;
  const users =
    hasUsers && named !== undefined && (isRule(word) || usersOf(named)) ? usersField(place, named) : nothing;
  return isTable(word) ? html`${table(place, word)} ${users}` : users;
}

/** `isMixed`: the solutions do not agree, so that none stands as chosen. */
export function keyChoice(place: KeyPlace, isMixed = false): TemplateResult {
  const { frame, key, id, label, offered } = place;
  const { words, whatIf } = frame;
  const draft = frame.draft(`${id}.kind`);
  const word = (draft ?? keyWord(key)) as KeyWord;
  const options = [...new Set([...offered, word])].map((each): [string, string] => [
    each,
    words.edit.keyName[each],
  ]);
  const isOpen = isMixed && draft === undefined;
  return html`
    ${frame.select(
      id,
      label,
      isMixed ? [['', words.edit.mixed], ...options] : options,
      isOpen ? '' : word,
      (now) => {
        const chosen = offered.find((each) => each === now);
        if (chosen === undefined) return;
        if (isTable(chosen))
          whatIf.set({ drafts: { ...frame.withoutDraftsBelow(id), [`${id}.kind`]: chosen } });
        else replaceKey(place, firstKey(place, chosen));
      },
    )}
    ${isOpen ? nothing : details(place, word)}
  `;
}
