// SPDX-License-Identifier: MIT
// The one place for state: what was chosen, what the engine answered, and which request is the newest.
import { isRefusal } from '../engine/engine.ts';
import type { Engines } from '../engine/engines.ts';
import type {
  Answer,
  Bill,
  Change,
  Country,
  Description,
  EngineError,
  Explanation,
  MemberPrice,
  Parameters,
  PharmacyShare,
  Refusal,
  Scenario,
} from '../engine/types.ts';
import type { Costs, Reconciliation } from '../engine/types_basis.ts';
import type { Host } from '../host.ts';
import { readNumber } from '../numbers.ts';
import { Actors, type Resolved } from './actors.ts';
import {
  type Choice,
  type View,
  activeChanges,
  costScenarioOf,
  defaultChoice,
  scenarioOf,
} from './choice.ts';
import { type CostResults, standingCosts, standingSettlement } from './cost_results.ts';
import { choiceOf, linkOf } from './link.ts';
import { withNewestReading } from './newest_reading.ts';
import { type Publisher, builtPublisher } from './publisher.ts';
import { remember, rememberedChoice } from './memory.ts';
import type { BillDocuments } from './bill_documents.ts';
import type { OwnCosts } from './own_costs.ts';
import type { RowCheck } from './row_check.ts';
import type { WhatIf } from './what_if.ts';

export interface Notice {
  code: 'unread_link' | 'unknown_actor' | 'unknown_year';
  value: string;
}

export interface Results {
  bill: Answer<Bill> | null;
  explanation: Answer<Explanation> | null;
  country: Answer<Country> | null;
  member: Answer<MemberPrice> | null;
  pharmacy: Answer<PharmacyShare> | null;
  parameters: Answer<Parameters> | null;
  costs: CostResults | null;
  all_parameters: Answer<Parameters> | null;
  checks: Answer<Reconciliation> | null;
}

/** How far a table of which only the visible rows are drawn is scrolled, and how much of it is seen, in pixels. */
export interface Scroll {
  top: number;
  height: number;
}
const unscrolled: Scroll = { top: 0, height: 640 };

/** The first year that the engine says it has, when it refuses nothing but the year. */
function firstYearNamed({ errors: [error, ...others] }: Refusal): number | null {
  if (error?.code !== 'year_without_parameters' || others.length > 0) return null;
  const year = Number(String(error.values['years']).split(/\D+/)[0]);
  return Number.isInteger(year) ? year : null;
}

/** The municipality search while it is open. */
export interface Search {
  typed: string | null;
  isOpen: boolean;
  active: number;
}

export class Session {
  choice: Choice;
  notices: Notice[] = [];
  description: Description | null = null;
  actors: Actors | null = null;
  /** Why there is no answer at all. */
  failure: EngineError | null = null;
  results: Results = {
    bill: null,
    explanation: null,
    country: null,
    member: null,
    pharmacy: null,
    parameters: null,
    costs: null,
    all_parameters: null,
    checks: null,
  };
  /** The choice that each view's results are about: the one asked for may be newer, and its answer on the way. */
  answered: Partial<Record<View, Choice>> = {};
  search: Search = { typed: null, isOpen: false, active: -1 };
  isBusy = false;
  showsOre = false;
  isPrinting = false;
  publisher: Publisher | null = builtPublisher;
  /** Whether every row of the lists under "Sources" is printed: hundreds of sheets. */
  printsAllRows = false;
  /** Takes the newer release of the page that is ready; null while there is none, or once the reader put it off. */
  takeUpdate: (() => void) | null = null;
  /** How many rows of the reconciliation are shown; more are asked for. */
  shownChecks = 50;
  /** What the view "What if" keeps; the view makes it, for its code is fetched with the view. */
  whatIf: WhatIf | null = null;
  /** The same for "Own costs". */
  ownCosts: OwnCosts | null = null;
  /** And for the bill's papers. */
  billDocuments: BillDocuments | null = null;
  /** The same for the check of a row under the bill. */
  rowCheck: RowCheck | null = null;
  #scrolls = new Map<string, Scroll>();
  #isLoading = false;
  #hasAskedParameters = false;
  #hasAskedAllParameters = false;
  /** The scenario that the country's answer is about: sorting and searching ask nothing new. */
  #countryKey = '';
  #isStale = false;
  #unwritten: { link: string; timer: ReturnType<typeof setTimeout> } | null = null;
  #listeners: (() => void)[] = [];

  constructor(
    readonly engine: Engines,
    readonly host: Host,
  ) {
    const { choice, unread } = choiceOf(host.fragment(), rememberedChoice(host.storage));
    this.choice = choice;
    this.#noteUnread(unread);
    engine.onBasisState(() => {
      this.changed();
    }, host.life);
    host.onLeaving(() => {
      this.#writeLink();
    });
    host.onFollow(() => {
      this.#follow();
    });
  }

