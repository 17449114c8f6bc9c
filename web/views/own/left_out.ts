// SPDX-License-Identifier: MIT
// What neither the estimate nor the form counts, and where the figures come from.
import { type TemplateResult, html } from 'lit';
import type { MunicipalFrame } from './municipal_frame.ts';

export const leftOut = (frame: MunicipalFrame): TemplateResult => {
  const { words } = frame;
  return html`
    <section class="own-part" aria-labelledby="own-left-out-heading">
      <h2 class="ds-heading" id="own-left-out-heading">${words.leftOut.title}</h2>
      <p>${words.leftOut.lead}</p>
      <ul>
        ${Object.values(words.leftOut.of).map((each) => html`<li>${each}</li>`)}
      </ul>
      <h3 class="ds-heading">${words.leftOut.sources}</h3>
      <p>
        ${words.leftOut.sourcesLead}
        <a class="ds-link" href=${frame.link({ view: 'sources', values_search: 'municipal_' })}
          >${frame.text.page.view.sources}</a
        >
      </p>
    </section>
  `;
};
