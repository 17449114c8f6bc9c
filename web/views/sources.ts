// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Parameters, Status } from '../engine/types.ts';
import { statusBadge, statusGuide } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import { wordOf } from '../text/texts.ts';
import type { Frame } from './frame.ts';

export const sourcesTitle = (frame: Frame): string => frame.text.sources.title;

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

const families = (frame: Frame, parameters: Parameters): TemplateResult => {
  const { text } = frame;
  const all = parameters.families.reduce((sum, { values }) => sum + values.length, 0);
  const statusesOf = (values: { status: Status }[]): Status[] => [
    ...new Set(values.map(({ status }) => status)),
  ];
  return html`
    <h2 class="ds-heading">${text.sources.values}</h2>
    <p>${text.sources.valuesLead(frame.number(all))}</p>
    ${scrollRegion(
      text.sources.values,
      html`<table class="ds-table">
        <thead>
          <tr>
            <th scope="col">${text.sources.family}</th>
            <th scope="col" class="number">${text.sources.count}</th>
            <th scope="col">${text.bill.status}</th>
          </tr>
        </thead>
        <tbody>
          ${parameters.families.map(
            ({ family, values }) => html`
              <tr>
                <th scope="row">
                  ${wordOf(text.words.quantity, family)} <code class="path">${family}</code>
                </th>
                <td class="number">${frame.number(values.length)}</td>
                <td>
                  <ul class="status-counts">
                    ${statusesOf(values).map(
                      (status) =>
                        html`<li>
                          ${statusBadge(status, text)}
                          ${frame.number(values.filter((value) => value.status === status).length)}
                        </li>`,
                    )}
                  </ul>
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>`,
    )}
  `;
};

/** What the amounts rest on, with the notices that the publishers ask for. */
export function sourcesView(frame: Frame): TemplateResult {
  const { text, session, description } = frame;
  const { parameters } = session.results;
  return html`
    <h1 class="ds-heading" tabindex="-1">${sourcesTitle(frame)}</h1>
    <p class="lead">${text.sources.lead}</p>
    <h2 class="ds-heading">${text.sources.set}</h2>
    ${parameterSet(frame)}
    <h2 class="ds-heading">${text.sources.list}</h2>
    ${sourceList(frame)}
    <h2 class="ds-heading">${text.sources.notices}</h2>
    <p>${text.sources.ssb}</p>
    <p>${text.sources.lovdata}</p>
    <p>${text.sources.privacy}</p>
    ${
      parameters === null
        ? html`<p class="pending">${text.page.loading}</p>`
        : isRefusal(parameters)
          ? nothing
          : families(frame, parameters)
    }
    ${statusGuide(description.statuses, text)}
  `;
}
