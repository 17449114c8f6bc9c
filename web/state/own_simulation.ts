// SPDX-License-Identifier: MIT
// A simulation of the chosen municipality's costs, in a worker of its own so that it can be ended: a thousand draws
// for a first band, then all. The first thousand are the same draws.
import { isRefusal } from '../engine/engine.ts';
import type { StoppableModels } from '../engine/engines.ts';
import type { EngineError } from '../engine/types.ts';
import type { SimulateRequest, Simulation } from '../engine/types_municipal.ts';
import type { OwnCosts } from './own_costs.ts';

const firstDraws = 1000;
export const allDraws = 10_000;

export class OwnSimulation {
  answer: Simulation | null = null;
  errors: EngineError[] = [];
  /** Draws that are done, while more are under way. */
  done: number | null = null;
  isCancelled = false;
  /** What the answer is about: another choice makes it an answer from before. */
  #asked = '';
  #worker: StoppableModels | null = null;

  constructor(private readonly own: OwnCosts) {}

  get #question(): SimulateRequest {
    const { shown, scenario, session, forms } = this.own;
    const actor = this.own.municipalityOf(session.choice);
    const csv = shown.start === 'form' && forms.start ? forms.question : null;
    return {
      scenario,
      seed: shown.seed,
      chain: 'own_costs',
      path: shown.path,
      ...(shown.whose === 'municipality' ? { actors: [actor] } : {}),
      ...(csv === null || shown.whose !== 'municipality' ? {} : { csv }),
    };
  }
  get isBefore(): boolean {
    return this.answer !== null && this.#asked !== JSON.stringify(this.#question);
  }

  async start(): Promise<void> {
    this.cancel();
    const question = this.#question;
    const worker = this.own.session.engine.newModels();
    this.#worker = worker;
    this.isCancelled = false;
    this.errors = [];
    this.done = 0;
    this.own.session.changed();
    for (const draws of [firstDraws, allDraws]) {
      const answer = await worker.simulate({ ...question, draws });
      // Another one was begun, or this one ended.
      if (this.#worker !== worker) return;
      if (isRefusal(answer)) {
        this.errors = answer.errors;
        break;
      }
      this.answer = answer;
      this.#asked = JSON.stringify(question);
      this.done = draws;
      this.own.session.changed();
    }
    this.#end();
  }
  cancel(): void {
    if (!this.#worker) return;
    this.isCancelled = true;
    this.#end();
  }
  #end(): void {
    this.#worker?.stop();
    this.#worker = null;
    this.done = null;
    this.own.session.changed();
  }
  /** Another municipality: nothing of the one before may stand under its name. */
  forget(): void {
    this.cancel();
    this.answer = null;
    this.isCancelled = false;
    this.errors = [];
  }
}
