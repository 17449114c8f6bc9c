// SPDX-License-Identifier: MIT
// The steps from last year's bill by the law to the bill that is shown, asked for when a reader opens them.
import type { Answer } from '../engine/types.ts';
import type { Bridge, BridgeRequest } from '../engine/types_models.ts';
import { type Choice, scenarioOf } from './choice.ts';
import type { Session } from './session.ts';

export class BillBridge {
  #asked = '';
  #answer: Answer<Bridge> | null = null;

  constructor(private readonly session: Session) {}

  /** The steps of a choice whose bill stands on the page; null while they are on their way. */
  answerFor(choice: Choice, actor: string): Answer<Bridge> | null {
    const { session } = this;
    const question: BridgeRequest = {
      actor,
      from: { preset: 'law', year: choice.year - 1 },
      to: { scenario: scenarioOf(choice, session.description!.next_year), year: choice.year },
      order: 'stated',
    };
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
