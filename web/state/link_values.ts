// SPDX-License-Identifier: MIT
// What may stand in a link: the kinds of value that its parts are made of.

export const longestText = 200;
export const mostChanges = 200;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length <= mostChanges;
export const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z_]{1,40}$/.test(value);
export const isAmount = (value: unknown): value is string =>
  typeof value === 'string' && /^-?\d{1,12}(\.\d{1,12})?$/.test(value);
/** Decimal text, or a fraction as "1/3". */
export const isShare = (value: unknown): value is string =>
  isAmount(value) || (typeof value === 'string' && /^\d{1,9}\/\d{1,9}$/.test(value));
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestText;
