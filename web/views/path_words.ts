// SPDX-License-Identifier: MIT
// A value's place in words: what it is, of whom, when.
import { wordOf } from '../text/texts.ts';
import type { Frame } from './frame.ts';

/** One step of a place: a municipality's name, a solution, a group; another as it is written. */
export function placeName(frame: Frame, part: string): string {
  const { words } = frame.text;
  const known = { ...words.solution, ...words.payerGroup, ...words.healthRegion };
  return frame.actors.municipality(part) ? frame.name(part) : wordOf(known, part).replaceAll('_', ' ');
}

/** "/growth_ratio/vkp/2027" in words, as far as there are some. */
export function pathWords(frame: Frame, path: string): string {
  const [family = '', ...rest] = path.split('/').slice(1);
  return [wordOf(frame.text.words.quantity, family), ...rest.map((part) => placeName(frame, part))].join(
    ', ',
  );
}
