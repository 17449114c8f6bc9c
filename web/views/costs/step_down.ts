// SPDX-License-Identifier: MIT
// Common services of the reader's own: what each costs and who uses it, charged directly or step by step.
import { type TemplateResult, html, nothing } from 'lit';
import { type ChargeMethod, type OwnServices, chargeMethods } from '../../engine/types_basis.ts';
import { selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { withRowUp, withoutRow } from '../../state/own_rows.ts';
import {
  isSharedOut,
  servicePlace,
  servicesPlace,
  withEntry,
  withNewService,
  withServiceUp,
  withoutService,
} from '../../state/step_down.ts';
import type { CostFrame } from './cost_frame.ts';
import { focusOn, ownCostErrors, refusalOf } from './own_field.ts';
import { charges } from './step_down_answer.ts';
import { idOf, serviceFields } from './step_down_fields.ts';

const button = (name: string, of: string, onClick: () => void): TemplateResult => html`
  <button type="button" class="link-button" @click=${onClick}>
    ${name}<span class="visually-hidden"> ${of}</span>
  </button>
`;

function service(frame: CostFrame, at: number, row: number): TemplateResult {
  const { session, choice, costText } = frame;
  const { services: words } = costText.forms;
  const entry = choice.cost_services[at]!;
  const name = frame.part(entry.services[row]!.id);
  const put = (now: OwnServices, drafts: Record<string, string>): void => {
    session.choose({ cost_services: withEntry(choice.cost_services, at, now), drafts });
  };
  const list = `${servicesPlace}/${at}/services`;
  return html`
    <fieldset class="own-service" data-service=${row}>
      <legend>${words.nth(String(row + 1))}</legend>
      ${serviceFields(frame, at, row)}
      <p class="own-service-steps no-print">
        ${
          row === 0
            ? nothing
            : button(words.up, name, () => {
                put(withServiceUp(entry, row), withRowUp(choice.drafts, list, row));
                focusOn(frame, idOf(at, row - 1, 'name'));
              })
        }
        ${
          entry.services.length === 1
            ? nothing
            : button(words.remove, name, () => {
                put(withoutService(entry, row), withoutRow(choice.drafts, list, row));
                focusOn(frame, 'step-down');
              })
        }
      </p>
    </fieldset>
  `;
}

/** What the engine says of an entry that none of its services' fields shows. */
const otherErrors = (frame: CostFrame, at: number, { services }: OwnServices): string[] =>
  ownCostErrors(frame)
    .filter(
      ({ path }) =>
        path.startsWith(`${servicesPlace}/${at}`) &&
        !services.some((_, row) => path.startsWith(`${servicePlace(at, row)}/`)),
    )
    .map((error) => refusalOf(frame, error));

function year(frame: CostFrame, at: number): TemplateResult {
  const { session, choice, costText, text } = frame;
  const { services: words } = costText.forms;
  const entry = choice.cost_services[at]!;
  return html`
    <div class="own-services-year" data-year=${entry.year}>
      <h4 class="ds-heading">${words.heading(String(entry.year))} ${statusBadge('assumed', text)}</h4>
      <div class="input-grid">
        ${selectField(
          `own-services-${at}-method`,
          words.method,
          chargeMethods.map((each): [ChargeMethod, string] => [each, words.methodName[each]]).toReversed(),
          entry.method,
          (value) => {
            const method = chargeMethods.find((each) => each === value) ?? 'step_down';
            session.choose({ cost_services: withEntry(choice.cost_services, at, { ...entry, method }) });
          },
        )}
      </div>
      ${otherErrors(frame, at, entry).map((sentence) => html`<p class="problem">${sentence}</p>`)}
      ${entry.services.map((_, row) => service(frame, at, row))} ${charges(frame, entry.year)}
      <p class="no-print">
        ${button(words.removeYear(String(entry.year)), '', () => {
          session.choose({
            cost_services: choice.cost_services.filter((_, index) => index !== at),
            drafts: withoutRow(choice.drafts, servicesPlace, at),
          });
          focusOn(frame, 'step-down');
        })}
      </p>
    </div>
  `;
}

/** Every year that the reader wrote services for, and a way to add one to the shown year. */
export function stepDown(frame: CostFrame, shownYear: number): TemplateResult {
  const { session, choice, costText } = frame;
  const { services: words } = costText.forms;
  return html`
    <h3 class="ds-heading" id="step-down" tabindex="-1">${words.title}</h3>
    <p>${words.lead}</p>
    <div class="own-line">
      ${choice.cost_services.map((entry, at) => (isSharedOut(entry) ? nothing : year(frame, at)))}
      <button
        type="button"
        class="ds-button no-print"
        data-variant="secondary"
        @click=${() => {
          const cost_services = withNewService(choice.cost_services, shownYear, words.newName);
          session.choose({ cost_services });
          const at = cost_services.findIndex((each) => each.year === shownYear);
          focusOn(frame, idOf(at, cost_services[at]!.services.length - 1, 'name'));
        }}
      >
        ${words.add(String(shownYear))}
      </button>
    </div>
  `;
}
