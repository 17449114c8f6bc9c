// SPDX-License-Identifier: MIT
// What each assumption's two ends do to a result, as bars on either side of zero: the low end's is hollow and the high
// end's filled, so that colour is never needed.
import { type TemplateResult, html, svg } from 'lit';

export interface TornadoRow {
  label: string;
  /** The change at either end. */
  low: number;
  high: number;
  /** Both in words, below the label: the bars have no axis. */
  ends: string;
}
export interface Tornado {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  rows: TornadoRow[];
}

const rowEm = 4.2;

export function tornado({ id, title, description, rows }: Tornado): TemplateResult {
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const least = Math.min(0, ...ends);
  const span = Math.max(0, ...ends) - least || 1;
  const at = (value: number): string => `${(((value - least) / span) * 100).toFixed(2)}%`;
  const bar = (value: number, kind: 'low' | 'high', top: number): unknown => svg`
    <rect
      class="tornado-${kind}"
      x=${at(Math.min(0, value))}
      y="${top}em"
      width=${at(least + Math.abs(value))}
      height="0.6em"
    />
  `;
  return html`
    <figure class="chart tornado" aria-labelledby="${id}-title">
      <svg
        role="img"
        aria-labelledby="${id}-title ${id}-description"
        width="100%"
        height="${rows.length * rowEm}em"
      >
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        <line class="plot-line zero" x1=${at(0)} x2=${at(0)} y1="0" y2="100%" />
        ${rows.map(
          ({ label, low, high, ends: told }, index) => svg`
            <text x="0" y="${index * rowEm + 1}em">${label}</text>
            <text x="0" y="${index * rowEm + 2.2}em">${told}</text>
            ${bar(low, 'low', index * rowEm + 2.5)} ${bar(high, 'high', index * rowEm + 3.2)}
          `,
        )}
      </svg>
    </figure>
  `;
}
