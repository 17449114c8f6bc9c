// SPDX-License-Identifier: MIT
// An interval as a line from zero with its ends and its point marked: a shape for each, so that colour is never needed.
import { type TemplateResult, html, svg } from 'lit';

export interface IntervalPlot {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  low: number;
  point: number;
  high: number;
  /** As a reader sees them. */
  lowText: string;
  pointText: string;
  highText: string;
}

/** Room for half the first and the last text, in per cent. */
const edge = 2;

export function intervalPlot(plot: IntervalPlot): TemplateResult {
  const { id, title, description, low, point, high, lowText, pointText, highText } = plot;
  const most = Math.max(high, point, 1);
  const at = (value: number): string => `${(edge + (value / most) * (100 - 2 * edge)).toFixed(2)}%`;
  return html`
    <figure class="chart interval-plot" aria-labelledby="${id}-title">
      <svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="6em">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        ${svg`
          <line class="interval-zero" x1=${at(0)} x2=${at(high)} y1="3em" y2="3em" />
          <line class="interval-range" x1=${at(low)} x2=${at(high)} y1="3em" y2="3em" />
          <line class="interval-end" x1=${at(low)} x2=${at(low)} y1="2.5em" y2="3.5em" />
          <line class="interval-end" x1=${at(high)} x2=${at(high)} y1="2.5em" y2="3.5em" />
          <circle class="interval-point" cx=${at(point)} cy="3em" r="0.45em" />
          <text x=${at(point)} y="1.5em" text-anchor="middle">${pointText}</text>
          <text x="0" y="5em">${lowText}</text>
          <text x="100%" y="5em" text-anchor="end">${highText}</text>
        `}
      </svg>
    </figure>
  `;
}
