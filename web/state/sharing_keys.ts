// SPDX-License-Identifier: MIT
// The forms that a key can have, and the deadline that two dated keys say. Whether a key is possible is the engine's
// to say.
import type {
  KeyMixture,
  KeyName,
  RuleKey,
  SharingKey,
  SingleKey,
  TableKey,
  TurnoverKey,
  UndatedKey,
} from '../engine/types_models.ts';
import { isSame } from './what_if_scenario.ts';

export interface DatedVersion {
  from: number;
  key: UndatedKey;
}

export const isDated = (key: SharingKey | undefined): key is { dated: DatedVersion[] } =>
  typeof key === 'object' && 'dated' in key;
export const isMixture = (key: SharingKey | undefined): key is KeyMixture => Array.isArray(key);
export const isTurnover = (key: SharingKey | undefined): key is TurnoverKey =>
  typeof key === 'object' && 'key' in key && key.key === 'turnover';

/** A copy without some members. */
export const omitting = <T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

/** A key as an object, also where its name is enough. */
export const asObject = (key: KeyName | SingleKey): SingleKey => (typeof key === 'string' ? { key } : key);

/** A key among its users only; a name alone where they are all. */
export function among(key: KeyName | RuleKey | TableKey, users: string[]): SharingKey {
  const others = omitting(asObject(key) as RuleKey | TableKey, 'users');
  if (users.length > 0) return { ...others, users };
  return Object.keys(others).length === 1 ? (others.key as KeyName) : others;
}
export const usersOf = (key: SharingKey | undefined): string[] | undefined =>
  typeof key === 'object' && 'users' in key ? key.users : undefined;

/** Who have begun pay until a year; everybody pays from it. */
export interface Deadline {
  /** The key without its users. */
  base: KeyName | RuleKey | TableKey;
  /** From when the key counts at all. */
  from: number;
  year: number;
  users: string[];
}

/** Whether a key is one that can be kept among its users. */
export const canHaveDeadline = (key: SharingKey | undefined): key is KeyName | RuleKey | TableKey =>
  key !== undefined && !isDated(key) && !isMixture(key) && !isTurnover(key);

/** Two dated keys that differ by users only; null for any other key. */
export function deadlineOf(key: SharingKey | undefined): Deadline | null {
  if (!isDated(key) || key.dated.length !== 2) return null;
  const [before, after] = key.dated as [DatedVersion, DatedVersion];
  const users = usersOf(before.key);
  if (users === undefined) return null;
  if (!canHaveDeadline(before.key) || !canHaveDeadline(after.key)) return null;
  const base = among(before.key, []) as Deadline['base'];
  if (!isSame(asObject(base), asObject(after.key))) return null;
  return { base, from: before.from, year: after.from, users };
}

export const withDeadline = ({ base, from, year, users }: Deadline): SharingKey => ({
  dated: [
    { from, key: { ...asObject(base), users } as SingleKey },
    { from: year, key: among(base, []) as UndatedKey },
  ],
});