  async begin(): Promise<void> {
    const described = await this.engine.describe();
    if (isRefusal(described)) {
      this.failure = described.errors[0] ?? null;
      this.changed();
      return;
    }
    this.description = withNewestReading(described);
    this.actors = new Actors(described);
    this.#settleChoice();
    await this.#load();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  scrollOf(table: string): Scroll {
    return this.#scrolls.get(table) ?? unscrolled;
  }
  scrolled(table: string, scroll: Scroll): void {
    const before = this.scrollOf(table);
    if (scroll.top === before.top && scroll.height === before.height) return;
    this.#scrolls.set(table, scroll);
    this.changed();
  }
  /** To the top again, where a table is about to hold other rows. */
  unscroll(table: string): void {
    this.#scrolls.set(table, { ...this.scrollOf(table), top: 0 });
  }

  /** Whether the engine with the number basis is on its way. */
  get isFetchingBasis(): boolean {
    return this.engine.basisState === 'loading';
  }

  /** The actor that a choice's year has for the one asked for. */
  resolved({ actor, year }: Choice = this.choice): Resolved {
    return this.actors!.resolved(actor, year, defaultChoice.actor);
  }
  /** The reader's changes that bear on the chosen year, in the order that the engine is given them. */
  get changes(): Change[] {
    return activeChanges(this.choice, this.description!.next_year);
  }

  /** A new choice: `push` makes a step that Back undoes; typing does not. */
  choose(patch: Partial<Choice>, push = true): void {
    this.choice = { ...this.choice, ...patch };
    // A view that only asks for its answers has told the reader nothing new.
    if (Object.keys(patch).length > 0) this.notices = [];
    if (push) {
      // What was typed belongs to the step before, whose link it completes.
      this.#writeLink();
      this.host.write(linkOf(this.choice), true);
      remember(this.choice, this.host.storage);
    } else {
      this.#writeLinkSoon();
    }
    // The engine is asked first: it works while the choice is drawn.
    void this.#load();
    this.changed();
  }

