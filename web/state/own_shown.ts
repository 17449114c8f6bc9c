// SPDX-License-Identifier: MIT
// What "Own costs" shows, as the link holds it: words with a hyphen between, in any order. No cost is among them.
import type { Path } from '../engine/types_municipal.ts';

export interface OwnShown {
  path: Path;
  whose: 'municipality' | 'country';
  measure: 'total' | 'per_inhabitant' | 'nominal';
  /** Whether the municipality's own form is where its path begins. */
  start: 'estimate' | 'form';
  seed: number;
}
export const defaultShown: OwnShown = {
  path: 'medium',
  whose: 'municipality',
  measure: 'total',
  start: 'estimate',
  seed: 2026,
};

export const paths = ['low', 'medium', 'high'] as const satisfies readonly Path[];
export const measures = [
  'total',
  'per_inhabitant',
  'nominal',
] as const satisfies readonly OwnShown['measure'][];
const words: { [Key in Exclude<keyof OwnShown, 'seed'>]: readonly OwnShown[Key][] } = {
  path: paths,
  whose: ['municipality', 'country'],
  measure: measures,
  start: ['estimate', 'form'],
};

/** A word that says nothing here is passed over; what is not said is the default. */
export function shownOf(text: string): OwnShown {
  const shown = { ...defaultShown };
  for (const word of text.split('-')) {
    const seed = /^s(\d{1,15})$/.exec(word);
    if (seed) shown.seed = Number(seed[1]);
    for (const [key, known] of Object.entries(words))
      if ((known as readonly string[]).includes(word)) Object.assign(shown, { [key]: word });
  }
  return shown;
}

export const shownText = (shown: OwnShown): string =>
  [
    ...(Object.keys(words) as (keyof typeof words)[])
      .filter((key) => shown[key] !== defaultShown[key])
      .map((key) => shown[key]),
    ...(shown.seed === defaultShown.seed ? [] : [`s${shown.seed}`]),
  ].join('-');
