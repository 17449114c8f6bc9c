// SPDX-License-Identifier: MIT
// Which names stand beside their circles: of the largest municipalities, as many as there is room for at a width of
// the page, none over another. Widths are in em of the labels' letters, so that larger letters mean fewer names.
import type { Circle, Layout } from './layout.ts';

export interface Label {
  id: string;
  text: string;
  /** As in the layout; where the words begin, end or have their middle. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** The picture's width in em from which there is room. */
  from: number;
}

/** Widths that the style sheet asks about, in em: a narrow phone, a wide one, and more. */
export const labelWidths = [16, 26, 38] as const;
/** No letter of a name is wider on average, and no line higher, in em. */
const letterEm = 0.62;
const lineEm = 1.2;
const besideEm = 0.25;
/** Towns that everyone looks for: their names may stand on other circles. */
const alwaysNamed = 4;
/** Other names may stand on fewer circles than this, if they are much smaller than their own. */
const mostCovered = 4;
const muchSmaller = 0.75;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = (box: Box, { x, y, radius }: Circle): boolean => {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < radius;
};

type Candidate = Pick<Label, 'x' | 'y' | 'anchor'> & { box: Box };

/** Inside where there is room, then right, left, below, above; all lengths in kilometres, of which an em has `unit`. */
function candidates({ x, y, radius }: Circle, letters: number, unit: number): Candidate[] {
  const [width, height, beside] = [letters * letterEm * unit, lineEm * unit, besideEm * unit];
  const at = (anchor: Label['anchor'], left: number, top: number): Candidate => ({
    x: anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2,
    y: top + height * 0.76,
    anchor,
    box: { left, right: left + width, top, bottom: top + height },
  });
  const isRoomy = Math.hypot(width, height) / 2 < radius;
  return [
    ...(isRoomy ? [at('middle', x - width / 2, y - height / 2)] : []),
    at('start', x + radius + beside, y - height / 2),
    at('end', x - radius - beside - width, y - height / 2),
    at('middle', x - width / 2, y + radius + beside / 2),
    at('middle', x - width / 2, y - radius - beside / 2 - height),
  ];
}

/** `named`: the largest first. */
export function labelsFor(
  { circles, width, height }: Layout,
  named: { id: string; text: string }[],
): Label[] {
  const byId = new Map(circles.map((circle) => [circle.id, circle]));
  return labelWidths.flatMap((from) => {
    const unit = width / from;
    const taken: Box[] = [];
    const labels: Label[] = [];
    for (const entry of named) {
      const { id, text } = entry;
      if (labels.length >= from) break;
      const own = byId.get(id);
      if (!own) continue;
      const free = candidates(own, text.length, unit)
        .filter(
          ({ box }) =>
            box.left >= 0 &&
            box.right <= width &&
            box.top >= 0 &&
            box.bottom <= height &&
            !taken.some((each) => isOver(each, box)),
        )
        .map((each) => {
          const hidden = circles.filter((circle) => circle !== own && covers(each.box, circle));
          const isElse = hidden.some(({ radius }) => radius > own.radius * muchSmaller);
          return { each, covered: hidden.length + (isElse ? mostCovered : 0) };
        })
        .sort((a, b) => a.covered - b.covered)[0];
      // A name on a circle that is as large would be taken for that one's.
      if (!free || (free.covered >= mostCovered && named.indexOf(entry) >= alwaysNamed)) continue;
      const { box, ...place } = free.each;
      taken.push(box);
      labels.push({ id, text, from, ...place });
    }
    return labels;
  });
}
