// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill } from '../engine/types.ts';
import { statusBadge } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import type { Frame } from './frame.ts';

/** VKP as a range: who uses it is not published, and half of the amount is shared by those who do. */
export function billVkp(frame: Frame, bill: Bill): TemplateResult | typeof nothing {
  const { text } = frame;
  const range = bill.vkp_range;
  if (range === null) return nothing;
  const cases: [string, number][] = [
    [text.bill.vkpNot, range.not_user_ore],
    [text.bill.vkpAll, range.all_users_ore],
    [text.bill.vkpFew(frame.percent(range.few_users_share)), range.few_users_ore],
  ];
  return html`
    <section>
      <h2 class="ds-heading" id="vkp">${text.bill.vkp}</h2>
      <p>${text.bill.vkpLead}</p>
      ${scrollRegion(
        text.bill.vkp,
        html`<table class="ds-table amounts">
          <thead>
            <tr>
              <th scope="col">${text.bill.case}</th>
              <th scope="col" class="number">${text.bill.amount}</th>
              <th scope="col">${text.bill.status}</th>
            </tr>
          </thead>
          <tbody>
            ${cases.map(
              ([name, ore]) => html`
                <tr>
                  <th scope="row">${name}</th>
                  <td class="number">${frame.bare(ore, { ore: true })}</td>
                  <td>${statusBadge(range.status, text)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>`,
      )}
      <p>${text.bill.vkpCurrent(frame.kr(range.current_ore, { ore: true }))}</p>
    </section>
  `;
}
