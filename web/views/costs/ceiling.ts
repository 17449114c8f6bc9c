// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Settlement } from '../../engine/types_basis.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { wordOf } from '../../text/texts.ts';
import type { CostFrame } from './cost_frame.ts';

/** Spring forecast, autumn estimate and regulation, and in words which of them decides. */
export function ceiling(frame: CostFrame, { ceiling: years }: Settlement): TemplateResult {
  const { costText, text } = frame;
  const { ceiling: words } = costText;
  const cell = (ore: number | null): TemplateResult => html`<td class="number">${frame.millions(ore)}</td>`;
  return html`
    <section class="cost-ceiling">
      <h2 class="ds-heading" id="ceiling">${words.title}</h2>
      <p>${words.lead}</p>
      ${scrollRegion(
        words.title,
        html`<table class="ds-table amounts by-year">
          <caption>
            ${costText.millions}
          </caption>
          <thead>
            <tr>
              <th scope="col">${costText.year}</th>
              <th scope="col" class="number">${words.spring}</th>
              <th scope="col" class="number">${words.autumn}</th>
              <th scope="col" class="number">${words.regulated}</th>
              <th scope="col" class="number">${words.over}</th>
              <th scope="col" class="number">${words.room}</th>
              <th scope="col">${words.rule}</th>
              <th scope="col">${costText.status}</th>
              <th scope="col">${costText.source}</th>
            </tr>
          </thead>
          <tbody>
            ${years.map(
              (each) => html`
                <tr>
                  <th scope="row">${each.year}</th>
                  ${cell(each.spring_ore)} ${cell(each.autumn_ore)} ${cell(each.regulated_ore)}
                  ${cell(each.over_ceiling_ore)} ${cell(each.unused_room_ore)}
                  <td class="sentence">${wordOf(words.binding, each.binding)}</td>
                  <td>${statusBadge(each.status, text)}</td>
                  <td class="wrapping">${frame.source(each)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>`,
      )}
      ${frame.roundedNote(years.flatMap(({ spring_ore, autumn_ore, regulated_ore }) => [spring_ore, autumn_ore, regulated_ore]))}
    </section>
  `;
}
