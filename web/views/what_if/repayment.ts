// SPDX-License-Identifier: MIT
// How each investment of the shown scenario is repaid, year by year.
import { type TemplateResult, html, nothing } from 'lit';
import type { Repayment } from '../../engine/types_models.ts';
import { scrollRegion } from '../../parts/table.ts';
import { answered } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';

type Investment = Repayment['investments'][number];

const sentence = (frame: ResultFrame, each: Investment): string => {
  const { repayment: words } = frame.words;
  const kr = (ore: number): string => frame.kr(ore, { ore: frame.oreWhere([ore]) });
  const parts = [words.amount(kr(each.amount_ore), frame.solution(each.solution), words.form[each.form])];
  if (each.state_ore > 0) parts.push(words.state(kr(each.state_ore)));
  parts.push(
    each.interest_ore > 0
      ? words.withInterest(kr(each.repaid_ore), kr(each.interest_ore))
      : words.repaid(kr(each.repaid_ore)),
  );
  return parts.join(' ');
};

const schedule = (frame: ResultFrame, each: Investment): TemplateResult => {
  const { repayment: words, inKroner } = frame.words;
  const number = (ore: number): TemplateResult =>
    html`<td class="number">${frame.bare(ore, { ore: true })}</td>`;
  return html`
    <h3 class="ds-heading">${each.id}</h3>
    <p>${sentence(frame, each)}</p>
    ${scrollRegion(
      words.schedule(each.id),
      html`<table class="ds-table amounts by-year">
        <caption>
          ${inKroner}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.year}</th>
            <th scope="col" class="number">${words.instalment}</th>
            <th scope="col" class="number">${words.interest}</th>
            <th scope="col" class="number">${words.payment}</th>
            <th scope="col" class="number">${words.balance}</th>
          </tr>
        </thead>
        <tbody>
          ${each.years.map(
            ({ year, instalment_ore, interest_ore, payment_ore, balance_ore }) => html`
              <tr>
                <th scope="row">${year}</th>
                ${number(instalment_ore)} ${number(interest_ore)} ${number(payment_ore)}
                ${number(balance_ore)}
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${frame.text.bill.sum}</th>
            ${number(each.repaid_ore)} ${number(each.interest_ore)}
            <td colspan="2"></td>
          </tr>
        </tfoot>
      </table>`,
    )}
  `;
};

/** What all of them take of each year's payments, where there are several. */
const together = (frame: ResultFrame, { investments, years }: Repayment): TemplateResult | typeof nothing => {
  const { repayment: words, inKroner } = frame.words;
  if (investments.length < 2) return nothing;
  return html`
    <h3 class="ds-heading">${words.together}</h3>
    ${scrollRegion(
      words.together,
      html`<table class="ds-table amounts by-year">
        <caption>
          ${inKroner}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.year}</th>
            <th scope="col" class="number">${words.payment}</th>
          </tr>
        </thead>
        <tbody>
          ${years.map(
            ({ year, payment_ore }) =>
              html`<tr>
                <th scope="row">${year}</th>
                <td class="number">${frame.bare(payment_ore, { ore: true })}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  `;
};

export function repayment(frame: ResultFrame): TemplateResult | typeof nothing {
  const { repayment: answer } = frame.props.answers;
  const { repayment: words } = frame.words;
  if (answer === null) return nothing;
  return html`
    <section class="result-repayment">
      <h2 class="ds-heading" id="repayment">${words.title}</h2>
      <p>${words.lead}</p>
      ${answered(frame, answer, (all) => html`${all.investments.map((each) => schedule(frame, each))} ${together(frame, all)}`)}
    </section>
  `;
}
