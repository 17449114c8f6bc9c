// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill, Comparison, Solution } from '../engine/types.ts';
import { scrollRegion } from '../parts/table.ts';
import type { Frame } from './frame.ts';

/** What makes the two years comparable where the municipality was another one. */
function basisSentence(
  frame: Frame,
  { basis, predecessors, year }: Comparison,
): TemplateResult | typeof nothing {
  const codes = predecessors
    .map((code) => `${code} ${frame.actors.municipality(code)?.name ?? ''}`.trim())
    .join(', ');
  if (basis === 'renumbered') return html`<p>${frame.text.bill.renumbered(codes, String(year))}</p>`;
  if (basis === 'shared_predecessor') return html`<p>${frame.text.bill.shared(codes, String(year))}</p>`;
  return nothing;
}

const cell = (frame: Frame, ore: number | undefined, sign = false): TemplateResult =>
  ore === undefined
    ? html`<td class="number">
        <span aria-hidden="true">${frame.text.bill.none}</span
        ><span class="visually-hidden">${frame.text.bill.noneMeaning}</span>
      </td>`
    : html`<td class="number">${frame.bare(ore, { ore: true, sign })}</td>`;

/** The change from the year before, by solution and in all. */
export function billChange(frame: Frame, bill: Bill): TemplateResult {
  const { text, description } = frame;
  const { comparison } = bill;
  if (comparison === null)
    return bill.year === description.years[0]
      ? html`<section><p>${text.bill.noChangeYear}</p></section>`
      : html``;
  const before = new Map(comparison.lines.map((line) => [line.solution, line.amount_ore]));
  const now = new Map(bill.lines.map((line) => [line.solution, line.amount_ore]));
  const paid: Solution[] = description.solutions.filter(
    (solution) => before.has(solution) || now.has(solution),
  );
  const title = text.bill.change(String(comparison.year));
  return html`
    <section>
      <h2 class="ds-heading" id="change">${title}</h2>
      ${basisSentence(frame, comparison)}
      ${scrollRegion(
        title,
        html`<table class="ds-table amounts">
          <caption>
            ${text.bill.inKroner}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.bill.solution}</th>
              <th scope="col" class="number">${comparison.year}</th>
              <th scope="col" class="number">${bill.year}</th>
              <th scope="col" class="number">${text.bill.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${paid.map(
              (solution) => html`
                <tr>
                  <th scope="row">${text.words.solution[solution]}</th>
                  ${cell(frame, before.get(solution))} ${cell(frame, now.get(solution))}
                  ${cell(frame, (now.get(solution) ?? 0) - (before.get(solution) ?? 0), true)}
                </tr>
              `,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${text.bill.sum}</th>
              ${cell(frame, comparison.total_ore)} ${cell(frame, bill.total_ore)}
              ${cell(frame, comparison.difference_ore, true)}
            </tr>
          </tfoot>
        </table>`,
      )}
    </section>
  `;
}
