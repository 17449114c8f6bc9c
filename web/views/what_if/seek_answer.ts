// SPDX-License-Identifier: MIT
// What was found, in words: the value, the step below it, who fails there and by how much, or that none holds.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Seek, SeekKind } from '../../engine/types_models.ts';
import { decimal, percent } from '../../numbers.ts';
import { errorBox } from '../../parts/errors.ts';
import type { ResultFrame } from './results_frame.ts';

/** A share as per cent, a cost as million kroner; a fraction without end stands as the engine gave it. */
export const steppedValue = (frame: ResultFrame, kind: SeekKind, value: string): string => {
  if (value.includes('/')) return value;
  return kind === 'cost'
    ? frame.words.seek.millionKroner(decimal(value, frame.language))
    : percent(value, frame.language);
};

function inputName(frame: ResultFrame, { input }: Seek): string {
  const { seek } = frame.words;
  const solution = frame.solution(input.solution ?? 'all');
  const group = input.group ? frame.group(input.group) : '';
  return seek.inputName[input.kind](solution, group);
}

function below(frame: ResultFrame, sought: Seek): string {
  const { seek } = frame.words;
  if (sought.below === null) return sought.value === null ? '' : seek.holdsFromStart;
  const at = steppedValue(frame, sought.input.kind, sought.below);
  const excess = frame.kr(Math.abs(sought.excess_below_ore), { ore: true });
  return sought.actor_below ? seek.below(at, frame.name(sought.actor_below), excess) : seek.belowNoOne(at);
}

const found = (frame: ResultFrame, sought: Seek): TemplateResult => {
  const { seek } = frame.words;
  const { kind } = sought.input;
  const range = [sought.from, sought.to].map((each) => steppedValue(frame, kind, each)) as [string, string];
  const name = inputName(frame, sought);
  return html`
    <p class="seek-found">
      ${
        sought.value === null
          ? seek.none(name, ...range)
          : seek.found(name, steppedValue(frame, kind, sought.value))
      }
      ${below(frame, sought)}
    </p>
    <p class="hint">
      ${seek.counts(
        frame.number(sought.step_count),
        steppedValue(frame, kind, sought.step),
        frame.number(sought.evaluation_count),
      )}
    </p>
  `;
};

export function soughtAnswer(frame: ResultFrame): TemplateResult | typeof nothing {
  const { sought } = frame.props.answers;
  if (sought === null) return nothing;
  return isRefusal(sought) ? errorBox(sought.errors, frame.text) : found(frame, sought);
}
