// SPDX-License-Identifier: MIT
// Where the reader begins, what was changed since in words, and steps back and forth.
import { type TemplateResult, html, nothing } from 'lit';
import { type PresetName, presetNames } from '../../engine/types_models.ts';
import { statusBadge } from '../../parts/status.ts';
import { changesBetween, without } from '../../state/what_if_scenario.ts';
import type { OwnFrame } from './own_frame.ts';
import { changeSentence } from './sentences.ts';

/** Stays where it is when it can do nothing, so that focus is not lost. */
const stepButton = (name: string, isAble: boolean, step: () => void): TemplateResult => html`
  <button
    type="button"
    class="ds-button"
    data-variant="secondary"
    data-size="sm"
    aria-disabled=${isAble ? nothing : 'true'}
    @click=${() => {
      if (isAble) step();
    }}
  >
    ${name}
  </button>
`;

const steps = ({ whatIf, words }: OwnFrame): TemplateResult => html`
  <p class="own-steps no-print">
    ${stepButton(words.proposal.undo, whatIf.canUndo, () => {
      whatIf.undo();
    })}
    ${stepButton(words.proposal.redo, whatIf.canRedo, () => {
      whatIf.redo();
    })}
    <span class="hint">${words.proposal.keys}</span>
  </p>
`;

const changes = (frame: OwnFrame): TemplateResult => {
  const { whatIf, words } = frame;
  const found = changesBetween(whatIf.startScenario, whatIf.scenario);
  if (found.length === 0) return html`<p class="own-none">${words.proposal.none(frame.startName)}</p>`;
  return html`
    <h3 class="ds-heading" id="own-changes" tabindex="-1">${words.proposal.changes}</h3>
    <ul class="plain own-change-list">
      ${found.map((change) => {
        const sentence = changeSentence(frame, change);
        return html`
          <li>
            ${sentence} ${statusBadge('assumed', frame.text)}
            <button
              type="button"
              class="link-button no-print"
              @click=${() => {
                whatIf.edit(without(whatIf.scenario, whatIf.startScenario, change), { drafts: {} });
                frame.root.querySelector<HTMLElement>('#own-changes, #own-start')?.focus();
              }}
            >
              ${words.proposal.undoThis}<span class="visually-hidden">: ${sentence}</span>
            </button>
          </li>
        `;
      })}
    </ul>
  `;
};

const beside = (frame: OwnFrame): TemplateResult => {
  const { whatIf, words } = frame;
  const shown = whatIf.columnIds();
  const choose = (name: PresetName, isOn: boolean): void => {
    const proposals = presetNames.filter((each) => (each === name ? isOn : shown.includes(each)));
    whatIf.set({ proposals: proposals.filter((each) => each !== 'law') });
  };
  return html`
    <details class="own-beside no-print">
      <summary>${words.proposal.beside}</summary>
      <fieldset>
        <legend class="visually-hidden">${words.proposal.beside}</legend>
        ${presetNames
          .filter((name) => name !== 'law')
          .map(
            (name) => html`
              <div class="ds-field">
                <input
                  class="ds-input"
                  type="checkbox"
                  id="beside-${name}"
                  .checked=${shown.includes(name)}
                  ?disabled=${!whatIf.isEdited && name === whatIf.start}
                  @change=${(event: Event) => {
                    choose(name, (event.target as HTMLInputElement).checked);
                  }}
                />
                <label class="ds-label" for="beside-${name}">${words.preset[name]}</label>
              </div>
            `,
          )}
      </fieldset>
    </details>
  `;
};

export function proposal(frame: OwnFrame): TemplateResult {
  const { whatIf, words } = frame;
  return html`
    <section class="own-proposal">
      <h2 class="ds-heading">${words.proposal.title}</h2>
      ${frame.select(
        'start',
        words.proposal.start,
        presetNames.map((name) => [name, words.preset[name]]),
        whatIf.start,
        (value) => {
          whatIf.begin(presetNames.find((name) => name === value) ?? 'law');
        },
        'own-start-hint',
      )}
      <p class="hint" id="own-start-hint">
        ${words.presetMeaning[whatIf.start]} ${whatIf.isEdited ? words.proposal.startHint : nothing}
      </p>
      ${changes(frame)} ${steps(frame)} ${beside(frame)}
    </section>
  `;
}
