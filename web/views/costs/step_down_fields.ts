// SPDX-License-Identifier: MIT
// The fields of one common service: its name, what it costs, and the share of each that may use it.
import { type TemplateResult, html, nothing } from 'lit';
import type { EngineError } from '../../engine/types.ts';
import type { OwnServices } from '../../engine/types_basis.ts';
import { decimalOf, shownValue } from '../../state/inputs.ts';
import {
  isTaken,
  renamed,
  renamedDrafts,
  servicePlace,
  sharePlace,
  shareOf,
  usersOf,
  withEntry,
  withService,
  withShare,
} from '../../state/step_down.ts';
import type { CostFrame } from './cost_frame.ts';
import { ownCostErrors, ownField, refusalOf } from './own_field.ts';

/** The element of a field: of an entry, a service, and a part of it. */
export const idOf = (at: number, row: number, part: string): string => `own-services-${at}-${row}-${part}`;

export function userName(frame: CostFrame, user: string): string {
  const { outside, external } = frame.costText.forms.services;
  if (user === 'outside') return outside;
  return user === 'helsenettet_external' ? external : frame.part(user);
}

const put = (frame: CostFrame, at: number, now: OwnServices) => ({
  cost_services: withEntry(frame.session.choice.cost_services, at, now),
});
const entryOf = (frame: CostFrame, at: number): OwnServices => frame.session.choice.cost_services[at]!;

function nameField(frame: CostFrame, at: number, row: number): TemplateResult {
  const { services: words } = frame.costText.forms;
  const { id } = frame.choice.cost_services[at]!.services[row]!;
  return ownField(frame, {
    id: idOf(at, row, 'name'),
    place: `${servicePlace(at, row)}/id`,
    label: words.name,
    kind: 'text',
    value: frame.part(id),
    wrong: (name) => (isTaken(entryOf(frame, at), row, name) ? words.taken : undefined),
    write: (name = '') => {
      const entry = entryOf(frame, at);
      const { drafts } = frame.session.choice;
      return {
        ...put(frame, at, renamed(entry, row, name)),
        drafts: renamedDrafts(drafts, at, [entry.services[row]!.id, name]),
      };
    },
  });
}

function shareField(
  frame: CostFrame,
  [at, row]: [number, number],
  user: string,
  nth: number,
): TemplateResult {
  const service = frame.choice.cost_services[at]!.services[row]!;
  const listed = service.users.findIndex((each) => each.user === user);
  const place = `${servicePlace(at, row)}/users/${listed}`;
  return ownField(frame, {
    id: idOf(at, row, `share-${nth}`),
    place: sharePlace(at, row, user),
    label: userName(frame, user),
    kind: 'share',
    value: shareOf(service, user),
    isOptional: true,
    at: listed < 0 ? [] : [place, `${place}/user`, `${place}/share`],
    write: (share) => put(frame, at, withShare(entryOf(frame, at), row, user, share)),
  });
}

/** The sum as the fields show shares: in per cent, or as a fraction. */
function notWhole(frame: CostFrame, { values }: EngineError): string {
  const { services: words } = frame.costText.forms;
  const sum = decimalOf(String(values['sum']));
  return words.notWhole(sum.includes('/') ? sum : words.percent(shownValue('percent', sum, frame.language)));
}

/** What the engine says of the shares together, and of the service where no field shows it. */
function refusals(frame: CostFrame, at: number, row: number): string[] {
  const place = servicePlace(at, row);
  const isOfField = new RegExp(`^${place}/(id|amount_mnok|users/\\d+(/user|/share)?)$`);
  return ownCostErrors(frame)
    .filter(({ path }) => path.startsWith(`${place}/`) && !isOfField.test(path))
    .map((error) => (error.code === 'shares_not_one' ? notWhole(frame, error) : refusalOf(frame, error)));
}

export function serviceFields(frame: CostFrame, at: number, row: number): TemplateResult {
  const { services: words } = frame.costText.forms;
  const entry = frame.choice.cost_services[at]!;
  const service = entry.services[row]!;
  const said = refusals(frame, at, row);
  const [hint, problem] = [idOf(at, row, 'hint'), idOf(at, row, 'problem')];
  return html`
    <div class="input-grid">
      ${nameField(frame, at, row)}
      ${ownField(frame, {
        id: idOf(at, row, 'amount'),
        place: `${servicePlace(at, row)}/amount_mnok`,
        label: words.amount,
        kind: 'mnok',
        value: service.amount_mnok,
        write: (amount_mnok = '0') => put(frame, at, withService(entryOf(frame, at), row, { amount_mnok })),
      })}
    </div>
    <fieldset aria-describedby="${hint}${said.length > 0 ? ` ${problem}` : ''}">
      <legend>${words.shares(frame.part(service.id))}</legend>
      <p class="hint" id=${hint}>${words.sharesHint}</p>
      <div class="input-grid own-shares">
        ${usersOf(entry, row).map((user, nth) => shareField(frame, [at, row], user, nth))}
      </div>
      <div id=${problem} aria-live="polite">
        ${said.length > 0 ? said.map((sentence) => html`<p class="problem">${sentence}</p>`) : nothing}
      </div>
    </fieldset>
  `;
}
