// SPDX-License-Identifier: MIT
// Why a split's rounding gave an øre more, or did not.
import type { RoundingTexts } from '../nb/rounding.ts';

export const rounding: RoundingTexts = {
  rule: 'Everyone first gets whole øre. Those left over go one by one to the largest remainders. Where two remainders are equal, the lower code goes first.',
  served: (remainder) =>
    `Here the remainder is ${remainder}. It is among the largest, so it got one øre more.`,
  notServed: (remainder) =>
    `Here the remainder is ${remainder}. It is not among the largest, so it did not get one øre more.`,
};
