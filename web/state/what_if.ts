// SPDX-License-Identifier: MIT
// What the view "What if" keeps: the reader's own scenario with its undo and redo, and what the engine answers about it.
import { isRefusal } from '../engine/engine.ts';
import type { Models, StoppableModels } from '../engine/engines.ts';
import type { Answer, EngineError, Scenario } from '../engine/types.ts';
import {
  type CompareRequest,
  type Comparisons,
  type KeyParts,
  type Named,
  type PresetName,
  type Presets,
  type SeekRequest,
  presetNames,
} from '../engine/types_models.ts';
import { type ResultAnswers, noAnswers } from '../views/what_if/results_frame.ts';
import {
  type ResultControls,
  bridgeQuestion,
  compareQuestion,
  defaultResultControls,
  priceQuestion,
  shownColumn,
} from '../views/what_if/results_controls.ts';
import type { Choice } from './choice.ts';
import { longestOwn } from './link.ts';
import type { Session } from './session.ts';
import { decoded, encoded } from './what_if_code.ts';
import { asStart, canonical, isPresetName, isSame } from './what_if_scenario.ts';
import { isScenario } from './what_if_shape.ts';

/** Where the reader began, and the scenario as it is now; null where it is the preset itself. */
export interface Own {
  start: PresetName;
  scenario: Scenario | null;
}
const firstOwn: Own = { start: 'recommendation_2017', scenario: null };

/** What is set and half typed in the view: fields by their places, presets beside the own scenario, the panels. */
export interface OwnView {
  drafts: Record<string, string>;
  proposals?: PresetName[];
  /** The column that the panels are about: a preset's name or "own". */
  shown?: string;
  controls: Partial<ResultControls>;
}
const firstView: OwnView = { drafts: {}, controls: {} };

export type ColumnId = PresetName | 'own';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** null for text that is no scenario of a reader. */
export function ownOf(text: string): Own | null {
  if (text === '') return firstOwn;
  const read = decoded(text);
  if (!isRecord(read) || !isPresetName(read['start'], presetNames)) return null;
  if (read['scenario'] === undefined) return { start: read['start'], scenario: null };
  return isScenario(read['scenario']) ? { start: read['start'], scenario: read['scenario'] } : null;
}
const ownText = ({ start, scenario }: Own): string =>
  scenario === null && start === firstOwn.start ? '' : encoded({ start, ...(scenario ? { scenario } : {}) });

function viewOf(text: string): OwnView | null {
  if (text === '') return firstView;
  const read = decoded(text);
  if (!isRecord(read)) return null;
  const { drafts, proposals, shown, controls } = read;
  const typed = isRecord(drafts) ? Object.entries(drafts).filter(([, each]) => typeof each === 'string') : [];
  const known = Object.entries(isRecord(controls) ? controls : {}).filter(
    ([name, value]) =>
      Object.hasOwn(defaultResultControls, name) &&
      typeof value === typeof defaultResultControls[name as keyof ResultControls],
  );
  return {
    drafts: Object.fromEntries(typed) as Record<string, string>,
    controls: Object.fromEntries(known),
    ...(Array.isArray(proposals)
      ? { proposals: proposals.filter((each) => isPresetName(each, presetNames)) }
      : {}),
    ...(typeof shown === 'string' ? { shown } : {}),
  };
}
function viewText({ drafts, controls, ...others }: OwnView): string {
  const view = {
    ...others,
    ...(Object.keys(drafts).length > 0 ? { drafts } : {}),
    ...(Object.keys(controls).length > 0 ? { controls } : {}),
  };
  return Object.keys(view).length > 0 ? encoded(view) : '';
}

const bare = (scenario: Scenario): Scenario => {
  const kept = Object.entries(scenario).filter(
    ([key]) => !['version', 'years', 'engine', 'parameters'].includes(key),
  );
  return Object.fromEntries(kept) as Scenario;
};

