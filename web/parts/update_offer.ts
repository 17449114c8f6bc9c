// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Session } from '../state/session.ts';
import type { Texts } from '../text/texts.ts';

/** A newer release of the page is ready: it is taken only when the reader says so. */
export const updateOffer = (session: Session, text: Texts): TemplateResult | typeof nothing => {
  const { takeUpdate } = session;
  if (!takeUpdate) return nothing;
  const button = (name: string, act: () => void): TemplateResult =>
    html`<button type="button" class="link-button" @click=${act}>${name}</button>`;
  return html`
    <div class="ds-alert no-print" data-color="info" data-update>
      <p>
        ${text.page.update.ready} ${button(text.page.update.take, takeUpdate)}
        ${button(text.page.update.later, () => {
          session.offerUpdate(null);
        })}
      </p>
    </div>
  `;
};
