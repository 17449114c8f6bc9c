// SPDX-License-Identifier: MIT
// Money that flows from sources on the left to receivers on the right: the width of a ribbon is its amount. Ribbons lie
// in a stretched picture, words and blocks outside it, so that letters keep their size at any width.
import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

export interface FlowNode {
  id: string;
  label: string;
  /** Its amount as a reader sees it. */
  value: string;
}
export interface Flow {
  from: string;
  to: string;
  amount: number;
}
export interface FlowChart {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  description: string;
  left: FlowNode[];
  right: FlowNode[];
  flows: Flow[];
  /** The amount and the number of blocks that a whole height has room for: the same in pictures with one scale. */
  room: { amount: number; blocks: number };
}

export interface Placed {
  node: FlowNode;
  /** In per mille of the height. */
  top: number;
  size: number;
}
export interface Ribbon {
  to: string;
  left: number;
  right: number;
  size: number;
}

const whole = 1000;
const heightEm = 34;
/** Two lines of letters above each block. */
const gap = (2.9 / heightEm) * whole;

/** Blocks below each other with room for their words; both columns share the scale. */
export function placed(nodes: FlowNode[], amountOf: (id: string) => number, scale: number): Placed[] {
  let top = 0;
  return nodes.map((node) => {
    top += gap;
    const place = { node, top, size: amountOf(node.id) * scale };
    top += place.size;
    return place;
  });
}

/** Each flow from its part of the left block to its part of the right one, in the order of both columns. */
export function ribbons(left: Placed[], right: Placed[], flows: Flow[], scale: number): Ribbon[] {
  const used = new Map<string, number>();
  const take = (side: string, { node, top }: Placed, size: number): number => {
    const key = `${side} ${node.id}`;
    const before = used.get(key) ?? 0;
    used.set(key, before + size);
    return top + before;
  };
  return left.flatMap((source) =>
    right.flatMap((target) =>
      flows
        .filter(({ from, to, amount }) => from === source.node.id && to === target.node.id && amount > 0)
        .map(({ to, amount }) => {
          const size = amount * scale;
          return { to, left: take('left', source, size), right: take('right', target, size), size };
        }),
    ),
  );
}

const sumOf = (flows: Flow[], end: 'from' | 'to', id: string): number =>
  flows.reduce((sum, flow) => sum + (flow[end] === id ? flow.amount : 0), 0);

const path = ({ left, right, size }: Ribbon): string => {
  const edge = (value: number): string => value.toFixed(2);
  return (
    `M20,${edge(left)} C500,${edge(left)} 500,${edge(right)} 980,${edge(right)} V${edge(right + size)} ` +
    `C500,${edge(right + size)} 500,${edge(left + size)} 20,${edge(left + size)} Z`
  );
};

const block = ({ node, top, size }: Placed, isRight: boolean): SVGTemplateResult => {
  const at = (value: number): string => `${((value / whole) * 100).toFixed(3)}%`;
  return svg`
    <rect class="flow-block" x=${isRight ? '98%' : '0'} width="2%" y=${at(top)} height=${at(Math.max(size, 1))} />
    <text class="flow-name" x=${isRight ? '100%' : '0'} y=${at(top)} dy="-1.45em" text-anchor=${isRight ? 'end' : 'start'}>${node.label}</text>
    <text class="bar-value" x=${isRight ? '100%' : '0'} y=${at(top)} dy="-0.3em" text-anchor=${isRight ? 'end' : 'start'}>${node.value}</text>
  `;
};

export function flowChart({ id, title, description, left, right, flows, room }: FlowChart): TemplateResult {
  const scale = (whole - gap * room.blocks) / Math.max(room.amount, 1);
  const sources = placed(left, (node) => sumOf(flows, 'from', node), scale);
  const targets = placed(right, (node) => sumOf(flows, 'to', node), scale);
  return html`
    <figure class="chart flow-chart" aria-labelledby="${id}-title">
      <svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${heightEm}em">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-description">${description}</desc>
        <svg width="100%" height="100%" viewBox="0 0 ${whole} ${whole}" preserveAspectRatio="none">
          ${ribbons(sources, targets, flows, scale).map(
            (each) => svg`<path class="ribbon" data-to=${each.to} d=${path(each)} />`,
          )}
        </svg>
        ${sources.map((each) => block(each, false))} ${targets.map((each) => block(each, true))}
      </svg>
    </figure>
  `;
}
