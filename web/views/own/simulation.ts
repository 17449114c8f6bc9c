// SPDX-License-Identifier: MIT
// How far the costs can be from the point: a simulation that the reader starts and may cancel, and what each assumption
// does. Tables first.
import { type TemplateResult, html, nothing } from 'lit';
import { pictureTexts } from '../../text/pictures.ts';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import type { Cell } from '../../files/csv.ts';
import type { Band, Simulation } from '../../engine/types_municipal.ts';
import { errorBox } from '../../parts/errors.ts';
import { textField } from '../../parts/field.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { tornado } from '../../parts/tornado.ts';
import { allDraws } from '../../state/own_simulation.ts';
import { wordOf } from '../../text/texts.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

/** "own_costs/2030/3301" in words. */
function resultName({ formWords }: MunicipalFrame, id: string): string {
  const [kind = '', year = ''] = id.split('/');
  const names: Record<string, (year: string) => string> = formWords.simulation.results;
  return Object.hasOwn(names, kind) ? names[kind]!(year) : id;
}
const inputName = ({ formWords }: MunicipalFrame, id: string): string =>
  wordOf(formWords.simulation.inputs, id);

const bands = (frame: MunicipalFrame, { results }: Simulation): TemplateResult => {
  const { formWords, words, text } = frame;
  const { simulation } = formWords;
  const columns: [string, (band: Band) => number][] = [
    [simulation.point, ({ point_nok: nok }) => nok],
    [simulation.p5, ({ p5_nok: nok }) => nok],
    [simulation.p50, ({ p50_nok: nok }) => nok],
    [simulation.p95, ({ p95_nok: nok }) => nok],
  ];
  return scrollRegion(
    simulation.bands,
    html`<table class="ds-table amounts own-bands">
      <caption>
        ${simulation.bands}, ${words.kroner.toLowerCase()}
      </caption>
      <thead>
        <tr>
          <th scope="col">${simulation.result}</th>
          ${columns.map(([name]) => html`<th scope="col" class="number">${name}</th>`)}
          <th scope="col">${words.status}</th>
        </tr>
      </thead>
      <tbody>
        ${results.map(
          (band) =>
            html`<tr>
              <th scope="row" class="wrapping">${resultName(frame, band.id)}</th>
              ${columns.map(([, of]) => html`<td class="number">${frame.bareNok(of(band))}</td>`)}
              <td>${statusBadge(band.status, text)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
};

/** Of the last year's total: which assumption matters most. */
const sensitivity = (
  frame: MunicipalFrame,
  { sensitivity: all, results }: Simulation,
): TemplateResult | typeof nothing => {
  const { formWords } = frame;
  const { simulation } = formWords;
  const result = results.findLast(({ id }) => id.startsWith('own_costs/'))?.id;
  const rows = all
    .filter((each) => each.result === result)
    .map((each) => ({
      label: inputName(frame, each.input),
      low: each.low_difference_nok,
      high: each.high_difference_nok,
    }));
  if (result === undefined || rows.length === 0) return nothing;
  const signed = (nok: number): string => frame.bareNok(nok, { sign: true });
  const drawnText = simulation.tornadoText(
    rows.map(({ label, low, high }) => `${label} ${signed(low)}, ${signed(high)}`).join('; '),
  );
  const taken = {
    title: simulation.tornado,
    description: drawnText,
    file: fileName(simulation.tornado),
    rows: (): Cell[][] => [
      [simulation.input, simulation.atLow, simulation.atHigh],
      ...rows.map(({ label, low, high }): Cell[] => [label, { count: low }, { count: high }]),
    ],
    unit: `${frame.words.kroner}. ${pictureTexts[frame.language].take.ends}`,
    statuses: results.map(({ status }) => status),
    sources: sourceName(frame, 'municipal_costs_2022'),
  };
  return html`
    <h3 class="ds-heading">${simulation.tornado}</h3>
    <p>${simulation.tornadoLead(resultName(frame, result))}</p>
    ${scrollRegion(
      simulation.tornado,
      html`<table class="ds-table amounts own-tornado">
        <thead>
          <tr>
            <th scope="col">${simulation.input}</th>
            <th scope="col" class="number">${simulation.atLow}</th>
            <th scope="col" class="number">${simulation.atHigh}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, low, high }) =>
              html`<tr>
                <th scope="row" class="wrapping">${label}</th>
                <td class="number">${signed(low)}</td>
                <td class="number">${signed(high)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
    ${withFiles(
      frame,
      tornado({
        id: 'own-tornado',
        title: simulation.tornado,
        description: drawnText,
        rows: rows.map((row) => ({ ...row, ends: `${signed(row.low)} … ${signed(row.high)}` })),
      }),
      taken,
    )}
  `;
};

const outcome = (frame: MunicipalFrame, answer: Simulation): TemplateResult => {
  const { own, formWords } = frame;
  const { simulation: words } = formWords;
  const { simulation } = own;
  return html`
    ${simulation.isCancelled ? html`<p role="status">${words.cancelled}</p>` : nothing}
    ${simulation.isBefore ? html`<p class="before" role="status">${words.before}</p>` : nothing}
    <p>${words.draws(frame.number(answer.draws), String(answer.seed))} ${words.middle}</p>
    ${bands(frame, answer)} ${sensitivity(frame, answer)}
    <h3 class="ds-heading">${words.held}</h3>
    <p>${words.heldLead}</p>
    <ul>
      ${answer.held.map((each) => html`<li>${wordOf(words.heldOf, each)}</li>`)}
    </ul>
  `;
};

export function simulation(frame: MunicipalFrame): TemplateResult {
  const { own, formWords, text } = frame;
  const { simulation: words } = formWords;
  const { simulation: state, shown } = own;
  const { done } = state;
  return html`
    <section class="own-part own-simulation" aria-labelledby="own-simulation-heading">
      <h2 class="ds-heading" id="own-simulation-heading">${words.title}</h2>
      <p>${words.lead}</p>
      <div class="own-controls no-print">
        ${textField(frame, {
          id: 'own-seed',
          label: words.seed,
          value: String(shown.seed),
          onInput: (typed) => {
            if (/^\d{1,15}$/.test(typed)) own.show({ seed: Number(typed) }, false);
          },
        })}
        ${
          done === null
            ? html`<button
                type="button"
                class="ds-button"
                id="own-simulate"
                @click=${() => {
                  void state.start();
                }}
              >
                ${words.start}
              </button>`
            : html`<button
                type="button"
                class="ds-button"
                data-variant="secondary"
                id="own-cancel"
                @click=${() => {
                  state.cancel();
                }}
              >
                ${words.cancel}
              </button>`
        }
      </div>
      <div role="status">
        ${
          done === null
            ? nothing
            : html`<p>
                <progress
                  max=${allDraws}
                  value=${done}
                  aria-label=${words.progress(frame.number(done))}
                ></progress>
                ${words.progress(frame.number(done))}
              </p>`
        }
      </div>
      ${state.errors.length > 0 ? errorBox(state.errors, text) : nothing}
      ${state.answer ? outcome(frame, state.answer) : nothing}
    </section>
  `;
}
