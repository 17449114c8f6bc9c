// SPDX-License-Identifier: MIT
// Shares of a common service that the reader is writing: text among the drafts until they are whole.
import type { CostSolution, OwnServices } from '../engine/types_basis.ts';
import { type Language, type Reading, readNumber, shifted } from '../numbers.ts';

const prefix = '/service_share/';
/** The national solutions: what is charged to Helsenettet's own external services leaves the basis. */
export const serviceUsers = [
  'grunndata_helseid',
  'kjernejournal',
  'e_resept',
  'helsenorge',
] as const satisfies readonly CostSolution[];

export const shareDraft = (drafts: Record<string, string>, user: string): string =>
  Object.hasOwn(drafts, prefix + user) ? drafts[prefix + user]! : '';
export const withShareDraft = (
  drafts: Record<string, string>,
  user: string,
  text: string,
): Record<string, string> => ({ ...drafts, [prefix + user]: text });
export const withoutShares = (drafts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(drafts).filter(([path]) => !path.startsWith(prefix)));

/** What stands in a share's field, in per cent; nothing is no share. */
export const shareRead = (drafts: Record<string, string>, user: string, language: Language): Reading => {
  const text = shareDraft(drafts, user);
  return text.trim() === '' ? { value: '0' } : readNumber(text, language);
};

/** The shares of one service in a year, when each of them can be read; whether they add up is the engine's to say. */
export function sharedOut(
  drafts: Record<string, string>,
  { year, id, amount_mnok }: { year: number; id: string; amount_mnok: string },
  language: Language,
): OwnServices | null {
  const users: { user: string; share: string }[] = [];
  for (const user of serviceUsers) {
    const read = shareRead(drafts, user, language);
    if (!('value' in read)) return null;
    const share = shifted(read.value, -2);
    if (share !== '0') users.push({ user, share });
  }
  return { year, method: 'direct', services: [{ id, amount_mnok, users }] };
}
