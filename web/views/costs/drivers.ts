// SPDX-License-Identifier: MIT
// What changes the cost from one year to the next, by driver: a sentence, the stair, the table by solution, the lines.
import { type TemplateResult, html, nothing } from 'lit';
import type { Costs } from '../../engine/types_basis.ts';
import { barCells, barChart } from '../../parts/bar_chart.ts';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import {
  type LevelledGrowth,
  type Step,
  driverAmount,
  driversUsed,
  growthOf,
  waterfall,
} from '../../state/cost_growth.ts';
import { pictureTexts } from '../../text/pictures.ts';
import { wordOf } from '../../text/texts.ts';
import type { CostFrame } from './cost_frame.ts';
import { driverLines } from './lines.ts';

const levelYear = (costs: Costs): string => String(costs.solutions[0]?.level.year ?? costs.year - 1);

const summary = (frame: CostFrame, costs: Costs, growth: LevelledGrowth): TemplateResult => {
  const { drivers } = frame.costText;
  const signed = { sign: true };
  return html`
    <p class="growth-sentence">
      ${drivers.sentence(levelYear(costs), frame.millions(growth.level_ore), String(costs.year), frame.millions(growth.estimate_ore))}
      ${drivers.growth(
        frame.millions(growth.growth_ore, signed),
        frame.percentage(growth.growth_percent, signed),
        frame.millions(growth.efficiency_ore, signed),
        frame.percentage(growth.efficiency_percent, signed),
      )}
      ${drivers.change(frame.millions(growth.change_ore, signed), frame.percentage(growth.change_percent, signed))}
      ${growth.published_ore === null ? nothing : drivers.published(frame.millions(growth.published_ore))}
      ${statusBadge(growth.status, frame.text)}
    </p>
  `;
};

const chart = (frame: CostFrame, costs: Costs, growth: LevelledGrowth): TemplateResult => {
  const { drivers, words } = frame.costText;
  const year = String(costs.year);
  const names = {
    ...words.driver,
    level: drivers.level(levelYear(costs)),
    estimate: drivers.estimate(year),
    adjusted: drivers.adjusted,
  };
  const barOf = ({ name, from_ore, to_ore }: Step) => {
    const isTotal = name === 'level' || name === 'estimate' || name === 'adjusted';
    return {
      label: names[name],
      value: frame.millions(to_ore - from_ore, { sign: !isTotal }),
      from: from_ore,
      to: to_ore,
      kind: isTotal ? ('total' as const) : to_ore >= from_ore ? ('up' as const) : ('down' as const),
    };
  };
  const bars = waterfall(growth).map(barOf);
  const drawn = {
    id: 'waterfall',
    title: drivers.chart(frame.solution(frame.choice.cost_solution), levelYear(costs), year),
    description: drivers.chartText(bars.map(({ label, value }) => `${label} ${value}`).join(', ')),
    bars,
  };
  const { take } = pictureTexts[frame.language];
  return withFiles(frame, barChart(drawn), {
    ...drawn,
    file: fileName(drawn.title),
    rows: () => barCells(take.what, take.kroner, bars),
    unit: frame.costText.millions,
    statuses: [growth.status],
    sources: sourceName(frame, 'tbu_spring_2023'),
  });
};

/** As table 6 of the committee's annex: solutions down, drivers across, per cent at the foot. */
const matrix = (frame: CostFrame, costs: Costs): TemplateResult => {
  const { drivers: words, words: names, solution, sum } = frame.costText;
  const drivers = driversUsed(costs);
  const number = (ore: number | null, sign = false): TemplateResult =>
    html`<td class="number">${frame.millions(ore, { sign })}</td>`;
  const { total } = costs;
  const levelKinds = [
    ...new Set(costs.solutions.map(({ level }) => wordOf(words.levelKind, level.kind))),
  ].join(', ');
  return scrollRegion(
    words.matrix,
    html`<table class="ds-table amounts totals driver-matrix">
      <caption>
        ${frame.costText.millions}
      </caption>
      <thead>
        <tr>
          <th scope="col">${solution}</th>
          <th scope="col" class="number">
            ${words.level(levelYear(costs))} <span class="note">${levelKinds}</span>
          </th>
          ${drivers.map((driver) => html`<th scope="col" class="number">${names.driver[driver]}</th>`)}
          <th scope="col" class="number">${sum}</th>
          <th scope="col" class="number">${words.estimate(String(costs.year))}</th>
        </tr>
      </thead>
      <tbody>
        ${costs.solutions.map(
          (each) => html`
            <tr>
              <th scope="row">${frame.solution(each.solution)}</th>
              ${number(each.level.amount_ore)}
              ${drivers.map((driver) => number(driverAmount(each, driver) || null, true))}
              ${number(each.change_ore, true)} ${number(each.estimate_ore)}
            </tr>
          `,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${sum}</th>
          ${number(total.level_ore)}
          ${drivers.map((driver) => number(total.drivers.find((each) => each.driver === driver)?.amount_ore ?? null, true))}
          ${number(total.change_ore, true)} ${number(total.estimate_ore)}
        </tr>
        <tr>
          <th scope="row">${words.percent}</th>
          <td></td>
          ${drivers.map(
            (driver) =>
              html`<td class="number">
                ${frame.percentage(total.drivers.find((each) => each.driver === driver)?.percent ?? null, { sign: true })}
              </td>`,
          )}
          <td class="number">${frame.percentage(total.change_percent, { sign: true })}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>`,
  );
};

const nothingKnown = (frame: CostFrame, costs: Costs): TemplateResult => {
  const [first] = costs.years;
  return html`
    <p>${frame.costText.drivers.noLines(String(costs.year))}</p>
    ${
      first === undefined || first === costs.year
        ? nothing
        : html`<p class="no-print">
            <a class="ds-link" href=${frame.link({ year: first })}
              >${frame.costText.drivers.toPublished(String(first))}</a
            >
          </p>`
    }
  `;
};

export function drivers(frame: CostFrame, costs: Costs): TemplateResult {
  const { drivers: words } = frame.costText;
  const { cost_solution: chosen } = frame.choice;
  const growth = growthOf(costs, chosen);
  const hasLines = costs.solutions.some(({ lines }) => lines.length > 0);
  const title = words.title(levelYear(costs), String(costs.year));
  return html`
    <section class="cost-drivers">
      <h2 class="ds-heading" id="drivers">${title}</h2>
      ${hasLines ? nothing : nothingKnown(frame, costs)}
      ${
        growth === null || !hasLines
          ? nothing
          : html`${summary(frame, costs, growth)} ${chosen === 'all' ? matrix(frame, costs) : nothing}
            ${chart(frame, costs, growth)}
            ${frame.roundedNote([growth.estimate_ore, ...growth.drivers.map(({ amount_ore }) => amount_ore)])}
            ${costs.warnings.map(({ code }) => html`<p class="problem" data-code=${code}>${wordOf(words.warning, code)}</p>`)}
            ${driverLines(frame, costs)}`
      }
    </section>
  `;
}
