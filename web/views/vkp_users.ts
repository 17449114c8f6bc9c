// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { textField } from '../parts/field.ts';
import { changeAt, withChange } from '../state/inputs.ts';
import type { Frame } from './frame.ts';
import { refusalAt } from './input_refusal.ts';

type Users = 'all' | 'not_this' | 'only';

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function usersOf(value: unknown): Users {
  if (isList(value)) return 'only';
  return typeof value === 'object' && value !== null && 'all_except' in value ? 'not_this' : 'all';
}

/** Who has taken VKP into use: all, all but the chosen municipality, or a list of codes. */
export function vkpUsersInput(frame: Frame, path: string): TemplateResult {
  const { choice, session, text, actor } = frame;
  const value = changeAt(choice.changes, path)?.value;
  const draft = Object.hasOwn(choice.drafts, path) ? choice.drafts[path] : undefined;
  const chosen: Users = draft !== undefined ? 'only' : usersOf(value);
  const without = Object.fromEntries(Object.entries(choice.drafts).filter(([each]) => each !== path));
  const listed = (typed: string): void => {
    const codes = typed.split(/[\s,;]+/).filter(Boolean);
    session.choose(
      { changes: withChange(choice.changes, path, codes), drafts: { ...choice.drafts, [path]: typed } },
      false,
    );
  };
  const choose = (users: Users): void => {
    if (users === 'only') {
      listed(actor);
      return;
    }
    const next = users === 'all' ? undefined : { all_except: [actor] };
    session.choose({ changes: withChange(choice.changes, path, next), drafts: without });
  };
  const option = (users: Users, label: string): TemplateResult => html`
    <div class="ds-field radio">
      <input
        class="ds-input"
        type="radio"
        name="vkp-users"
        id="vkp-users-${users}"
        .checked=${chosen === users}
        @change=${() => {
          choose(users);
        }}
      />
      <label class="ds-label" for="vkp-users-${users}">${label}</label>
    </div>
  `;
  const problem = refusalAt(frame, path);
  return html`
    <fieldset class="vkp-users">
      <legend>${text.inputs.users}</legend>
      ${option('all', text.inputs.usersAll)}
      ${option('not_this', text.inputs.usersNotThis(frame.name(actor)))}
      ${option('only', text.inputs.usersOnly)}
      ${
        chosen === 'only'
          ? textField(frame, {
              id: 'vkp-users-codes',
              label: text.inputs.usersCodes,
              value: draft ?? (isList(value) ? value.join(', ') : ''),
              hint: text.inputs.usersHint,
              problem,
              onInput: listed,
            })
          : problem
            ? html`<p class="problem">${problem}</p>`
            : nothing
      }
    </fieldset>
  `;
}
