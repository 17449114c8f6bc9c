// SPDX-License-Identifier: MIT
// Why a split's rounding gave an øre more, or did not.
import type { RoundingTexts } from '../nb/rounding.ts';

export const rounding: RoundingTexts = {
  rule: 'Alle får først heile øre. Øre som er att, går eitt for eitt til dei med størst rest. Er to restar like, går den lågaste koden føre.',
  served: (remainder) => `Her er resten ${remainder}. Han er mellom dei største, så han gav eitt øre til.`,
  notServed: (remainder) =>
    `Her er resten ${remainder}. Han er ikkje mellom dei største, så han gav ikkje eitt øre til.`,
};
