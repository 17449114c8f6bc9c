// SPDX-License-Identifier: MIT
// What members of the committee objected to an estimate: in our own words, each with its place in the source.
import { type TemplateResult, html } from 'lit';
import type { CostFrame } from './cost_frame.ts';

type Objection = keyof CostFrame['costText']['committee']['objection'];

/** By source: the note of spring 2023 by chapter and page, the minutes of September 2025 by item. */
const spring2023: [Objection, string, number][] = [
  ['unused_funds_discussed', '4.1', 3],
  ['growth_while_saving', '4.2', 4],
  ['above_compensation', '4.2', 4],
  ['patient_care', '4.2', 4],
  ['hard_to_follow', '4.2', 4],
  ['when_project_ends', '4.3', 5],
  ['vkp_non_users', '4.3', 5],
  ['others_also_cut', '4.3', 5],
  ['sfm_decision', '4.3', 6],
  ['approval_effect', '4.3', 6],
  ['price_models', '5', 7],
];
const autumn2025: Objection[] = [
  'who_decides',
  'lasting_savings',
  'ehds_new_money',
  'fee_despite_underspend',
  'value_unknown',
  'vkp_ambition',
];

export function objections(frame: CostFrame): TemplateResult {
  const { committee } = frame.costText;
  const item = (objection: Objection, place: string): TemplateResult =>
    html`<li>${committee.objection[objection]} <span class="quiet">(${place})</span></li>`;
  return html`
    <section class="cost-objections">
      <h2 class="ds-heading" id="objections">${committee.title}</h2>
      <p>${committee.lead}</p>
      <h3 class="ds-heading">${committee.spring2023}</h3>
      <ul>
        ${spring2023.map(([objection, chapter, page]) => item(objection, committee.chapter(chapter, String(page))))}
      </ul>
      <h3 class="ds-heading">${committee.autumn2025}</h3>
      <ul>
        ${autumn2025.map((objection) => item(objection, committee.item('14/25')))}
      </ul>
    </section>
  `;
}
