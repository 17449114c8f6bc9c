// SPDX-License-Identifier: MIT
// One bar for each year, its parts on one scale. Every part has a colour and a hatching of its own, so that colour is
// never needed; the legend has both.
import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';

export interface BarPart {
  name: string;
  amount: number;
  /** As a reader sees it. */
  value: string;
  /** From 0: which colour and hatching. */
  kind: number;
}
export interface PartedBar {
  label: string;
  /** The sum as a reader sees it. */
  value: string;
  parts: BarPart[];
}
export interface StackedBars {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  bars: PartedBar[];
  legend: { name: string; kind: number }[];
}

const rowEm = 3.4;
const barEm = 1.6;
const tile = 8;

/** Lines of a tile, by kind; the first has none. */
const lines: readonly string[] = ['', 'M0 8 L8 0', 'M4 0 V8', 'M0 0 L8 8', 'M0 4 H8', 'M0 8 L8 0 M0 0 L8 8'];
/** Kinds whose colour is so light that their lines are dark. */
const isLight = (kind: number): boolean => kind === 1 || kind === 3 || kind === 5;

const hatching = (id: string, kind: number): SVGTemplateResult => svg`
  <pattern id="${id}-hatch-${kind}" width=${tile} height=${tile} patternUnits="userSpaceOnUse">
    <path class="part-lines ${isLight(kind) ? 'dark' : ''}" d=${lines[kind] ?? ''} />
  </pattern>
`;

const box = (id: string, kind: number, place: { x: string; y: string; width: string; height: string }) => {
  const { x, y, width, height } = place;
  return svg`
    <rect class="part part-${kind + 1}" x=${x} y=${y} width=${width} height=${height} />
    ${lines[kind] ? svg`<rect fill="url(#${id}-hatch-${kind})" x=${x} y=${y} width=${width} height=${height} />` : nothing}
    <rect class="part-edge" x=${x} y=${y} width=${width} height=${height} />
  `;
};

/** Where each part of a bar begins and how wide it is, in per cent of the longest bar; a negative part takes no room. */
export function partsOn(longest: number, amounts: readonly number[]): { from: number; width: number }[] {
  let from = 0;
  return amounts.map((amount) => {
    const width = (Math.max(0, amount) / longest) * 100;
    const place = { from, width };
    from += width;
    return place;
  });
}

export function stackedBars({ id, title, description, bars, legend }: StackedBars): TemplateResult {
  const sumOf = ({ parts }: PartedBar): number =>
    parts.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const longest = Math.max(1, ...bars.map(sumOf));
  const kinds = legend.map(({ kind }) => kind);
  const bar = (each: PartedBar, index: number): SVGTemplateResult => {
    const top = index * rowEm;
    const places = partsOn(
      longest,
      each.parts.map(({ amount }) => amount),
    );
    return svg`
      <text x="0" y="${top + 1}em">${each.label}</text>
      <text x="100%" y="${top + 1}em" text-anchor="end" class="bar-value">${each.value}</text>
      ${each.parts.map(({ name, value, kind }, at) => {
        const { from, width } = places[at]!;
        const place = {
          x: `${from.toFixed(3)}%`,
          y: `${top + 1.4}em`,
          width: `${width.toFixed(3)}%`,
          height: `${barEm}em`,
        };
        return width > 0
          ? svg`<g data-part=${kind}><title>${each.label}, ${name}: ${value}</title>${box(id, kind, place)}</g>`
          : nothing;
      })}
    `;
  };
  return html`
    <figure class="chart years-chart" aria-labelledby="${id}-title">
      <svg
        role="img"
        data-drawing
        aria-labelledby="${id}-title ${id}-description"
        width="100%"
        height="${bars.length * rowEm}em"
      >
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        <defs>${kinds.map((kind) => hatching(id, kind))}</defs>
        ${bars.map(bar)}
      </svg>
      <ul class="picture-legend">
        ${legend.map(
          ({ name, kind }) =>
            html`<li>
              <svg width="20" height="20" aria-hidden="true">
                ${box(id, kind, { x: '1', y: '1', width: '18', height: '18' })}
              </svg>
              ${name}
            </li>`,
        )}
      </ul>
    </figure>
  `;
}
