// SPDX-License-Identifier: MIT
// What the bill's papers are made from: the bill, how each line was worked out, what moved it since last year, and the
// year that is not adopted yet.
import { isRefusal } from '../engine/engine.ts';
import type { Answer, Bill, Explanation, Scenario, Solution } from '../engine/types.ts';
import type { Bridge } from '../engine/types_models.ts';
import { billBridgeQuestion } from './bill_bridge.ts';
import { type Choice, scenarioOf } from './choice.ts';
import type { Session } from './session.ts';

export interface BillPaper {
  bill: Bill;
  explanations: Map<Solution, Explanation>;
  /** null where there is no year before, or the engine cannot say. */
  bridge: Bridge | null;
  /** The year after the newest adopted one; null for other years. */
  next: Bill | null;
}

export class BillDocuments {
  paper: Answer<BillPaper> | null = null;

  constructor(private readonly session: Session) {}

  #scenario(choice: Choice, year: number): Scenario {
    return scenarioOf({ ...choice, year }, this.session.description!.next_year);
  }
  #bill(choice: Choice, actor: string, year: number): Promise<Answer<Bill>> {
    return this.session.engine.bill({ scenario: this.#scenario(choice, year), actor, year });
  }

  async load(choice: Choice): Promise<void> {
    const { year } = choice;
    const { actor } = this.session.resolved(choice);
    const bill = await this.#bill(choice, actor, year);
    if (isRefusal(bill)) {
      this.paper = bill;
      return;
    }
    const isMemo = choice.view === 'memo';
    const [explanations, bridge, next] = await Promise.all([
      this.#explanations(choice, bill),
      isMemo ? this.#bridge(choice, actor) : null,
      isMemo ? this.#next(choice) : null,
    ]);
    this.paper = { bill, explanations, bridge, next };
  }

  async #explanations(choice: Choice, { actor, year, lines }: Bill): Promise<BillPaper['explanations']> {
    const scenario = this.#scenario(choice, year);
    const answers = await Promise.all(
      lines.map(({ solution }) => this.session.engine.explain({ scenario, actor, year, solution })),
    );
    return new Map(answers.flatMap((each) => (isRefusal(each) ? [] : [[each.solution, each]])));
  }

  async #bridge(choice: Choice, actor: string): Promise<Bridge | null> {
    const { years, next_year } = this.session.description!;
    if (choice.year <= years[0]!) return null;
    const bridge = await this.session.engine.models.bridge(billBridgeQuestion(choice, actor, next_year));
    return isRefusal(bridge) ? null : bridge;
  }

  async #next(choice: Choice): Promise<Bill | null> {
    const { newest_adopted_year, next_year } = this.session.description!;
    if (choice.year !== newest_adopted_year) return null;
    const { actor } = this.session.resolved({ ...choice, year: next_year });
    const bill = await this.#bill(choice, actor, next_year);
    return isRefusal(bill) ? null : bill;
  }
}
