// SPDX-License-Identifier: MIT
// A part of a view whose code and words are fetched when it is first drawn.
import { type TemplateResult, html } from 'lit';
import type { Language } from '../numbers.ts';
import { errorBox, viewUnavailable } from '../parts/errors.ts';
import type { Session } from '../state/session.ts';
import type { Frame } from './frame.ts';

/** Draws the part. */
export type PartContent = (frame: Frame) => TemplateResult;
type Fetched = PartContent | 'failed' | null;

/** `fetch` is called once for each page and language, and once more whenever a reader tries again after a failure. */
export function fetchedPart(fetch: (language: Language) => Promise<PartContent>): PartContent {
  // Several pages may share this code, and each is told when its part has come.
  const contents = new WeakMap<Session, Map<Language, Fetched>>();

  const contentOf = ({ session, language }: Frame): Fetched => {
    const known = contents.get(session) ?? new Map<Language, Fetched>();
    contents.set(session, known);
    const there = known.get(language);
    if (there !== undefined) return there;
    known.set(language, null);
    const is = (content: Fetched): void => {
      known.set(language, content);
      session.changed();
    };
    fetch(language).then(is, () => {
      is('failed');
    });
    return null;
  };
  const failed = ({ session, language, text }: Frame): TemplateResult => html`
    ${errorBox([viewUnavailable], text)}
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      @click=${() => {
        contents.get(session)?.delete(language);
        session.changed();
      }}
    >
      ${text.page.again}
    </button>
  `;
  return (frame) => {
    const content = contentOf(frame);
    if (content === 'failed') return failed(frame);
    return content === null ? html`<p class="pending">${frame.text.page.loading}</p>` : content(frame);
  };
}
