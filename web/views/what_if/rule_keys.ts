// SPDX-License-Identifier: MIT
// The keys by which the groups share their amounts among their own, each with what the law says and a way back.
import { type TemplateResult, html, nothing } from 'lit';
import type { GroupParts, SharingGroup, SharingKey } from '../../engine/types_models.ts';
import { canHaveDeadline, deadlineOf, withDeadline } from '../../state/sharing_keys.ts';
import { type Scope, mixed, partOf, withPart } from '../../state/what_if_scenario.ts';
import { keyChoice, plainWords } from './key_choice.ts';
import { deadlineFields } from './key_deadline.ts';
import { type KeyPlace, isPublic } from './key_place.ts';
import type { OwnFrame, Standing } from './own_frame.ts';
import { placeState } from './rule_first.ts';
import type { KeyWord } from './sentences.ts';

function lawKey(frame: OwnFrame, scope: Scope, group: SharingGroup): Standing {
  const { edit } = frame.words;
  const year = frame.askedYear;
  const paths: Partial<Record<SharingGroup, string>> = {
    municipalities: scope === 'vkp' ? `/vkp_users/${year}` : `/key_index_year/${year}`,
    health_regions: `/health_region_key/helse_vest/${year}`,
    other_members: `/monthly_price_ore/small/${year}`,
  };
  const path = paths[group];
  const found = path ? frame.parameter(path) : undefined;
  return {
    text: scope === 'vkp' && group === 'municipalities' ? edit.keyLawVkp : edit.keyLaw[group],
    status: found?.status,
    source: found?.source,
    place: found?.place,
  };
}

/** The law's key goes by no name of its own: VKP has two halves, private groups have prices. */
const offeredTo = (group: SharingGroup): KeyWord[] => [
  'law',
  ...plainWords(group).filter((word) => word !== 'regulated'),
  'mixture',
  'dated',
];

function keyOf(frame: OwnFrame, scope: Scope, group: SharingGroup): TemplateResult {
  const { scenario, words } = frame;
  const value = partOf(scenario, scope, ['keys', group]);
  const key = value === mixed ? undefined : (value as SharingKey | undefined);
  const place: KeyPlace = {
    frame,
    scope,
    group,
    key,
    id: `${scope}.keys.${group}`,
    places: [[]],
    label: words.edit.key(words.edit.keyOf[group]),
    offered: offeredTo(group),
    hasUsers: isPublic(group),
    write: (now) => withPart(scenario, scope, ['keys', group], now),
  };
  const deadline = deadlineOf(key);
  const taskClass = partOf(scenario, scope, ['class']) ?? 'basic';
  const hasDeadline = deadline !== null || (isPublic(group) && taskClass === 'basic' && value !== mixed);
  const shown: KeyPlace = deadline
    ? {
        ...place,
        key: deadline.base,
        places: [
          ['dated', '0', 'key'],
          ['dated', '1', 'key'],
        ],
        hasUsers: false,
        write: (now) => place.write(canHaveDeadline(now) ? withDeadline({ ...deadline, base: now }) : now),
      }
    : place;
  const refused = frame.refusal(frame.pointers(scope, ['keys', group]), undefined, true);
  return html`
    <div class="own-control" data-key=${group}>
      ${keyChoice(shown, value === mixed)} ${hasDeadline ? deadlineFields(place, deadline) : nothing}
      ${refused ? html`<p class="problem">${refused}</p>` : nothing}
      ${placeState(frame, scope, ['keys', group], place.label, lawKey(frame, scope, group))}
    </div>
  `;
}

/** Private groups: where they are named, have a key already, or pay by the regulation. */
function hasKey(frame: OwnFrame, scope: Scope, group: 'pharmacies' | 'other_members'): boolean {
  const { scenario } = frame;
  const named = partOf(scenario, scope, ['groups']);
  const isNamed = named !== mixed && (named as GroupParts | undefined)?.[group] !== undefined;
  const paysByPrices = group === 'other_members' && scope === 'helsenettet';
  return (
    isNamed ||
    paysByPrices ||
    partOf(scenario, scope, ['keys', group]) !== undefined ||
    (scope !== 'all' && frame.lawAmount(scope, group) !== undefined)
  );
}

export function keys(frame: OwnFrame, scope: Scope): TemplateResult {
  const privates = (['pharmacies', 'other_members'] as const).filter((group) => hasKey(frame, scope, group));
  return html`${(['health_regions', 'municipalities', ...privates] as const).map((group) => keyOf(frame, scope, group))}`;
}
