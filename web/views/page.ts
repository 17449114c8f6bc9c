// SPDX-License-Identifier: MIT
// The page around the views: name, navigation, languages, notices, foot.
import { type TemplateResult, html, nothing } from 'lit';
import type { EngineError } from '../engine/types.ts';
import { errorBox, viewUnavailable } from '../parts/errors.ts';
import { updateOffer } from '../parts/update_offer.ts';
import { publishedBy } from '../parts/publisher.ts';
import { tableLink } from '../parts/table_link.ts';
import { fetching } from '../parts/working.ts';
import { type Choice, languages, menu } from '../state/choice.ts';
import { linkOf } from '../state/link.ts';
import type { Notice, Session } from '../state/session.ts';
import { today } from '../text/date.ts';
import type { Texts } from '../text/texts.ts';
import { billTitle, billView } from './bill.ts';
import type { Frame } from './frame.ts';
import type { Content, Fetched, OnDemand } from './on_demand.ts';
import { openFile } from './open_file.ts';

const bill: Content = { view: billView, title: billTitle };

export const contentOf = ({ view, language }: Choice, onDemand: OnDemand): Fetched =>
  view === 'bill' ? bill : onDemand.content(view, language);

export const titleOf = (frame: Frame, content: Fetched): string =>
  content === null || content === 'failed' ? frame.text.page.view[frame.choice.view] : content.title(frame);

const navigation = (session: Session, choice: Choice, text: Texts): TemplateResult => html`
  <nav aria-label=${text.page.navigation} class="no-print">
    <ul class="navigation">
      ${menu.map(
        (view) => html`
          <li>
            <a
              href=${session.host.hrefOf(linkOf({ ...choice, view, explain: null }))}
              data-view=${view}
              aria-current=${view === choice.view ? 'page' : nothing}
              >${text.page.view[view]}</a
            >
          </li>
        `,
      )}
    </ul>
  </nav>
`;

const languageChoice = (session: Session, text: Texts): TemplateResult => html`
  <nav aria-label=${text.page.languages} class="no-print">
    <ul class="languages">
      ${languages.map(
        (language) => html`
          <li>
            <a
              href=${session.host.hrefOf(linkOf({ ...session.choice, language }))}
              lang=${language}
              hreflang=${language}
              aria-current=${language === session.choice.language ? 'true' : nothing}
              >${text.page.language[language]}</a
            >
          </li>
        `,
      )}
    </ul>
  </nav>
`;

const noticeSentence = ({ code, value }: Notice, text: Texts): string =>
  ({
    unread_link: text.page.unreadLink,
    unknown_actor: text.page.unknownActor,
    unknown_year: text.page.unknownYear,
  })[code](value);

const notices = (session: Session, text: Texts): TemplateResult => html`
  <div role="status" class="notices">
    ${
      session.notices.length > 0
        ? html`<div class="ds-alert" data-color="warning">
            ${session.notices.map((notice) => html`<p data-notice=${notice.code}>${noticeSentence(notice, text)}</p>`)}
          </div>`
        : nothing
    }
    ${updateOffer(session, text)}
  </div>
`;

const printButton = ({ host }: Session, text: Texts): TemplateResult | typeof nothing =>
  host.print
    ? html`<button type="button" class="link-button" @click=${host.print}>${text.page.print}</button>`
    : nothing;

const foot = (
  session: Session,
  text: Texts,
  frame: Frame | null,
  role: string | typeof nothing,
): TemplateResult => {
  const { description } = session;
  return html`
    <footer role=${role}>
      <p>${text.page.guidance}</p>
      ${publishedBy(session.publisher, text, session.choice.language)}
      ${
        description && frame
          ? html`<p>
                ${text.page.newest(String(description.newest_adopted_year), frame.date(description.parameters.read_on))}
                ${text.page.version(description.engine, description.parameters.id)}
                <span class="print-only">${text.page.printed(frame.date(today()))}</span>
              </p>
              <p class="print-only">${text.sources.lovdata} ${text.sources.ssb}</p>
              <p class="no-print">
                <a class="ds-link" href=${frame.link({ view: 'sources' })}>${text.page.view.sources}</a>
                <a class="ds-link" href=${frame.link({ view: 'privacy' })}>${text.page.view.privacy}</a>
                ${printButton(session, text)}
              </p>`
          : nothing
      }
    </footer>
  `;
};

const failure = (session: Session, text: Texts, heading: string, error: EngineError): TemplateResult => html`
  <h1 class="ds-heading" tabindex="-1">${heading}</h1>
  ${errorBox([error], text)} ${tableLink(session.choice.language, text)}
  <button
    type="button"
    class="ds-button"
    @click=${() => {
      session.host.restart();
    }}
  >
    ${text.page.reload}
  </button>
`;

/** While the engine or a view is on its way: the heading that will stand there, so that nothing jumps. */
const pending = (session: Session, text: Texts, heading: string): TemplateResult => html`
  <h1 class="ds-heading" tabindex="-1">${heading}</h1>
  ${session.choice.view === 'bill' ? html`<p class="lead">${text.page.lead}</p>` : nothing}
  ${fetching(session, text)}
  <p class="pending">${text.page.loading}</p>
`;

function shown(session: Session, text: Texts, frame: Frame | null, content: Fetched): TemplateResult {
  if (session.failure) return failure(session, text, text.page.failed, session.failure);
  if (!frame) return pending(session, text, text.page.name);
  const heading = text.page.view[frame.choice.view];
  if (content === 'failed') return failure(session, text, heading, viewUnavailable);
  return content === null ? pending(session, text, heading) : content.view(frame);
}

const skip = (session: Session, text: Texts, root: ParentNode): TemplateResult => html`
  <a
    class="skip no-print"
    href=${session.host.hrefOf(linkOf(session.choice))}
    @click=${(event: Event) => {
      event.preventDefault();
      root.querySelector<HTMLElement>('main')?.focus();
    }}
    >${text.page.skip}</a
  >
`;

export function page(
  session: Session,
  text: Texts,
  frame: Frame | null,
  content: Fetched,
  /** What stands before the view in print, and after it everywhere. */
  around: { head: Fetched; terms: Fetched },
  root: ParentNode,
): TemplateResult {
  const { choice, host } = session;
  // A guest's head and foot are not those of the page around it, and the main content is not its own either.
  const role = host.isGuest ? 'presentation' : nothing;
  const drawn = (part: Fetched): TemplateResult | typeof nothing =>
    frame && content && part && part !== 'failed' ? part.view(frame) : nothing;
  const middle = html`${drawn(around.head)} ${notices(session, text)} ${shown(session, text, frame, content)}
  ${drawn(around.terms)} ${frame ? openFile(frame) : nothing}`;
  return html`
    <header role=${role}>
      ${host.isGuest ? nothing : skip(session, text, root)}
      <p class="name">
        <a href=${host.hrefOf(linkOf({ ...choice, view: 'bill', explain: null }))}>${text.page.name}</a>
      </p>
      ${languageChoice(session, text)} ${navigation(session, choice, text)}
    </header>
    ${
      host.isGuest
        ? html`<div class="content" tabindex="-1">${middle}</div>`
        : html`<main class="content" tabindex="-1">${middle}</main>`
    }
    ${foot(session, text, frame, role)}
  `;
}
