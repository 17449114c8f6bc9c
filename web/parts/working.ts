// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Frame } from '../views/frame.ts';

/** Says beside the choices that a new answer is on its way; takes no room, and shows only when it takes a while. */
export const working = (frame: Frame): TemplateResult | typeof nothing =>
  frame.session.isBusy ? html`<p class="working no-print">${frame.text.page.loading}</p>` : nothing;
