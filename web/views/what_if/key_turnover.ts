// SPDX-License-Identifier: MIT
// Other members by what they turn over and how many places they have: a list of members, and the weights of brackets.
import { type TemplateResult, html, nothing } from 'lit';
import type { SharingGroup, SingleKey, TurnoverKey } from '../../engine/types_models.ts';
import { decimalOf } from '../../state/inputs.ts';
import { omitting } from '../../state/sharing_keys.ts';
import { type KeyPlace, addButton, pointersOf, removeButton, replaceKey } from './key_place.ts';
import type { OwnFrame } from './own_frame.ts';

type Member = TurnoverKey['members'][string];
type Bracket = NonNullable<TurnoverKey['brackets']>[number];

/** A member's name that no other has. */
const newName = (frame: OwnFrame, taken: string[]): string =>
  Array.from({ length: taken.length + 1 }, (_, index) => frame.words.edit.newMember(String(index + 1))).find(
    (name) => !taken.includes(name),
  )!;

export const firstTurnover = (frame: OwnFrame): TurnoverKey => ({
  key: 'turnover',
  members: { [newName(frame, [])]: { turnover_mnok: '10' } },
});
/** The simplest key that a private group can have. */
export const firstPlain = (frame: OwnFrame, group: SharingGroup): SingleKey =>
  group === 'other_members' ? firstTurnover(frame) : { key: 'use', table: { [newName(frame, [])]: 1 } };

/** A name that the shape of a scenario cannot hold (what_if_shape.ts). */
const impossible = '__proto__';

const memberRow = (place: KeyPlace, key: TurnoverKey, at: number): TemplateResult => {
  const { frame, id, write } = place;
  const { edit } = frame.words;
  const all = Object.entries(key.members);
  const [name, member] = all[at]!;
  const withMembers = (members: [string, Member][]) =>
    write({ ...key, members: Object.fromEntries(members) });
  const replaced = (now: string, patch: Partial<Member>) =>
    withMembers(all.map((each, index) => (index === at ? [now, { ...member, ...patch }] : each)));
  const typed = frame.draft(`${id}.members.${at}.name`)?.trim();
  const isTaken = all.some(([other], index) => index !== at && other === typed);
  const isRefused = frame.errorAt(pointersOf(place, 'members', name))?.code === 'value_not_allowed';
  return html`
    <div class="own-row" role="group" aria-label=${name} data-member=${name}>
      ${frame.field({
        id: `${id}.members.${at}.name`,
        kind: 'text',
        isLate: true,
        label: edit.memberName,
        value: name,
        problem: isTaken
          ? frame.words.edit.memberTaken
          : typed === impossible || (isRefused && typed === undefined)
            ? edit.memberRefused
            : undefined,
        write: (now) => replaced(String(now), {}),
      })}
      ${frame.field({
        id: `${id}.members.${at}.turnover_mnok`,
        kind: 'mnok',
        label: edit.turnover,
        value: member.turnover_mnok,
        at: [
          ...pointersOf(place, 'members', name, 'turnover_mnok'),
          ...(isRefused ? [] : pointersOf(place, 'members', name)),
        ],
        write: (now) => replaced(name, { turnover_mnok: String(now) }),
      })}
      ${frame.field({
        id: `${id}.members.${at}.locations`,
        kind: 'whole',
        label: edit.locations,
        value: member.locations ?? 1,
        at: pointersOf(place, 'members', name, 'locations'),
        write: (now) => replaced(name, { locations: Number(now) }),
      })}
      ${
        all.length === 1
          ? nothing
          : removeButton(place, edit.remove, name, () => {
              replaceKey(place, {
                ...key,
                members: Object.fromEntries(all.filter((_, index) => index !== at)),
              });
            })
      }
    </div>
  `;
};

/** The law's smallest limit, and twice the weight above it: something to begin with. */
const firstBrackets: Bracket[] = [{ up_to_mnok: '15', weight: '1' }, { weight: '2' }];

