// SPDX-License-Identifier: MIT
// When next year's figure is fixed: the year's cycle, with its places in the sources, and the meetings that are known.
import { type TemplateResult, html, nothing } from 'lit';
import { scrollRegion } from '../../parts/table.ts';
import { sourceCell } from '../source_cell.ts';
import type { CostFrame } from './cost_frame.ts';

type Step = keyof CostFrame['costText']['committee']['calendar'];

const cycle: { step: Step; source: string; place: string }[] = [
  { step: 'first_quarter', source: 'tbu_spring_2023', place: 'annex, chapter 2' },
  { step: 'spring', source: 'tbu_spring_2023', place: 'annex, chapter 3' },
  { step: 'autumn', source: 'tbu_spring_2023', place: 'annex, chapter 3' },
  { step: 'hearing', source: 'tbu_spring_2023', place: 'annex, 8.2' },
  { step: 'regulation', source: 'FOR-2025-12-22-2858', place: '' },
];
/** As the committee set them in September 2025. */
const meetings = ['2026-03-06', '2026-03-27', '2026-04-21'];

export function calendar(frame: CostFrame): TemplateResult {
  const { costText, description } = frame;
  const { calendar: words, committee } = costText;
  return html`
    <section class="cost-calendar">
      <h2 class="ds-heading" id="calendar">${words.title}</h2>
      <p>${words.lead(String(description.newest_adopted_year), String(description.next_year))}</p>
      ${scrollRegion(
        words.title,
        html`<table class="ds-table">
          <thead>
            <tr>
              <th scope="col">${words.when}</th>
              <th scope="col">${words.what}</th>
              <th scope="col">${costText.source}</th>
            </tr>
          </thead>
          <tbody>
            ${cycle.map(
              ({ step, source, place }) => html`
                <tr>
                  <th scope="row">${committee.calendar[step].when}</th>
                  <td class="sentence">
                    ${committee.calendar[step].what}
                    ${
                      step === 'spring'
                        ? html`<span class="note">
                            ${words.meetings} ${meetings.map((each) => frame.date(each)).join(', ')}
                            (${sourceCell(frame, { source: 'tbu_minutes_2025_09', place: 'item 13/25' })})
                          </span>`
                        : nothing
                    }
                  </td>
                  <td>${sourceCell(frame, { source, place })}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>`,
      )}
    </section>
  `;
}
