// SPDX-License-Identifier: MIT
import { newestReading } from './newest_reading.ts';
import { publisherDefinition } from './publisher.ts';

/** What the page, the single file and the guest are built with, for `define`. */
export const definitions = async (): Promise<Record<string, string>> => ({
  ...publisherDefinition(),
  SAMFIN_READ_ON: JSON.stringify(await newestReading()),
});
