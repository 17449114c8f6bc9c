// SPDX-License-Identifier: MIT
// How a solution is shared between the payer groups: as the law, by shares with fixed amounts first, or by use.
import { type TemplateResult, html, nothing } from 'lit';
import {
  type GroupPart,
  type GroupParts,
  type SharingGroup,
  sharingGroups,
} from '../../engine/types_models.ts';
import { type Scope, mixed, partOf, withPart } from '../../state/what_if_scenario.ts';
import { restOfOne } from '../../state/ratio_text.ts';
import type { OwnFrame } from './own_frame.ts';
import { placeState } from './rule_first.ts';

type PartKind = 'none' | 'share' | 'mnok' | 'use';
type Mode = 'law' | 'shares' | 'use';

const kindOf = (part: GroupPart | undefined): PartKind =>
  part === undefined ? 'none' : typeof part !== 'object' ? 'share' : 'mnok' in part ? 'mnok' : 'use';
const modeOf = (groups: GroupParts | undefined): Mode =>
  groups === undefined
    ? 'law'
    : Object.values(groups).some((part) => kindOf(part) === 'use')
      ? 'use'
      : 'shares';

/** What a new kind of part begins with. */
const firstPart: Record<Exclude<PartKind, 'none'>, GroupPart> = {
  share: '0',
  mnok: { mnok: '10' },
  use: { use: 1 },
};
const firstGroups: Record<Exclude<Mode, 'law'>, GroupParts> = {
  shares: { health_regions: '1/2', municipalities: '1/2' },
  use: { health_regions: { use: 1 }, municipalities: { use: 1 } },
};

/** Two shares alone: what one does not take, the other does. */
function balanced(groups: GroupParts, changed: SharingGroup): GroupParts {
  const shared = sharingGroups.filter((group) => kindOf(groups[group]) === 'share');
  const other = shared.find((group) => group !== changed);
  const rest = restOfOne(String(groups[changed]));
  return shared.length === 2 && other && rest !== null ? { ...groups, [other]: rest } : groups;
}

const partField = (
  frame: OwnFrame,
  scope: Scope,
  group: SharingGroup,
  groups: GroupParts,
): TemplateResult => {
  const { words, scenario } = frame;
  const part = groups[group];
  const kind = kindOf(part);
  if (part === undefined || kind === 'none') return html``;
  const write = (now: GroupPart | undefined) => {
    const next = { ...groups, [group]: now };
    return withPart(scenario, scope, ['groups'], kind === 'share' ? balanced(next, group) : next);
  };
  const id = `${scope}.groups.${group}`;
  const at = frame.pointers(scope, ['groups', group]);
  const name = words.edit.group[group];
  if (typeof part !== 'object')
    return frame.field({ id, kind: 'share', label: words.edit.partShare(name), value: part, at, write });
  if ('mnok' in part)
    return frame.field({
      id,
      kind: 'mnok',
      label: words.edit.partMnok(name),
      value: part.mnok,
      at: [...at, ...frame.pointers(scope, ['groups', group, 'mnok'])],
      write: (now) => write({ mnok: String(now) }),
    });
  return frame.field({
    id,
    kind: 'whole',
    label: words.edit.partUse(name),
    value: part.use,
    at: [...at, ...frame.pointers(scope, ['groups', group, 'use'])],
    write: (now) => write({ use: Number(now) }),
  });
};

const row = (frame: OwnFrame, scope: Scope, group: SharingGroup, groups: GroupParts): TemplateResult => {
  const { words, whatIf, scenario } = frame;
  const isNeeded = group === 'health_regions' || group === 'municipalities';
  const share: PartKind = modeOf(groups) === 'use' ? 'use' : 'share';
  const kinds: PartKind[] = isNeeded ? [share, 'mnok'] : ['none', share, 'mnok'];
  const kind = kindOf(groups[group]);
  const law = scope === 'all' ? undefined : frame.lawAmount(scope, group);
  return html`
    <div class="own-group" data-group=${group}>
      ${frame.select(
        `${scope}.kind.${group}`,
        words.edit.partKind(words.edit.group[group]),
        kinds.map((each) => [each, words.edit.part[each]]),
        kind,
        (value) => {
          const now = kinds.find((each) => each === value) ?? 'none';
          const others = Object.fromEntries(Object.entries(groups).filter(([key]) => key !== group));
          const next = now === 'none' ? others : { ...others, [group]: firstPart[now] };
          const drafts = frame.withoutDraft(`${scope}.groups.${group}`);
          whatIf.edit(withPart(scenario, scope, ['groups'], next), { drafts });
        },
      )}
      ${partField(frame, scope, group, groups)}
      ${
        law
          ? html`<p class="hint own-law">${words.proposal.lawNow} ${frame.standing(law)}</p>`
          : scope !== 'all' && group === 'other_members'
            ? html`<p class="hint own-law">${words.proposal.lawNow} ${words.edit.unknownAmount}</p>`
            : nothing
      }
    </div>
  `;
};

export function groups(frame: OwnFrame, scope: Scope): TemplateResult {
  const { words, whatIf, scenario } = frame;
  const value = partOf(scenario, scope, ['groups']);
  const parts = value === mixed ? undefined : (value as GroupParts | undefined);
  const mode = modeOf(parts);
  const options = (['law', 'shares', 'use'] as const).map((each): [string, string] => [
    each,
    words.edit.groupsMode[each],
  ]);
  const refused = frame.refusal(frame.pointers(scope, ['groups']));
  const problem = `own-${scope}-groups-problem`;
  return html`
    <fieldset class="own-control own-groups" aria-describedby=${refused ? problem : nothing}>
      <legend>${words.edit.groups}</legend>
      ${frame.select(
        `${scope}.groups`,
        words.edit.groupsHow,
        value === mixed ? [['', words.edit.mixed], ...options] : options,
        value === mixed ? '' : mode,
        (now) => {
          if (now === '') return;
          const next = now === 'law' ? undefined : firstGroups[now === 'use' ? 'use' : 'shares'];
          const drafts = Object.fromEntries(
            Object.entries(whatIf.view.drafts).filter(([id]) => !id.startsWith(`${scope}.groups.`)),
          );
          whatIf.edit(withPart(scenario, scope, ['groups'], next), { drafts });
        },
      )}
      ${
        parts
          ? html`<p class="hint">${words.edit.partsHint}</p>
              ${sharingGroups.map((group) => row(frame, scope, group, parts))}`
          : nothing
      }
      ${refused ? html`<p class="ds-validation-message problem" id=${problem}>${refused}</p>` : nothing}
      ${placeState(frame, scope, ['groups'], words.edit.groups, { text: words.edit.groupsLaw, status: 'adopted' })}
    </fieldset>
  `;
}
