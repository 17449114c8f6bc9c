// SPDX-License-Identifier: MIT
// What stands in the publisher's file beside the page: who puts a folder on a server says so there without building it.
import { type Publisher, publisherFile, publisherOf } from './state/publisher.ts';

/** In letters. */
const longestFile = 10_000;

function read(text: string): unknown {
  try {
    return text.length > longestFile ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null where the file says nothing, cannot be fetched, or is wrong: then the console tells why. */
export async function publishedHere(): Promise<Publisher | null> {
  const response = await fetch(publisherFile, { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok) return null;
  const { publisher, problems } = publisherOf(read(await response.text().catch(() => '')));
  for (const problem of problems) console.warn(`${publisherFile}: ${problem}; nothing of it is used`);
  return publisher;
}
