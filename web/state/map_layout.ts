// SPDX-License-Identifier: MIT
// The map's circles for one set of inhabitants, laid out a little at a time so that nothing waits for it.
import { type Label, labelsFor } from '../map/labels.ts';
import { type Layout, type Wanted, layingOut } from '../map/layout.ts';

/** Kilometres of radius to the square root of an inhabitant. */
const kilometresPerRoot = 0.07;
/** Below this number of inhabitants all circles are alike, so that they can be seen. */
export const smallestCount = 2500;

export const radiusOf = (inhabitants: number): number =>
  kilometresPerRoot * Math.sqrt(Math.max(inhabitants, smallestCount));

/** In milliseconds: how long the page may be kept from anything else. */
const slice = 8;

export interface Laid {
  layout: Layout;
  labels: Label[];
}

/** `named`: the largest first. */
export async function laidMap(
  wanted: readonly Wanted[],
  named: { id: string; text: string }[],
): Promise<Laid> {
  const work = layingOut(wanted);
  for (;;) {
    const end = performance.now() + slice;
    while (performance.now() < end) {
      const { done, value } = work.next();
      if (done) return { layout: value, labels: labelsFor(value, named) };
    }
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}
