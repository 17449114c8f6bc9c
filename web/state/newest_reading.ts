// SPDX-License-Identifier: MIT
// When the figures were last read. The first engine knows of its own figures alone, so the day when the number basis was
// read is put in its place by the build.
import type { Description } from '../engine/types.ts';

/** "2026-11-22" */
declare const SAMFIN_READ_ON: string;

const builtReading = typeof SAMFIN_READ_ON === 'undefined' ? '' : SAMFIN_READ_ON;

/** With the newest day, so that the page's foot says no earlier one than a source that the page shows. */
export const withNewestReading = (description: Description, readOn = builtReading): Description =>
  description.parameters.read_on < readOn
    ? { ...description, parameters: { ...description.parameters, read_on: readOn } }
    : description;
