// SPDX-License-Identifier: MIT
// Where a municipality lies. One that is no more stands where the municipality lies that has its name today, otherwise
// where the first of those lies that it became.
import type { Municipality } from '../engine/types.ts';
import { placesText } from './places.ts';

export interface Place {
  /** Kilometres in UTM zone 33. */
  east: number;
  north: number;
}

const places = new Map(
  placesText
    .trim()
    .split(/;\s+/)
    .map((each): [string, Place] => {
      const [code = '', east, north] = each.split(' ');
      return [code, { east: Number(east), north: Number(north) }];
    }),
);

export function placeOf(
  code: string,
  municipality: (code: string) => Municipality | undefined,
): { place: Place; isFollowed: boolean } | null {
  const own = places.get(code);
  if (own) return { place: own, isFollowed: false };
  const before = municipality(code);
  const after = (before?.successors ?? []).filter((each) => places.has(each));
  const heir = after.find((each) => municipality(each)?.name === before?.name) ?? after[0];
  return heir === undefined ? null : { place: places.get(heir)!, isFollowed: true };
}
