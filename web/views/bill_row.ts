// SPDX-License-Identifier: MIT
// The way from the bill to what is held about the municipality.
import { type TemplateResult, html, nothing } from 'lit';
import { fetchedPart } from './fetched_part.ts';
import type { Frame } from './frame.ts';

/** What the link says of an open part in which nothing is typed. */
const opened = '1e30';

const content = fetchedPart(async (language) => (await import('./row/row.ts')).rowContent(language));

export function billRow(frame: Frame): TemplateResult | typeof nothing {
  const { session, choice, text } = frame;
  if (!frame.actors.municipality(frame.actor)) return nothing;
  const isOpen = choice.row !== '';
  const toggle = (details: HTMLDetailsElement): void => {
    if (details.open === (session.choice.row !== '')) return;
    if (details.open) {
      session.choose({ row: session.rowCheck?.closed || opened }, false);
      return;
    }
    // What was typed stands again when the part is opened again.
    if (session.rowCheck) session.rowCheck.closed = session.choice.row;
    session.choose({ row: '' }, false);
  };
  return html`
    <details
      class="ds-details row-check"
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        if (event.target === event.currentTarget) toggle(event.target as HTMLDetailsElement);
      }}
    >
      <summary><h2 class="ds-heading" id="row-check">${text.bill.row}</h2></summary>
      <div>${isOpen ? content(frame) : nothing}</div>
    </details>
  `;
}
