// SPDX-License-Identifier: MIT
// What the municipality spends by the country's figures: there before anything is asked for.
import { type TemplateResult, html, nothing } from 'lit';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import { pictureTexts } from '../../text/pictures.ts';
import type { Cell } from '../../files/csv.ts';
import { isRefusal } from '../../engine/engine.ts';
import type { Status } from '../../engine/types.ts';
import type { Estimate } from '../../engine/types_municipal.ts';
import { decimal } from '../../numbers.ts';
import { intervalPlot } from '../../parts/interval_plot.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { wordOf } from '../../text/texts.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

const categories = (frame: MunicipalFrame, estimate: Estimate): TemplateResult => {
  const { words, text } = frame;
  return scrollRegion(
    words.estimate.table,
    html`<table class="ds-table amounts own-categories">
      <caption>
        ${words.estimate.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.category}</th>
          <th scope="col" class="number">${words.kroner}</th>
          <th scope="col">${words.status}</th>
        </tr>
      </thead>
      <tbody>
        ${estimate.categories.map(
          ({ category, amount_nok: nok, status }) => html`
            <tr>
              <th scope="row">${words.categories[category]}</th>
              <td class="number">${frame.bareNok(nok)}</td>
              <td>${statusBadge(status, text)}</td>
            </tr>
          `,
        )}
        ${
          estimate.rounding_nok === 0
            ? nothing
            : html`<tr>
                <th scope="row">${words.estimate.rounding}</th>
                <td class="number">${frame.bareNok(estimate.rounding_nok)}</td>
                <td></td>
              </tr>`
        }
      </tbody>
      <tfoot>
        <tr class="sum-row">
          <th scope="row">${words.sum}</th>
          <td class="number">${frame.bareNok(estimate.amount_nok)}</td>
          <td>${statusBadge(estimate.status, text)}</td>
        </tr>
      </tfoot>
    </table>`,
  );
};

const statutory = (
  frame: MunicipalFrame,
  { statutory: paid, status: ownStatus }: Estimate,
): TemplateResult => {
  const { words, text } = frame;
  const row = (name: string, nok: number, status: Status): TemplateResult => html`
    <tr>
      <th scope="row">${name}</th>
      <td class="number">${frame.bareNok(nok)}</td>
      <td>${statusBadge(status, text)}</td>
    </tr>
  `;
  return html`
    <h3 class="ds-heading">${words.estimate.statutory}</h3>
    <p>${words.estimate.statutoryLead}</p>
    ${scrollRegion(
      words.estimate.statutory,
      html`<table class="ds-table amounts own-statutory">
        <thead>
          <tr>
            <th scope="col">${words.categories.national_solutions}</th>
            <th scope="col" class="number">${words.kroner}</th>
            <th scope="col">${words.status}</th>
          </tr>
        </thead>
        <tbody>
          ${row(words.estimate.byInhabitants, paid.by_inhabitants_nok, ownStatus)}
          ${paid.by_key_nok === null ? nothing : row(words.estimate.byKey, paid.by_key_nok, paid.status)}
        </tbody>
      </table>`,
    )}
  `;
};

const figures = [
  'total_low',
  'total',
  'total_high',
  'records',
  'welfare_technology',
  'national_solutions',
  'other_and_general',
] as const;

/** The country's figures, each with its source. */
const national = (frame: MunicipalFrame): TemplateResult => {
  const { words, text, allWords } = frame;
  return html`
    <details class="ds-details">
      <summary>${words.estimate.national}</summary>
      <div>
        <p>${words.estimate.nationalLead}</p>
        ${scrollRegion(
          words.estimate.national,
          html`<table class="ds-table amounts own-national">
            <thead>
              <tr>
                <th scope="col">${words.estimate.figure}</th>
                <th scope="col" class="number">${words.estimate.millions}</th>
                <th scope="col">${words.status}</th>
                <th scope="col">${words.source}</th>
              </tr>
            </thead>
            <tbody>
              ${figures.map((figure) => {
                const value = frame.standing(`/municipal_cost_mnok/${figure}`);
                return html`<tr>
                  <th scope="row">${wordOf({ ...words.categories, ...allWords.form.figures }, figure)}</th>
                  <td class="number">
                    ${value ? decimal(String(value.value), frame.language) : text.bill.none}
                  </td>
                  <td>${value ? statusBadge(value.status, text) : nothing}</td>
                  <td class="wrapping">${frame.sourceOf(value)}</td>
                </tr>`;
              })}
            </tbody>
          </table>`,
        )}
      </div>
    </details>
  `;
};

export function estimate(frame: MunicipalFrame): TemplateResult | typeof nothing {
  const answer = frame.own.answers?.estimate;
  if (!answer || isRefusal(answer)) return nothing;
  const { words, text, place } = frame;
  const [amount, low, high] = [answer.amount_nok, answer.low_nok, answer.high_nok].map((each) =>
    frame.nok(each),
  ) as [string, string, string];
  const { take } = pictureTexts[frame.language];
  const taken = {
    title: words.estimate.chart(place),
    description: words.estimate.chartText(amount, low, high),
    file: fileName(words.estimate.chart(place)),
    rows: (): Cell[][] => [
      [take.low, words.estimate.figure, take.high],
      [{ count: answer.low_nok }, { count: answer.amount_nok }, { count: answer.high_nok }],
    ],
    statuses: [answer.status],
    sources: sourceName(frame, 'municipal_costs_2022'),
  };
  return html`
    <section class="own-estimate" aria-labelledby="own-estimate-heading">
      <div class="answer">
        <h2 class="answer-heading" id="own-estimate-heading">${words.estimate.title(place)}</h2>
        <p class="answer-total"><span class="amount">${amount}</span> ${statusBadge(answer.status, text)}</p>
        <p class="answer-detail own-interval">${words.estimate.interval(low, high)}</p>
        <p class="answer-detail">
          ${words.estimate.perInhabitant(frame.kr(answer.per_inhabitant_ore), frame.number(answer.population))}
        </p>
        <p class="answer-detail">${words.estimate.method} ${words.estimate.own}</p>
      </div>
      ${categories(frame, answer)}
      ${withFiles(
        frame,
        intervalPlot({
          id: 'own-interval',
          title: words.estimate.chart(place),
          description: words.estimate.chartText(amount, low, high),
          low: answer.low_nok,
          point: answer.amount_nok,
          high: answer.high_nok,
          lowText: low,
          pointText: amount,
          highText: high,
        }),
        taken,
      )}
      ${statutory(frame, answer)} ${national(frame)}
    </section>
  `;
}
