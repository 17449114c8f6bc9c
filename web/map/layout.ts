// SPDX-License-Identifier: MIT
// Circles at their places on the map, moved as little as it takes so that no two overlap. The same circles always end
// at the same places: nothing here is left to chance or to the order of time.

export interface Wanted {
  id: string;
  /** Kilometres east and north. */
  east: number;
  north: number;
  /** In kilometres. */
  radius: number;
}
export interface Circle {
  id: string;
  /** Kilometres right and down from the map's upper left corner. */
  x: number;
  y: number;
  radius: number;
}
export interface Layout {
  width: number;
  height: number;
  circles: Circle[];
}

/** The picture's width to its height, as the style sheet has it. */
export const shape = 0.8;
/** Kilometres that are left free between two circles. */
const gap = 1;
const rounds = 300;
const grownRounds = 120;
/** How far a circle is drawn back towards its place, as a part of the distance; it fades out while circles grow. */
const pull = 0.1;

interface Moving extends Circle {
  homeX: number;
  homeY: number;
  /** What makes a large circle stay where a small one is moved. */
  weight: number;
}

/** Pushes two circles apart that overlap; says whether they did. */
function parted(a: Moving, b: Moving, grown: number): boolean {
  const wanted = (a.radius + b.radius + gap) * grown;
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted - 1e-6) return false;
  if (distance < 1e-6) {
    // Two at one place: one of them goes to the right.
    [dx, dy, distance] = [1, 0, 1];
  }
  const short = wanted - Math.hypot(b.x - a.x, b.y - a.y);
  const shareOfA = b.weight / (a.weight + b.weight);
  const [stepX, stepY] = [(dx / distance) * short, (dy / distance) * short];
  a.x -= stepX * shareOfA;
  a.y -= stepY * shareOfA;
  b.x += stepX * (1 - shareOfA);
  b.y += stepY * (1 - shareOfA);
  return true;
}

function partedAll(moving: Moving[], largest: number, grown: number): boolean {
  moving.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
  let isMoved = false;
  moving.forEach((a, index) => {
    for (let other = index + 1; other < moving.length; other++) {
      const b = moving[other]!;
      // From the left to the right: what is farther away than the largest circle cannot touch.
      if (b.x - a.x > (a.radius + largest + gap) * grown) break;
      isMoved = parted(a, b, grown) || isMoved;
    }
  });
  return isMoved;
}

function moved(moving: Moving[], back: number): void {
  for (const each of moving) {
    each.x += (each.homeX - each.x) * back;
    each.y += (each.homeY - each.y) * back;
  }
}

/** All circles in a picture of one shape, with the free room shared between its sides. */
function framed(moving: Moving[]): Layout {
  const left = Math.min(...moving.map(({ x, radius }) => x - radius)) - gap;
  const top = Math.min(...moving.map(({ y, radius }) => y - radius)) - gap;
  const wide = Math.max(...moving.map(({ x, radius }) => x + radius)) + gap - left;
  const high = Math.max(...moving.map(({ y, radius }) => y + radius)) + gap - top;
  const width = Math.max(wide, high * shape);
  const height = width / shape;
  const [asideX, asideY] = [(width - wide) / 2 - left, (height - high) / 2 - top];
  return {
    width,
    height,
    circles: moving.map(({ id, x, y, radius }) => ({ id, x: x + asideX, y: y + asideY, radius })),
  };
}

/** Yields between its rounds, so that the page can do something else meanwhile. */
export function* layingOut(wanted: readonly Wanted[]): Generator<void, Layout> {
  const moving = wanted.map(({ id, east, north, radius }): Moving => {
    const place = { x: east, y: -north };
    return { id, ...place, homeX: place.x, homeY: place.y, radius, weight: radius * radius };
  });
  const largest = Math.max(0, ...wanted.map(({ radius }) => radius));
  const sweep = [...moving];
  for (let round = 0; round < rounds; round++) {
    // Circles grow, so that each pushes its neighbours outwards and none jumps over another.
    const grown = Math.min(1, round / grownRounds);
    moved(moving, pull * (1 - grown));
    if (!partedAll(sweep, largest, grown) && grown === 1) break;
    yield;
  }
  return framed(moving);
}

export function laidOut(wanted: readonly Wanted[]): Layout {
  const work = layingOut(wanted);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
