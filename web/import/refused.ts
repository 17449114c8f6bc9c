// SPDX-License-Identifier: MIT
import type { EngineError } from '../engine/types.ts';

/** A file that changes nothing, with every reason. */
export class Refused extends Error {
  constructor(readonly errors: EngineError[]) {
    super(errors.map(({ code }) => code).join(' '));
  }
}
export const refused = (code: string, path = '', values: Record<string, unknown> = {}): Refused =>
  new Refused([{ code, path, values }]);