/** In milliseconds: work that a reader does not notice is not said, and a pause is when nothing more is typed. */
const unsaidWork = 150;
const longestHeld = 30;
const pauseBeforeReach = 400;

const mostKept = 80;
const mostUndone = 200;

export class WhatIf {
  presets: Presets | null = null;
  answers: ResultAnswers = noAnswers;
  /** The columns that the answers are about. */
  columns: { id: ColumnId; asked: Named }[] = [];
  key_parts: Answer<KeyParts> | null = null;
  /** What the engine refuses: the own scenario's by their places in it. */
  errors: EngineError[] = [];
  /** Whether the answers are from before what the engine refuses. */
  isBefore = false;
  isComputing = false;
  /** Whether the results stay as drawn: an edit is about to be answered. */
  isHeld = false;
  isSeeking = false;
  /** What the view says once: a file that was refused or read, a scenario too large for a link. */
  said: { code: string; errors: EngineError[] } | null = null;
  /** Parts of the editor that are open. */
  readonly open = new Set<string>();
  wantsKeyParts = false;
  /** Tables being written, by their fields: too long for the link; and what the engine says against them. */
  readonly tableTexts = new Map<string, string>();
  readonly tableErrors = new Map<string, EngineError[]>();
  #past: string[] = [];
  #future: string[] = [];
  #current: string;
  #field: string | null = null;
  #kept = new Map<string, Promise<object>>();
  #slow: StoppableModels | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #held: ReturnType<typeof setTimeout> | undefined;
  #soughtOf = '';
  #ownRead: { text: string; own: Own | null } = { text: '', own: firstOwn };
  #viewRead: { text: string; view: OwnView | null } = { text: '', view: firstView };

  constructor(private readonly session: Session) {
    this.#current = session.choice.own;
    const { keys, life } = session.host;
    const onKey = (event: Event): void => {
      this.#onKey(event as KeyboardEvent);
    };
    keys.addEventListener('keydown', onKey, { signal: life });
  }

