// SPDX-License-Identifier: MIT

/** Text as a string of CSS: quotes, backslashes and control characters by their numbers. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`;
