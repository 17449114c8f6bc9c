// SPDX-License-Identifier: MIT
// A value's place in words: what it is, of whom, when.
import { wordOf } from '../text/texts.ts';
import type { Frame } from './frame.ts';

/** "/growth_ratio/vkp/2027" in words, as far as there are some. */
export function pathWords(frame: Frame, path: string): string {
  const { words } = frame.text;
  const known = { ...words.solution, ...words.payerGroup, ...words.healthRegion };
  const place = (part: string): string =>
    frame.actors.municipality(part) ? frame.name(part) : wordOf(known, part).replaceAll('_', ' ');
  const [family = '', ...rest] = path.split('/').slice(1);
  return [wordOf(words.quantity, family), ...rest.map(place)].join(', ');
}