  get #models(): Models {
    return this.session.engine.models;
  }

  /** The own scenario as the link holds it; null where the link's cannot be read. */
  get #ownOrNull(): Own | null {
    const { own: text } = this.session.choice;
    if (this.#ownRead.text !== text) this.#ownRead = { text, own: ownOf(text) };
    return this.#ownRead.own;
  }
  get isUnread(): boolean {
    return this.#ownOrNull === null || this.#viewOrNull === null;
  }
  get #viewOrNull(): OwnView | null {
    const { own_view: text } = this.session.choice;
    if (this.#viewRead.text !== text) this.#viewRead = { text, view: viewOf(text) };
    return this.#viewRead.view;
  }
  get view(): OwnView {
    return this.#viewOrNull ?? firstView;
  }
  get start(): PresetName {
    return (this.#ownOrNull ?? firstOwn).start;
  }
  /** The preset that the reader began with, without what every file says of itself. */
  get startScenario(): Scenario {
    return bare(this.presets?.[this.start] ?? {});
  }
  get scenario(): Scenario {
    const own = this.#ownOrNull?.scenario;
    return own ? bare(own) : this.startScenario;
  }
  get isEdited(): boolean {
    const unnamed = ({ model, ...others }: Scenario): object => ({
      ...others,
      model: { ...model, name: '' },
    });
    return !isSame(unnamed(this.scenario), unnamed(this.startScenario));
  }

  /** As the engine is asked in a year; the year after the newest adopted one is carried forward. */
  asked(id: ColumnId, year: number): Named {
    const isNext = year === this.session.description!.next_year;
    if (id !== 'own' && !isNext) return { preset: id };
    const scenario = id === 'own' ? this.scenario : bare(this.presets?.[id] ?? {});
    const base = isNext && scenario.base !== 'costs' ? { base: 'next_year' as const } : {};
    return { scenario: { version: 1, ...scenario, ...base } };
  }

  /** Law first; then the presets that the reader wants beside it; then the own scenario where it is another. */
  columnIds(): ColumnId[] {
    const { start, isEdited } = this;
    const standing: PresetName[] = [start === 'law' ? firstOwn.start : start];
    const proposals = [...(this.view.proposals ?? standing), ...(isEdited ? [] : [start])];
    const others = [...new Set(proposals)].filter((name) => name !== 'law');
    return ['law', ...others, ...(isEdited ? (['own'] as const) : [])];
  }
  /** The result panels' settings, with the shown column as a place among the columns. */
  controlsOf(ids: ColumnId[]): ResultControls {
    const { shown, controls } = this.view;
    const wanted = ids.findIndex((id) => id === shown);
    const own = ids.findIndex((id) => id === (this.isEdited ? 'own' : this.start));
    return { ...defaultResultControls, ...controls, shown: wanted > 0 ? wanted : own > 0 ? own : 1 };
  }

  /** New values of the scenario; `field` names what is being typed, so that one word is one step of undo. */
  edit(
    scenario: Scenario,
    {
      field = null,
      drafts = this.view.drafts,
      start = this.start,
    }: Partial<{
      field: string | null;
      drafts: Record<string, string>;
      start: PresetName;
    }> = {},
  ): void {
    const standing = bare(this.presets?.[start] ?? {});
    const own = ownText({ start, scenario: isSame(scenario, standing) ? null : scenario });
    const own_view = viewText({ ...this.view, drafts });
    if (own.length > longestOwn) {
      this.say('too_large');
      return;
    }
    if (own !== this.#current) this.#remember(field);
    this.#current = own;
    this.said = null;
    this.#hold();
    this.session.choose({ own, own_view }, field === null);
  }
  /** The results are drawn once, with their new answers, unless these take longer than a reader notices. */
  #hold(): void {
    if (!this.answers.comparison) return;
    clearTimeout(this.#held);
    this.isHeld = true;
    this.#held = setTimeout(() => {
      this.isHeld = false;
      this.session.changed();
    }, longestHeld);
  }
  #release(): void {
    clearTimeout(this.#held);
    this.isHeld = false;
  }
  #remember(field: string | null): void {
    if (field === null || field !== this.#field) this.#past.push(this.#current);
    this.#past.splice(0, this.#past.length - mostUndone);
    this.#future = [];
    this.#field = field;
  }
  /** What stands in fields, and what the panels are set to: no step of undo. */
  set(patch: Partial<OwnView>): void {
    const own_view = viewText({ ...this.view, ...patch });
    if (own_view.length <= longestOwn) this.session.choose({ own_view }, false);
  }
  /** The field has been left: what is typed next is a step of its own. */
  left(): void {
    this.#field = null;
  }
  begin(start: PresetName): void {
    this.edit(bare(this.presets?.[start] ?? {}), { start, drafts: {} });
  }
  /** A kept scenario, as text of a link. */
  openText(text: string): void {
    const own = ownOf(text);
    if (own === null) this.say('unreadable');
    else
      this.edit(own.scenario ? bare(own.scenario) : bare(this.presets?.[own.start] ?? {}), {
        start: own.start,
        drafts: {},
      });
  }
  /** Asked for once the part of the editor that shows them is open. */
  needKeyParts(): void {
    if (this.wantsKeyParts) return;
    this.wantsKeyParts = true;
    queueMicrotask(() => {
      this.session.choose({}, false);
    });
  }
  say(code: string, errors: EngineError[] = []): void {
    this.said = { code, errors };
    this.session.changed();
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }
  undo(): void {
    this.#step(this.#past, this.#future);
  }
  redo(): void {
    this.#step(this.#future, this.#past);
  }
  #step(from: string[], to: string[]): void {
    const own = from.pop();
    if (own === undefined) return;
    to.push(this.#current);
    this.#current = own;
    this.#field = null;
    this.#hold();
    this.session.choose({ own, own_view: viewText({ ...this.view, drafts: {} }) }, false);
  }
  #onKey(event: KeyboardEvent): void {
    if (this.session.choice.view !== 'whatif' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const { target } = event;
    const isTextField =
      target instanceof Element &&
      target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="file"])');
    const key = event.key.toLowerCase();
    if (isTextField || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  /** An answer is kept, so that a step back needs no new one. */
  #ask<T extends object>(name: string, request: object, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const key = `${name} ${canonical(request)}`;
    const kept = this.#kept.get(key);
    if (kept) return kept as Promise<Answer<T>>;
    const answer = ask();
    this.#kept.set(key, answer);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    void answer.then((given) => {
      if (isRefusal(given)) this.#kept.delete(key);
    });
    return answer;
  }

  /** Asks what the choice needs; an older answer stays until the newer ones are there. */
  async load(choice: Choice): Promise<void> {
    this.#followLink(choice.own);
    this.session.needAllParameters();
    if (!this.presets) {
      const presets = await this.#models.presets();
      if (isRefusal(presets)) {
        this.errors = presets.errors;
        return;
      }
      this.presets = Object.fromEntries(
        Object.entries(presets).map(([name, preset]) => [name, asStart(preset as Scenario)]),
      ) as unknown as Presets;
    }
    const say = (): void => {
      this.isComputing = true;
      this.session.changed();
    };
    const saying = setTimeout(say, unsaidWork);
    if (!this.answers.comparison) say();
    const isNewest = await this.#loadAnswers(choice);
    clearTimeout(saying);
    this.isComputing = false;
    if (isNewest || this.errors.length > 0) this.#release();
    if (isNewest) this.#loadLater(choice);
  }
  /** Back, forward or a new link: the step before can be undone to as well. */
  #followLink(own: string): void {
    if (own === this.#current) return;
    this.#remember(null);
    this.#current = own;
  }

  #shownOf(columns: { asked: Named }[], controls: ResultControls): Named {
    return columns[shownColumn(columns, controls)]!.asked;
  }

  async #loadAnswers(choice: Choice): Promise<boolean> {
    const { year, language } = choice;
    const { actor } = this.session.resolved(choice);
    const ids = this.columnIds();
    const controls = this.controlsOf(ids);
    const columns = ids.map((id) => ({ id, name: id, asked: this.asked(id, year) }));
    const shown = this.#shownOf(columns, controls);
    const models = this.#models;
    const stages = (named: Named): Promise<ResultAnswers['stages']> => {
      const request = { ...named, year };
      return this.#ask('stages', request, () => models.stages(request));
    };
    const compare = compareQuestion(columns, controls, { actor, year });
    const bridge = bridgeQuestion(columns, controls, { actor, year });
    const price = priceQuestion(controls, language);
    const investments = shown.scenario?.model?.investments ?? [];
    const [comparison, bridged, law_stages, shown_stages, repayment, priced, key_parts] = await Promise.all([
      this.#comparison(compare),
      this.#ask('bridge', bridge, () => models.bridge(bridge)),
      stages(columns[0]!.asked),
      stages(shown),
      investments.length === 0 ? null : this.#ask('repay', investments, () => models.repay({ investments })),
      price && this.#ask('price', price, () => models.price(price)),
      this.#keyParts(choice, actor),
    ]);
    this.key_parts = key_parts;
    if (isRefusal(comparison)) {
      this.errors = placed(comparison.errors, ids.indexOf('own'));
      this.isBefore = this.answers.comparison !== null;
    } else {
      const sought = this.#soughtOf === canonical([shown, year]) ? this.answers.sought : null;
      this.errors = [];
      this.isBefore = false;
      this.answers = {
        ...this.answers,
        comparison,
        bridge: bridged,
        law_stages,
        stages: shown_stages,
        repayment,
        price: priced,
        sought,
      };
      this.columns = columns;
      this.session.answered.whatif = choice;
    }
    return this.session.choice === choice && !isRefusal(comparison);
  }

  /** Where only the lens is refused, as for an actor that pays nothing, the rest is still answered. */
  async #comparison({ lens, ...others }: CompareRequest): Promise<Answer<Comparisons>> {
    const ask = (request: CompareRequest): Promise<Answer<Comparisons>> =>
      this.#ask('compare', request, () => this.#models.compare(request));
    const answer = await ask({ ...others, ...(lens ? { lens } : {}) });
    const isLens = isRefusal(answer) && answer.errors.every(({ path }) => path.startsWith('/lens'));
    return isLens ? ask(others) : answer;
  }

  #keyParts({ year }: Choice, actor: string): Promise<Answer<KeyParts> | null> {
    if (!this.wantsKeyParts || !/^\d{4}$/.test(actor)) return Promise.resolve(null);
    const { scenario } = this.asked('own', year);
    const request = { ...(scenario ? { scenario } : {}), actor, year };
    return this.#ask('key_parts', request, () => this.#models.keyParts(request));
  }

  /** What takes longest is asked when the reader pauses, and of an engine that edits need not wait for. */
  #loadLater(choice: Choice): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#loadReach(choice), pauseBeforeReach);
  }
  async #loadReach(choice: Choice): Promise<void> {
    if (this.session.choice !== choice) return;
    const shown = this.#shownOf(this.columns, this.controlsOf(this.columns.map(({ id }) => id)));
    const request = { ...shown, year: choice.year };
    const { slow } = this;
    const reach = await this.#ask('reach', request, () => slow.reach(request));
    if (this.#slow !== slow) return;
    this.answers = { ...this.answers, reach };
    this.session.changed();
  }

  /** An engine of its own for what takes long, so that edits need not wait for it. */
  get slow(): StoppableModels {
    return (this.#slow ??= this.session.engine.newModels());
  }

  async seek(question: SeekRequest): Promise<void> {
    const { slow } = this;
    this.isSeeking = true;
    this.session.changed();
    const { preset, scenario, year } = question;
    const sought = await slow.seek(question);
    if (this.#slow !== slow) return;
    this.isSeeking = false;
    this.#soughtOf = canonical([{ preset, scenario }, year]);
    this.answers = { ...this.answers, sought };
    this.session.changed();
  }
  stopSeeking(): void {
    this.#slow?.stop();
    this.#slow = null;
    this.isSeeking = false;
    this.session.changed();
    this.#loadLater(this.session.choice);
  }

  /** The table that CSV text is, by actor; null where the engine refuses it, which is then said at its field. */
  async table(field: string, csv: string): Promise<Record<string, string> | null> {
    const read = await this.#models.keyTable({ csv });
    if (isRefusal(read)) this.tableErrors.set(field, read.errors);
    else this.tableErrors.delete(field);
    this.session.changed();
    return isRefusal(read) ? null : read.table;
  }

  /** A scenario from a file: where the engine refuses it, what was there stays. */
  async openFile(text: string): Promise<void> {
    const refused = await this.#models.validate(text);
    const read = refused.length === 0 ? (JSON.parse(text) as unknown) : null;
    if (refused.length > 0 || !isScenario(read)) {
      this.say('file_refused', refused);
      return;
    }
    const { years = [] } = read;
    const header = await this.session.engine.recalculate({
      ...read,
      years: [years[0] ?? this.session.choice.year],
    });
    const warnings = isRefusal(header) ? [] : header.warnings;
    if (years[0] !== undefined) this.session.choose({ year: years[0] }, false);
    this.edit(bare(read), { start: 'law', drafts: {} });
    this.say(
      'file_read',
      warnings.filter(({ code }) => code === 'other_engine' || code === 'other_parameters'),
    );
  }
}

/** Errors about the own scenario by their places in it. */
function placed(errors: EngineError[], at: number): EngineError[] {
  const prefix = `/scenarios/${at}/scenario`;
  return errors.map((error) =>
    error.path.startsWith(`${prefix}/`) ? { ...error, path: error.path.slice(prefix.length) } : error,
  );
}
