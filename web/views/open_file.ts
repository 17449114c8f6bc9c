// SPDX-License-Identifier: MIT
// Where a reader asks to open a file. The rest is fetched then.
import { type TemplateResult, html, nothing } from 'lit';
import { errorBox, viewUnavailable } from '../parts/errors.ts';
import type { Session } from '../state/session.ts';
import type { Frame } from './frame.ts';

type Panel = (frame: Frame) => TemplateResult;
const panels = new Map<Frame['language'], Panel | 'fetching' | 'failed'>();
const isOpen = new WeakSet<Session>();

function panelOf({ language, session }: Frame): Panel | 'fetching' | 'failed' {
  const there = panels.get(language);
  if (there !== undefined && there !== 'failed') return there;
  if (there === undefined) {
    panels.set(language, 'fetching');
    import('../import/panel.ts')
      .then(({ importPanelOf }) => importPanelOf(language))
      .catch(() => 'failed' as const)
      .then((panel) => {
        panels.set(language, panel);
        session.changed();
      });
  }
  return panels.get(language)!;
}

function content(frame: Frame): TemplateResult {
  const panel = panelOf(frame);
  if (panel === 'failed') return errorBox([viewUnavailable], frame.text);
  return panel === 'fetching' ? html`<p>${frame.text.page.loading}</p>` : panel(frame);
}

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
            else {
              isOpen.add(session);
              if (panels.get(frame.language) === 'failed') panels.delete(frame.language);
            }
            session.changed();
          }}
        >
          ${text.page.openFile}
        </button>
      </h2>
      ${open ? content(frame) : nothing}
    </section>
  `;
}
