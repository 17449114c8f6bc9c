// SPDX-License-Identifier: MIT
// The panel that explains one amount. What it says is fetched when the first explanation is opened.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Explanation } from '../engine/types.ts';
import { errorBox, viewUnavailable } from '../parts/errors.ts';
import type { Session } from '../state/session.ts';
import type { Frame } from './frame.ts';

type Depths = (frame: Frame, explanation: Explanation) => TemplateResult;
let depths: Depths | 'failed' | null = null;
/** Who asked while it was on its way: several pages may share this code. */
const waiting = new Set<Session>();

function fetchDepths({ session }: Frame): void {
  const isFetching = waiting.size > 0;
  waiting.add(session);
  if (isFetching) return;
  const come = (found: Depths | 'failed'): void => {
    depths = found;
    for (const each of waiting) each.changed();
    waiting.clear();
  };
  import('./explanation_depths.ts').then(
    ({ explanationDepths }) => {
      come(explanationDepths);
    },
    () => {
      come('failed');
    },
  );
}

function content(frame: Frame): TemplateResult {
  const { text, session, choice, answered } = frame;
  const { explanation } = session.results;
  if (depths === null) fetchDepths(frame);
  if (depths === 'failed') return errorBox([viewUnavailable], text);
  if (explanation === null || answered.explain !== choice.explain || typeof depths !== 'function')
    return html`<p class="pending">${text.page.loading}</p>`;
  return isRefusal(explanation) ? errorBox(explanation.errors, text) : depths(frame, explanation);
}

export function explanationPanel(frame: Frame): TemplateResult | typeof nothing {
  const { text, choice, session } = frame;
  const { explain: solution } = choice;
  if (solution === null) return nothing;
  return html`
    <section class="explanation">
      <h3 class="ds-heading" id="explanation" tabindex="-1">
        ${text.explain.title(frame.name(frame.actor), text.words.solution[solution], String(frame.year))}
      </h3>
      ${content(frame)}
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
