// SPDX-License-Identifier: MIT
// The panel that explains one amount. What it says is fetched when the first explanation is opened.
import { type TemplateResult, html, nothing } from 'lit';
import { fetchedPart } from './fetched_part.ts';
import type { Frame } from './frame.ts';

const depths = fetchedPart(async () => (await import('./explanation_depths.ts')).explanationDepths);

export function explanationPanel(frame: Frame): TemplateResult | typeof nothing {
  const { text, choice, session } = frame;
  const { explain: solution } = choice;
  if (solution === null) return nothing;
  return html`
    <section class="explanation">
      <h3 class="ds-heading" id="explanation" tabindex="-1">
        ${text.explain.title(frame.name(frame.actor), text.words.solution[solution], String(frame.year))}
      </h3>
      ${depths(frame)}
      <button
        type="button"
        class="ds-button no-print"
        data-variant="secondary"
        data-size="sm"
        @click=${() => {
          session.choose({ explain: null });
          frame.root.querySelector<HTMLElement>(`[data-explain="${solution}"]`)?.focus();
        }}
      >
        ${text.explain.close}
      </button>
    </section>
  `;
}
