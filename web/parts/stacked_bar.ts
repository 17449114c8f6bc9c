// SPDX-License-Identifier: MIT
// Parts of a whole as one bar. Two kinds differ by fill and outline, and every part by the gap beside it, so that
// colour is never needed; the names stand in the table and the bars below.
import { type TemplateResult, html, svg } from 'lit';

export interface StackedPart {
  label: string;
  /** The amount as a reader sees it. */
  value: string;
  amount: number;
  kind: 'first' | 'second';
}
export interface StackedBar {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  parts: StackedPart[];
}

/** Where each part begins and how wide it is, in per cent of the whole; a negative part takes no room. */
export function segmentsOf(amounts: number[]): { from: number; width: number }[] {
  const sizes = amounts.map((amount) => Math.max(0, amount));
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  let at = 0;
  return sizes.map((size) => {
    const from = (at / whole) * 100;
    at += size;
    return { from, width: (size / whole) * 100 };
  });
}

export function stackedBar({ id, title, description, parts }: StackedBar): TemplateResult {
  const segments = segmentsOf(parts.map(({ amount }) => amount));
  return html`
    <figure class="chart stacked-bar" aria-labelledby="${id}-title">
      <svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="3em">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        ${parts.map(({ label, value, kind }, index) => {
          const { from, width } = segments[index]!;
          return svg`
            <rect class="stacked ${kind}" x="${from.toFixed(3)}%" y="0.25em" width="${width.toFixed(3)}%" height="2.5em"><title>${label}: ${value}</title></rect>
          `;
        })}
      </svg>
    </figure>
  `;
}
