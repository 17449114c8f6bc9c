// SPDX-License-Identifier: MIT
// From the law to the reader's scenario in yearly steps.
import { type TemplateResult, html, nothing } from 'lit';
import { isSame, withTransition } from '../../state/what_if_scenario.ts';
import type { OwnFrame } from './own_frame.ts';

const place = '/model/transition';

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
        .checked=${standing !== undefined}
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
    ${standing?.from ? html`<p class="hint">${words.transition.from}</p>` : nothing}
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
