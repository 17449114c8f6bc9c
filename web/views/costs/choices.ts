// SPDX-License-Identifier: MIT
// What a reader may add to a year's estimate: optional lines, margin, price adjustment, common services, own lines.
import { type TemplateResult, html, nothing } from 'lit';
import type { CommonService, CostOption, Costs } from '../../engine/types_basis.ts';
import { selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { changeAt, withChange } from '../../state/inputs.ts';
import { wordOf } from '../../text/texts.ts';
import type { CostFrame } from './cost_frame.ts';
import { edit } from './lines.ts';
import { ownLines } from './own_lines.ts';
import { isOpenToShare, ownServices, sharedOutServices } from './own_services.ts';
import { stepDown } from './step_down.ts';
import { refusalAt } from '../input_refusal.ts';

const optionSwitch = (frame: CostFrame, option: CostOption): TemplateResult => {
  const { session, choice, costText, text } = frame;
  const id = `option-${option.name}`;
  const refused = refusalAt(frame, option.path, 'whole', frame.asked);
  const label = wordOf(costText.choices.option, option.name);
  return html`
    <div class="option" data-path=${option.path}>
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id=${id}
          aria-describedby="${id}-amount"
          .checked=${option.is_included}
          @change=${(event: Event) => {
            const isOn = (event.target as HTMLInputElement).checked;
            session.choose({ changes: withChange(choice.changes, option.path, isOn ? 1 : undefined) });
          }}
        />
        <label class="ds-label" for=${id}>${label}</label>
      </div>
      <p class="hint" id="${id}-amount">
        ${costText.choices.optionAmount(frame.millions(option.amount_ore))}
        ${statusBadge(option.status, text)} ${frame.source(option)}
      </p>
      ${refused ? html`<p class="problem">${refused}</p>` : nothing} ${edit(frame, label, option.inputs)}
    </div>
  `;
};

/** Which index a price adjustment follows: named beside the ratio, because the published estimates are not indexed. */
const indexChoice = (frame: CostFrame, year: number): TemplateResult => {
  const { session, choice, costText } = frame;
  const { index, indexName } = costText.choices;
  const path = `/price_adjustment_index/${year}`;
  const standing = String(frame.standing(path)?.value ?? 'consumer_prices');
  const chosen = String(changeAt(choice.changes, path)?.value ?? standing);
  return selectField('price-index', index, Object.entries(indexName), chosen, (value) => {
    session.choose({
      changes: withChange(choice.changes, path, value === standing ? undefined : value),
    });
  });
};

const services = (frame: CostFrame, costs: Costs): TemplateResult => {
  const { costText, text } = frame;
  const { choices, words } = costText;
  const forSolutions = costs.common_services.find(({ charged_to }) => charged_to === 'national_solutions');
  const row = (service: CommonService): TemplateResult => html`
    <tr>
      <th scope="row">${wordOf(words.service, service.service)}</th>
      <td>${wordOf(words.service, service.charged_to)}</td>
      <td class="number">${frame.millions(service.amount_ore)}</td>
      <td>${statusBadge(service.status, text)}</td>
      <td>
        ${frame.source(service)}
        ${edit(frame, wordOf(words.service, service.charged_to), [
          {
            path: service.path,
            value: frame.standing(service.path)?.value ?? '',
            unit: 'mnok',
            status: frame.standing(service.path)?.status ?? service.status,
          },
        ])}
      </td>
    </tr>
  `;
  return html`
    <h3 class="ds-heading" id="services" tabindex="-1">${choices.services}</h3>
    <p>${choices.servicesLead}</p>
    ${
      costs.common_services.length === 0
        ? html`<p>${choices.noServices(String(costs.year))}</p>`
        : scrollRegion(
            choices.services,
            html`<table class="ds-table amounts">
              <caption>
                ${costText.millions}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${choices.service}</th>
                  <th scope="col">${choices.chargedTo}</th>
                  <th scope="col" class="number">${costText.drivers.amount}</th>
                  <th scope="col">${costText.status}</th>
                  <th scope="col">${costText.source}</th>
                </tr>
              </thead>
              <tbody>
                ${costs.common_services.map(row)}
              </tbody>
            </table>`,
          )
    }
    ${forSolutions && isOpenToShare(frame, costs.year) ? ownServices(frame, costs, forSolutions) : nothing}
  `;
};

/** `costs` is null where the engine refused what was typed: own lines stay, so that they can be corrected. */
export function choices(frame: CostFrame, costs: Costs | null): TemplateResult {
  const { choices: words } = frame.costText;
  return html`
    <section class="cost-choices">
      <h2 class="ds-heading" id="choices">${words.title}</h2>
      ${
        costs === null
          ? sharedOutServices(frame)
          : html`<p>${words.lead(String(costs.year))}</p>
              ${costs.options.map((option) => optionSwitch(frame, option))}
              <div class="input-grid">
                ${frame.field(`/risk_margin_ratio/${costs.year}`, words.riskMargin)}
                ${frame.field(`/price_adjustment_ratio/${costs.year}`, words.priceAdjustment)}
                ${indexChoice(frame, costs.year)}
              </div>
              ${services(frame, costs)}`
      }
      ${stepDown(frame, costs?.year ?? frame.year)} ${ownLines(frame, costs?.year ?? frame.year)}
    </section>
  `;
}
