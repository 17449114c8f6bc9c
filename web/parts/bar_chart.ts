// SPDX-License-Identifier: MIT
// Horizontal bars as one picture with a title and a description. Lengths are in per cent and heights in em, so that it
// fits any width and any size of letters; decreases are hollow, so that colour is never needed.
import { type TemplateResult, html, svg } from 'lit';
import type { Cell } from '../files/csv.ts';

export interface Bar {
  label: string;
  /** The amount as a reader sees it. */
  value: string;
  from: number;
  to: number;
  kind: 'total' | 'other' | 'up' | 'down';
}

export interface BarChart {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  bars: Bar[];
}

const rowEm = 3;

/** The bars as rows of a file, where their lengths are øre. */
export const barCells = (what: string, kroner: string, bars: Bar[]): Cell[][] => [
  [what, kroner],
  ...bars.map(({ label, from, to }): Cell[] => [label, { ore: to - from }]),
];

export function barChart({ id, title, description, bars }: BarChart): TemplateResult {
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const span = Math.max(0, ...ends) - low || 1;
  const percent = (value: number): string => `${(((value - low) / span) * 100).toFixed(3)}%`;
  const drawn = bars.map(({ label, value, from, to, kind }, index) => {
    const top = index * rowEm;
    return svg`
      <text x="0" y="${top + 1}em">${label}</text>
      <text x="100%" y="${top + 1}em" text-anchor="end" class="bar-value">${value}</text>
      <rect
        class="bar ${kind}"
        x=${percent(Math.min(from, to))}
        y="${top + 1.4}em"
        width=${percent(low + Math.abs(to - from))}
        height="0.9em"
      />
    `;
  });
  return html`
    <figure class="chart" aria-labelledby="${id}-title">
      <svg
        role="img"
        aria-labelledby="${id}-title ${id}-description"
        width="100%"
        height="${bars.length * rowEm}em"
      >
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        ${drawn}
      </svg>
    </figure>
  `;
}
