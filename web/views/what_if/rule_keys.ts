// SPDX-License-Identifier: MIT
// The key by which a group shares its amount among its own: a rule, a table, or a mixture of two.
import { type TemplateResult, html, nothing } from 'lit';
import type {
  GroupParts,
  KeyMixture,
  KeyName,
  SharingGroup,
  SharingKey,
  SingleKey,
} from '../../engine/types_models.ts';
import { restOfOne } from '../../state/ratio_text.ts';
import { type Scope, mixed, partOf, withPart } from '../../state/what_if_scenario.ts';
import type { OwnFrame, Standing } from './own_frame.ts';
import { csvOfPopulations, tableField } from './own_table.ts';
import { populationsOf } from './populations.ts';
import { placeState } from './rule_first.ts';
import { type KeyWord, keyWord } from './sentences.ts';

interface KeyPlace {
  frame: OwnFrame;
  scope: Scope;
  group: SharingGroup;
  key: SharingKey | undefined;
  id: string;
  write: (key: SharingKey | undefined) => OwnFrame['scenario'];
}

const ruleNames: KeyName[] = ['regulated', 'inhabitants', 'flat'];
const isRule = (word: string): word is KeyName => ruleNames.some((name) => name === word);

/** What a chosen kind of key begins with; a table is only taken when it has been read. */
const firstKey = (word: KeyWord): SharingKey | undefined =>
  word === 'mixture'
    ? [
        { key: 'regulated', share: '1/2' },
        { key: 'inhabitants', share: '1/2' },
      ]
    : isRule(word)
      ? word
      : undefined;

const usersField = ({ frame, scope, group, key, id, write }: KeyPlace): TemplateResult => {
  const name = keyWord(key);
  const users = typeof key === 'object' && 'users' in key ? key.users : undefined;
  return frame.field({
    id: `${id}.users`,
    kind: 'text',
    isOptional: true,
    label: frame.words.edit.users,
    value: users?.join(', '),
    at: frame.pointers(scope, ['keys', group, 'users']),
    problem: frame.refusal(frame.pointers(scope, ['keys', group, 'users']), undefined, true),
    write: (typed) => {
      const codes = String(typed ?? '')
        .split(/[\s,;]+/)
        .filter(Boolean);
      return write(codes.length > 0 ? { key: name as KeyName, users: codes } : (name as KeyName));
    },
  });
};

const mixture = (place: KeyPlace, parts: KeyMixture): TemplateResult => {
  const { frame, scope, group, id, write } = place;
  const { words, whatIf } = frame;
  const [first, second] = parts;
  if (!first || !second || parts.length > 2) return html`<p class="hint">${words.edit.keptFromFile}</p>`;
  const options = (part: SingleKey): [string, string][] => [
    ...ruleNames.map((name): [string, string] => [name, words.edit.keyName[name]]),
    ...(isRule(part.key) ? [] : [[part.key, words.edit.keyName[part.key]] as [string, string]]),
  ];
  const choose = (at: 0 | 1) => (now: string) => {
    if (isRule(now))
      whatIf.edit(write(parts.map((part, index) => (index === at ? { key: now, share: part.share } : part))));
  };
  return html`
    <div class="own-row">
      ${frame.select(`${id}.first`, words.edit.first, options(first), first.key, choose(0))}
      ${frame.select(`${id}.second`, words.edit.second, options(second), second.key, choose(1))}
      ${frame.field({
        id: `${id}.share`,
        kind: 'share',
        label: words.edit.firstShare,
        value: first.share,
        at: [
          ...frame.pointers(scope, ['keys', group]),
          ...frame.pointers(scope, ['keys', group, '0', 'share']),
          ...frame.pointers(scope, ['keys', group, '1', 'share']),
        ],
        write: (share) =>
          write([
            { ...first, share: String(share) },
            { ...second, share: restOfOne(String(share)) ?? second.share },
          ]),
      })}
    </div>
  `;
};

