// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Bill, Compensation, Status } from '../engine/types.ts';
import { shifted } from '../numbers.ts';
import { cellField } from '../parts/cell_field.ts';
import { statusBadge } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import { changeAt } from '../state/inputs.ts';
import { groupOf } from './bill_solutions.ts';
import { sourceLink } from './source_link.ts';
import type { Frame } from './frame.ts';
import { refusalAt } from './input_refusal.ts';

/** What the state has published for the whole group, without the reader's change. */
function standing(
  frame: Frame,
  { path, group_ore }: Compensation,
): { value: string; status: Status } | undefined {
  if (group_ore !== null && !changeAt(frame.choice.changes, path))
    return { value: shifted(String(group_ore), -8), status: 'published' };
  const { parameters } = frame.session.results;
  if (!parameters || isRefusal(parameters)) return undefined;
  const found = parameters.families
    .find(({ family }) => path.startsWith(`/${family}/`))
    ?.values.find((value) => value.path === path && value.value !== null);
  return found && { value: String(found.value), status: found.status };
}

const rows = (
  frame: Frame,
  bill: Bill,
  { amount_ore, difference_ore, status }: Compensation,
): TemplateResult => {
  const { text } = frame;
  const { payment, compensation, beyond } = text.bill.compensationRows;
  const cell = (ore: number | null, sign = false): string =>
    ore === null ? text.bill.none : frame.bare(ore, { ore: true, sign });
  return html`
    <tbody>
      <tr>
        <th scope="row">${payment}</th>
        <td class="number">${cell(bill.total_ore)}</td>
        <td>${statusBadge(bill.status, text)}</td>
      </tr>
      <tr>
        <th scope="row">${compensation}</th>
        <td class="number">${cell(amount_ore)}</td>
        <td>${statusBadge(status, text)}</td>
      </tr>
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${beyond}</th>
        <td class="number">${cell(difference_ore, true)}</td>
        <td>${statusBadge(status, text)}</td>
      </tr>
    </tfoot>
  `;
};

/** State money against the payment: a stand-in, because what each one gets is not published. */
export function billCompensation(frame: Frame, bill: Bill): TemplateResult | typeof nothing {
  const { compensation } = bill;
  if (!compensation) return nothing;
  const { text, session } = frame;
  const { group_ore, amount_ore, path } = compensation;
  const group = text.words.payerGroup[groupOf(bill.actor)];
  const year = String(bill.year);
  return html`
    <section class="compensation">
      <h2 class="ds-heading" id="compensation">${text.bill.compensation}</h2>
      <p>${text.bill.compensationLead}</p>
      ${
        amount_ore === null || group_ore === null
          ? html`<p>${text.bill.compensationUnknown(year)}</p>`
          : html`${scrollRegion(
                text.bill.compensation,
                html`<table class="ds-table amounts">
                  <thead>
                    <tr>
                      <td></td>
                      <th scope="col" class="number">${text.bill.amount}</th>
                      <th scope="col">${text.bill.status}</th>
                    </tr>
                  </thead>
                  ${rows(frame, bill, compensation)}
                </table>`,
              )}
              <p class="quiet">
                ${text.bill.compensationOf(frame.kr(group_ore), group)}. ${text.explain.source}:
                ${sourceLink(frame, compensation.source, compensation.place)}
              </p>`
      }
      <details
        class="ds-details no-print"
        ?open=${amount_ore === null || changeAt(frame.choice.changes, path) !== undefined}
        @toggle=${(event: Event) => {
          if ((event.target as HTMLDetailsElement).open) session.needParameters();
        }}
      >
        <summary>${text.bill.compensationOpen}</summary>
        <div>
          ${cellField(frame, {
            path,
            kind: 'decimal',
            label: text.bill.compensationField(group, year),
            standing: standing(frame, compensation),
            refused: refusalAt(frame, path, 'decimal'),
          })}
        </div>
      </details>
    </section>
  `;
}
