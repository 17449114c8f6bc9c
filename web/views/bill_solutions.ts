// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill, BillLine } from '../engine/types.ts';
import { statusBadge } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import type { Frame } from './frame.ts';

export const groupOf = (actor: string): 'municipalities' | 'pharmacies' | 'health_regions' =>
  /^\d{4}$/.test(actor) ? 'municipalities' : actor === 'pharmacies' ? 'pharmacies' : 'health_regions';

const row = (frame: Frame, { solution, amount_ore, status }: BillLine): TemplateResult => {
  const { text, choice, session } = frame;
  const isOpen = choice.explain === solution;
  const name = text.words.solution[solution];
  return html`
    <tr>
      <th scope="row">${name}<span class="meaning">${text.words.solutionMeaning[solution]}</span></th>
      <td class="number">${frame.bare(amount_ore, { ore: true })}</td>
      <td>${statusBadge(status, text)}</td>
      <td class="no-print">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          data-explain=${solution}
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${() => {
            session.choose({ explain: isOpen ? null : solution });
          }}
        >
          ${isOpen ? text.bill.hide : text.bill.explain}<span class="visually-hidden"> ${name}</span>
        </button>
      </td>
    </tr>
  `;
};

/** The bill by solution; each amount can be explained. */
export function billSolutions(frame: Frame, bill: Bill): TemplateResult {
  const { text } = frame;
  return html`
    <section>
      <h2 class="ds-heading" id="solutions">${text.bill.perSolution}</h2>
      <p>${text.bill.perSolutionLead(text.words.payerGroup[groupOf(bill.actor)])}</p>
      ${scrollRegion(
        text.bill.perSolution,
        html`<table class="ds-table amounts lines">
          <thead>
            <tr>
              <th scope="col">${text.bill.solution}</th>
              <th scope="col" class="number">${text.bill.amount}</th>
              <th scope="col">${text.bill.status}</th>
              <th scope="col" class="no-print">${text.bill.explanation}</th>
            </tr>
          </thead>
          <tbody>
            ${bill.lines.map((line) => row(frame, line))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${text.bill.sum}</th>
              <td class="number">${frame.bare(bill.total_ore, { ore: true })}</td>
              <td>${statusBadge(bill.status, text)}</td>
              <td class="no-print"></td>
            </tr>
          </tfoot>
        </table>`,
      )}
      ${
        bill.actor === 'pharmacies'
          ? html`<p>
              ${text.bill.pharmaciesLead}
              <a class="ds-link" href=${frame.link({ view: 'pharmacy' })}>${text.bill.toPharmacy}</a>
            </p>`
          : nothing
      }
    </section>
  `;
}
