// SPDX-License-Identifier: MIT
// From the law, or from another model, to the reader's scenario in yearly steps.
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Transition, presetNames } from '../../engine/types_models.ts';
import { omitting } from '../../state/sharing_keys.ts';
import { isSame, withTransition } from '../../state/what_if_scenario.ts';
import type { OwnFrame } from './own_frame.ts';
import { presetFrom } from './sentences.ts';

const place = '/model/transition';

/** Where the steps begin: the law, a preset, or the scenario as it is now, which can be changed further afterwards. */
const fromChoice = (frame: OwnFrame, standing: Transition): TemplateResult => {
  const { words, whatIf, scenario } = frame;
  const name = presetFrom(frame, standing);
  const options = [
    ...presetNames.map((each): [string, string] => [each, words.preset[each]]),
    ['now', words.transition.fromNow] as [string, string],
    ...(name ? [] : [['', words.transition.fromOther] as [string, string]]),
  ];
  const refused = frame.refusal([`${place}/from`], undefined, true);
  return html`
    <div class="own-row">
      ${frame.select(
        'transition.from',
        words.transition.from,
        options,
        name ?? '',
        (now) => {
          if (now === '') return;
          const preset = presetNames.find((each) => each === now);
          const solutions = (preset ? whatIf.presets?.[preset] : scenario)?.model?.solutions;
          const others = omitting(standing, 'from');
          whatIf.edit(withTransition(scenario, solutions ? { ...others, from: { solutions } } : others));
        },
        'own-transition-from-hint',
      )}
    </div>
    <p class="hint" id="own-transition-from-hint">${words.transition.fromHint}</p>
    ${refused ? html`<p class="problem">${refused}</p>` : nothing}
  `;
};

export function transition(frame: OwnFrame): TemplateResult {
  const { words, whatIf, scenario } = frame;
  const standing = scenario.model?.transition;
  const start = whatIf.startScenario.model?.transition;
  return html`
    <p>${words.transition.lead}</p>
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id="own-transition"
        .checked=${live(standing !== undefined)}
        @change=${(event: Event) => {
          const isOn = (event.target as HTMLInputElement).checked;
          const next = isOn ? { first_year: frame.askedYear, steps: 5 } : undefined;
          whatIf.edit(withTransition(scenario, next), {
            drafts: frame.withoutDraft('transition.first_year', 'transition.steps'),
          });
        }}
      />
      <label class="ds-label" for="own-transition">${words.transition.on}</label>
    </div>
    ${
      standing
        ? html`<div class="own-row">
            ${frame.field({
              id: 'transition.first_year',
              kind: 'whole',
              label: words.transition.firstYear,
              value: standing.first_year,
              at: [`${place}/first_year`],
              write: (now) => withTransition(scenario, { ...standing, first_year: Number(now) }),
            })}
            ${frame.field({
              id: 'transition.steps',
              kind: 'whole',
              label: words.transition.steps,
              value: standing.steps ?? 5,
              at: [`${place}/steps`],
              write: (now) => withTransition(scenario, { ...standing, steps: Number(now) }),
            })}
          </div>`
        : nothing
    }
    ${standing ? fromChoice(frame, standing) : nothing}
    ${frame.state({
      label: words.transition.title,
      law: { text: words.transition.law, status: 'adopted' },
      isChanged: !isSame(standing, start),
      onReset: () => {
        whatIf.edit(withTransition(scenario, start), {
          drafts: frame.withoutDraft('transition.first_year', 'transition.steps'),
        });
      },
    })}
  `;
}
