// SPDX-License-Identifier: MIT
// Observations and the line through them: points across and up from zero, one of them marked. Positions are in per cent
// and sizes in em, so that it fits any width.
import { type TemplateResult, html, nothing, svg } from 'lit';
import { lines } from './difference_plot.ts';

export interface FitPoint {
  name: string;
  x: number;
  y: number;
  /** Where the line is at x. */
  fitted: number;
  isOwn: boolean;
}
export interface FitPlot {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  points: FitPoint[];
  /** A point that is not among those the line was drawn through. */
  extra: FitPoint | null;
  xName: string;
  xText: (value: number) => string;
  yText: (value: number) => string;
}

const plotEm = 20;

export function fitPlot({
  id,
  title,
  description,
  points,
  extra,
  xName,
  xText,
  yText,
}: FitPlot): TemplateResult {
  const all = extra ? [...points, extra] : points;
  const ys = all.flatMap(({ y, fitted }) => [y, fitted]);
  const levels = lines(Math.min(0, ...ys), Math.max(1, ...ys));
  const [low, high] = [levels[0]!, levels.at(-1)!];
  const marks = lines(0, Math.max(1, ...all.map(({ x }) => x)));
  const most = marks.at(-1)!;
  const at = (value: number): string => `${value.toFixed(2)}%`;
  const across = (x: number): string => at((x / most) * 100);
  const down = (y: number): string => at(((high - y) / (high - low)) * 100);
  const sorted = points.toSorted((a, b) => a.x - b.x);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const point = ({ name, x, y, isOwn }: FitPoint): unknown => svg`
    <circle class="fit-point ${isOwn ? 'own' : ''}" cx=${across(x)} cy=${down(y)} r="0.35em"><title>${name}: ${xText(x)}, ${yText(y)}</title></circle>
    ${isOwn ? svg`<circle class="fit-ring" cx=${across(x)} cy=${down(y)} r="0.75em" />` : nothing}
  `;
  return html`
    <figure class="chart fit-plot" aria-labelledby="${id}-title">
      <svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${plotEm + 2}em">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        <svg width="100%" height="${plotEm}em" overflow="visible">
          ${levels.map(
            (level) => svg`
              <line class="plot-line ${level === 0 ? 'zero' : ''}" x1="0" x2="100%" y1=${down(level)} y2=${down(level)} />
            `,
          )}
          <text class="plot-label" x="100%" y="100%" dy="1.4em" text-anchor="end">${xText(most)}</text>
          <text class="plot-label" x="0" y="100%" dy="1.4em">${xText(0)}</text>
          ${
            first && last
              ? svg`<line class="fit-line" x1=${across(first.x)} y1=${down(first.fitted)} x2=${across(last.x)} y2=${down(last.fitted)} />`
              : nothing
          }
          ${levels
            .filter((level) => level !== 0)
            .map(
              (level) =>
                svg`<text class="plot-label" x="0" y=${down(level)} dy="-0.3em">${yText(level)}</text>`,
            )}
          ${all.map(point)}
        </svg>
      </svg>
      <figcaption class="hint">${xName}</figcaption>
    </figure>
  `;
}
