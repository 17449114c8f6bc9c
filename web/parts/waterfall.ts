// SPDX-License-Identifier: MIT
// A bridge from one amount to another as a stair: each step begins where the one before it ended. The picture shows the
// range that the steps move in; where that leaves out zero, the two end bars are broken off and the caption says so.
import { type TemplateResult, html, nothing, svg } from 'lit';

export interface WaterfallStep {
  label: string;
  /** As a reader sees it. */
  value: string;
  /** In øre. */
  amount: number;
}

export interface Waterfall {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  from: WaterfallStep;
  steps: WaterfallStep[];
  to: WaterfallStep;
  /** Said below where the end bars do not begin at zero. */
  brokenText: string;
}

export interface Stair {
  from: number;
  to: number;
}

/** Where each step begins and ends. */
export function stairs(start: number, amounts: number[]): Stair[] {
  let level = start;
  return amounts.map((amount) => {
    const from = level;
    level += amount;
    return { from, to: level };
  });
}

/** The range to draw: from zero where the steps are large against the amounts, else a little more than they move in. */
export function rangeOf(levels: number[]): { low: number; high: number; isBroken: boolean } {
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const room = Math.max(most - least, 1) * 0.25;
  if (least <= 0 || least <= (most - least) * 1.5)
    return { low: Math.min(0, least), high: Math.max(most, 1), isBroken: false };
  return { low: least - room, high: most, isBroken: true };
}

const lineEm = 1.2;
const barEm = 0.9;
const rowEm = 3;
/** A longer label is broken, so that it clears the amount beside it on a narrow page. */
const longest = 24;

/** A label in lines that each fit beside an amount. */
export function brokenLabel(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < longest)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function waterfall({
  id,
  title,
  description,
  from,
  steps,
  to,
  brokenText,
}: Waterfall): TemplateResult {
  const moved = stairs(
    from.amount,
    steps.map(({ amount }) => amount),
  );
  const levels = [from.amount, to.amount, ...moved.map((each) => each.to)];
  const { low, high, isBroken } = rangeOf(levels);
  const at = (value: number): string => `${(((value - low) / (high - low)) * 100).toFixed(3)}%`;
  const start = Math.max(low, 0);
  const rows = [
    { ...from, kind: 'total', ends: { from: start, to: from.amount } },
    ...steps.map((step, index) => ({
      ...step,
      kind: step.amount < 0 ? 'down' : 'up',
      ends: moved[index]!,
    })),
    { ...to, kind: 'total', ends: { from: start, to: to.amount } },
  ];
  const labels = rows.map(({ label }) => brokenLabel(label));
  const tops = stairs(
    0,
    labels.map((each) => rowEm + (each.length - 1) * lineEm),
  );
  const barTop = (index: number): number => tops[index]!.to - rowEm + 1.4;
  const drawn = rows.map(({ value, kind, ends }, index) => {
    const [left, right] = [Math.min(ends.from, ends.to), Math.max(ends.from, ends.to)];
    const bar = barTop(index);
    const isLast = index === rows.length - 1;
    return svg`
      ${labels[index]!.map((line, at) => svg`<text x="0" y="${tops[index]!.from + 1 + at * lineEm}em">${line}</text>`)}
      <text x="100%" y="${bar - 0.4}em" text-anchor="end" class="bar-value">${value}</text>
      <rect class="bar ${kind}" x=${at(left)} y="${bar}em" width=${at(low + right - left)} height="${barEm}em" />
      ${
        isLast
          ? nothing
          : svg`<line class="stair" x1=${at(ends.to)} x2=${at(ends.to)} y1="${bar + barEm}em" y2="${barTop(index + 1)}em" />`
      }
      ${
        kind === 'total' && isBroken
          ? svg`<line class="broken" x1="3%" x2="4.5%" y1="${bar + barEm + 0.2}em" y2="${bar - 0.2}em" />`
          : nothing
      }
    `;
  });
  return html`
    <figure class="chart" aria-labelledby="${id}-title">
      <svg
        role="img"
        aria-labelledby="${id}-title ${id}-description"
        width="100%"
        height="${tops.at(-1)!.to}em"
      >
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        ${drawn}
      </svg>
      ${isBroken ? html`<figcaption class="hint">${brokenText}</figcaption>` : nothing}
    </figure>
  `;
}
