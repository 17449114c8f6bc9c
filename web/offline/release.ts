// SPDX-License-Identifier: MIT
// A release as the service worker knows it, and where its files are kept.

export interface ReleaseFile {
  /** Relative to the page's folder; the page itself is "". */
  path: string;
  /** Lower-case hexadecimal. */
  sha256: string;
}
export interface Release {
  /** Names the release by its content: other bytes, other name. */
  id: string;
  files: ReleaseFile[];
}

/** Begins the name of every cache of the page in this folder: other pages of the same origin keep theirs. */
export const cachesOf = (scope: string): string => `e-helseregningen ${scope} `;
export const cacheOf = (scope: string, id: string): string => cachesOf(scope) + id;
/** Holds the name of the release in use, so that its successor knows which one open pages may still come from. */
export const recordOf = (scope: string): string => `${cachesOf(scope)}in use`;

/** What the page says to a release that waits when the reader takes it. */
export const takeMessage = 'samfin: take this release';
