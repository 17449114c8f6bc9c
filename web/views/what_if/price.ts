// SPDX-License-Identifier: MIT
// The price of a voluntary service: what each user has to pay for it to cover its cost, and when it should be wound up.
import { type TemplateResult, html, nothing } from 'lit';
import type { VoluntaryPrice } from '../../engine/types_models.ts';
import { scrollRegion } from '../../parts/table.ts';
import { priceQuestion } from './results_controls.ts';
import { answered, typedNumber } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';

const fields = (frame: ResultFrame): TemplateResult => {
  const { controls, props, words } = frame;
  const { price } = words;
  return html`
    <div class="seek-fields no-print">
      ${typedNumber(frame, 'price_first_year', { label: price.firstYear, asks: true })}
      ${typedNumber(frame, 'price_year_count', { label: price.yearCount, asks: true })}
      ${typedNumber(frame, 'price_fixed_mnok', { label: price.fixed, asks: true })}
      ${typedNumber(frame, 'price_users', { label: price.users, asks: true })}
      ${typedNumber(frame, 'price_variable', { label: price.variable, asks: true, isOptional: true })}
      ${typedNumber(frame, 'price_worth', { label: price.worth, hint: price.worthHint, asks: true, isOptional: true })}
      ${typedNumber(frame, 'price_leaving', { label: price.leaving, hint: price.leavingHint, asks: true, isOptional: true })}
      <div class="ds-field option">
        <input
          class="ds-input"
          type="checkbox"
          id="results-price-outside-state"
          .checked=${controls.price_outside_state}
          @change=${(event: Event) => {
            props.onControls({ price_outside_state: (event.target as HTMLInputElement).checked }, true);
          }}
        />
        <label class="ds-label" for="results-price-outside-state">${price.outsideState}</label>
      </div>
    </div>
  `;
};

function windUp(frame: ResultFrame, { wind_up_below, wind_up_round }: VoluntaryPrice): string {
  const { price } = frame.words;
  if (wind_up_below === null) return '';
  const fewest = price.windUpBelow(frame.number(wind_up_below));
  if (wind_up_round === null) return fewest;
  return `${fewest} ${wind_up_round === 0 ? price.windUpNow : price.windUpRound(frame.number(wind_up_round))}`;
}

const years = (frame: ResultFrame, answer: VoluntaryPrice): TemplateResult => {
  const { price, inKroner } = frame.words;
  const number = (ore: number, sign = false): TemplateResult =>
    html`<td class="number">${frame.bare(ore, { ore: true, sign })}</td>`;
  return scrollRegion(
    price.years,
    html`<table class="ds-table amounts by-year">
      <caption>
        ${price.years}. ${inKroner}
      </caption>
      <thead>
        <tr>
          <th scope="col">${price.year}</th>
          <th scope="col" class="number">${price.userCount}</th>
          <th scope="col" class="number">${price.cost}</th>
          <th scope="col" class="number">${price.income}</th>
          <th scope="col" class="number">${price.balance}</th>
        </tr>
      </thead>
      <tbody>
        ${answer.years.map(
          ({ year, user_count, cost_ore, income_ore, balance_ore }) => html`
            <tr>
              <th scope="row">${year}</th>
              <td class="number">${frame.number(user_count)}</td>
              ${number(cost_ore)} ${number(income_ore)} ${number(balance_ore, true)}
            </tr>
          `,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${frame.text.bill.sum}</th>
          <td class="number">${frame.number(answer.user_total)}</td>
          ${number(answer.cost_ore)} ${number(answer.income_ore)} ${number(answer.over_ore, true)}
        </tr>
      </tfoot>
    </table>`,
  );
};

const leaving = (frame: ResultFrame, answer: VoluntaryPrice): TemplateResult | typeof nothing => {
  const { price } = frame.words;
  if (answer.leaving.length < 2) return nothing;
  return scrollRegion(
    price.rounds,
    html`<table class="ds-table amounts by-year leaving">
      <caption>
        ${price.rounds}
      </caption>
      <thead>
        <tr>
          <th scope="col">${price.round}</th>
          <th scope="col" class="number">${price.userYears}</th>
          <th scope="col" class="number">${price.priceOf}</th>
        </tr>
      </thead>
      <tbody>
        ${answer.leaving.map(
          ({ round, user_total, price_ore }) => html`
            <tr class=${round === answer.wind_up_round ? 'self' : ''}>
              <th scope="row">${frame.number(round)}</th>
              <td class="number">${frame.number(user_total)}</td>
              <td class="number">
                ${price_ore === null ? price.noPrice : frame.bare(price_ore, { ore: true })}
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>`,
  );
};

const shown = (frame: ResultFrame, answer: VoluntaryPrice): TemplateResult => {
  const { price } = frame.words;
  return html`
    <div role="status" class="price-answer">
      <p class="price-sentence">
        ${price.sentence(
          frame.kr(answer.price_ore, { ore: true }),
          frame.kr(answer.cost_ore, { ore: frame.oreWhere([answer.cost_ore]) }),
          frame.number(answer.user_total),
        )}
        ${windUp(frame, answer)}
      </p>
      <p class="price-market">${answer.market_terms_required ? price.market : price.noMarket}</p>
    </div>
    ${years(frame, answer)} ${leaving(frame, answer)}
  `;
};

export const price = (frame: ResultFrame): TemplateResult => html`
  <section class="result-price">
    <h2 class="ds-heading" id="price">${frame.words.price.title}</h2>
    <p>${frame.words.price.lead}</p>
    ${fields(frame)}
    ${
      priceQuestion(frame.controls, frame.language) === null
        ? html`<p class="hint">${frame.words.price.correct}</p>`
        : answered(frame, frame.props.answers.price, (answer) => shown(frame, answer))
    }
  </section>
`;
