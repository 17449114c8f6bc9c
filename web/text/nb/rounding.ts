// SPDX-License-Identifier: MIT
// Why a split's rounding gave an øre more, or did not.

export const rounding = {
  rule: 'Alle får først hele øre. Øre som blir til overs, går ett for ett til dem med størst rest. Er to rester like, går den laveste koden foran.',
  served: (remainder: string) =>
    `Her er resten ${remainder}. Den er blant de største, så den ga ett øre til.`,
  notServed: (remainder: string) =>
    `Her er resten ${remainder}. Den er ikke blant de største, så den ga ikke ett øre til.`,
};
export type RoundingTexts = typeof rounding;
