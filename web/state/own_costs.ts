// SPDX-License-Identifier: MIT
// What the view "Own costs" keeps: the engine's answers about the chosen municipality, its form, a survey file, and a
// simulation that is under way.
import { isRefusal } from '../engine/engine.ts';
import { isOfBasis } from '../engine/basis_families.ts';
import type { Models } from '../engine/engines.ts';
import type { Answer, Bill, EngineError, Scenario } from '../engine/types.ts';
import type { Estimate, Path, Projection } from '../engine/types_municipal.ts';
import { readNumber } from '../numbers.ts';
import { type Choice, defaultChoice } from './choice.ts';
import { OwnForms } from './own_forms.ts';
import { type OwnShown, shownOf, shownText } from './own_shown.ts';
import { OwnSimulation } from './own_simulation.ts';
import { OwnSurvey } from './own_survey.ts';
import type { Session } from './session.ts';

export interface OwnAnswers {
  estimate: Answer<Estimate>;
  paths: Record<Path, Answer<Projection>>;
  /** What the law says is paid in the newest adopted year. */
  bill: Answer<Bill>;
  /** What the engine says against the paths asked for last, where those that stand are from before. */
  refused: Record<Path, Answer<Projection>> | null;
}

/** The reader's changes of what own costs are worked out from. */
export function ownScenario({ changes }: Choice): Scenario {
  const own = changes.filter((change) => isOfBasis(change) && /^\/(municipal|simulation)_/.test(change.path));
  return { version: 1, ...(own.length > 0 ? { changes: own } : {}) };
}

export class OwnCosts {
  answers: OwnAnswers | null = null;
  /** What the engine refuses of what was asked last. */
  errors: EngineError[] = [];
  budgetError: EngineError | null = null;
  /** The municipality that the answers are about. */
  municipality = defaultChoice.actor;
  readonly forms: OwnForms;
  readonly survey: OwnSurvey;
  readonly simulation: OwnSimulation;

  constructor(readonly session: Session) {
    this.forms = new OwnForms(this);
    this.survey = new OwnSurvey(this);
    this.simulation = new OwnSimulation(this);
  }

  get models(): Models {
    return this.session.engine.models;
  }
  get shown(): OwnShown {
    return shownOf(this.session.choice.own_shown);
  }
  show(patch: Partial<OwnShown>, push = true): void {
    this.session.choose({ own_shown: shownText({ ...this.shown, ...patch }) }, push);
  }
  get scenario(): Scenario {
    return ownScenario(this.session.choice);
  }
  /** The chosen actor where it is a municipality; else the one that the page begins with. */
  municipalityOf(choice: Choice): string {
    const year = this.session.description!.newest_adopted_year;
    const { actor } = this.session.resolved({ ...choice, year });
    return this.session.actors!.kind(actor) === 'municipality' ? actor : defaultChoice.actor;
  }
  get isOther(): boolean {
    const { actor } = this.session.resolved();
    return this.session.actors!.kind(actor) !== 'municipality';
  }

  async load(choice: Choice): Promise<void> {
    const actor = this.municipalityOf(choice);
    this.forms.open(actor);
    const shown = shownOf(choice.own_shown);
    const [estimate, bill, all] = await Promise.all([
      this.#estimate(choice, actor),
      this.#bill(actor),
      this.#paths(choice, actor, shown),
    ]);
    if (this.municipality !== actor) {
      this.simulation.forget();
      void this.survey.reread();
    }
    const before = this.municipality === actor ? this.answers : null;
    this.municipality = actor;
    this.errors = errorsOf([estimate, ...Object.values(all)]);
    // What the engine refuses leaves the answer before, so that a typing error empties nothing.
    const isPathRefused = Object.values(all).some(isRefusal);
    this.answers = {
      estimate: isRefusal(estimate) && before ? before.estimate : estimate,
      bill,
      paths: isPathRefused && before ? before.paths : all,
      refused: isPathRefused ? all : null,
    };
    this.session.needAllParameters();
  }

  #bill(actor: string): Promise<Answer<Bill>> {
    const year = this.session.description!.newest_adopted_year;
    return this.session.engine.bill({ scenario: { version: 1, base: 'law', years: [year] }, actor, year });
  }
  /** With the reader's budget; without it where the engine refuses the budget, which is said at its field. */
  async #estimate(choice: Choice, actor: string): Promise<Answer<Estimate>> {
    const question = { scenario: ownScenario(choice), actor };
    const budget = readNumber(this.forms.budget, choice.language);
    this.budgetError = null;
    if (!('value' in budget)) return this.models.estimate(question);
    const answer = await this.models.estimate({ ...question, health_budget_mnok: budget.value });
    const refused = isRefusal(answer)
      ? answer.errors.find(({ path }) => path === '/health_budget_mnok')
      : null;
    this.budgetError = refused ?? null;
    return refused ? this.models.estimate(question) : answer;
  }
  async #paths(choice: Choice, actor: string, shown: OwnShown): Promise<OwnAnswers['paths']> {
    const isOne = shown.whose === 'municipality';
    const start_nok = isOne && shown.start === 'form' ? this.forms.start : null;
    const question = {
      scenario: ownScenario(choice),
      ...(shown.measure === 'nominal' ? { nominal: true } : {}),
      ...(isOne ? { actor } : {}),
      ...(start_nok ? { start_nok } : {}),
    };
    const of = (path: Path): Promise<Answer<Projection>> => this.models.project({ ...question, path });
    const [low, medium, high] = await Promise.all([of('low'), of('medium'), of('high')]);
    return { low, medium, high };
  }
}

/** What the engine refuses, each thing once. */
function errorsOf(answers: object[]): EngineError[] {
  const seen = new Set<string>();
  return answers
    .flatMap((each) => (isRefusal(each) ? each.errors : []))
    .filter(({ code, path }) => {
      const key = `${code} ${path}`;
      return !seen.has(key) && seen.add(key);
    });
}
