// SPDX-License-Identifier: MIT
// What the bill's papers share: how they are loaded, their head, their sources and their reserve.
import '../../style/bill_documents.css';
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Explanation } from '../../engine/types.ts';
import { actorSearch } from '../../parts/actor_search.ts';
import { errorBox } from '../../parts/errors.ts';
import { fetching, working } from '../../parts/working.ts';
import { yearChoice } from '../../parts/year_choice.ts';
import { BillDocuments, type BillPaper } from '../../state/bill_documents.ts';
import type { Session } from '../../state/session.ts';
import { today } from '../../text/date.ts';
import type { BillDocumentTexts } from '../../text/nb/bill_documents.ts';
import type { Frame } from '../frame.ts';

/** Made when a paper is first drawn; what it needs is then asked for. */
function begun(session: Session): BillDocuments {
  if (session.billDocuments) return session.billDocuments;
  const documents = new BillDocuments(session);
  session.billDocuments = documents;
  queueMicrotask(() => {
    session.choose({}, false);
  });
  return documents;
}

function basis(frame: Frame, { about }: BillDocumentTexts): string {
  const { answered, session, nextScenario } = frame;
  const parts = [answered.base === 'costs' ? about.costs : nextScenario ? about.next : null];
  const changes = session.changes.length;
  if (changes > 0) parts.push(about.changed(frame.number(changes)));
  return parts.filter((part) => part !== null).join('; ') || about.law;
}

/** What the paper is about, its date, its version and what was put into it. */
export function paperHead(frame: Frame, words: BillDocumentTexts): TemplateResult {
  const { about } = words;
  const { engine, parameters } = frame.description;
  const isMunicipality = frame.actors.kind(frame.actor) === 'municipality';
  const rows: [string, string][] = [
    [about.actor, isMunicipality ? `${frame.name(frame.actor)} (${frame.actor})` : frame.name(frame.actor)],
    [about.year, String(frame.year)],
    [about.date, frame.date(today())],
    [about.basis, basis(frame, words)],
    [about.made, about.madeWith(engine, parameters.id, frame.date(parameters.read_on))],
  ];
  return html`<dl class="paper-about">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The documents that the figures came from, each once. */
export function paperSources(frame: Frame, explanations: Iterable<Explanation>): string[] {
  const ids = new Set<string>();
  for (const { steps } of explanations)
    for (const { rule, inputs } of steps) {
      ids.add(rule.source);
      for (const { source } of inputs) if (source !== undefined) ids.add(source);
    }
  return [...ids].flatMap((id) => {
    const source = frame.description.sources[id];
    return source && source.publisher !== 'samfin'
      ? [`${source.document}. ${source.publisher}, ${source.reference}`]
      : [];
  });
}

const tools = (frame: Frame, words: BillDocumentTexts): TemplateResult => {
  const { host } = frame.session;
  return html`<p class="no-print paper-tools">
    ${
      host.print
        ? html`<button type="button" class="ds-button" @click=${host.print}>${words.print}</button>`
        : nothing
    }
    <a class="ds-link" href=${frame.link({ view: 'bill' })}>${words.back}</a>
  </p>`;
};

/** A view that is one paper. */
export function paperView(
  frame: Frame,
  words: BillDocumentTexts,
  { title, kind }: { title: string; kind: 'specification' | 'memo' },
  content: (paper: BillPaper) => TemplateResult,
): TemplateResult {
  const { session, text } = frame;
  const { paper } = begun(session);
  return html`
    <h1 class="ds-heading" tabindex="-1">${title}</h1>
    <div class="choices">${actorSearch(frame)} ${yearChoice(frame)} ${working(session, text)}</div>
    ${fetching(session, text)}
    <div class="results paper" data-paper=${kind} aria-busy=${session.isBusy ? 'true' : 'false'}>
      ${
        paper === null
          ? html`<p class="pending">${text.page.loading}</p>`
          : isRefusal(paper)
            ? errorBox(paper.errors, text)
            : html`${tools(frame, words)} ${paperHead(frame, words)} ${content(paper)}
                <p class="paper-guidance">${text.page.guidance}</p>`
      }
    </div>
  `;
}
