// SPDX-License-Identifier: MIT
// One dot per municipality: inhabitants across on a logarithmic scale, the difference up and down. Positions are in per
// cent and sizes in em, so that it fits any width; more is filled and less is hollow, so that colour is never needed.
import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

export interface Dot {
  name: string;
  /** Inhabitants, at least 1. */
  across: number;
  /** In øre. */
  up: number;
  isChosen: boolean;
}

export interface DifferencePlot {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  /** What the two axes show. */
  acrossName: string;
  upName: string;
  dots: Dot[];
  /** Texts at the axes, and of a dot that is pointed at or chosen. */
  acrossText: (value: number) => string;
  upText: (value: number) => string;
  dotText: (dot: Dot) => string;
}

const plotEm = 22;
/** The style sheet leaves this room at the left for the words of the lines. */
const leftOfPlot = '-3.5em';
/** Room for the largest dots, in per cent. */
const edge = 4;

/** 1, 2 or 5 times a power of ten: at most about `most` lines over the span. */
export function niceStep(span: number, most = 6): number {
  const rough = Math.max(span, 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power;
}

/** The multiples of a step from the first at or below `low` to the first at or above `high`. */
export function lines(low: number, high: number): number[] {
  const step = niceStep(high - low);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** Powers of ten inside a range of positive numbers. */
export const powersOfTen = (low: number, high: number): number[] => {
  const first = Math.ceil(Math.log10(low));
  return Array.from({ length: Math.floor(Math.log10(high)) - first + 1 }, (_, at) => 10 ** (first + at));
};

const kindOf = ({ up }: Dot): string => (up < 0 ? 'less' : up > 0 ? 'more' : 'same');

export function differencePlot(plot: DifferencePlot): TemplateResult {
  const { id, title, description, dots, acrossText, upText, dotText } = plot;
  const ups = dots.map(({ up }) => up);
  const levels = lines(Math.min(0, ...ups), Math.max(0, ...ups));
  const [low, high] = [levels[0]!, levels.at(-1)!];
  const least = Math.min(...dots.map(({ across }) => across));
  const most = Math.max(...dots.map(({ across }) => across));
  const decades = Math.log10(most / least) || 1;
  const across = (value: number): number => (Math.log10(value / least) / decades) * 100;
  const down = (value: number): number => edge + ((high - value) / (high - low)) * (100 - 2 * edge);
  const at = (value: number): string => `${value.toFixed(2)}%`;

  const grid = levels.map(
    (level) => svg`
      <line class="plot-line ${level === 0 ? 'zero' : ''}" x1=${leftOfPlot} x2="100%" y1=${at(down(level))} y2=${at(down(level))} />
      <text class="plot-label" x=${leftOfPlot} y=${at(down(level))} dy="-0.3em">${upText(level)}</text>
    `,
  );
  const scale = powersOfTen(least, most).map(
    (value) => svg`
      <line class="plot-line" x1=${at(across(value))} x2=${at(across(value))} y1="0" y2="100%" />
      <text class="plot-label" x=${at(across(value))} y="100%" dy="1.2em" text-anchor="middle">${acrossText(value)}</text>
    `,
  );
  const drawn = dots
    .filter(({ isChosen }) => !isChosen)
    .map(
      (dot) => svg`
        <circle class="plot-dot ${kindOf(dot)}" cx=${at(across(dot.across))} cy=${at(down(dot.up))} r="0.3em">
          <title>${dotText(dot)}</title>
        </circle>
      `,
    );
  const chosen = dots.filter(({ isChosen }) => isChosen).map((dot) => marked(dot, across, down, at, dotText));
  return html`
    <figure class="chart difference-plot" aria-labelledby="${id}-title">
      <p class="plot-axis" aria-hidden="true">${plot.upName}</p>
      <svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${plotEm + 1.5}em">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        <svg width="100%" height="${plotEm}em" overflow="visible">${grid} ${scale} ${drawn} ${chosen}</svg>
      </svg>
      <p class="plot-axis across" aria-hidden="true">${plot.acrossName}</p>
    </figure>
  `;
}

/** The chosen dot: larger, with a ring and its words beside it. */
function marked(
  dot: Dot,
  across: (value: number) => number,
  down: (value: number) => number,
  at: (value: number) => string,
  dotText: (dot: Dot) => string,
): SVGTemplateResult {
  const [x, y] = [across(dot.across), down(dot.up)];
  const isRight = x > 50;
  return svg`
    <circle class="plot-ring" cx=${at(x)} cy=${at(y)} r="0.75em" />
    <circle class="plot-dot ${kindOf(dot)}" cx=${at(x)} cy=${at(y)} r="0.4em" />
    <text
      class="plot-name"
      x=${at(x)}
      y=${at(y)}
      dx=${isRight ? '0.4em' : '-0.4em'}
      dy=${y > 8 ? '-1.1em' : '1.9em'}
      text-anchor=${isRight ? 'end' : 'start'}
    >${dotText(dot)}</text>
  `;
}
