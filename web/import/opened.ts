// SPDX-License-Identifier: MIT
// The file that is being opened: read, shown as what it would change, then used or let go.
import type { EngineError } from '../engine/types.ts';
import type { Session } from '../state/session.ts';
import { FileReader, type Reading } from './read_file.ts';
import { Refused } from './refused.ts';

export type Opened =
  | { state: 'none' | 'cancelled' }
  | { state: 'reading' | 'accepted'; name: string }
  | { state: 'refused'; name: string; errors: EngineError[] }
  | { state: 'read'; name: string; reading: Reading };

/** In milliseconds: views that read a file themselves are fetched first. */
const patience = 20_000;
const pause = 50;

export class OpenedFile {
  now: Opened = { state: 'none' };
  #newest = 0;

  constructor(private readonly session: Session) {}

  #set(now: Opened): void {
    this.now = now;
    this.session.changed();
  }

  async open(file: File): Promise<void> {
    const mine = ++this.#newest;
    const { name } = file;
    this.#set({ state: 'reading', name });
    const next = await new FileReader(this.session, this.session.choice.language).read(file).then(
      (reading): Opened => ({ state: 'read', name, reading }),
      (error: unknown): Opened => ({
        state: 'refused',
        name,
        errors: error instanceof Refused ? error.errors : [{ code: 'import_failed', path: '', values: {} }],
      }),
    );
    if (mine === this.#newest) this.#set(next);
  }
  cancel(): void {
    this.#newest += 1;
    this.#set({ state: 'cancelled' });
  }

  async accept(): Promise<void> {
    if (this.now.state !== 'read') return;
    const { name, reading } = this.now;
    const { session } = this;
    this.#set({ state: 'accepted', name });
    const { scenario, survey, patch } = reading;
    if (scenario === undefined) session.choose(patch);
    else session.choose({ ...patch, view: 'whatif' });
    if (scenario !== undefined) await (await there(() => session.whatIf))?.openFile(scenario);
    if (survey !== undefined) await (await there(() => session.ownCosts))?.survey.read(name, survey);
  }
}

async function there<T>(get: () => T | null): Promise<T | null> {
  for (let waited = 0; waited < patience; waited += pause) {
    const value = get();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}
