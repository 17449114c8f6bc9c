// SPDX-License-Identifier: MIT
// Growth rates of the reader's own: twelve fields that replace the chosen path's.
import { type TemplateResult, html } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import { cellField } from '../../parts/cell_field.ts';
import { ownScenario } from '../../state/own_costs.ts';
import { refusalAt } from '../input_refusal.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

const categories = ['records', 'welfare_technology', 'national_solutions', 'other_and_general'] as const;
const periods = ['2021_2025', '2025_2030', '2030_2050'] as const;

export const rates = (frame: MunicipalFrame): TemplateResult => {
  const { words, own, answered } = frame;
  const { path: chosen } = own.shown;
  const { changes = [] } = ownScenario(answered);
  const asked = Object.values(own.answers?.refused ?? {}).map((answer) => ({
    answer: isRefusal(answer) ? answer : null,
    changes,
  }));
  return html`
    <details class="ds-details own-rates">
      <summary>${words.road.rates}</summary>
      <div>
        <p>${words.road.ratesLead(words.road.paths[chosen])}</p>
        <div class="input-grid">
          ${categories.flatMap((category) =>
            periods.map((period) => {
              const path = `/municipal_growth_ratio/${chosen}/${category}/${period}`;
              return cellField(frame, {
                path,
                kind: 'percent',
                label: words.road.rate(words.categories[category], words.road.periods[period]),
                standing: frame.standing(path),
                refused: refusalAt(frame, path, 'percent', asked),
              });
            }),
          )}
        </div>
      </div>
    </details>
  `;
};
