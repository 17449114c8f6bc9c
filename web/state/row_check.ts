// SPDX-License-Identifier: MIT
// What the check of a row keeps: the corrections that the reader has typed, and what the engine answers about them.
import { isRefusal } from '../engine/engine.ts';
import type { Answer, Bill, Change, EngineError, Scenario } from '../engine/types.ts';
import type { Comparisons } from '../engine/types_models.ts';
import type { HeldInput, Row } from '../engine/types_row.ts';
import type { Language } from '../numbers.ts';
import { type FieldKind, type ReadInput, readInput } from './inputs.ts';
import { longestOwn } from './link.ts';
import type { Session } from './session.ts';
import { decoded, encoded } from './what_if_code.ts';
import { canonical } from './what_if_scenario.ts';

/** Another value for one input, as it was typed; of who uses VKP, `yes` or `no`. */
export interface Correction {
  path: string;
  typed: string;
  reason: string;
}
/** What the corrections do: the bill without and with them, everybody beside it, and the row as it would be. */
export interface Effect {
  before: Answer<Bill>;
  after: Answer<Bill>;
  comparison: Answer<Comparisons>;
  row: Answer<Row>;
  changes: Change[];
}

const mostCorrections = 30;
const longestReason = 400;
const longestTyped = 60;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function correctionOf(value: unknown): Correction[] {
  if (!isRecord(value)) return [];
  const { path, typed, reason } = value;
  const isWhole = typeof path === 'string' && typeof typed === 'string' && typeof reason === 'string';
  if (!isWhole || !/^\/[\w/]{1,80}$/.test(path)) return [];
  return [{ path, typed: typed.slice(0, longestTyped), reason: reason.slice(0, longestReason) }];
}

/** What a link's text says; nothing where it cannot be read. */
export function correctionsOf(text: string): Correction[] {
  const read = text === '' ? undefined : decoded(text);
  const list = isRecord(read) && Array.isArray(read['corrections']) ? read['corrections'] : [];
  return list.slice(0, mostCorrections).flatMap(correctionOf);
}
export const correctionsText = (corrections: Correction[]): string =>
  encoded(corrections.length > 0 ? { corrections } : {});

const kindOf = ({ unit }: HeldInput): FieldKind => (unit === 'count' ? 'whole' : 'decimal');

/** Who uses VKP, as a scenario says it, with the municipality put in or taken out. */
export function usersWith(held: string, code: string, isUser: boolean): unknown {
  const [kind, list = ''] = held.split(':');
  const others = list.split(',').filter((each) => each !== '' && each !== code);
  if (kind === 'only') return isUser ? [...others, code] : others;
  const out = isUser ? others : [...others, code];
  return out.length > 0 ? { all_except: out } : 'all';
}

/** The value that a correction gives, or why it cannot be read; nothing where it says what is held. */
export function readCorrection(
  held: HeldInput,
  { typed }: Correction,
  actor: string,
  language: Language,
): ReadInput | null {
  if (typed.trim() === '') return null;
  if (held.is_user === undefined) return readInput(kindOf(held), typed, language);
  const isUser = typed === 'yes';
  return isUser === held.is_user ? null : { value: usersWith(held.value ?? 'all', actor, isUser) };
}

export class RowCheck {
  row: Answer<Row> | null = null;
  effect: Effect | null = null;
  /** What stood when the reader closed the part, so that nothing typed is lost. */
  closed = '';
  #rowKey = '';
  #effectKey = '';
  #rowOf = '';
  #effectOf = '';

  constructor(private readonly session: Session) {}

  get corrections(): Correction[] {
    return correctionsOf(this.session.choice.row);
  }
  /** Typing is no step of its own; adding and removing are. */
  correct(corrections: Correction[], push = false): void {
    const row = correctionsText(corrections);
    if (row.length <= longestOwn) this.session.choose({ row }, push);
  }
  typed(path: string, patch: Partial<Correction>): void {
    this.correct(this.corrections.map((each) => (each.path === path ? { ...each, ...patch } : each)));
  }

  /** Whether the answers are about what stands now. */
  get isBusy(): boolean {
    return this.#rowKey !== this.#rowOf || this.#effectKey !== this.#effectOf;
  }
  #scenario(year: number, changes: Change[]): Scenario {
    const base = year === this.session.description!.next_year ? 'next_year' : 'law';
    return { version: 1, base, ...(changes.length > 0 ? { changes } : {}) };
  }

  needRow(actor: string, year: number): void {
    const key = `${actor} ${year}`;
    if (key === this.#rowKey) return;
    this.#rowKey = key;
    const asked = this.session.engine.models.row({ scenario: this.#scenario(year, []), actor, year });
    void asked.then((row) => {
      if (key !== this.#rowKey) return;
      this.row = row;
      this.#rowOf = key;
      this.session.changed();
    });
  }

  needEffect(actor: string, year: number, changes: Change[]): void {
    const key = canonical([actor, year, changes]);
    if (key === this.#effectKey) return;
    this.#effectKey = key;
    void this.#effectOfChanges(actor, year, changes).then((effect) => {
      if (key !== this.#effectKey) return;
      this.effect = effect;
      this.#effectOf = key;
      this.session.changed();
    });
  }

  async #effectOfChanges(actor: string, year: number, changes: Change[]): Promise<Effect | null> {
    if (changes.length === 0) return null;
    const { engine } = this.session;
    const [held, own] = [this.#scenario(year, []), this.#scenario(year, changes)];
    const [before, after, comparison, row] = await Promise.all([
      engine.bill({ scenario: { ...held, years: [year] }, actor, year }),
      engine.bill({ scenario: { ...own, years: [year] }, actor, year }),
      engine.models.compare({ scenarios: [{ scenario: held }, { scenario: own }], year }),
      engine.models.row({ scenario: own, actor, year }),
    ]);
    return { before, after, comparison, row, changes };
  }

  /** What the engine says against the change at a path. */
  refusalOf(path: string): EngineError | undefined {
    const { effect } = this;
    if (!effect || !isRefusal(effect.comparison)) return undefined;
    const at = effect.changes.findIndex((change) => change.path === path);
    const mine = `/scenarios/1/scenario/changes/${at}`;
    return effect.comparison.errors.find(
      (error) => at >= 0 && (error.path === mine || error.path.startsWith(`${mine}/`)),
    );
  }
}
