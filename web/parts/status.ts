// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Status } from '../engine/types.ts';
import type { Texts } from '../text/texts.ts';

/** Adopted, counted, calculated, assumed …: always a word with a mark of its own shape, never colour alone. */
export const statusBadge = (status: Status, text: Texts): TemplateResult =>
  html`<span class="status" data-status=${status}>${text.words.status[status]}</span>`;

/** What each mark means. */
export const statusGuide = (statuses: Status[], text: Texts): TemplateResult => html`
  <details class="ds-details guide">
    <summary>${text.page.statusGuide}</summary>
    <div>
      <p>${text.page.statusGuideLead}</p>
      <ul class="plain">
        ${statuses.map((status) => html`<li>${statusBadge(status, text)} ${text.words.statusMeaning[status]}</li>`)}
      </ul>
    </div>
  </details>
`;
