// SPDX-License-Identifier: MIT
// "What if": another way of sharing beside the law, and what it would do to whom.
import '../style/costs.css';
import '../style/what_if.css';
import { type TemplateResult, html, noChange, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Language } from '../numbers.ts';
import { actorSearch } from '../parts/actor_search.ts';
import { errorBox, errorSentence } from '../parts/errors.ts';
import { reserve } from '../parts/reserve.ts';
import { statusGuide } from '../parts/status.ts';
import { fetching, working } from '../parts/working.ts';
import { yearChoice } from '../parts/year_choice.ts';
import type { Session } from '../state/session.ts';
import { type ColumnId, WhatIf } from '../state/what_if.ts';
import type { WhatIfResultTexts } from '../text/nb/what_if_results.ts';
import type { WhatIfTexts } from '../text/nb/what_if.ts';
import { whatIfResultTextsOf, whatIfTextsOf } from '../text/what_if.ts';
import type { Frame } from './frame.ts';
import type { Content } from './on_demand.ts';
import { editor } from './what_if/editor.ts';
import { keeping } from './what_if/keeping.ts';
import { OwnFrame } from './what_if/own_frame.ts';
import { populationsOf } from './what_if/populations.ts';
import { proposal } from './what_if/proposal.ts';
import { whatIfResults } from './what_if/results.ts';
import { placeSentence } from './what_if/sentences.ts';

const columnName = (words: WhatIfTexts, id: ColumnId): string =>
  id === 'own' ? words.own : words.preset[id];

/** What the chosen actor pays, in a sentence: also what assistive technology says when a new answer has come. */
function answer(frame: OwnFrame): string {
  const { whatIf, words, actor } = frame;
  const { comparison } = whatIf.answers;
  if (!comparison || isRefusal(comparison)) return '';
  const at = whatIf.controlsOf(whatIf.columns.map(({ id }) => id)).shown;
  const row = comparison.years[0]?.actors.find((each) => each.actor === actor);
  const column = whatIf.columns[at];
  if (!row || !column) return '';
  const kr = (ore: number | undefined): string => frame.kr(ore ?? 0);
  return words.answer(
    frame.name(actor),
    columnName(words, column.id),
    kr(row.amounts_ore[at]),
    kr(row.amounts_ore[0]),
    frame.kr(row.differences_ore[at - 1] ?? 0, { sign: true }),
  );
}

/** What the engine refuses of the scenario, by place, with a step back beside it. */
function refusals(frame: OwnFrame): TemplateResult | typeof nothing {
  const { whatIf, words, text } = frame;
  if (whatIf.errors.length === 0) return nothing;
  return html`
    <div class="ds-alert own-refused" data-color="danger" role="alert">
      <p>${words.refused}</p>
      <ul>
        ${whatIf.errors.map(
          (error) =>
            html`<li data-code=${error.code}>
              ${placeSentence(frame, error.path)}: ${errorSentence(error, text)}
            </li>`,
        )}
      </ul>
      ${
        whatIf.canUndo
          ? html`<button
              type="button"
              class="link-button"
              @click=${() => {
                whatIf.undo();
              }}
            >
              ${words.proposal.undo}
            </button>`
          : nothing
      }
    </div>
    ${whatIf.isBefore ? html`<p class="before" role="status">${words.before}</p>` : nothing}
  `;
}

function results(
  frame: OwnFrame,
  resultWords: WhatIfResultTexts,
): TemplateResult | typeof nothing | typeof noChange {
  const { whatIf, words, session } = frame;
  if (whatIf.isHeld) return noChange;
  if (!whatIf.answers.comparison)
    return whatIf.errors.length > 0 ? nothing : html`<p class="pending">${frame.text.page.loading}</p>`;
  const controls = whatIf.controlsOf(whatIf.columns.map(({ id }) => id));
  const { year, actor } = frame;
  return whatIfResults(frame, {
    words: resultWords,
    year,
    actor,
    columns: whatIf.columns.map(({ id, asked }) => ({ name: columnName(words, id), asked })),
    answers: whatIf.answers,
    controls,
    onControls: ({ shown: at, ...patch }) => {
      const id = at === undefined ? undefined : whatIf.columns[at]?.id;
      whatIf.set({
        controls: { ...whatIf.view.controls, ...patch },
        ...(id === undefined ? {} : { shown: id }),
      });
    },
    populations: populationsOf(session.results.all_parameters, year),
    isSeeking: whatIf.isSeeking,
    onSeek: (question) => {
      void whatIf.seek(question);
    },
    onCancelSeek: () => {
      whatIf.stopSeeking();
    },
  });
}

function view(frame: OwnFrame, resultWords: WhatIfResultTexts): TemplateResult {
  const { session, text, words, whatIf } = frame;
  const sentence = answer(frame);
  return html`
    <h1 class="ds-heading" tabindex="-1">${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${reserve(frame)}
    <div class="choices">${actorSearch(frame)} ${yearChoice(frame)} ${working(session, text)}</div>
    ${whatIf.isUnread ? html`<p class="ds-alert" data-color="warning" role="status">${words.unread}</p>` : nothing}
    ${fetching(session, text)}
    ${
      whatIf.presets === null
        ? whatIf.errors.length > 0
          ? errorBox(whatIf.errors, text)
          : html`<p class="pending">${text.page.loading}</p>`
        : html`
            ${proposal(frame)} ${refusals(frame)}
            <p class="own-answer" role="status">${whatIf.isComputing ? nothing : sentence}</p>
            ${editor(frame)} ${keeping(frame)}
            <div class="results" aria-busy=${whatIf.isComputing ? 'true' : 'false'}>
              ${results(frame, resultWords)}
            </div>
          `
    }
    ${statusGuide(frame.description.statuses, text)}
  `;
}

/** Made when the view is first drawn; what it needs is then asked for. */
function begun(session: Session): WhatIf {
  if (session.whatIf) return session.whatIf;
  const whatIf = new WhatIf(session);
  session.whatIf = whatIf;
  queueMicrotask(() => {
    session.choose({}, false);
  });
  return whatIf;
}

export async function whatIfContent(language: Language): Promise<Content> {
  const [words, resultWords] = await Promise.all([whatIfTextsOf(language), whatIfResultTextsOf(language)]);
  return {
    title: () => words.title,
    view: (frame: Frame) => view(new OwnFrame(frame, words, begun(frame.session)), resultWords),
  };
}
