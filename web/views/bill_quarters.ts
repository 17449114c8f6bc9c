// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Bill, Billing } from '../engine/types.ts';
import { scrollRegion } from '../parts/table.ts';
import { wordOf } from '../text/texts.ts';
import type { Frame } from './frame.ts';

/** "2026-Q1" and "2026-H1" in words. */
export function periodName(frame: Frame, period: string): string {
  const match = /^(\d{4})-([QH])(\d)$/.exec(period);
  if (!match) return period;
  const [, year, kind, number] = match;
  return kind === 'Q' ? `${frame.text.bill.quarter(number!)} ${year!}` : frame.text.bill.half(number!, year!);
}

/** What falls due together: the lines of one period and arrangement. */
function invoices(bill: Bill): Billing[] {
  const together = new Map<string, Billing>();
  for (const billing of bill.lines.flatMap((line) => line.billing)) {
    const key = `${billing.period} ${billing.arrangement}`;
    const before = together.get(key)?.amount_ore ?? 0;
    together.set(key, { ...billing, amount_ore: before + billing.amount_ore });
  }
  const order = (billing: Billing): string =>
    `${billing.arrangement === 'quarterly_in_advance' ? 0 : 1} ${billing.period}`;
  return [...together.values()].sort((a, b) => order(a).localeCompare(order(b)));
}

const billingTable = (frame: Frame, bill: Bill): TemplateResult => {
  const { text } = frame;
  return html`<table class="ds-table amounts">
    <thead>
      <tr>
        <th scope="col">${text.bill.period}</th>
        <th scope="col">${text.bill.arrangement}</th>
        <th scope="col" class="number">${text.bill.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${invoices(bill).map(
        ({ period, arrangement, amount_ore }) => html`
          <tr>
            <th scope="row">${periodName(frame, period)}</th>
            <td class="arrangement">${wordOf(text.words.arrangement, arrangement)}</td>
            <td class="number">${frame.bare(amount_ore, { ore: true })}</td>
          </tr>
        `,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${text.bill.sum}</th>
        <td></td>
        <td class="number">${frame.bare(bill.total_ore, { ore: true })}</td>
      </tr>
    </tfoot>
  </table>`;
};

/** The quarter a cost belongs to, and beside it when it is billed. */
export function billQuarters(frame: Frame, bill: Bill): TemplateResult {
  const { text } = frame;
  const quarters = bill.quarters_ore.map((_, index) => String(index + 1));
  return html`
    <section>
      <h2 class="ds-heading" id="quarters">${text.bill.perQuarter}</h2>
      <p>${text.bill.perQuarterLead}</p>
      ${scrollRegion(
        text.bill.perQuarter,
        html`<table class="ds-table amounts">
          <caption>
            ${text.bill.inKroner}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.bill.solution}</th>
              ${quarters.map((number) => html`<th scope="col" class="number">${text.bill.quarter(number)}</th>`)}
              <th scope="col" class="number">${text.bill.year}</th>
            </tr>
          </thead>
          <tbody>
            ${bill.lines.map(
              (line) => html`
                <tr>
                  <th scope="row">${text.words.solution[line.solution]}</th>
                  ${line.quarters_ore.map((ore) => html`<td class="number">${frame.bare(ore, { ore: true })}</td>`)}
                  <td class="number">${frame.bare(line.amount_ore, { ore: true })}</td>
                </tr>
              `,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${text.bill.sum}</th>
              ${bill.quarters_ore.map((ore) => html`<td class="number">${frame.bare(ore, { ore: true })}</td>`)}
              <td class="number">${frame.bare(bill.total_ore, { ore: true })}</td>
            </tr>
          </tfoot>
        </table>`,
      )}
      <h3 class="ds-heading" id="billing">${text.bill.billing}</h3>
      <p>${text.bill.billingLead}</p>
      ${scrollRegion(text.bill.billing, billingTable(frame, bill))}
    </section>
  `;
}
