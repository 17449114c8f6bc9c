// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Frame } from '../views/frame.ts';

/** What stands by every area of amounts: no VAT, guidance, how new. */
export const reserve = (frame: Frame): TemplateResult => html`
  <p class="reserve">
    ${frame.text.page.guidance}
    ${frame.text.page.newest(
      String(frame.description.newest_adopted_year),
      frame.date(frame.description.parameters.read_on),
    )}
  </p>
`;