const bracketRow = (place: KeyPlace, key: TurnoverKey, brackets: Bracket[], at: number): TemplateResult => {
  const { frame, id, write } = place;
  const { edit } = frame.words;
  const number = String(at + 1);
  const isLast = at + 1 === brackets.length;
  const replaced = (patch: Partial<Bracket>) =>
    write({
      ...key,
      brackets: brackets.map((each, index) => (index === at ? { ...each, ...patch } : each)),
    });
  return html`
    <div class="own-row" role="group" aria-label=${edit.bracket(number)} data-bracket=${at}>
      ${
        isLast
          ? nothing
          : frame.field({
              id: `${id}.brackets.${at}.up_to_mnok`,
              kind: 'mnok',
              label: edit.bracketLimit(number),
              value: brackets[at]!.up_to_mnok,
              at: pointersOf(place, 'brackets', String(at), 'up_to_mnok'),
              write: (now) => replaced({ up_to_mnok: String(now) }),
            })
      }
      ${frame.field({
        id: `${id}.brackets.${at}.weight`,
        kind: 'weight',
        label: isLast ? edit.bracketLast(number) : edit.bracketWeight(number),
        value: brackets[at]!.weight,
        at: pointersOf(place, 'brackets', String(at), 'weight'),
        write: (now) => replaced({ weight: String(now) }),
      })}
      ${
        isLast
          ? nothing
          : removeButton(place, edit.remove, edit.bracket(number), () => {
              replaceKey(place, { ...key, brackets: brackets.filter((_, index) => index !== at) });
            })
      }
    </div>
  `;
};

/** From a number of places on, each place counts. */
const perLocation = (place: KeyPlace, key: TurnoverKey): TemplateResult => {
  const { frame, id, write } = place;
  const { edit } = frame.words;
  const weight = key.per_location_weight;
  return html`
    <div class="own-row">
      ${frame.field({
        id: `${id}.per_location_from`,
        kind: 'whole',
        isOptional: true,
        label: edit.perLocationFrom,
        hint: edit.perLocationHint,
        value: key.per_location_from,
        at: pointersOf(place, 'per_location_from'),
        write: (now) =>
          write(
            now === undefined
              ? omitting(key, 'per_location_from', 'per_location_weight')
              : { ...key, per_location_from: Number(now), per_location_weight: weight ?? '1' },
          ),
      })}
      ${
        key.per_location_from === undefined
          ? nothing
          : frame.field({
              id: `${id}.per_location_weight`,
              kind: 'weight',
              label: edit.perLocationWeight,
              value: weight,
              at: pointersOf(place, 'per_location_weight'),
              write: (now) => write({ ...key, per_location_weight: String(now) }),
            })
      }
    </div>
  `;
};

const brackets = (place: KeyPlace, key: TurnoverKey): TemplateResult => {
  const { frame, id, write } = place;
  const { edit } = frame.words;
  const { brackets: own } = key;
  const byPrices = omitting(key, 'brackets', 'per_location_from', 'per_location_weight');
  return html`
    ${frame.select(
      `${id}.weights`,
      edit.weights,
      Object.entries(edit.weightsHow),
      own ? 'brackets' : 'prices',
      (now) => {
        frame.whatIf.edit(write(now === 'brackets' ? { ...key, brackets: firstBrackets } : byPrices), {
          drafts: frame.withoutDraftsBelow(`${id}.brackets`),
        });
      },
    )}
    ${
      own
        ? html`<p class="hint">${edit.bracketsHint}</p>
            ${own.map((_, at) => bracketRow(place, key, own, at))}
            ${addButton(edit.addBracket, () => {
              const below = Number(decimalOf(own.at(-2)?.up_to_mnok ?? '0')) || 0;
              const limit = { up_to_mnok: String(Math.ceil(below) + 10), weight: own.at(-1)!.weight };
              frame.whatIf.edit(write({ ...key, brackets: [...own.slice(0, -1), limit, own.at(-1)!] }), {
                drafts: frame.withoutDraftsBelow(`${id}.brackets`),
              });
            })}
            ${perLocation(place, key)}`
        : nothing
    }
  `;
};

export function turnover(place: KeyPlace, key: TurnoverKey): TemplateResult {
  const { frame, id, write } = place;
  const { edit } = frame.words;
  const names = Object.keys(key.members);
  return html`
    <div class="own-list own-inner" data-list=${id} tabindex="-1">
      ${names.map((_, at) => memberRow(place, key, at))}
      ${addButton(edit.addMember, () => {
        const members = { ...key.members, [newName(frame, names)]: { turnover_mnok: '10' } };
        frame.whatIf.edit(write({ ...key, members }));
      })}
      ${brackets(place, key)}
    </div>
  `;
}
