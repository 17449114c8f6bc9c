// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Municipality } from '../../../web/engine/types.ts';
import { brokenText, withoutForbidden } from '../../../web/files/picture.ts';
import { classLimits, classOf } from '../../../web/map/classes.ts';
import { labelWidths, labelsFor } from '../../../web/map/labels.ts';
import { type Circle, type Wanted, laidOut, shape } from '../../../web/map/layout.ts';
import { placeOf } from '../../../web/map/municipal_places.ts';
import { neighbour } from '../../../web/map/neighbours.ts';
import { placesText } from '../../../web/map/places.ts';
import { fileName } from '../../../web/parts/file_name.ts';
import { partsOn } from '../../../web/parts/stacked_bars.ts';

const places = placesText
  .trim()
  .split(/;\s+/)
  .map((each) => each.split(' ') as [string, string, string])
  .map(([id, east, north]) => ({ id, east: Number(east), north: Number(north) }));
/** Radii from 3.5 to 60 km, as many inhabitants or few would give. */
const wanted = places.map((place, index): Wanted => ({
  ...place,
  radius: index === 0 ? 60 : 3.5 + (index % 9),
}));

const overlaps = (circles: Circle[]): number =>
  circles.reduce(
    (count, a, index) =>
      count +
      circles.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 1e-9)
        .length,
    0,
  );

test('the 357 places are those of the country: Vardø is farthest east, Nordkapp north, Agder south', () => {
  expect(places).toHaveLength(357);
  const most = (by: (place: (typeof places)[number]) => number): string =>
    places.reduce((a, b) => (by(b) > by(a) ? b : a)).id;
  expect(most(({ east }) => east)).toBe('5634');
  expect(most(({ north }) => north)).toBe('5620');
  expect(most(({ north }) => -north)).toMatch(/^42/);
});

test('no two circles overlap, and the same circles end at the same places', () => {
  const first = laidOut(wanted);
  expect(overlaps(first.circles)).toBe(0);
  expect(laidOut(wanted)).toEqual(first);
  expect(first.width / first.height).toBeCloseTo(shape, 9);
  for (const { x, y, radius } of first.circles) {
    expect(Math.min(x - radius, y - radius)).toBeGreaterThanOrEqual(0);
    expect(x + radius).toBeLessThanOrEqual(first.width);
    expect(y + radius).toBeLessThanOrEqual(first.height);
  }
});

test('circles that touch nobody stay where they are, from one another', () => {
  const { circles } = laidOut([
    { id: 'a', east: 0, north: 0, radius: 10 },
    { id: 'b', east: 100, north: 300, radius: 10 },
  ]);
  expect(circles[1]!.x - circles[0]!.x).toBeCloseTo(100, 9);
  expect(circles[1]!.y - circles[0]!.y).toBeCloseTo(-300, 9);
});

test('any few circles are parted, also at one place', () => {
  const circle = fc.record({
    east: fc.integer({ min: 0, max: 60 }),
    north: fc.integer({ min: 0, max: 60 }),
    radius: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(circle, { minLength: 1, maxLength: 8 }), (few) => {
      const { circles } = laidOut(few.map((each, index) => ({ ...each, id: String(index) })));
      expect(overlaps(circles)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('arrow keys alone reach every circle', () => {
  const { circles } = laidOut(wanted);
  const seen = new Set([circles[0]!.id]);
  const open = [circles[0]!];
  for (let from = open.pop(); from; from = open.pop())
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = neighbour(circles, from, direction);
      if (!next || seen.has(next.id)) continue;
      seen.add(next.id);
      open.push(next);
    }
  expect(seen.size).toBe(357);
});

test('names do not stand over one another at the width that they are chosen for', () => {
  const layout = laidOut(wanted);
  const named = wanted.map(({ id }) => ({ id, text: `Kommunen ${id}` }));
  const labels = labelsFor(layout, named);
  for (const from of labelWidths) {
    const unit = layout.width / from;
    const boxes = labels
      .filter((label) => label.from === from)
      .map(({ x, y, anchor, text }) => {
        const width = text.length * 0.55 * unit;
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        return { left, right: left + width, top: y - 0.8 * unit, bottom: y + 0.2 * unit };
      });
    expect(boxes.length).toBeGreaterThan(3);
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    });
  }
});

test('a municipality that is no more stands with the one that has its name, or else the first that it became', () => {
  const municipality = (code: string, name: string, successors: string[] = []): [string, Municipality] => [
    code,
    {
      code,
      name,
      official_name: name,
      county: '15',
      health_region: 'midt',
      from_year: 2020,
      to_year: successors.length > 0 ? 2023 : null,
      predecessors: [],
      successors,
    },
  ];
  const known = new Map([
    municipality('1507', 'Ålesund', ['1580', '1508']),
    municipality('1508', 'Ålesund'),
    municipality('1580', 'Haram'),
    municipality('3001', 'Halden', ['3101']),
    municipality('3101', 'Halden'),
    municipality('9998', 'Ingensteds', ['9999']),
  ]);
  const at = (code: string) => placeOf(code, (each) => known.get(each));
  expect(at('1507')).toEqual({ place: at('1508')!.place, isFollowed: true });
  expect(at('3001')).toEqual({ place: at('3101')!.place, isFollowed: true });
  expect(at('3101')!.isFollowed).toBe(false);
  expect(at('9998')).toBeNull();
});

// Ten values: the limits stand at the third, fifth, seventh and ninth, to the nearest krone.
test('classes have whole kroner as limits and about as many in each', () => {
  const values = [7028, 7110, 7260, 7300, 7449, 7512, 7699, 7801, 8049, 30976];
  const limits = classLimits(values);
  expect(limits).toEqual([7300, 7400, 7700, 8000]);
  expect(values.map((value) => classOf(value, limits))).toEqual([0, 0, 0, 1, 2, 2, 2, 3, 4, 4]);
});

test('equal values are one class', () => {
  expect(classLimits([500, 500, 500])).toEqual([]);
  expect(classOf(500, [])).toBe(0);
});

test('parts lie end to end on the scale of the longest bar, and a negative part takes no room', () => {
  expect(partsOn(200, [50, -10, 100])).toEqual([
    { from: 0, width: 25 },
    { from: 25, width: 0 },
    { from: 25, width: 50 },
  ]);
});

test('a picture holds no character that XML forbids', () => {
  expect(withoutForbidden('a\u0000b\u000bc\ud800d\ufffee\u{1f600}\t')).toBe('abcde\u{1f600}\t');
});

test('a sentence is broken between words where the next one does not fit', () => {
  expect(brokenText('en to tre fire', 6, (text) => text.length)).toEqual(['en to', 'tre', 'fire']);
  expect(brokenText('uendelig lang', 3, (text) => text.length)).toEqual(['uendelig', 'lang']);
});

test('a file name has letters, digits and hyphens only', () => {
  expect(fileName('Hva Ærå & «Kárášjohka» betaler 2022–2026')).toBe('hva-aera-karasjohka-betaler-2022-2026');
  expect(fileName('../../etc')).toBe('etc');
});
