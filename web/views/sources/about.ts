// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Frame } from '../frame.ts';

const parameterSet = (frame: Frame): TemplateResult => {
  const { text, description } = frame;
  const { id, sha256, read_on } = description.parameters;
  const facts: [string, string][] = [
    [text.sources.engine, description.engine],
    [text.sources.parameters, id],
    [text.sources.hash, sha256],
    [text.sources.readOn, frame.date(read_on)],
  ];
  return html`
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd class="breakable">${value}</dd>
          </div>`,
      )}
    </dl>
  `;
};

const sourceList = (frame: Frame): TemplateResult => {
  const { text, description } = frame;
  const listed = Object.entries(description.sources).filter(([, { publisher }]) => publisher !== 'samfin');
  return html`
    <ul class="source-list">
      ${listed.map(
        ([id, source]) => html`
          <li data-source=${id}>
            <span class="source-document">${source.document}</span>
            <span>${source.publisher}, ${source.reference}</span>
            ${source.licence ? html`<span>${text.sources.licence}: ${source.licence}</span>` : nothing}
            ${source.second_hand ? html`<span class="note">${text.sources.secondHand}</span>` : nothing}
            ${
              source.url?.startsWith('https://')
                ? html`<a class="ds-link" href=${source.url} rel="noreferrer"
                    >${text.sources.open}<span class="visually-hidden">: ${source.reference}</span></a
                  >`
                : nothing
            }
          </li>
        `,
      )}
    </ul>
  `;
};

/** What the amounts rest on, with the notices that the publishers ask for. */
export const about = (frame: Frame): TemplateResult => {
  const { text } = frame;
  return html`
    <h2 class="ds-heading">${text.sources.set}</h2>
    ${parameterSet(frame)}
    <h2 class="ds-heading">${text.sources.list}</h2>
    ${sourceList(frame)}
    <h2 class="ds-heading">${text.sources.notices}</h2>
    <p>${text.sources.ssb}</p>
    <p>${text.sources.lovdata}</p>
    <p>
      <a class="ds-link" href=${frame.link({ view: 'privacy' })}>${text.page.view.privacy}</a>
    </p>
  `;
};
