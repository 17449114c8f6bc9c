// SPDX-License-Identifier: MIT
// What is shown where nothing can be calculated, as the build makes it from the engine's own answers.
import type { PayerGroup, Solution, Status } from '../engine/types.ts';

export interface StaticTable {
  /** The newest adopted year. */
  year: number;
  /** When the figures were last read, "2026-11-21". */
  read_on: string;
  engine: string;
  parameters: string;
  solutions: Solution[];
  /** In øre, in the order of the solutions; null where the group does not pay. */
  groups: { group: PayerGroup; amounts_ore: (number | null)[]; total_ore: number }[];
  municipalities: { code: string; name: string; total_ore: number; status: Status }[];
}
