// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Reading, decimal } from '../numbers.ts';
import type { Frame } from '../views/frame.ts';

export interface TextField {
  id: string;
  label: string;
  value: string;
  hint?: string | undefined;
  /** A finished sentence, or the problem of a reading. */
  problem?: string | undefined;
  /** Two ways of reading what was typed: the reader says which. */
  readings?: string[] | undefined;
  /** Words instead of a number. */
  isText?: boolean;
  onInput: (typed: string) => void;
  onLeave?: () => void;
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A labelled text field; its hint and its error are tied to it. */
export function textField(frame: Frame, field: TextField): TemplateResult {
  const { id, problem, readings, hint } = field;
  const isWrong = problem !== undefined || readings !== undefined;
  const described = [hint ? `${id}-hint` : '', isWrong ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return html`
    <div class="ds-field">
      <label class="ds-label" for=${id}>${field.label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <input
        class="ds-input"
        id=${id}
        type="text"
        inputmode=${field.isText ? 'text' : 'decimal'}
        autocomplete="off"
        aria-describedby=${described || nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(field.value)}
        @input=${(event: Event) => {
          field.onInput(textOf(event));
        }}
        @blur=${() => field.onLeave?.()}
      />
      ${
        isWrong
          ? html`<p class="ds-validation-message problem" id="${id}-problem" aria-live="polite">
              ${readings ? askWhich(frame, field, readings) : problem}
            </p>`
          : nothing
      }
    </div>
  `;
}

/** What a button types: text that can be read in one way only. */
const unmistakable = (reading: string, frame: Frame): string =>
  reading.includes('.') ? decimal(`${reading}0`, frame.language) : reading;

/** "1.234" can be 1234 or 1,234: two buttons instead of a guess. */
const askWhich = (frame: Frame, field: TextField, readings: string[]): TemplateResult => html`
  ${frame.text.inputs.meant}
  ${readings.map(
    (reading, index) => html`
      ${index > 0 ? frame.text.inputs.or : ''}
      <button
        type="button"
        class="link-button"
        @click=${() => {
          field.onInput(unmistakable(reading, frame));
        }}
      >
        ${decimal(reading, frame.language)}
      </button>
    `,
  )}
`;

/** What a reading says to the reader beside its field. */
export function problemOf(frame: Frame, reading: Reading): Pick<TextField, 'problem' | 'readings'> {
  if (!('problem' in reading)) return {};
  if (reading.problem === 'ambiguous') return { readings: reading.readings };
  return { problem: frame.text.errors[reading.problem]() };
}