function lawKey(frame: OwnFrame, scope: Scope, group: SharingGroup): Standing {
  const { edit } = frame.words;
  const year = frame.askedYear;
  const path =
    group === 'municipalities'
      ? scope === 'vkp'
        ? `/vkp_users/${year}`
        : `/key_index_year/${year}`
      : `/health_region_key/helse_vest/${year}`;
  const isPublic = group === 'municipalities' || group === 'health_regions';
  const found = isPublic ? frame.parameter(path) : undefined;
  return {
    text: scope === 'vkp' && group === 'municipalities' ? edit.keyLawVkp : edit.keyLaw[group],
    status: found?.status,
    source: found?.source,
    place: found?.place,
  };
}

function details(place: KeyPlace, word: KeyWord): TemplateResult | typeof nothing {
  const { frame, group, key, id, write } = place;
  const { words, whatIf, session } = frame;
  if (word === 'mixture') return mixture(place, (key ?? []) as KeyMixture);
  if (word === 'dated' || word === 'turnover') return html`<p class="hint">${words.edit.keptFromFile}</p>`;
  if (word === 'table' || word === 'use') {
    const standing = typeof key === 'object' && 'table' in key ? key.table : undefined;
    const populations = populationsOf(session.results.all_parameters, frame.askedYear);
    return tableField(frame, {
      id: `${id}.table`,
      lead: words.edit.tableLead,
      take: words.edit.tableTake,
      standing,
      first: group === 'municipalities' ? csvOfPopulations(populations) : 'actor;weight\n',
      onTable: (table) => {
        whatIf.edit(write({ key: word, table }), { drafts: frame.withoutDraft(`${id}.kind`) });
      },
    });
  }
  return isRule(word) && group === 'municipalities' ? usersField(place) : nothing;
}

function keyOf(frame: OwnFrame, scope: Scope, group: SharingGroup): TemplateResult {
  const { words, whatIf, scenario } = frame;
  const value = partOf(scenario, scope, ['keys', group]);
  const key = value === mixed ? undefined : (value as SharingKey | undefined);
  const id = `${scope}.keys.${group}`;
  const place: KeyPlace = {
    frame,
    scope,
    group,
    key,
    id,
    write: (now) => withPart(scenario, scope, ['keys', group], now),
  };
  const word = (frame.draft(`${id}.kind`) ?? keyWord(key)) as KeyWord;
  const isPublic = group === 'municipalities' || group === 'health_regions';
  const offered: KeyWord[] = isPublic
    ? ['law', 'inhabitants', 'flat', 'table', 'use', 'mixture']
    : ['law', 'table', 'use'];
  const options = [...new Set([...offered, word])].map((each): [string, string] => [
    each,
    words.edit.keyName[each],
  ]);
  const label = words.edit.key(words.edit.keyOf[group]);
  const refused = frame.refusal(frame.pointers(scope, ['keys', group]), undefined, true);
  return html`
    <div class="own-control" data-key=${group}>
      ${frame.select(
        id,
        label,
        value === mixed ? [['', words.edit.mixed], ...options] : options,
        value === mixed && frame.draft(`${id}.kind`) === undefined ? '' : word,
        (now) => {
          const chosen = offered.find((each) => each === now);
          if (chosen === undefined) return;
          const drafts = frame.withoutDraft(`${id}.kind`, `${id}.users`, `${id}.share`);
          const isTable = chosen === 'table' || chosen === 'use';
          if (isTable) whatIf.set({ drafts: { ...drafts, [`${id}.kind`]: chosen } });
          else whatIf.edit(place.write(firstKey(chosen)), { drafts });
        },
      )}
      ${details(place, word)} ${refused ? html`<p class="problem">${refused}</p>` : nothing}
      ${placeState(frame, scope, ['keys', group], label, lawKey(frame, scope, group))}
    </div>
  `;
}

export function keys(frame: OwnFrame, scope: Scope): TemplateResult {
  const named = partOf(frame.scenario, scope, ['groups']);
  const parts = named === mixed ? undefined : (named as GroupParts | undefined);
  const privates = (['pharmacies', 'other_members'] as const).filter((group) => parts?.[group] !== undefined);
  return html`${(['health_regions', 'municipalities', ...privates] as const).map((group) => keyOf(frame, scope, group))}`;
}
