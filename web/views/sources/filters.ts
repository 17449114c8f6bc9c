// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';

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
