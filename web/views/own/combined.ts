// SPDX-License-Identifier: MIT
// What the municipality pays by the regulation and what it spends itself, as one picture with its table.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Cell } from '../../files/csv.ts';
import { percentage } from '../../numbers.ts';
import { barChart } from '../../parts/bar_chart.ts';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import { statusBadge } from '../../parts/status.ts';
import { stackedBar } from '../../parts/stacked_bar.ts';
import { scrollRegion } from '../../parts/table.ts';
import { type CombinedPart, combinedOf } from '../../state/own_combined.ts';
import { wordOf } from '../../text/texts.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

const nameOf = ({ words, text }: MunicipalFrame, { kind, id }: CombinedPart): string =>
  kind === 'bill'
    ? words.combined.bill(wordOf(text.words.solution, id))
    : wordOf({ ...words.categories, ...words.groups }, id);

export function combined(frame: MunicipalFrame): TemplateResult | typeof nothing {
  const { words, text, own, description } = frame;
  const { answers } = own;
  if (!answers || isRefusal(answers.bill) || isRefusal(answers.estimate)) return nothing;
  const { told, year } = own.forms;
  const { isFromForm, parts, whole_ore, bill_percent } = combinedOf(answers.bill, answers.estimate, told);
  const billYear = description.newest_adopted_year;
  const named = parts.map((part) => ({ part, name: nameOf(frame, part) }));
  const drawnText = words.combined.chartText(
    named.map(({ part, name }) => `${name} ${frame.bare(part.ore)}`).join(', '),
  );
  const taken = {
    description: drawnText,
    rows: (): Cell[][] => [
      [words.combined.part, words.kroner, words.status],
      ...named.map(({ part, name }): Cell[] => [name, { ore: part.ore }, text.words.status[part.status]]),
    ],
    unit: `${words.kroner}. ${drawnText}`,
    statuses: parts.map(({ status }) => status),
    sources: [text.sources.lovdata, ...sourceName(frame, 'municipal_costs_2022')],
  };
  return html`
    <section class="own-part" aria-labelledby="own-combined-heading">
      <h2 class="ds-heading" id="own-combined-heading">${words.combined.title}</h2>
      <p>
        ${words.combined.lead(String(billYear))}
        ${
          isFromForm
            ? html`${words.combined.fromForm(String(year))}
              ${year === billYear ? nothing : words.combined.differentYears}`
            : html`${words.combined.fromEstimate} ${told ? words.combined.formIncomplete : nothing}`
        }
      </p>
      ${bill_percent === null ? nothing : html`<p>${words.combined.share(percentage(bill_percent, frame.language))}</p>`}
      ${scrollRegion(
        words.combined.chart,
        html`<table class="ds-table amounts own-combined">
          <thead>
            <tr>
              <th scope="col">${words.combined.part}</th>
              <th scope="col" class="number">${words.kroner}</th>
              <th scope="col">${words.status}</th>
            </tr>
          </thead>
          <tbody>
            ${named.map(
              ({ part, name }) =>
                html`<tr>
                  <th scope="row" class="wrapping">${name}</th>
                  <td class="number">${frame.bare(part.ore)}</td>
                  <td>${statusBadge(part.status, text)}</td>
                </tr>`,
            )}
          </tbody>
          <tfoot>
            <tr class="sum-row">
              <th scope="row">${words.sum}</th>
              <td class="number">${frame.bare(whole_ore)}</td>
              <td></td>
            </tr>
          </tfoot>
        </table>`,
      )}
      ${withFiles(
        frame,
        stackedBar({
          id: 'own-whole',
          title: words.combined.title,
          description: drawnText,
          parts: named.map(({ part, name }) => ({
            label: name,
            value: frame.bare(part.ore),
            amount: part.ore,
            kind: part.kind === 'bill' ? 'first' : 'second',
          })),
        }),
        { ...taken, title: words.combined.title, file: fileName(words.combined.title) },
      )}
      ${withFiles(
        frame,
        barChart({
          id: 'own-combined',
          title: words.combined.chart,
          description: drawnText,
          bars: named.map(({ part, name }) => ({
            label: part.kind === 'bill' ? wordOf(text.words.solution, part.id) : name,
            value: frame.bare(part.ore),
            from: 0,
            to: part.ore,
            kind: part.kind === 'bill' ? 'up' : 'total',
          })),
        }),
        { ...taken, title: words.combined.chart, file: fileName(words.combined.chart) },
      )}
    </section>
  `;
}
