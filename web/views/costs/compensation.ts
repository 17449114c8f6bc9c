// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { CompensationYear, Settlement } from '../../engine/types_basis.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { CostFrame } from './cost_frame.ts';

/** State money moved to the groups that pay, against what they pay; where nothing is published it can be typed. */
export function compensation(frame: CostFrame, { compensation: years }: Settlement): TemplateResult {
  const { costText, text } = frame;
  const { compensation: words } = costText;
  const cell = (ore: number | null, sign = false): TemplateResult =>
    html`<td class="number">${frame.millions(ore, { sign })}</td>`;
  const label = ({ group, year }: CompensationYear): string =>
    words.field(text.words.payerGroup[group], String(year));
  const row = (each: CompensationYear): TemplateResult => html`
    <tr>
      <th scope="row">${each.year} ${text.words.payerGroup[each.group]}</th>
      ${cell(each.transferred_ore)} ${cell(each.transferred_ore === null ? null : each.other_purpose_ore)}
      ${cell(each.for_payment_ore)} ${cell(each.regulated_ore)} ${cell(each.difference_ore, true)}
      <td>${statusBadge(each.status, text)}</td>
      <td class="wrapping">
        ${frame.source(each)}
        <details class="edit no-print">
          <summary>${costText.drivers.open}<span class="visually-hidden"> ${label(each)}</span></summary>
          <div class="edit-fields">${frame.field(each.path, label(each))}</div>
        </details>
      </td>
    </tr>
  `;
  return html`
    <section class="cost-compensation">
      <h2 class="ds-heading" id="compensation">${words.title}</h2>
      <p>${words.lead}</p>
      ${
        years.length === 0
          ? nothing
          : scrollRegion(
              words.title,
              html`<table class="ds-table amounts">
                <caption>
                  ${costText.millions}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${words.group}</th>
                    <th scope="col" class="number">${words.transferred}</th>
                    <th scope="col" class="number">${words.otherPurpose}</th>
                    <th scope="col" class="number">${words.forPayment}</th>
                    <th scope="col" class="number">${words.regulated}</th>
                    <th scope="col" class="number">${words.difference}</th>
                    <th scope="col">${costText.status}</th>
                    <th scope="col">${costText.source}</th>
                  </tr>
                </thead>
                <tbody>
                  ${years.map(row)}
                </tbody>
              </table>`,
            )
      }
    </section>
  `;
}
