// SPDX-License-Identifier: MIT
// The steps from last year's bill to the bill that is shown: the two that the bill itself compares.
import type { Answer } from '../engine/types.ts';
import type { Bridge, BridgeRequest } from '../engine/types_models.ts';
import { type Choice, scenarioOf } from './choice.ts';
import type { Session } from './session.ts';

/** What is changed for one of the years only is changed in that one. */
export function billBridgeQuestion(choice: Choice, actor: string, nextYear: number): BridgeRequest {
  const end = (year: number): BridgeRequest['to'] => ({
    scenario: scenarioOf({ ...choice, year }, nextYear),
    year,
  });
  return { actor, from: end(choice.year - 1), to: end(choice.year), order: 'stated' };
}

/** Asked for when a reader opens the steps. */
export class BillBridge {
  #asked = '';
  #answer: Answer<Bridge> | null = null;

  constructor(private readonly session: Session) {}

  /** The steps of a choice whose bill stands on the page; null while they are on their way. */
  answerFor(choice: Choice, actor: string): Answer<Bridge> | null {
    const question = billBridgeQuestion(choice, actor, this.session.description!.next_year);
    const asked = JSON.stringify(question);
    if (asked !== this.#asked) void this.#ask(question, asked);
    return this.#answer;
  }

  async #ask(question: BridgeRequest, asked: string): Promise<void> {
    this.#asked = asked;
    this.#answer = null;
    const answer = await this.session.engine.models.bridge(question);
    // Another bill may have been asked about meanwhile.
    if (asked !== this.#asked) return;
    this.#answer = answer;
    this.session.changed();
  }
}
