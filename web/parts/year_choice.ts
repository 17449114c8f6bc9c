// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Frame } from '../views/frame.ts';

/** The adopted years and, last, the year that is carried forward. */
export function yearChoice(frame: Frame, { hasNextYear = true } = {}): TemplateResult {
  const { years, next_year } = frame.description;
  const offered = hasNextYear ? [...years, next_year] : years;
  return html`
    <div class="ds-field year-choice">
      <label class="ds-label" for="year">${frame.text.choose.year}</label>
      <select
        class="ds-input"
        id="year"
        @change=${(event: Event) => {
          frame.session.choose({ year: Number((event.target as HTMLSelectElement).value) });
        }}
      >
        ${offered
          .toReversed()
          .map(
            (year) =>
              html`<option
                value=${year}
                ?selected=${year === frame.choice.year}
                .selected=${year === frame.choice.year}
              >
                ${year === next_year ? frame.text.choose.assumedYear(String(year)) : year}
              </option>`,
          )}
      </select>
    </div>
  `;
}
