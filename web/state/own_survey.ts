// SPDX-License-Identifier: MIT
// A survey file that the reader opened: forms of several municipalities, scaled to the country by the engine.
import { isRefusal } from '../engine/engine.ts';
import type { EngineError } from '../engine/types.ts';
import type { Scaled, Survey } from '../engine/types_municipal.ts';
import type { OwnCosts } from './own_costs.ts';

/** In milliseconds: codes are asked about when typing pauses. */
const pauseInTyping = 400;

export class OwnSurvey {
  name = '';
  csv = '';
  answer: Survey | null = null;
  /** What the engine refuses of the file that was opened last; the answer before it stays. */
  errors: EngineError[] = [];
  refusedName = '';
  isReading = false;
  /** Whose line is shown: a group, a group and a cost type, or the total. */
  line = 'total';
  /** Codes of municipalities to be seen among, as they are typed, and what the engine says against them. */
  others = '';
  othersErrors: { word: string; error: EngineError }[] = [];
  #newest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly own: OwnCosts) {}

  async read(name: string, csv: string): Promise<boolean> {
    const mine = ++this.#newest;
    this.isReading = true;
    this.own.session.changed();
    const { scenario, session } = this.own;
    const actor = this.own.municipalityOf(session.choice);
    const chosen = this.others.split(/[\s,;]+/).filter(Boolean);
    let answer = await this.own.models.survey({
      scenario,
      csv,
      actor,
      ...(chosen.length > 0 ? { chosen } : {}),
    });
    const isAboutOthers = isRefusal(answer) && answer.errors.every(({ path }) => path.startsWith('/chosen'));
    const othersErrors =
      isAboutOthers && isRefusal(answer)
        ? answer.errors.map((error) => ({ word: chosen[Number(error.path.split('/')[2])] ?? '', error }))
        : [];
    if (isAboutOthers) answer = await this.own.models.survey({ scenario, csv, actor });
    if (mine !== this.#newest) return false;
    this.othersErrors = othersErrors;
    this.isReading = false;
    if (isRefusal(answer)) {
      this.errors = answer.errors;
      this.refusedName = name;
    } else {
      this.errors = [];
      this.answer = answer;
      this.name = name;
      this.csv = csv;
    }
    session.changed();
    return !isRefusal(answer);
  }
  /** A file that the engine need not be asked about. */
  refuse(name: string, code: string): void {
    this.#newest += 1;
    Object.assign(this, { errors: [{ code, path: '', values: {} }], refusedName: name, isReading: false });
    this.own.session.changed();
  }
  /** The place among the others is another municipality's when another is chosen. */
  async reread(): Promise<void> {
    if (this.csv !== '') await this.read(this.name, this.csv);
  }
  setOthers(typed: string): void {
    this.others = typed;
    this.own.session.changed();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.reread(), pauseInTyping);
  }
  close(): void {
    this.#newest += 1;
    Object.assign(this, { name: '', csv: '', answer: null, errors: [], isReading: false, line: 'total' });
    this.own.session.changed();
  }
  choose(line: string): void {
    this.line = line;
    this.own.session.changed();
  }

  get scaled(): Scaled[] {
    const { scaling } = this.answer ?? {};
    if (!scaling) return [];
    return [...(scaling.total ? [scaling.total] : []), ...scaling.by_group, ...scaling.by_cost_type];
  }
  get chosen(): Scaled | null {
    return this.scaled.find(({ id }) => id === this.line) ?? this.scaled[0] ?? null;
  }
}
