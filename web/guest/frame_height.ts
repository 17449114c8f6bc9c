// SPDX-License-Identifier: MIT
// What a frame says to the page around it: its height, and nothing else.

export interface HeightMessage {
  type: 'e-helseregning-height';
  /** In whole CSS pixels. */
  height: number;
}

const highest = 100_000;

/** Whether something that came as a message is a height from a frame of ours; who sent it is checked apart. */
export function isHeightMessage(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { type, height } = data as Record<string, unknown>;
  return type === 'e-helseregning-height' && Number.isInteger(height) && inRange(height as number);
}
const inRange = (height: number): boolean => height > 0 && height <= highest;

/** The origin that a frame's address names as its parent; null where it names none that a message can be sent to. */
export function parentOrigin(search: string): string | null {
  const named = new URLSearchParams(search).get('parent');
  if (named === null) return null;
  try {
    const { origin, protocol } = new URL(named);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch {
    return null;
  }
}
