// SPDX-License-Identifier: MIT
// The form of the chosen municipality: kept in the browser as it is typed, and checked by the engine when typing pauses.
import { isRefusal } from '../engine/engine.ts';
import type { EngineError } from '../engine/types.ts';
import type { Category, Survey, SurveyedMunicipality } from '../engine/types_municipal.ts';
import type { OwnCosts } from './own_costs.ts';
import {
  type AskedForm,
  type Form,
  type FormCell,
  askedForm,
  formsOf,
  keptCsv,
  withCell,
} from './own_form.ts';
import { keepForm, keptForms } from './own_forms_saved.ts';

/** In milliseconds. */
const pauseBeforeCheck = 300;
const pauseBeforeKeeping = 500;

/** What the engine says at a cell of the form. */
export interface Remark {
  isError: boolean;
  said: EngineError;
}

export class OwnForms {
  code = '';
  form: Form = new Map();
  year = 2021;
  /** The health budget in million kroner, as typed. */
  budget = '';
  answer: Survey | null = null;
  /** By cell; what belongs to none stands under the empty name. */
  remarks: ReadonlyMap<string, Remark[]> = new Map();
  trouble: 'broken' | 'forbidden' | 'too_large' | null = null;
  isChecking = false;
  readonly openCategories = new Set<string>();
  /** Whether emptying was asked for once: it takes two. */
  isClearing = false;
  #asked: AskedForm | null = null;
  #newest = 0;
  #check: ReturnType<typeof setTimeout> | undefined;
  #keep: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly own: OwnCosts) {
    own.session.host.onLeaving(() => {
      this.#keepNow();
    });
  }

  /** The form of a municipality as the browser kept it. */
  open(code: string): void {
    if (code === this.code) return;
    this.#keepNow();
    const { forms, trouble } = keptForms(this.own.session.host.storage);
    this.trouble = trouble;
    this.code = code;
    const kept = forms.get(code);
    this.form = formsOf(kept?.csv ?? '').get(code) ?? new Map<string, FormCell>();
    this.year = kept?.year ?? 2021;
    this.budget = kept?.budget ?? '';
    this.isClearing = false;
    this.#forgetAnswer();
    if (this.form.size > 0) void this.check();
  }
  #forgetAnswer(): void {
    this.#newest += 1;
    this.answer = null;
    this.remarks = new Map();
    this.isChecking = false;
  }

  type(key: string, patch: Partial<FormCell>): void {
    this.fill(withCell(this.form, key, patch));
  }
  fill(form: Form): void {
    this.form = form;
    this.isClearing = false;
    this.#changed();
  }
  clear(): void {
    if (this.isClearing) this.fill(new Map());
    else this.isClearing = true;
    this.own.session.changed();
  }
  setYear(year: number): void {
    this.year = year;
    this.#changed();
  }
  setBudget(budget: string): void {
    this.budget = budget;
    this.#keepSoon();
    this.own.session.choose({}, false);
  }

  #changed(): void {
    this.#keepSoon();
    clearTimeout(this.#check);
    this.#check = setTimeout(() => {
      void this.check();
    }, pauseBeforeCheck);
    this.own.session.changed();
  }
  #keepSoon(): void {
    clearTimeout(this.#keep);
    this.#keep = setTimeout(() => {
      this.#keepNow();
    }, pauseBeforeKeeping);
  }
  /** What is about to be kept is not: the reader deletes it all. */
  drop(): void {
    clearTimeout(this.#keep);
    this.#keep = undefined;
  }
  #keepNow(): void {
    if (this.#keep === undefined) return;
    clearTimeout(this.#keep);
    this.#keep = undefined;
    const { code, form, year, budget } = this;
    const trouble = keepForm(code, { csv: keptCsv(code, form), year, budget }, this.own.session.host.storage);
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.own.session.changed();
  }

  /** Asks the engine about what can be read of the form; an older answer never takes a newer one's place. */
  async check(): Promise<void> {
    const mine = ++this.#newest;
    const { session, scenario } = this.own;
    const asked = askedForm(this.code, this.form, session.choice.language);
    if (asked === null) {
      this.#forgetAnswer();
      session.changed();
      return;
    }
    this.isChecking = true;
    const answer = await this.own.models.survey({
      scenario,
      csv: asked.csv,
      year: this.year,
      actor: this.code,
      bootstrap_draws: 0,
    });
    if (mine !== this.#newest) return;
    this.isChecking = false;
    this.#asked = asked;
    if (isRefusal(answer)) this.#remark(answer.errors, true);
    else {
      this.answer = answer;
      this.#remark(answer.warnings, false);
    }
    if (this.own.shown.start === 'form') session.choose({}, false);
    else session.changed();
  }
  /** Puts each remark at the cell whose line it names, else at the category that it names, else at the whole form. */
  #remark(all: EngineError[], isError: boolean): void {
    const remarks = new Map<string, Remark[]>();
    for (const said of all) {
      // One form alone never scales to the country.
      if (said.code === 'too_few_observations') continue;
      const line = /^line (\d+)$/.exec(said.path)?.[1];
      // A group that nothing is said of is the whole form's affair.
      const category = said.code === 'no_cells_in_group' ? '' : said.values['category'];
      const place =
        (line ? this.#asked?.keys[Number(line) - 2] : undefined) ??
        (typeof category === 'string' ? category : '');
      remarks.set(place, [...(remarks.get(place) ?? []), { isError, said }]);
    }
    this.remarks = remarks;
  }

  get told(): SurveyedMunicipality | null {
    return this.answer?.municipalities.find(({ municipality_code: code }) => code === this.code) ?? null;
  }
  /** The form as the engine was asked about it last. */
  get question(): string | null {
    return this.told ? (this.#asked?.csv ?? null) : null;
  }
  /** What the municipality's own path begins with: a form of 2021, where the paths begin, that tells of every group. */
  get start(): Partial<Record<Category, number>> | null {
    const { told } = this;
    if (!told || this.year !== 2021 || !told.groups.every(({ is_observed: isObserved }) => isObserved))
      return null;
    const of = (...groups: string[]): number =>
      told.groups
        .filter(({ group }) => groups.includes(group))
        .reduce((sum, { total_nok: nok }) => sum + nok, 0);
    return {
      records: of('records'),
      welfare_technology: of('welfare_technology'),
      other_and_general: of('other', 'general'),
      ...(told.statutory_nok === null ? {} : { national_solutions: told.statutory_nok }),
    };
  }
}
