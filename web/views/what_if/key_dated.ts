// SPDX-License-Identifier: MIT
// Keys that follow each other: each from its year.
import { type TemplateResult, html, nothing } from 'lit';
import type { SharingKey, UndatedKey } from '../../engine/types_models.ts';
import { type DatedVersion, isDated } from '../../state/sharing_keys.ts';
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

export function firstDated({ frame, group, key }: KeyPlace): SharingKey {
  const standing = key === undefined || isDated(key) ? undefined : key;
  const first = isPublic(group) ? 'regulated' : firstPlain(frame, group);
  return { dated: [{ from: frame.askedYear, key: standing ?? first }] };
}

const version = (
  place: KeyPlace,
  dated: DatedVersion[],
  at: number,
  draw: DrawKey,
  offered: KeyWord[],
): TemplateResult => {
  const { frame, group, id, places, write } = place;
  const { edit } = frame.words;
  const { from, key } = dated[at]!;
  const replaced = (patch: Partial<DatedVersion>) =>
    write({ dated: dated.map((each, index) => (index === at ? { ...each, ...patch } : each)) });
  const label = edit.keyFrom(edit.keyOf[group], String(from));
  return html`
    <div class="own-inner" role="group" aria-label=${label} data-at=${at}>
      ${frame.field({
        id: `${id}.${at}.from`,
        kind: 'whole',
        label: edit.datedFrom,
        value: from,
        at: pointersOf(place, 'dated', String(at), 'from'),
        write: (now) => replaced({ from: Number(now) }),
      })}
      ${draw({
        ...place,
        key,
        id: `${id}.${at}.key`,
        places: places.map((each) => [...each, 'dated', String(at), 'key']),
        label,
        offered,
        hasUsers: isPublic(group),
        write: (now) => replaced({ key: now as UndatedKey }),
      })}
      ${
        dated.length === 1
          ? nothing
          : removeButton(place, edit.remove, label, () => {
              replaceKey(place, { dated: dated.filter((_, index) => index !== at) });
            })
      }
    </div>
  `;
};

export function datedKeys(
  place: KeyPlace,
  dated: DatedVersion[],
  draw: DrawKey,
  offered: KeyWord[],
): TemplateResult {
  const { frame, id, group, write } = place;
  return html`
    <div class="own-list" data-list=${id} tabindex="-1">
      <p class="hint">${frame.words.edit.datedHint}</p>
      ${dated.map((_, at) => version(place, dated, at, draw, offered))}
      ${addButton(frame.words.edit.addDate, () => {
        const last = dated.at(-1);
        const key = last?.key ?? (isPublic(group) ? 'regulated' : firstPlain(frame, group));
        frame.whatIf.edit(write({ dated: [...dated, { from: (last?.from ?? frame.askedYear) + 1, key }] }));
      })}
    </div>
  `;
}
