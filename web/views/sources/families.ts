// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Parameters, Status } from '../../engine/types.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { wordOf } from '../../text/texts.ts';
import type { Frame } from '../frame.ts';

const statusesOf = (values: { status: Status }[]): Status[] => [
  ...new Set(values.map(({ status }) => status)),
];

/** How many values each series has, by mark. */
export function families(frame: Frame, parameters: Parameters): TemplateResult {
  const { text } = frame;
  const all = parameters.families.reduce((sum, { values }) => sum + values.length, 0);
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
                  <a class="ds-link" href=${frame.link({ values_family: family })}
                    >${wordOf(text.words.quantity, family)}</a
                  >
                  <code class="path">${family}</code>
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
}
