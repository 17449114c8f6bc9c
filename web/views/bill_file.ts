// SPDX-License-Identifier: MIT
// The bill as a workbook with live formulas. What makes it is fetched when it is asked for.
import { type TemplateResult, html, nothing } from 'lit';
import { errorBox, viewUnavailable } from '../parts/errors.ts';
import type { EngineError } from '../engine/types.ts';
import type { Session } from '../state/session.ts';
import type { Frame } from './frame.ts';

/** How far the making has come; the sentences of what stopped it. */
type Making = { done: number; of: number } | { errors: EngineError[] } | null;
/** Several pages in one document make their files apart. */
const makings = new WeakMap<Session, Making>();

async function make(frame: Frame): Promise<void> {
  const show = (next: Making): void => {
    makings.set(frame.session, next);
    frame.session.changed();
  };
  show({ done: 0, of: 0 });
  try {
    const { downloadBill } = await import('../workbook/download.ts');
    await downloadBill(frame, (done, of) => {
      show({ done, of });
    });
    show(null);
  } catch (error) {
    const errors = error instanceof Error && 'errors' in error ? error.errors : null;
    show({ errors: Array.isArray(errors) ? (errors as EngineError[]) : [viewUnavailable] });
  }
}

export function billFile(frame: Frame): TemplateResult {
  const { text } = frame;
  const making = makings.get(frame.session) ?? null;
  const isMaking = making !== null && 'of' in making;
  return html`
    <section class="no-print">
      <h2 class="ds-heading">${text.bill.workbookTitle}</h2>
      <p>${text.bill.workbookLead}</p>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-file="workbook"
        aria-disabled=${isMaking ? 'true' : nothing}
        @click=${() => {
          // Disabled by the attribute it would lose the focus, which would fall to the page.
          if (!isMaking) void make(frame);
        }}
      >
        ${text.bill.workbook}
      </button>
      <div role="status">
        ${
          making !== null && 'of' in making
            ? html`<p>
                <progress
                  aria-label=${text.bill.workbookMaking}
                  max="1"
                  .value=${making.done / (making.of || 1)}
                ></progress>
                ${text.bill.workbookMaking}
              </p>`
            : nothing
        }
      </div>
      ${making !== null && 'errors' in making ? errorBox(making.errors, text) : nothing}
    </section>
  `;
}
