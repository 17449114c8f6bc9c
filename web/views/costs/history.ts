// SPDX-License-Identifier: MIT
// Cost year by year. Where no cost is published the regulated payment stands in its place, named as what it is.
import { type TemplateResult, html, nothing } from 'lit';
import type { CostSolution, Costs, HistoryYear } from '../../engine/types_basis.ts';
import { barCells, barChart } from '../../parts/bar_chart.ts';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { pictureTexts } from '../../text/pictures.ts';
import { type ShownYear, shownYear } from '../../state/cost_history.ts';
import type { CostFrame } from './cost_frame.ts';

interface Past {
  solution: CostSolution;
  years: HistoryYear[];
}

/** The adopted years: what next year will cost is no history. */
const pastOf = (frame: CostFrame, costs: Costs): Past[] =>
  costs.history.map(({ solution, years }) => ({
    solution,
    years: years.filter(({ year }) => year <= frame.description.newest_adopted_year),
  }));

const kindOf = ({ costText }: CostFrame, { kind }: ShownYear): string =>
  kind === null ? costText.notPublished : costText.words.costKind[kind];

const cell = (frame: CostFrame, year: ShownYear): TemplateResult => html`
  <td class="number ${year.kind === 'regulated' ? 'other-kind' : ''}">
    ${frame.millions(year.amount_ore)} <span class="note">${kindOf(frame, year)}</span>
  </td>
`;

const matrix = (frame: CostFrame, past: Past[]): TemplateResult => {
  const { costText } = frame;
  const years = past[0]?.years.map(({ year }) => year) ?? [];
  return scrollRegion(
    costText.history.title,
    html`<table class="ds-table amounts">
      <caption>
        ${costText.millions}
      </caption>
      <thead>
        <tr>
          <th scope="col">${costText.solution}</th>
          ${years.map((year) => html`<th scope="col" class="number">${year}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${past.map(
          ({ solution, years: each }) => html`
            <tr>
              <th scope="row">${frame.solution(solution)}</th>
              ${each.map((year) => cell(frame, shownYear(year)))}
            </tr>
          `,
        )}
      </tbody>
    </table>`,
  );
};

const yearRow = (frame: CostFrame, year: HistoryYear): TemplateResult => {
  const { text } = frame;
  const shown = shownYear(year);
  const badge = (status: HistoryYear['cost_status']): TemplateResult | typeof nothing =>
    status ? statusBadge(status, text) : nothing;
  return html`
    <tr>
      <th scope="row">${year.year}</th>
      ${cell(frame, shown)}
      <td>${badge(shown.status)}</td>
      <td class="number">${frame.millions(year.regulated_ore)}</td>
      <td class="number">${frame.millions(year.other_members_ore)}</td>
      <td>
        ${year.cost_ore === null ? nothing : frame.source({ source: year.source ?? '', place: year.place ?? '' })}
      </td>
    </tr>
  `;
};

const yearTable = (frame: CostFrame, { solution, years }: Past): TemplateResult => {
  const { costText } = frame;
  return html`
    ${scrollRegion(
      `${costText.history.title}: ${frame.solution(solution)}`,
      html`<table class="ds-table amounts by-year">
        <caption>
          ${frame.solution(solution)}, ${costText.millions.toLowerCase()}
        </caption>
        <thead>
          <tr>
            <th scope="col">${costText.year}</th>
            <th scope="col" class="number">${costText.history.cost}</th>
            <th scope="col">${costText.status}</th>
            <th scope="col" class="number">${costText.history.regulated}</th>
            <th scope="col" class="number">${costText.history.others}</th>
            <th scope="col">${costText.source}</th>
          </tr>
        </thead>
        <tbody>
          ${years.map((year) => yearRow(frame, year))}
        </tbody>
      </table>`,
    )}
    <p class="hint">${costText.history.othersLead}</p>
  `;
};

const chart = (frame: CostFrame, { solution, years }: Past): TemplateResult => {
  const { history } = frame.costText;
  const name = frame.solution(solution);
  const shown = years.map(shownYear).filter(({ amount_ore }) => amount_ore !== null);
  const bars = shown.map((year) => ({
    label: `${year.year} ${kindOf(frame, year)}`,
    value: frame.millions(year.amount_ore),
    from: 0,
    to: year.amount_ore!,
    kind: year.kind === 'regulated' ? ('down' as const) : ('total' as const),
  }));
  const drawn = {
    id: `history-${solution}`,
    title: history.chart(name),
    description: history.chartText(name, bars.map(({ label, value }) => `${label} ${value}`).join(', ')),
    bars,
  };
  const { take } = pictureTexts[frame.language];
  const sources = [...new Set(years.flatMap(({ source }) => source ?? []))];
  return withFiles(frame, barChart(drawn), {
    ...drawn,
    file: fileName(drawn.title),
    rows: () => barCells(frame.costText.year, take.kroner, bars),
    unit: frame.costText.millions,
    statuses: shown.flatMap(({ status }) => status ?? []),
    sources: [frame.text.sources.lovdata, ...sources.flatMap((each) => sourceName(frame, each))],
  });
};

export function history(frame: CostFrame, costs: Costs): TemplateResult {
  const { history: words } = frame.costText;
  const { cost_solution: chosen } = frame.choice;
  const past = pastOf(frame, costs).filter(({ solution }) => chosen === 'all' || solution === chosen);
  const amounts = past.flatMap(({ years }) => years.map((year) => shownYear(year).amount_ore));
  return html`
    <section class="cost-history">
      <h2 class="ds-heading" id="history">${words.title}</h2>
      <p>${words.vkp}</p>
      <p>${words.lead}</p>
      ${chosen === 'all' ? matrix(frame, past) : past.map((each) => yearTable(frame, each))}
      ${frame.roundedNote(amounts)}
      ${
        chosen === 'all'
          ? html`<details class="ds-details">
              <summary>${words.charts}</summary>
              <div>
                ${past.map(
                  (each) =>
                    html`<h3 class="ds-heading">${frame.solution(each.solution)}</h3>
                      ${chart(frame, each)}`,
                )}
              </div>
            </details>`
          : past.map((each) => chart(frame, each))
      }
    </section>
  `;
}
