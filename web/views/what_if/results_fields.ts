// SPDX-License-Identifier: MIT
// The fields of the result panels: a number that stays as typed, and what an answer makes.
import { type TemplateResult, html, nothing } from 'lit';
import type { Answer } from '../../engine/types.ts';
import { isRefusal } from '../../engine/engine.ts';
import { readNumber } from '../../numbers.ts';
import { errorBox } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import type { ResultControls } from './results_controls.ts';
import type { ResultFrame } from './results_frame.ts';

/** The controls that are typed. */
type Typed = {
  [Key in keyof ResultControls]: ResultControls[Key] extends string ? Key : never;
}[keyof ResultControls];

/** A number of the controls; `asks` where the answer follows the typing, `isOptional` where it may be left empty. */
export function typedNumber(
  frame: ResultFrame,
  key: Typed,
  {
    label,
    hint,
    asks = false,
    isOptional = false,
  }: { label: string; hint?: string; asks?: boolean; isOptional?: boolean },
): TemplateResult {
  const { controls, onControls } = frame.props;
  const value = controls[key];
  const reading = readNumber(value, frame.language);
  const isLeft = isOptional && value.trim() === '';
  return textField(frame, {
    id: `results-${key.replaceAll('_', '-')}`,
    label,
    hint,
    value,
    ...(isLeft ? {} : problemOf(frame, reading)),
    onInput: (typed) => {
      onControls({ [key]: typed }, asks);
    },
  });
}

/** What an answer makes, its errors, or that it is on its way. */
export function answered<T extends object>(
  frame: ResultFrame,
  answer: Answer<T> | null,
  shown: (answer: T) => TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (answer === null) return html`<p class="hint">${frame.text.page.loading}</p>`;
  return isRefusal(answer) ? errorBox(answer.errors, frame.text) : shown(answer);
}
