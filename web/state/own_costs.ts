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
import { type OwnShown, paths, shownOf, shownText } from './own_shown.ts';
import { OwnSimulation } from './own_simulation.ts';
import { OwnSurvey } from './own_survey.ts';
import type { Session } from './session.ts';

export interface OwnAnswers {
  estimate: Answer<Estimate>;
  paths: Record<Path, Answer<Projection>>;
  /** What the law says is paid in the newest adopted year. */
  bill: Answer<Bill>;
}

/** The reader's changes of what own costs are worked out from. */
export function ownScenario({ changes }: Choice): Scenario {
  const own = changes.filter((change) => isOfBasis(change) && /^\/(municipal|simulation)_/.test(change.path));
  return { version: 1, ...(own.length > 0 ? { changes: own } : {}) };
}

export class OwnCosts {
  answers: OwnAnswers | null = null;
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
  show(patch: Partial<OwnShown>): void {
    this.session.choose({ own_shown: shownText({ ...this.shown, ...patch }) });
  }
  get scenario(): Scenario {
    return ownScenario(this.session.choice);
  }
  /** The chosen actor where it is a municipality; else the one that the page begins with. */
  municipalityOf(choice: Choice): string {
    const { actor } = this.session.resolved(choice);
    return this.session.actors!.kind(actor) === 'municipality' ? actor : defaultChoice.actor;
  }
  get isOther(): boolean {
    const { actor } = this.session.resolved();
    return this.session.actors!.kind(actor) !== 'municipality';
  }

  async load(choice: Choice): Promise<void> {
    const actor = this.municipalityOf(choice);
    this.forms.open(actor);
    const scenario = ownScenario(choice);
    const shown = shownOf(choice.own_shown);
    const budget = readNumber(this.forms.budget, choice.language);
    const of = shown.whose === 'municipality' ? { actor } : {};
    const start_nok = shown.start === 'form' && shown.whose === 'municipality' ? this.forms.start : null;
    const year = this.session.description!.newest_adopted_year;
    const law = this.session.resolved({ ...choice, actor, year }).actor;
    const [estimate, bill, ...projections] = await Promise.all([
      this.models.estimate({
        scenario,
        actor,
        ...('value' in budget ? { health_budget_mnok: budget.value } : {}),
      }),
      this.session.engine.bill({ scenario: { version: 1, base: 'law', years: [year] }, actor: law, year }),
      ...paths.map((path) =>
        this.models.project({ scenario, path, ...of, ...(start_nok ? { start_nok } : {}) }),
      ),
    ]);
    const [low, medium, high] = projections as [Answer<Projection>, Answer<Projection>, Answer<Projection>];
    if (this.municipality !== actor) {
      this.simulation.forget();
      void this.survey.reread();
    }
    this.municipality = actor;
    this.answers = { estimate, bill, paths: { low, medium, high } };
    this.session.needAllParameters();
  }

  /** What the engine refuses, each thing once. */
  get errors(): EngineError[] {
    const { answers } = this;
    if (!answers) return [];
    const all = [answers.estimate, ...Object.values(answers.paths)].flatMap((each) =>
      isRefusal(each) ? each.errors : [],
    );
    const seen = new Set<string>();
    return all.filter(({ code, path }) => {
      const key = `${code} ${path}`;
      return !seen.has(key) && seen.add(key);
    });
  }
}
