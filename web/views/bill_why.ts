// SPDX-License-Identifier: MIT
// The way from the change since last year to its causes, step by step.
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill } from '../engine/types.ts';
import { fetchedPart } from './fetched_part.ts';
import type { Frame } from './frame.ts';

const steps = fetchedPart(async (language) => (await import('./bill_bridge.ts')).billBridgeContent(language));

export function billWhy(frame: Frame, { comparison }: Bill): TemplateResult | typeof nothing {
  const { session, choice, text } = frame;
  if (comparison === null) return nothing;
  return html`
    <details
      class="ds-details why"
      ?open=${choice.why}
      @toggle=${(event: Event) => {
        const { open } = event.currentTarget as HTMLDetailsElement;
        if (event.target === event.currentTarget && open !== session.choice.why)
          session.choose({ why: open }, false);
      }}
    >
      <summary>${text.bill.why(String(comparison.year))}</summary>
      <div>${choice.why ? steps(frame) : nothing}</div>
    </details>
  `;
}
