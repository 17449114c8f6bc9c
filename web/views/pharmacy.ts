// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import { errorBox } from '../parts/errors.ts';
import { reserve } from '../parts/reserve.ts';
import { statusBadge } from '../parts/status.ts';
import { numberField, standsAtField } from '../parts/number_field.ts';
import { room } from '../parts/working.ts';
import { yearChoice } from '../parts/year_choice.ts';
import type { Frame } from './frame.ts';

export const pharmacyTitle = (frame: Frame): string => frame.text.pharmacy.title;

/** One pharmacy's or chain's share of the group's amount, by its look-ups. */
export function pharmacyView(frame: Frame): TemplateResult {
  const { session, text } = frame;
  const { pharmacy } = session.results;
  return html`
    <h1 class="ds-heading" tabindex="-1">${pharmacyTitle(frame)}</h1>
    <p class="lead">${text.pharmacy.lead}</p>
    <div class="choices calculator">
      ${yearChoice(frame)}
      ${numberField(frame, { key: 'look_ups', label: text.pharmacy.lookUps, result: pharmacy })}
      ${numberField(frame, {
        key: 'total_look_ups',
        label: text.pharmacy.totalLookUps,
        hint: text.pharmacy.totalHint,
        result: pharmacy,
      })}
    </div>
    <div class="results" role="status" aria-busy=${session.isBusy ? 'true' : 'false'}>
      ${
        pharmacy === null
          ? room(session)
          : isRefusal(pharmacy)
            ? errorBox(pharmacy.errors, text, standsAtField)
            : html`<section class="answer">
                <h2 class="answer-heading">${text.pharmacy.result} ${frame.year}</h2>
                <p class="answer-total">
                  <strong class="amount">${frame.kr(pharmacy.amount_ore, { ore: true })}</strong>
                  ${statusBadge(pharmacy.status, text)}
                </p>
                <p class="answer-detail">${text.pharmacy.of(frame.kr(pharmacy.group_amount_ore))}</p>
                ${reserve(frame)}
              </section>`
      }
    </div>
  `;
}
