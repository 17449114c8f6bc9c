// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Session } from '../state/session.ts';
import type { Texts } from '../text/texts.ts';

/** While the engine with the number basis is fetched: it is large, and takes a while on a phone. */
export const fetching = (session: Session, text: Texts): TemplateResult | typeof nothing =>
  session.isFetchingBasis
    ? html`<p class="fetching no-print" role="status">
        <progress aria-label=${text.page.fetching}></progress> ${text.page.fetching}
      </p>`
    : nothing;

/** The room of an answer that is on its way for the first time. */
export const room = (session: Session): TemplateResult | typeof nothing =>
  session.isBusy ? html`<div class="pending"></div>` : nothing;

/** Says beside the choices that a new answer is on its way; takes no room, and shows only when it takes a while. */
export const working = (session: Session, text: Texts): TemplateResult | typeof nothing =>
  session.isBusy && !session.isFetchingBasis
    ? html`<p class="working no-print">${text.page.loading}</p>`
    : nothing;
