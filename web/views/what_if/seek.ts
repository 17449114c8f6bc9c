// SPDX-License-Identifier: MIT
// Goal seek: the smallest step of one input from which all larger ones keep to a goal, or that none in the range does.
import { type TemplateResult, html, nothing } from 'lit';
import { type SeekRequest, seekKinds } from '../../engine/types_models.ts';
import { selectField } from '../../parts/select_field.ts';
import { type SeekGoal, seekGoals, seekQuestion, sharedGroups, solutionsOf } from './results_controls.ts';
import { typedNumber } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';
import { soughtAnswer } from './seek_answer.ts';

const inputFields = (frame: ResultFrame): TemplateResult => {
  const { controls, props, words, description } = frame;
  const { seek } = words;
  const kinds = seekKinds.map((kind): [string, string] => [kind, seek.kind[kind]]);
  const solutions = solutionsOf(controls, description.solutions);
  const hasGroup = controls.seek_kind === 'group_share' || controls.seek_kind === 'key_weight';
  return html`
    ${selectField('seek-kind', seek.kindLabel, kinds, controls.seek_kind, (value) => {
      const seek_kind = seekKinds.find((each) => each === value) ?? 'state_share';
      const offered = solutionsOf({ seek_kind }, description.solutions);
      const seek_solution = offered.includes(controls.seek_solution) ? controls.seek_solution : offered[0]!;
      props.onControls({ seek_kind, seek_solution, seek_from: '', seek_to: '', seek_step: '' }, false);
    })}
    ${selectField(
      'seek-solution',
      seek.solution,
      solutions.map((each) => [each, frame.solution(each)]),
      controls.seek_solution,
      (value) => {
        props.onControls({ seek_solution: solutions.find((each) => each === value) ?? 'all' }, false);
      },
    )}
    ${hasGroup ? groupField(frame, 'seek_group', seek.group) : nothing}
    ${
      controls.seek_kind === 'key_weight'
        ? typedNumber(frame, 'seek_part', { label: seek.part, hint: seek.partHint })
        : nothing
    }
  `;
};

const groupField = (
  frame: ResultFrame,
  key: 'seek_group' | 'seek_goal_group',
  label: string,
): TemplateResult =>
  selectField(
    key.replaceAll('_', '-'),
    label,
    sharedGroups.map((group) => [group, frame.group(group)]),
    frame.controls[key],
    (value) => {
      frame.props.onControls(
        { [key]: sharedGroups.find((each) => each === value) ?? 'municipalities' },
        false,
      );
    },
  );

const rangeFields = (frame: ResultFrame): TemplateResult => {
  const { seek } = frame.words;
  const isCost = frame.controls.seek_kind === 'cost';
  const unit = isCost ? seek.unitCost : seek.unitShare;
  const hints = seek.standard[isCost ? 'cost' : 'share'];
  return html`
    ${typedNumber(frame, 'seek_from', { label: seek.from(unit), hint: hints.from, isOptional: true })}
    ${typedNumber(frame, 'seek_to', { label: seek.to(unit), hint: hints.to, isOptional: true })}
    ${typedNumber(frame, 'seek_step', { label: seek.step(unit), hint: hints.step, isOptional: true })}
  `;
};

const goalFields = (frame: ResultFrame): TemplateResult => {
  const { controls, props, words } = frame;
  const { seek } = words;
  const actor = frame.name(props.actor);
  const goals = seekGoals.map((goal): [SeekGoal, string] => [goal, seek.goal[goal](actor)]);
  return html`
    ${selectField('seek-goal', seek.goalLabel, goals, controls.seek_goal, (value) => {
      props.onControls({ seek_goal: seekGoals.find((each) => each === value) ?? 'no_growth' }, false);
    })}
    ${
      controls.seek_goal === 'no_growth'
        ? typedNumber(frame, 'seek_growth', { label: seek.growth })
        : html`
            ${controls.seek_goal.startsWith('group') ? groupField(frame, 'seek_goal_group', seek.goalGroup) : nothing}
            ${typedNumber(frame, 'seek_mnok', { label: seek.mnok })}
          `
    }
  `;
};

const group = (legend: string, fields: TemplateResult): TemplateResult => html`
  <fieldset class="seek-group">
    <legend>${legend}</legend>
    <div class="seek-fields">${fields}</div>
  </fieldset>
`;

const buttons = (frame: ResultFrame, question: SeekRequest | null): TemplateResult => {
  const { props, words } = frame;
  return html`
    <div class="seek-buttons no-print">
      <button
        type="button"
        class="ds-button"
        aria-disabled=${!question || props.isSeeking ? 'true' : nothing}
        @click=${() => {
          if (question && !props.isSeeking) props.onSeek(question);
        }}
      >
        ${words.seek.find}
      </button>
      ${
        props.isSeeking && props.onCancelSeek
          ? html`<button
              type="button"
              class="ds-button"
              data-variant="secondary"
              @click=${props.onCancelSeek}
            >
              ${words.seek.cancel}
            </button>`
          : nothing
      }
    </div>
  `;
};

export function seek(frame: ResultFrame): TemplateResult {
  const { props, controls, words, language } = frame;
  const question = seekQuestion(controls, props.columns[frame.shown]!.asked, {
    actor: props.actor,
    year: props.year,
    language,
    law: props.columns[0]!.asked,
  });
  return html`
    <section class="result-seek">
      <h2 class="ds-heading" id="seek">${words.seek.title}</h2>
      <p>${words.seek.lead(frame.shownName)}</p>
      <div class="no-print">
        ${group(words.seek.inputLegend, inputFields(frame))}
        ${group(words.seek.rangeLegend, rangeFields(frame))}
        ${group(words.seek.goalLegend, goalFields(frame))}
      </div>
      ${buttons(frame, question)}
      <div role="status" class="seek-answer">
        ${
          props.isSeeking
            ? html`<p><progress aria-label=${words.seek.running}></progress> ${words.seek.running}</p>`
            : soughtAnswer(frame)
        }
      </div>
    </section>
  `;
}
