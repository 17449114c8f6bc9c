// SPDX-License-Identifier: MIT
// Lines over years that open like a fan. Each has a dash of its own and its name at the end, so that colour is never
// needed; positions are in per cent, so that it fits any width.
import { type TemplateResult, html, nothing, svg } from 'lit';
import { lines } from './difference_plot.ts';

export interface FanLine {
  name: string;
  kind: 'low' | 'medium' | 'high';
  /** One for each year. */
  values: number[];
}
export interface FanChart {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  years: number[];
  fan: FanLine[];
  /** A bar at a year: from a lower to an upper percentile. */
  bands: { year: number; low: number; high: number }[];
  valueText: (value: number) => string;
}

const plotEm = 20;

/** Where a value stands, in per cent from the top, below a highest line. */
export const fanDown = (value: number, most: number): number => 100 - (value / most) * 100;

export function fanChart({ id, title, description, years, fan, bands, valueText }: FanChart): TemplateResult {
  const values = [...fan.flatMap((each) => each.values), ...bands.map(({ high }) => high)];
  const levels = lines(0, Math.max(...values, 1));
  const most = levels.at(-1)!;
  const [first, last] = [years[0]!, years.at(-1)!];
  const across = (year: number): number => ((year - first) / Math.max(last - first, 1)) * 100;
  const at = (value: number): string => `${value.toFixed(2)}%`;
  const points = (line: FanLine): string =>
    line.values
      .map((value, index) => `${across(years[index]!).toFixed(2)},${fanDown(value, most).toFixed(3)}`)
      .join(' ');
  return html`
    <figure class="chart fan-chart" aria-labelledby="${id}-title">
      <svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${plotEm + 2}em">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        <svg width="100%" height="${plotEm}em" overflow="visible">
          ${levels.map(
            (level) => svg`
              <line class="plot-line ${level === 0 ? 'zero' : ''}" x1="0" x2="100%" y1=${at(fanDown(level, most))} y2=${at(fanDown(level, most))} />
            `,
          )}
          ${[2021, 2030, 2040, 2050]
            .filter((year) => year >= first && year <= last)
            .map(
              (year) => svg`
                <text class="plot-label" x=${at(across(year))} y="100%" dy="1.3em" text-anchor=${year === first ? 'start' : year === last ? 'end' : 'middle'}>${year}</text>
              `,
            )}
          ${bands.map(
            ({ year, low, high }) => svg`
              <line class="fan-band" x1=${at(across(year))} x2=${at(across(year))} y1=${at(fanDown(high, most))} y2=${at(fanDown(low, most))} />
            `,
          )}
          <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
            ${fan.map((line) => svg`<polyline class="fan-line ${line.kind}" points=${points(line)} />`)}
          </svg>
          ${levels.map(
            (level) => svg`
              <text class="plot-label" x="0" y=${at(fanDown(level, most))} dy="-0.3em">${valueText(level)}</text>
            `,
          )}
          ${fan.map((line) => {
            const value = line.values.at(-1);
            return value === undefined
              ? nothing
              : svg`<text class="fan-name" x="100%" y=${at(fanDown(value, most))} dy="-0.4em" text-anchor="end">${line.name}</text>`;
          })}
        </svg>
      </svg>
    </figure>
  `;
}
