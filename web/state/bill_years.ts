// SPDX-License-Identifier: MIT
// The bills of all years of the actor whose bill is shown, asked for after the first answer stands on the page.
import { isRefusal } from '../engine/engine.ts';
import type { Bill } from '../engine/types.ts';
import { type Choice, scenarioOf } from './choice.ts';
import type { Session } from './session.ts';

export interface BillYears {
  /** The bill that they belong to. */
  shown: Bill;
  bills: Bill[];
  /** Years that the engine refuses. */
  refused: number[];
}

/** In milliseconds: what is typed meanwhile is answered first. */
const pause = 150;

export class YearsOfBills {
  found: BillYears | null = null;
  #asked: Bill | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** The years that belong to a bill; asks for them where they are not there yet. What was there before stays until then. */
  of(shown: Bill, choice: Choice): BillYears | null {
    if (this.#asked !== shown) {
      this.#asked = shown;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(shown, choice), this.found ? pause : 0);
    }
    return this.found?.shown.actor === shown.actor ? this.found : null;
  }

  async #ask(shown: Bill, choice: Choice): Promise<void> {
    const { session } = this;
    const { years: adopted, next_year } = session.description!;
    const years = shown.year === next_year ? [...new Set([...adopted, next_year])] : adopted;
    const answers = await Promise.all(
      years.map(async (year) => {
        if (year === shown.year) return shown;
        const asked = { ...choice, year };
        const { actor } = session.resolved({ ...asked, actor: shown.actor });
        return session.engine.bill({ scenario: scenarioOf(asked, next_year), actor, year });
      }),
    );
    if (this.#asked !== shown) return;
    this.found = {
      shown,
      bills: answers.flatMap((each) => (isRefusal(each) ? [] : each)),
      refused: years.filter((_, index) => isRefusal(answers[index]!)),
    };
    session.changed();
  }
}
