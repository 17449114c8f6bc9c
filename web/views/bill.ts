// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Bill } from '../engine/types.ts';
import { actorSearch } from '../parts/actor_search.ts';
import { errorBox } from '../parts/errors.ts';
import { reserve } from '../parts/reserve.ts';
import { statusBadge, statusGuide } from '../parts/status.ts';
import { fetching, working } from '../parts/working.ts';
import { yearChoice } from '../parts/year_choice.ts';
import type { Session } from '../state/session.ts';
import { painted } from './after_paint.ts';
import { billSolutions } from './bill_solutions.ts';
import { explanationPanel } from './explanation.ts';
import { fetchedPart } from './fetched_part.ts';
import type { Frame } from './frame.ts';
import { inputPanel, standsAtField } from './inputs.ts';

export const billTitle = (frame: Frame): string =>
  frame.text.bill.title(frame.name(frame.actor), String(frame.year));

/** Which actor stands in for the one asked for, in years that have other municipalities. */
function followedNotice(frame: Frame): TemplateResult | typeof nothing {
  const { followed } = frame.resolved;
  if (!followed) return nothing;
  const { text } = frame;
  const named = (code: string): string => `${code} ${frame.name(code)}`;
  return html`
    <div class="ds-alert followed" data-color="info">
      <p>
        ${text.page.actorGone(named(followed.from), named(frame.actor), String(frame.year))}
        ${
          followed.others.length > 0
            ? html`${text.page.actorOthers}
              ${followed.others.map(
                (code, index) =>
                  html`${index > 0 ? ', ' : ''}<a class="ds-link" href=${frame.link({ actor: code })}
                      >${named(code)}</a
                    >`,
              )}.`
            : nothing
        }
      </p>
    </div>
  `;
}

const answer = (frame: Frame, bill: Bill): TemplateResult => {
  const { text } = frame;
  const { population } = bill;
  return html`
    <section class="answer">
      <h2 class="answer-heading" id="answer-heading">${text.bill.total}</h2>
      <p class="answer-total">
        <strong class="amount">${frame.kr(bill.total_ore)}</strong> ${statusBadge(bill.status, text)}
      </p>
      ${
        population && bill.per_inhabitant_ore !== null
          ? html`<p class="answer-detail">
              <strong>${frame.kr(bill.per_inhabitant_ore, { ore: true })}</strong> ${text.page.per}
              <span class="quiet">
                (${text.bill.inhabitants(frame.number(population.value), String(population.year))},
                ${text.words.status[population.status]})</span
              >
            </p>`
          : nothing
      }
      ${
        bill.comparison
          ? html`<p class="answer-detail">
              ${text.bill.changeSentence(
                String(bill.comparison.year),
                frame.kr(bill.comparison.difference_ore, { sign: true }),
                frame.percent(bill.comparison.difference_ratio || '0', { sign: true }),
              )}
            </p>`
          : nothing
      }
      ${reserve(frame)}
      <p class="no-print">
        ${text.bill.papers}:
        <a class="ds-link" href=${frame.link({ view: 'specification', explain: null })}
          >${text.bill.specification}</a
        >,
        <a class="ds-link" href=${frame.link({ view: 'memo', explain: null })}>${text.bill.memo}</a>
      </p>
    </section>
  `;
};

/** What stands below the first answer comes after it, so that the answer need not wait. */
const below = fetchedPart(async () => {
  await painted();
  return (await import('./bill_below.ts')).billBelow;
});

const parts = (frame: Frame, bill: Bill): TemplateResult => html`
  ${answer(frame, bill)} ${billSolutions(frame, bill)} ${explanationPanel(frame)}
  ${frame.nextScenario ? inputPanel(frame, bill) : nothing}
  <div class="below">${below(frame)}</div>
`;

/** That the cost basis decides the amounts, and the way back to the law. */
const fromCosts = (frame: Frame): TemplateResult => html`
  <div class="ds-alert from-costs" data-color="warning">
    <p>
      ${frame.text.bill.fromCosts}
      <a class="ds-link" href=${frame.link({ view: 'costs' })}>${frame.text.bill.seeCosts}</a>
      <button
        type="button"
        class="link-button"
        @click=${() => {
          frame.session.choose({ base: 'law' });
        }}
      >
        ${frame.text.bill.toLaw}
      </button>
    </p>
  </div>
`;

/** What assistive technology says when a new answer has come; nothing while it is on its way. */
function announcement(frame: Frame, bill: Session['results']['bill']): string {
  if (bill === null || isRefusal(bill) || frame.session.isBusy) return '';
  return `${frame.name(bill.actor)} ${bill.year}: ${frame.kr(bill.total_ore)}`;
}

export function billView(frame: Frame): TemplateResult {
  const { session, text } = frame;
  const { bill } = session.results;
  const changes = session.changes.length;
  return html`
    <h1 class="ds-heading" tabindex="-1">${billTitle(frame)}</h1>
    <p class="lead">${text.page.lead}</p>
    <div class="choices">${actorSearch(frame)} ${yearChoice(frame)} ${working(session, text)}</div>
    <p class="visually-hidden announcement" role="status">${announcement(frame, bill)}</p>
    ${followedNotice(frame)}
    ${
      frame.nextScenario
        ? html`<div class="ds-alert" data-color="warning">
            <p>${text.bill.nextYear(String(frame.year), String(frame.description.newest_adopted_year))}</p>
          </div>`
        : nothing
    }
    ${frame.answered.base === 'costs' ? fromCosts(frame) : nothing}
    ${
      changes > 0
        ? html`<div class="ds-alert changed" data-color="warning">
            <p>
              ${text.bill.changed(frame.number(changes))}
              <button
                type="button"
                class="link-button"
                @click=${() => {
                  session.choose({ changes: [], drafts: {} });
                }}
              >
                ${text.bill.resetAll}
              </button>
            </p>
          </div>`
        : nothing
    }
    ${fetching(session, text)}
    <div class="results" aria-busy=${session.isBusy ? 'true' : 'false'}>
      ${
        bill === null
          ? html`<p class="pending">${text.page.loading}</p>`
          : isRefusal(bill)
            ? html`${errorBox(bill.errors, text, (error) => standsAtField(frame, error))}
              ${inputPanel(frame, null)}`
            : parts(frame, bill)
      }
    </div>
    ${statusGuide(frame.description.statuses, text)}
  `;
}
