// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';

export type SelectOption = [value: string, name: string];

/** A labelled list to choose one value from; `described` names an element that explains it. */
export const selectField = (
  id: string,
  label: string,
  options: SelectOption[],
  chosen: string,
  onChange: (value: string) => void,
  described = '',
): TemplateResult => html`
  <div class="ds-field">
    <label class="ds-label" for=${id}>${label}</label>
    <select
      class="ds-input"
      id=${id}
      aria-describedby=${described || nothing}
      @change=${(event: Event) => {
        onChange((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ([value, name]) =>
          html`<option value=${value} ?selected=${value === chosen} .selected=${value === chosen}>
            ${name}
          </option>`,
      )}
    </select>
  </div>
`;
