// SPDX-License-Identifier: MIT
// The way from the bill to what is held about the municipality. Its code and words are fetched when it is opened.
import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../numbers.ts';
import { errorBox, viewUnavailable } from '../parts/errors.ts';
import type { Session } from '../state/session.ts';
import type { Frame } from './frame.ts';

type Content = (frame: Frame) => TemplateResult;
type Fetched = Content | 'failed' | null;

/** What the link says of an open part in which nothing is typed. */
const opened = '1e30';

const contents = new WeakMap<Session, Map<Language, Fetched>>();

function contentOf({ session, language }: Frame): Fetched {
  const known = contents.get(session) ?? new Map<Language, Fetched>();
  contents.set(session, known);
  const there = known.get(language);
  if (there !== undefined) return there;
  known.set(language, null);
  const is = (content: Fetched): void => {
    known.set(language, content);
    session.changed();
  };
  import('./row/row.ts')
    .then(({ rowContent }) => rowContent(language))
    .then(is, () => {
      is('failed');
    });
  return null;
}

function shown(frame: Frame): TemplateResult {
  const content = contentOf(frame);
  if (content === 'failed') return errorBox([viewUnavailable], frame.text);
  return content === null ? html`<p class="pending">${frame.text.page.loading}</p>` : content(frame);
}

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
      <div>${isOpen ? shown(frame) : nothing}</div>
    </details>
  `;
}
