// SPDX-License-Identifier: MIT
// From cost to payment: the chosen actor's bill by the regulation, and beside it the bill that the costs would give.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Bill, BillLine, Solution } from '../../engine/types.ts';
import { actorSearch } from '../../parts/actor_search.ts';
import { errorBox } from '../../parts/errors.ts';
import { reserve } from '../../parts/reserve.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { CostFrame } from './cost_frame.ts';

const baseSwitch = (frame: CostFrame): TemplateResult => {
  const { session, choice, costText } = frame;
  const isOn = choice.base === 'costs';
  return html`
    <div class="ds-field base-switch">
      <input
        class="ds-input"
        type="checkbox"
        role="switch"
        id="base-costs"
        aria-describedby="base-state"
        .checked=${isOn}
        @change=${(event: Event) => {
          session.choose({ base: (event.target as HTMLInputElement).checked ? 'costs' : 'law' });
        }}
      />
      <label class="ds-label" for="base-costs">${costText.payment.switch}</label>
    </div>
    <p class="hint" id="base-state">${isOn ? costText.payment.isCosts : costText.payment.isLaw}</p>
  `;
};

function table(frame: CostFrame, regulated: Bill, fromCosts: Bill | null): TemplateResult {
  const { costText, text, description } = frame;
  const { payment } = costText;
  const lineOf = (bill: Bill | null, solution: Solution): BillLine | undefined =>
    bill?.lines.find((line) => line.solution === solution);
  const paid = description.solutions.filter((each) => lineOf(regulated, each) ?? lineOf(fromCosts, each));
  const number = (ore: number | undefined, sign = false): TemplateResult =>
    html`<td class="number">
      ${ore === undefined ? text.bill.none : frame.bare(ore, { ore: true, sign })}
    </td>`;
  const badge = (line: { status: BillLine['status'] } | undefined): TemplateResult =>
    html`<td>${line ? statusBadge(line.status, text) : nothing}</td>`;
  const cells = (
    law: { ore: number; status: BillLine['status'] } | undefined,
    costs: { ore: number; status: BillLine['status'] } | undefined,
  ): TemplateResult => html`
    ${number(law?.ore)} ${badge(law)}
    ${
      fromCosts
        ? html`${number(costs?.ore)} ${badge(costs)} ${number((costs?.ore ?? 0) - (law?.ore ?? 0), true)}`
        : nothing
    }
  `;
  const amountOf = (line: BillLine | undefined): { ore: number; status: BillLine['status'] } | undefined =>
    line && { ore: line.amount_ore, status: line.status };
  return scrollRegion(
    payment.title,
    html`<table class="ds-table amounts both-ways">
      <caption>
        ${payment.heading(frame.name(regulated.actor), String(regulated.year))}. ${payment.unit}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.bill.solution}</th>
          <th scope="col" class="number">${payment.regulated}</th>
          <th scope="col">${costText.status}</th>
          ${
            fromCosts
              ? html`<th scope="col" class="number">${payment.fromCosts}</th>
                  <th scope="col">${costText.status}</th>
                  <th scope="col" class="number">${payment.difference}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${paid.map(
          (solution) => html`
            <tr>
              <th scope="row">${text.words.solution[solution]}</th>
              ${cells(amountOf(lineOf(regulated, solution)), amountOf(lineOf(fromCosts, solution)))}
            </tr>
          `,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${text.bill.sum}</th>
          ${cells(
            { ore: regulated.total_ore, status: regulated.status },
            fromCosts ? { ore: fromCosts.total_ore, status: fromCosts.status } : undefined,
          )}
        </tr>
      </tfoot>
    </table>`,
  );
}

export function payment(frame: CostFrame): TemplateResult | typeof nothing {
  const { results, costText, text } = frame;
  if (!results) return nothing;
  const { regulated, from_costs } = results;
  const { payment: words } = costText;
  return html`
    <section class="cost-payment">
      <h2 class="ds-heading" id="payment">${words.title}</h2>
      <p>${words.lead}</p>
      <div class="choices">${actorSearch(frame)}</div>
      ${baseSwitch(frame)}
      ${
        isRefusal(regulated)
          ? errorBox(regulated.errors, text)
          : html`
              ${
                from_costs && !isRefusal(from_costs)
                  ? html`<p class="both-sentence">
                      ${words.sentence(
                        frame.kr(regulated.total_ore),
                        frame.kr(from_costs.total_ore),
                        frame.kr(from_costs.total_ore - regulated.total_ore, { sign: true }),
                      )}
                    </p>`
                  : nothing
              }
              ${table(frame, regulated, from_costs && !isRefusal(from_costs) ? from_costs : null)}
              ${reserve(frame)}
            `
      }
    </section>
  `;
}
