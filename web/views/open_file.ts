// SPDX-License-Identifier: MIT
// Where a reader asks to open a file. The rest is fetched then.
import { type TemplateResult, html, nothing } from 'lit';
import type { Session } from '../state/session.ts';
import { fetchedPart } from './fetched_part.ts';
import type { Frame } from './frame.ts';

const panel = fetchedPart(async (language) => (await import('../import/panel.ts')).importPanelOf(language));
const isOpen = new WeakSet<Session>();

export function openFile(frame: Frame): TemplateResult {
  const { session, text } = frame;
  const open = isOpen.has(session);
  return html`
    <section class="open-file no-print">
      <h2 class="ds-heading">
        <button
          type="button"
          class="link-button"
          data-import="open"
          aria-expanded=${open ? 'true' : 'false'}
          @click=${() => {
            if (open) isOpen.delete(session);
            else isOpen.add(session);
            session.changed();
          }}
        >
          ${text.page.openFile}
        </button>
      </h2>
      ${open ? panel(frame) : nothing}
    </section>
  `;
}
