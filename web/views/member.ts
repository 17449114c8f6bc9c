// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { MemberPrice } from '../engine/types.ts';
import { errorBox } from '../parts/errors.ts';
import { numberField, standsAtField } from '../parts/number_field.ts';
import { shownQuantity } from '../parts/quantity.ts';
import { reserve } from '../parts/reserve.ts';
import { statusBadge } from '../parts/status.ts';
import { room } from '../parts/working.ts';
import { yearChoice } from '../parts/year_choice.ts';
import { memberKinds } from '../state/choice.ts';
import { wordOf } from '../text/texts.ts';
import { sourceLink } from './source_link.ts';
import type { Frame } from './frame.ts';

export const memberTitle = (frame: Frame): string => frame.text.member.title;

const kindChoice = (frame: Frame): TemplateResult => html`
  <div class="ds-field kind-choice">
    <label class="ds-label" for="member-kind">${frame.text.member.kind}</label>
    <select
      class="ds-input"
      id="member-kind"
      @change=${(event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        frame.session.choose({ member_kind: memberKinds.find((kind) => kind === value) ?? 'business' });
      }}
    >
      ${memberKinds.map(
        (kind) =>
          html`<option value=${kind} .selected=${kind === frame.choice.member_kind}>
            ${frame.text.words.memberKind[kind]}
          </option>`,
      )}
    </select>
  </div>
`;

const price = (frame: Frame, member: MemberPrice): TemplateResult => {
  const { text } = frame;
  return html`
    <section class="answer">
      <h2 class="answer-heading">${text.member.result} ${member.year}</h2>
      <p class="answer-total">
        <strong class="amount">${frame.kr(member.amount_ore)}</strong> ${statusBadge(member.status, text)}
      </p>
      <dl class="facts">
        <div>
          <dt>${text.member.category}</dt>
          <dd>${wordOf(text.words.memberCategory, member.category)}</dd>
        </div>
        <div>
          <dt>${text.member.monthly}</dt>
          <dd>${frame.kr(member.monthly_price_ore)}</dd>
        </div>
        <div>
          <dt>${text.explain.formula}</dt>
          <dd>
            ${text.member.calculation(
              frame.kr(member.monthly_price_ore),
              frame.number(member.price_count),
              frame.number(member.month_count),
              frame.kr(member.amount_ore),
            )}
          </dd>
        </div>
        <div>
          <dt>${text.member.source}</dt>
          <dd>
            <ul class="plain">
              ${member.inputs.map(
                ({ path, value, unit = '', status, source, place }) => html`
                  <li>
                    ${wordOf(text.words.quantity, path.split('/')[1] ?? path)}
                    ${shownQuantity(frame, value, unit)} ${statusBadge(status, text)}
                    ${sourceLink(frame, source, place)}
                  </li>
                `,
              )}
            </ul>
          </dd>
        </div>
      </dl>
      ${reserve(frame)}
    </section>
  `;
};

/** The yearly price of a member that is no municipality, health region or pharmacy. */
export function memberView(frame: Frame): TemplateResult {
  const { session, text, choice } = frame;
  const result = session.results.member;
  const field = { result };
  return html`
    <h1 class="ds-heading" tabindex="-1">${memberTitle(frame)}</h1>
    <p class="lead">${text.member.lead}</p>
    <div class="choices calculator">
      ${yearChoice(frame, { hasNextYear: true })} ${kindChoice(frame)}
      ${
        choice.member_kind === 'business'
          ? html`${numberField(frame, {
              ...field,
              key: 'turnover',
              label: text.member.turnover,
              hint: text.member.turnoverHint,
              allowsDecimals: true,
            })}
            ${numberField(frame, {
              ...field,
              key: 'locations',
              label: text.member.locations,
              hint: text.member.locationsHint,
            })}`
          : nothing
      }
      ${numberField(frame, { ...field, key: 'months', label: text.member.months, hint: text.member.monthsHint })}
    </div>
    <div class="results" role="status" aria-busy=${session.isBusy ? 'true' : 'false'}>
      ${result === null ? room(session) : isRefusal(result) ? errorBox(result.errors, text, standsAtField) : price(frame, result)}
    </div>
  `;
}
