// SPDX-License-Identifier: MIT
// Who publishes this copy of the page, as they say themselves when they build it, or later in the file beside it. Nothing is
// claimed where nothing is said.

export interface Publisher {
  publisher: string;
  /** An e-mail address, an https address, or other words. */
  contact?: string;
  /** "2026-11-22": when the publisher last updated this copy. */
  updated?: string;
  /** https address of the publisher's accessibility statement. */
  accessibility_statement?: string;
}

/** Put in its place by the build. */
declare const SAMFIN_PUBLISHER: Publisher | null;

/** What the page was built with. */
export const builtPublisher = typeof SAMFIN_PUBLISHER === 'undefined' ? null : SAMFIN_PUBLISHER;

/** The file beside the page that says it anew. */
export const publisherFile = 'publisher.json';

const longest = 200;
// Also marks that turn text around, and line breaks of every kind.
const isForbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest && !isForbidden.test(value);

export function isSecureAddress(text: string): boolean {
  if (!/^https:\/\//.test(text)) return false;
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

type Key = keyof Publisher;
const rules: Record<Key, { is: (text: string) => boolean; expected: string }> = {
  publisher: { is: () => true, expected: '' },
  contact: { is: () => true, expected: '' },
  updated: { is: isDay, expected: 'a day, as in "2026-11-22"' },
  accessibility_statement: { is: isSecureAddress, expected: 'an address that begins with https://' },
};

/** What a file says, or what is wrong with it: then nothing of it is used. */
export function publisherOf(value: unknown): { publisher: Publisher | null; problems: string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { publisher: null, problems: ['it is no JSON object'] };
  const entries = Object.entries(value);
  if (entries.length === 0) return { publisher: null, problems: [] };
  const problems = entries.flatMap(([key, text]: [string, unknown]) => {
    if (!Object.hasOwn(rules, key)) return [`"${key}" is unknown`];
    if (!isText(text)) return [`"${key}" must be a text of 1 to ${longest} letters on one line`];
    const { is, expected } = rules[key as Key];
    return is(text) ? [] : [`"${key}" must be ${expected}`];
  });
  if (!Object.hasOwn(value, 'publisher')) problems.push('"publisher" is missing');
  return problems.length > 0
    ? { publisher: null, problems }
    : { publisher: Object.fromEntries(entries) as unknown as Publisher, problems };
}