  /** Typing fills the link a moment later: browsers refuse pages that rewrite their address at every key. */
  #writeLinkSoon(): void {
    this.#unwritten ??= {
      link: '',
      timer: setTimeout(() => {
        this.#writeLink();
      }, 100),
    };
    this.#unwritten.link = linkOf(this.choice);
  }
  #writeLink(): void {
    if (!this.#unwritten) return;
    clearTimeout(this.#unwritten.timer);
    this.host.write(this.#unwritten.link, false);
    this.#unwritten = null;
  }

  #noteUnread(unread: string[]): void {
    this.notices = unread.map((value) => ({ code: 'unread_link', value }));
  }

  #follow(): void {
    clearTimeout(this.#unwritten?.timer);
    this.#unwritten = null;
    const { choice, unread } = choiceOf(this.host.fragment(), this.choice);
    this.choice = choice;
    this.search = { typed: null, isOpen: false, active: -1 };
    this.#noteUnread(unread);
    if (this.description) this.#settleChoice();
    this.changed();
    void this.#load();
  }

  /** Puts defaults where the link named what does not exist, and says so. */
  #settleChoice(): void {
    const { years, newest_adopted_year, next_year } = this.description!;
    const choice = { ...this.choice };
    if (choice.year === 0) choice.year = newest_adopted_year;
    else if (!years.includes(choice.year) && choice.year !== next_year) {
      this.notices.push({ code: 'unknown_year', value: String(choice.year) });
      choice.year = newest_adopted_year;
    }
    if (this.actors!.resolved(choice.actor, choice.year, defaultChoice.actor).isUnknown) {
      this.notices.push({ code: 'unknown_actor', value: choice.actor });
      choice.actor = defaultChoice.actor;
    }
    this.choice = choice;
    this.host.write(linkOf(choice), false);
    remember(choice, this.host.storage);
  }

  offerUpdate(take: (() => void) | null): void {
    this.takeUpdate = take;
    this.changed();
  }

  /** One load at a time; what was chosen meanwhile is loaded after, and only the newest of it. */
  async #load(): Promise<void> {
    if (!this.description) return;
    if (this.#isLoading) {
      this.#isStale = true;
      return;
    }
    this.#isLoading = true;
    this.isBusy = true;
    do {
      this.#isStale = false;
      await this.#loadView();
    } while (this.#isStale);
    this.#isLoading = false;
    this.isBusy = false;
    this.changed();
  }

  async #loadView(): Promise<void> {
    const { choice, results } = this;
    const { year } = choice;
    const scenario = scenarioOf(choice, this.description!.next_year);
    if (choice.view === 'bill') {
      const { actor } = this.resolved(choice);
      const bill = this.engine.bill({ scenario, actor, year });
      const explanation =
        choice.explain === null
          ? null
          : this.engine.explain({ scenario, actor, year, solution: choice.explain });
      [results.bill, results.explanation] = await Promise.all([bill, explanation]);
      if (year === this.description!.next_year) this.needParameters();
    } else if (choice.view === 'country') {
      const key = JSON.stringify(scenario);
      if (key !== this.#countryKey) results.country = await this.engine.recalculate(scenario);
      this.#countryKey = key;
    } else if (choice.view === 'pharmacy') {
      results.pharmacy = await this.#pharmacy(choice, scenario);
    } else if (choice.view === 'member') {
      results.member = await this.#member(choice, scenario);
    } else if (choice.view === 'costs') {
      results.costs = await this.#costs(choice);
    } else if (choice.view === 'whatif') {
      // It says itself which choice it has answered: what the engine refuses leaves the answer before.
      await this.whatIf?.load(choice);
      return;
    } else if (choice.view === 'own') {
      await this.ownCosts?.load(choice);
    } else if (choice.view === 'specification' || choice.view === 'memo') {
      await this.billDocuments?.load(choice);
    } else if (choice.view === 'sources') {
      if (!results.checks || isRefusal(results.checks)) results.checks = await this.engine.reconcile();
      this.needAllParameters();
    }
    this.answered[choice.view] = choice;
  }

  /** Every input with its value and source: large, so asked for once, when a reader opens what shows it. */
  needParameters(): void {
    if (this.#hasAskedParameters) return;
    this.#hasAskedParameters = true;
    void this.engine.parameters().then((parameters) => {
      this.results.parameters = parameters;
      this.changed();
    });
  }

  /** The same with the number basis and its sources. */
  needAllParameters(): void {
    if (this.#hasAskedAllParameters) return;
    this.#hasAskedAllParameters = true;
    void this.engine.allParameters().then((answer) => {
      if (isRefusal(answer)) {
        this.results.all_parameters = answer;
        this.#hasAskedAllParameters = false;
      } else {
        this.results.all_parameters = answer.parameters;
        const { sources } = answer.description;
        this.description = { ...this.description!, sources: { ...this.description!.sources, ...sources } };
      }
      this.changed();
    });
  }

  async #costs(choice: Choice): Promise<CostResults> {
    const { year } = choice;
    const { actor } = this.resolved(choice);
    const scenario = costScenarioOf(choice);
    const of = (base: Choice['base']): Promise<Answer<Bill>> =>
      this.engine.bill({
        scenario: scenarioOf({ ...choice, base }, this.description!.next_year),
        actor,
        year,
      });
    const [costs, settlement, regulated, from_costs] = await Promise.all([
      this.#costsOf(scenario, year),
      this.engine.settle({ scenario }),
      of('law'),
      choice.base === 'costs' ? of('costs') : null,
    ]);
    this.needAllParameters();
    const before = isRefusal(costs) ? this.#costsBefore(year) : null;
    const settlement_before =
      isRefusal(settlement) && this.results.costs ? standingSettlement(this.results.costs) : null;
    return { costs, before, settlement, settlement_before, regulated, from_costs };
  }

  #costsBefore(year: number): Costs | null {
    const { costs } = this.results;
    return costs && this.answered.costs?.year === year ? standingCosts(costs) : null;
  }

  /** The costs of a year; those of the first year that has drivers, where an earlier one was asked for. */
  async #costsOf(scenario: Scenario, year: number): Promise<Answer<Costs>> {
    const costs = await this.engine.costs({ scenario, year });
    const first = isRefusal(costs) ? firstYearNamed(costs) : null;
    return first === null || first <= year ? costs : this.engine.costs({ scenario, year: first });
  }

  /** Whole numbers that were typed, or null when one of them cannot be read. */
  #wholes(texts: string[]): number[] | null {
    const read = texts.map((text) => readNumber(text, this.choice.language));
    const values = read.map((reading) => ('value' in reading ? Number(reading.value) : NaN));
    return values.every(Number.isSafeInteger) ? values : null;
  }

  #pharmacy(choice: Choice, scenario: object): Promise<Answer<PharmacyShare> | null> {
    const { look_ups, total_look_ups, year } = choice;
    const wholes = this.#wholes([look_ups, total_look_ups]);
    if (wholes === null) return Promise.resolve(null);
    const [look_up_count, total_look_up_count] = wholes as [number, number];
    return this.engine.pharmacy({ scenario, year, look_up_count, total_look_up_count });
  }

  #member(choice: Choice, scenario: object): Promise<Answer<MemberPrice> | null> {
    const { member_kind: kind, turnover, locations, months, language, year } = choice;
    const wholes = this.#wholes([locations, months]);
    const turnoverRead = readNumber(turnover, language);
    if (wholes === null) return Promise.resolve(null);
    const [location_count, month_count] = wholes as [number, number];
    const needsTurnover = kind === 'business';
    if (needsTurnover && 'problem' in turnoverRead && turnoverRead.problem !== 'empty')
      return Promise.resolve(null);
    const turnover_mnok =
      needsTurnover && 'value' in turnoverRead ? { turnover_mnok: turnoverRead.value } : {};
    return this.engine.member({ scenario, year, kind, location_count, month_count, ...turnover_mnok });
  }
}
