// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { OwnFrame } from './own_frame.ts';

/** A part that is drawn while it is open; whether it is open is kept, so that an edit does not close it. */
export const part = (
  frame: OwnFrame,
  id: string,
  summary: TemplateResult,
  content: () => TemplateResult | typeof nothing,
): TemplateResult => {
  const { open } = frame.whatIf;
  return html`
    <details
      class="ds-details own-part"
      data-part=${id}
      ?open=${open.has(id)}
      @toggle=${(event: Event) => {
        const details = event.target as HTMLDetailsElement;
        if (details !== event.currentTarget || details.open === open.has(id)) return;
        if (details.open) open.add(id);
        else open.delete(id);
        frame.session.changed();
      }}
    >
      <summary>${summary}</summary>
      <div>${open.has(id) ? content() : nothing}</div>
    </details>
  `;
};
