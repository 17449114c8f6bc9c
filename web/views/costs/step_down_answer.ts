// SPDX-License-Identifier: MIT
// What the engine charges the solutions of the reader's own common services.
import { type TemplateResult, html, nothing } from 'lit';
import type { CostLine, SolutionCosts } from '../../engine/types_basis.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { CostFrame } from './cost_frame.ts';
import { ownCostErrors } from './own_field.ts';

/** VKP is a component of Helsenettet in the number basis, and a user of its own here. */
const chargedTo = (frame: CostFrame, { solution }: SolutionCosts, { component }: CostLine): string =>
  frame.part(component === 'vkp' ? 'vkp' : solution);

/** Nothing while the costs are of another year, or what was typed is refused. */
export function charges(frame: CostFrame, year: number): TemplateResult | typeof nothing {
  const { costs, costText } = frame;
  const { services: words } = costText.forms;
  if (costs?.year !== year || ownCostErrors(frame).length > 0) return nothing;
  const rows = costs.solutions.flatMap((each) =>
    each.lines
      .filter(({ kind, source }) => kind === 'common_service' && source === 'user_input')
      .map((line) => ({ service: line.name, user: chargedTo(frame, each, line), ore: line.amount_ore })),
  );
  if (rows.length === 0) return html`<p class="own-charges">${words.noAnswer}</p>`;
  const title = words.answer(String(year));
  return scrollRegion(
    title,
    html`<table class="ds-table amounts own-charges">
      <caption>
        ${title}. ${words.answerUnit}
      </caption>
      <thead>
        <tr>
          <th scope="col">${costText.solution}</th>
          <th scope="col" class="number">${costText.drivers.amount}</th>
          <th scope="col">${costText.choices.service}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ service, user, ore }) =>
            html`<tr>
              <th scope="row">${user}</th>
              <td class="number">${frame.bare(ore, { ore: true })}</td>
              <td>${frame.part(service)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
