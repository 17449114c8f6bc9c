// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { CountryYear, Solution } from '../engine/types.ts';
import { scrollRegion } from '../parts/table.ts';
import { type CountryRow, type GroupSum, groupSums } from '../state/country_rows.ts';
import type { Frame } from './frame.ts';

const inAll = (sums: GroupSum[], solutions: Solution[]): Omit<GroupSum, 'group'> => ({
  bySolution: Object.fromEntries(
    solutions.map((solution) => [
      solution,
      sums.reduce((sum, { bySolution }) => sum + (bySolution[solution] ?? 0), 0),
    ]),
  ),
  total_ore: 0,
  added_ore: sums.reduce((sum, { added_ore }) => sum + added_ore, 0),
});

const row = (
  frame: Frame,
  name: string,
  { bySolution, total_ore }: Omit<GroupSum, 'group'>,
): TemplateResult => {
  const { text, description } = frame;
  return html`
    <tr>
      <th scope="row">${name}</th>
      ${description.solutions.map(
        (solution) =>
          html`<td class="number">
            ${bySolution[solution] === undefined ? text.bill.none : frame.bare(bySolution[solution])}
          </td>`,
      )}
      <td class="number"><strong>${frame.bare(total_ore)}</strong></td>
    </tr>
  `;
};

/** Whether the rows of the table add up to the engine's total, in words. */
const check = (
  frame: Frame,
  name: string,
  { total_ore, added_ore }: Omit<GroupSum, 'group'>,
): TemplateResult => {
  const { country } = frame.text;
  const sentence = total_ore === added_ore ? country.adds : country.addsNot;
  return html`<li>${sentence(name, frame.kr(added_ore, { ore: true }))}</li>`;
};

/** What each group pays, and whether the rows add up to it. */
export function countryTotals(frame: Frame, year: CountryYear, rows: CountryRow[]): TemplateResult {
  const { text, description } = frame;
  const sums = groupSums(year, rows);
  const everyone = { ...inAll(sums, description.solutions), total_ore: year.total_ore };
  return html`
    <section>
      <h2 class="ds-heading" id="totals">${text.country.groupTotals}</h2>
      ${scrollRegion(
        text.country.groupTotals,
        html`<table class="ds-table amounts totals">
          <thead>
            <tr>
              <th scope="col">${text.country.group}</th>
              ${description.solutions.map(
                (solution) => html`<th scope="col" class="number">${text.words.solution[solution]}</th>`,
              )}
              <th scope="col" class="number">${text.country.total}</th>
            </tr>
          </thead>
          <tbody>
            ${sums.map((sum) => row(frame, text.words.payerGroup[sum.group], sum))}
          </tbody>
          <tfoot>
            ${row(frame, text.country.everyone, everyone)}
          </tfoot>
        </table>`,
      )}
      <h3 class="ds-heading">${text.country.check}</h3>
      <ul class="plain checks">
        ${sums.map((sum) => check(frame, text.words.payerGroup[sum.group], sum))}
        ${check(frame, text.country.everyone, everyone)}
      </ul>
    </section>
  `;
}
