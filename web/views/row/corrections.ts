// SPDX-License-Identifier: MIT
// The corrections that the reader proposes: another value and the reason for it.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import { errorSentence } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import { selectField } from '../../parts/select_field.ts';
import { readCorrection } from '../../state/row_check.ts';
import { fieldId } from './held_inputs.ts';
import type { RowFrame, Standing } from './row_frame.ts';

function valueField(frame: RowFrame, { held, correction }: Standing): TemplateResult {
  const { check, words, text } = frame;
  const { path } = held;
  const id = fieldId(path);
  const hint = words.held(frame.value(held, held));
  if (held.is_user !== undefined)
    return html`
      <p class="hint" id="${id}-hint">${hint}</p>
      ${selectField(
        id,
        words.yours,
        [
          ['', words.choose],
          ['yes', words.user],
          ['no', words.notUser],
        ],
        correction.typed,
        (typed) => {
          check.typed(path, { typed });
        },
        `${id}-hint`,
      )}
    `;
  const read = readCorrection(held, correction, frame.row.actor, frame.language);
  const refused = check.refusalOf(path);
  return textField(frame, {
    id,
    label: words.yours,
    hint,
    value: correction.typed,
    ...(refused ? { problem: errorSentence(refused, text) } : {}),
    ...(read && 'problem' in read ? problemOf(frame, read) : {}),
    onInput: (typed) => {
      check.typed(path, { typed });
    },
  });
}

/** Whether the proposed value would itself move oddly. */
function judged(frame: RowFrame, { held }: Standing): TemplateResult | typeof nothing {
  const { effect } = frame.check;
  if (!effect || isRefusal(effect.row) || held.is_user !== undefined) return nothing;
  if (!effect.changes.some(({ path }) => path === held.path)) return nothing;
  const proposed = effect.row.inputs.find(({ path }) => path === held.path);
  return proposed?.change
    ? html`<p class="hint">${frame.words.withYours} ${frame.movement(proposed)}</p>`
    : nothing;
}

const correctionPart = (frame: RowFrame, standing: Standing): TemplateResult => {
  const { check, words } = frame;
  const { held, correction } = standing;
  const label = frame.label(held);
  return html`
    <fieldset class="ds-fieldset correction" data-path=${held.path}>
      <legend class="ds-label">${label}</legend>
      ${valueField(frame, standing)} ${judged(frame, standing)}
      ${textField(frame, {
        id: `${fieldId(held.path)}-reason`,
        label: words.reason,
        hint: words.reasonHint,
        value: correction.reason,
        isText: true,
        onInput: (reason) => {
          check.typed(held.path, { reason });
        },
      })}
      <button
        type="button"
        class="link-button"
        @click=${() => {
          check.correct(
            check.corrections.filter(({ path }) => path !== held.path),
            true,
          );
          frame.root.querySelector<HTMLElement>('#row-corrections')?.focus();
        }}
      >
        ${words.remove}<span class="visually-hidden"> ${label}</span>
      </button>
    </fieldset>
  `;
};

export function corrections(frame: RowFrame): TemplateResult {
  const { words, standing } = frame;
  return html`
    <section class="no-print">
      <h3 class="ds-heading" id="row-corrections" tabindex="-1">${words.corrections}</h3>
      ${
        standing.length === 0
          ? html`<p>${words.noCorrections}</p>`
          : standing.map((each) => correctionPart(frame, each))
      }
    </section>
  `;
}
