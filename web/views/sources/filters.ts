// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';

/** A list of filters' values; the empty one shows all. */
export const selectFilter = (
  id: string,
  label: string,
  value: string,
  options: [string, string][],
  choose: (value: string) => void,
): TemplateResult => html`
  <div class="ds-field">
    <label class="ds-label" for=${id}>${label}</label>
    <select
      class="ds-input"
      id=${id}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ([key, name]) =>
          html`<option value=${key} ?selected=${key === value} .selected=${key === value}>${name}</option>`,
      )}
    </select>
  </div>
`;

export const searchFilter = (
  id: string,
  label: string,
  value: string,
  type: (typed: string) => void,
): TemplateResult => html`
  <div class="ds-field">
    <label class="ds-label" for=${id}>${label}</label>
    <input
      class="ds-input"
      id=${id}
      type="text"
      autocomplete="off"
      spellcheck="false"
      .value=${live(value)}
      @input=${(event: Event) => {
        type((event.target as HTMLInputElement).value);
      }}
    />
  </div>
`;

export const fileButtons = (
  words: { downloadCsv: string; downloadJson: string },
  save: { csv: () => void; json: () => void },
): TemplateResult => html`
  <button type="button" class="ds-button" data-variant="secondary" @click=${save.csv}>
    ${words.downloadCsv}
  </button>
  <button type="button" class="ds-button" data-variant="secondary" @click=${save.json}>
    ${words.downloadJson}
  </button>
`;
