// SPDX-License-Identifier: MIT
// A field that replaces one parameter: what was typed stays, what can be read becomes a change, and a way back.
import { type TemplateResult, html, nothing } from 'lit';
import type { Status } from '../engine/types.ts';
import { type FieldKind, changeAt, readInput, shownValue, withChange } from '../state/inputs.ts';
import type { Frame } from '../views/frame.ts';
import { problemOf, textField } from './field.ts';
import { statusBadge } from './status.ts';

export interface CellField {
  /** The parameter's path. */
  path: string;
  kind: FieldKind;
  label: string;
  /** What stands without a change, where it is known. */
  standing?: { value: unknown; status: Status } | undefined;
  /** What the engine says against the change. */
  refused?: string | undefined;
}

export const withoutDraft = (drafts: Record<string, string>, path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== path));

export function cellField(frame: Frame, { path, kind, label, standing, refused }: CellField): TemplateResult {
  const { session, choice, text, language } = frame;
  const change = changeAt(choice.changes, path);
  const draft = Object.hasOwn(choice.drafts, path) ? choice.drafts[path] : undefined;
  const type = (typed: string): void => {
    const read = readInput(kind, typed, language);
    session.choose(
      {
        changes: withChange(choice.changes, path, 'value' in read ? read.value : undefined),
        drafts: { ...choice.drafts, [path]: typed },
      },
      false,
    );
  };
  const read = draft === undefined || draft === '' ? undefined : readInput(kind, draft, language);
  const problem = read && 'problem' in read ? problemOf(frame, read) : {};
  return html`
    <div class="input-row" data-path=${path}>
      ${textField(frame, {
        id: `input${path.replaceAll('/', '-')}`,
        label,
        value: draft ?? (change ? shownValue(kind, change.value, language) : ''),
        hint: standing
          ? text.inputs.standing(shownValue(kind, standing.value, language))
          : text.inputs.standingUnknown,
        ...(refused ? { problem: refused } : {}),
        ...problem,
        onInput: type,
        onLeave: () => {
          if (draft !== undefined && !('problem' in readInput(kind, draft || '0', language)))
            session.choose({ drafts: withoutDraft(session.choice.drafts, path) }, false);
        },
      })}
      <p class="input-state">
        ${change ? html`${statusBadge('assumed', text)} ${text.inputs.changedTo}` : nothing}
        ${!change && standing ? statusBadge(standing.status, text) : nothing}
        ${
          change || draft
            ? html`<button
                type="button"
                class="link-button"
                @click=${() => {
                  session.choose({
                    changes: withChange(choice.changes, path, undefined),
                    drafts: withoutDraft(choice.drafts, path),
                  });
                }}
              >
                ${text.inputs.reset}<span class="visually-hidden"> ${label}</span>
              </button>`
            : nothing
        }
      </p>
    </div>
  `;
}
