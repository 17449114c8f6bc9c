// SPDX-License-Identifier: MIT
// The deadline of shared infrastructure: until it those who have begun pay alone, from it everybody, begun or not.
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SharingKey } from '../../engine/types_models.ts';
import { type Deadline, among, canHaveDeadline, usersOf, withDeadline } from '../../state/sharing_keys.ts';
import { codesIn } from './key_choice.ts';
import type { KeyPlace } from './key_place.ts';

/** The municipality or region that the reader has chosen, where the group has it. */
function firstUser({ frame, group }: KeyPlace): string {
  const { actor } = frame.session.resolved(frame.choice);
  if (group === 'municipalities') return /^\d{4}$/.test(actor) ? actor : '0301';
  return actor.startsWith('helse_') ? actor : 'helse_sor_ost';
}

/** `place` is the group's whole key; `deadline` what it says, where it is of that form. */
export function deadlineFields(place: KeyPlace, deadline: Deadline | null): TemplateResult | typeof nothing {
  const { frame, scope, group, key, id, write } = place;
  const { whatIf, words, description } = frame;
  const { edit } = words;
  const standing = key ?? 'regulated';
  if (!deadline && !canHaveDeadline(standing)) return nothing;
  const checkbox = `own-${id.replace(/[^\w-]+/g, '-')}-deadline`;
  const first = (): SharingKey | undefined =>
    canHaveDeadline(standing)
      ? withDeadline({
          base: standing,
          from: description.years[0]!,
          year: frame.askedYear + 1,
          users: usersOf(standing) ?? [firstUser(place)],
        })
      : undefined;
  /** The regulation's key by its name is the regulation where nothing else was chosen; VKP has two halves there. */
  const without = ({ base }: Deadline): SharingKey | undefined =>
    base === 'regulated' ? undefined : among(base, []);
  const at = (version: string, ...steps: string[]): string[] =>
    frame.pointers(scope, ['keys', group, 'dated', version, ...steps]);
  return html`
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id=${checkbox}
        .checked=${live(deadline !== null)}
        @change=${() => {
          whatIf.edit(write(deadline ? without(deadline) : first()), {
            drafts: frame.withoutDraftsBelow(`${id}.deadline`),
          });
        }}
      />
      <label class="ds-label" for=${checkbox}>${edit.deadlineOf(edit.keyOf[group])}</label>
    </div>
    ${
      deadline
        ? html`<div class="own-row own-deadline">
            ${frame.field({
              id: `${id}.deadline.year`,
              kind: 'whole',
              label: edit.deadlineYear,
              value: deadline.year,
              at: at('1', 'from'),
              write: (year) => write(withDeadline({ ...deadline, year: Number(year) })),
            })}
            ${frame.field({
              id: `${id}.deadline.users`,
              kind: 'text',
              label: group === 'health_regions' ? edit.deadlineUsersRegions : edit.deadlineUsers,
              value: deadline.users.join(', '),
              problem: frame.refusal(at('0', 'key', 'users'), undefined, true),
              write: (typed) => write(withDeadline({ ...deadline, users: codesIn(String(typed)) })),
            })}
          </div>`
        : nothing
    }
  `;
}
