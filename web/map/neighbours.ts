// SPDX-License-Identifier: MIT
// Where an arrow key leads on the map: to the nearest circle on that side.
import type { Circle } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ahead: Record<Direction, (dx: number, dy: number) => [along: number, aside: number]> = {
  left: (dx, dy) => [-dx, Math.abs(dy)],
  right: (dx, dy) => [dx, Math.abs(dy)],
  up: (dx, dy) => [-dy, Math.abs(dx)],
  down: (dx, dy) => [dy, Math.abs(dx)],
};

/** The nearest circle within 45 degrees of the direction, or otherwise the nearest that lies that way at all. */
export function neighbour(circles: readonly Circle[], from: Circle, direction: Direction): Circle | null {
  let best: { circle: Circle; cost: number } | null = null;
  for (const circle of circles) {
    if (circle.id === from.id) continue;
    const [along, aside] = ahead[direction](circle.x - from.x, circle.y - from.y);
    if (along <= 0) continue;
    const cost = Math.hypot(along, aside) + (aside > along ? 1e6 : 0);
    if (best === null || cost < best.cost) best = { circle, cost };
  }
  return best?.circle ?? null;
}
