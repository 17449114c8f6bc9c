// SPDX-License-Identifier: MIT
// A mixture of keys: each with its share. Two alone: what one does not take, the other does.
import { type TemplateResult, html, nothing } from 'lit';
import type { KeyMixture, KeyName, SharingKey, SingleKey } from '../../engine/types_models.ts';
import { restOfOne } from '../../state/ratio_text.ts';
import { asObject, omitting } from '../../state/sharing_keys.ts';
import {
  type DrawKey,
  type KeyPlace,
  addButton,
  isPublic,
  pointersOf,
  removeButton,
  replaceKey,
} from './key_place.ts';
import { firstPlain } from './key_turnover.ts';
import type { KeyWord } from './sentences.ts';

export function firstMixture({ frame, group, key }: KeyPlace): KeyMixture {
  const first = isPublic(group) ? asObject('regulated') : firstPlain(frame, group);
  const standing = typeof key === 'object' && 'key' in key ? key : first;
  const second = isPublic(group) ? asObject('inhabitants') : firstPlain(frame, group);
  return [
    { ...standing, share: '1/2' },
    { ...second, share: '1/2' },
  ];
}

function balanced(parts: KeyMixture): KeyMixture {
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second) return parts;
  return [first, { ...second, share: restOfOne(first.share) ?? second.share }];
}

const shareField = (place: KeyPlace, parts: KeyMixture, at: number): TemplateResult => {
  const { frame, id, write } = place;
  const { edit } = frame.words;
  const isPair = parts.length === 2;
  return frame.field({
    id: isPair ? `${id}.share` : `${id}.${at}.share`,
    kind: 'share',
    label: isPair ? edit.firstShare : edit.partShareOf(String(at + 1)),
    value: parts[at]!.share,
    at: [
      ...pointersOf(place),
      ...pointersOf(place, String(at), 'share'),
      ...(isPair ? pointersOf(place, '1', 'share') : []),
    ],
    write: (share) =>
      write(balanced(parts.map((part, index) => (index === at ? { ...part, share: String(share) } : part)))),
  });
};

const partOf = (
  place: KeyPlace,
  parts: KeyMixture,
  at: number,
  draw: DrawKey,
  offered: KeyWord[],
): TemplateResult => {
  const { frame, id, places, write } = place;
  const { edit } = frame.words;
  const number = String(at + 1);
  const isPair = parts.length === 2;
  const label = at === 0 ? edit.first : at === 1 ? edit.second : edit.nth(number);
  const inner: KeyPlace = {
    ...place,
    key: omitting(parts[at]!, 'share') as SingleKey,
    id: `${id}.${at}`,
    places: places.map((each) => [...each, String(at)]),
    label,
    offered,
    hasUsers: isPublic(place.group),
    write: (now: SharingKey | undefined) =>
      write(
        parts.map((part, index) =>
          index === at ? { ...asObject(now as KeyName | SingleKey), share: part.share } : part,
        ),
      ),
  };
  return html`
    <div class="own-inner" role="group" aria-label=${label} data-at=${at}>
      ${draw(inner)} ${!isPair || at === 0 ? shareField(place, parts, at) : nothing}
      ${
        isPair
          ? nothing
          : removeButton(place, edit.remove, label, () => {
              replaceKey(place, balanced(parts.filter((_, index) => index !== at)));
            })
      }
    </div>
  `;
};

export function mixture(
  place: KeyPlace,
  parts: KeyMixture,
  draw: DrawKey,
  offered: KeyWord[],
): TemplateResult {
  const { frame, group, id, write } = place;
  return html`
    <div class="own-list" data-list=${id} tabindex="-1">
      ${parts.map((_, at) => partOf(place, parts, at, draw, offered))}
      ${addButton(frame.words.edit.addPart, () => {
        const next = isPublic(group) ? asObject('flat') : firstPlain(frame, group);
        frame.whatIf.edit(write([...parts, { ...next, share: '0' }]));
      })}
    </div>
  `;
}
