// SPDX-License-Identifier: MIT
// "Own costs": what a municipality itself spends on e-health, estimated, filled in, and looked ahead at.
import '../../style/costs.css';
import '../../style/own_costs.css';
import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../../numbers.ts';
import { actorSearch } from '../../parts/actor_search.ts';
import { errorBox } from '../../parts/errors.ts';
import { reserve } from '../../parts/reserve.ts';
import { statusGuide } from '../../parts/status.ts';
import { fetching, working } from '../../parts/working.ts';
import { OwnCosts } from '../../state/own_costs.ts';
import type { Session } from '../../state/session.ts';
import { ownCostTextsOf, ownFormTextsOf } from '../../text/own_costs.ts';
import type { Frame } from '../frame.ts';
import type { Content } from '../on_demand.ts';
import { combined } from './combined.ts';
import { estimate } from './estimate.ts';
import { form } from './form.ts';
import { leftOut } from './left_out.ts';
import { MunicipalFrame } from './municipal_frame.ts';
import { position } from './position.ts';
import { road } from './road.ts';
import { simulation } from './simulation.ts';
import { survey } from './survey.ts';

/** What assistive technology says when a new answer has come. */
function announcement(frame: MunicipalFrame): string {
  const answer = frame.own.answers?.estimate;
  if (frame.session.isBusy || !answer || 'errors' in answer) return '';
  return frame.words.estimate.sentence(frame.place, frame.nok(answer.amount_nok));
}

function answers(frame: MunicipalFrame): TemplateResult {
  const { own, text } = frame;
  if (!own.answers) return html`<p class="pending">${text.page.loading}</p>`;
  return html`
    ${own.errors.length > 0 ? errorBox(own.errors, text) : nothing} ${estimate(frame)} ${position(frame)}
    ${combined(frame)} ${road(frame)}
  `;
}

function view(frame: MunicipalFrame): TemplateResult {
  const { session, text, words, own } = frame;
  return html`
    <h1 class="ds-heading" tabindex="-1">${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${reserve(frame)}
    <div class="choices">${actorSearch(frame)} ${working(session, text)}</div>
    ${own.isOther ? html`<p class="ds-alert" data-color="info">${words.notMunicipality(frame.place)}</p>` : nothing}
    <p class="visually-hidden announcement" role="status">${announcement(frame)}</p>
    ${fetching(session, text)}
    <div class="results own-costs" aria-busy=${session.isBusy ? 'true' : 'false'}>${answers(frame)}</div>
    ${own.answers ? html`${form(frame)} ${survey(frame)} ${simulation(frame)}` : nothing} ${leftOut(frame)}
    ${statusGuide(frame.description.statuses, text)}
  `;
}

/** Made when the view is first drawn; what it needs is then asked for. */
function begun(session: Session): OwnCosts {
  if (session.ownCosts) return session.ownCosts;
  const own = new OwnCosts(session);
  session.ownCosts = own;
  queueMicrotask(() => {
    session.choose({}, false);
  });
  return own;
}

export async function ownCostsContent(language: Language): Promise<Content> {
  const [costs, form] = await Promise.all([ownCostTextsOf(language), ownFormTextsOf(language)]);
  return {
    title: () => costs.title,
    view: (frame: Frame) => view(new MunicipalFrame(frame, begun(frame.session), { costs, form })),
  };
}
