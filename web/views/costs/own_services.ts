// SPDX-License-Identifier: MIT
// How a common service falls on the solutions is not published: the reader may share it out.
import { type TemplateResult, html, nothing } from 'lit';
import type { CommonService, Costs } from '../../engine/types_basis.ts';
import { shifted } from '../../numbers.ts';
import { errorSentence } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import { statusBadge } from '../../parts/status.ts';
import {
  serviceUsers,
  shareDraft,
  shareRead,
  sharedOut,
  withShareDraft,
  withoutShares,
} from '../../state/own_services.ts';
import { isSharedOut } from '../../state/step_down.ts';
import { shownValue } from '../../state/inputs.ts';
import type { CostFrame } from './cost_frame.ts';

const servicesPath = /^(?:\/scenario)?\/costs\/common_services\/(\d+)(?:\/|$)/;

/** Whether no services of the reader's own take the place of the published one. */
export const isOpenToShare = ({ choice }: CostFrame, year: number): boolean => {
  const own = choice.cost_services.find((each) => each.year === year);
  return own === undefined || isSharedOut(own);
};

/** What the engine says of a year's services. */
const refusals = (frame: CostFrame, year: number): string[] => {
  const at = frame.choice.cost_services.findIndex((each) => each.year === year);
  const said = frame.errors.filter(({ path }) => servicesPath.exec(path)?.[1] === String(at));
  return [...new Set(said.map((error) => errorSentence(error, frame.text)))];
};

const standing = (frame: CostFrame, year: number): TemplateResult | typeof nothing => {
  const { session, choice, costText, text, language } = frame;
  const own = choice.cost_services.find((each) => each.year === year);
  if (!own) return nothing;
  const shares = own.services
    .flatMap(({ users }) => users)
    .map(({ user, share }) => `${frame.part(user)} ${shownValue('percent', share, language)}\u00a0%`)
    .join(', ');
  return html`
    <p class="own-services">
      ${costText.choices.shared(String(year), shares)} ${statusBadge('assumed', text)}
      <button
        type="button"
        class="link-button"
        @click=${() => {
          session.choose({ cost_services: choice.cost_services.filter((each) => each.year !== year) });
          frame.root.querySelector<HTMLElement>('#services')?.focus();
        }}
      >
        ${costText.choices.remove}<span class="visually-hidden"> ${costText.choices.services}</span>
      </button>
    </p>
  `;
};

const withRefusals = (frame: CostFrame, year: number): TemplateResult => html`
  ${standing(frame, year)}
  ${refusals(frame, year).map((sentence) => html`<p class="problem">${sentence}</p>`)}
`;

/** Where the engine refused what a link holds: what was shared out, so that it can be taken away. */
export function sharedOutServices(frame: CostFrame): TemplateResult | typeof nothing {
  const shared = frame.choice.cost_services.filter(isSharedOut);
  if (shared.length === 0) return nothing;
  return html`
    <h3 class="ds-heading" id="services" tabindex="-1">${frame.costText.choices.services}</h3>
    ${shared.map(({ year }) => withRefusals(frame, year))}
  `;
}

/** `service` is what falls on the national solutions together. */
export function ownServices(frame: CostFrame, { year }: Costs, service: CommonService): TemplateResult {
  const { session, choice, costText, language } = frame;
  const { drafts } = choice;
  const whole = { year, id: service.service, amount_mnok: shifted(String(service.amount_ore), -8) };
  const shared = sharedOut(drafts, whole, language);
  return html`
    ${withRefusals(frame, year)}
    <form
      class="own-line"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!shared) return;
        const others = choice.cost_services.filter((each) => each.year !== year);
        session.choose({ cost_services: [...others, shared], drafts: withoutShares(drafts) });
      }}
    >
      <p>${costText.choices.shareLead(frame.millions(service.amount_ore))}</p>
      <div class="input-grid">
        ${serviceUsers.map((user) =>
          textField(frame, {
            id: `share-${user}`,
            label: costText.choices.share(frame.solution(user)),
            value: shareDraft(drafts, user),
            ...problemOf(frame, shareRead(drafts, user, language)),
            onInput: (typed) => {
              session.choose({ drafts: withShareDraft(session.choice.drafts, user, typed) }, false);
            },
          }),
        )}
      </div>
      <button type="submit" class="ds-button" data-variant="secondary">${costText.choices.shareOut}</button>
    </form>
  `;
}
