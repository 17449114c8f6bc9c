// SPDX-License-Identifier: MIT
// What every part of the editor is given: the reader's scenario, the words, and fields that keep what was typed.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { EngineError, ParameterValue, Scenario, Solution, Status } from '../../engine/types.ts';
import type { SharingGroup } from '../../engine/types_models.ts';
import { decimal, shifted } from '../../numbers.ts';
import { errorSentence } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import { type SelectOption, selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { decimalOf, shownValue } from '../../state/inputs.ts';
import { type OwnKind, readOwn } from '../../state/own_reading.ts';
import { parameterAt } from '../../state/parameter_index.ts';
import type { WhatIf } from '../../state/what_if.ts';
import { type Scope, rulesOf } from '../../state/what_if_scenario.ts';
import type { WhatIfTexts } from '../../text/nb/what_if.ts';
import { Frame } from '../frame.ts';
import { sourceCell } from '../source_cell.ts';

/** What stands without the reader's change, where it is known. */
export interface Standing {
  text: string;
  status?: Status | undefined;
  source?: string | undefined;
  place?: string | undefined;
}

/** The state line below a control: where its value comes from, and a way back. */
export interface OwnState {
  /** What the law says now. */
  law?: Standing | undefined;
  /** What the preset says that the reader began with, where it is another than the law. */
  start?: string | undefined;
  isChanged: boolean;
  onReset?: () => void;
  label: string;
}

export interface OwnField {
  /** Its place in the scenario, which is also where its text is kept. */
  id: string;
  label: string;
  kind: OwnKind;
  value: string | number | undefined;
  hint?: string | undefined;
  isOptional?: boolean;
  /** Pointers into the scenario at which an error stands at this field. */
  at?: string[];
  problem?: string | undefined;
  /** Written when the field is left, not while it is typed: a name that decides where its row stands. */
  isLate?: boolean;
  write: (value: string | number | undefined) => Scenario;
}

const elementId = (id: string): string => `own-${id.replace(/[^\w-]+/g, '-')}`;

export class OwnFrame extends Frame {
  constructor(
    frame: Frame,
    readonly words: WhatIfTexts,
    readonly whatIf: WhatIf,
  ) {
    super(frame.session, frame.text, frame.root);
  }

  get scenario(): Scenario {
    return this.whatIf.scenario;
  }
  get startName(): string {
    return this.words.preset[this.whatIf.start];
  }
  /** The year that is asked for; answers may be on their way. */
  get askedYear(): number {
    return this.choice.year;
  }

  scopeName(scope: Scope): string {
    return scope === 'all' ? this.words.edit.all : this.text.words.solution[scope];
  }
  /** "0.5" to "50 %", "1/3" as it is. */
  share(value: string | number): string {
    const text = decimalOf(String(value));
    if (text.includes('/')) return text;
    return `${decimal(shifted(text, 2), this.language)}${this.language === 'en' ? '%' : '\u00a0%'}`;
  }
  decimals(value: string | number): string {
    const text = decimalOf(String(value));
    return text.includes('/') ? text : decimal(text, this.language);
  }

  /** What a parameter says, once all parameters have come; next year's is carried forward. */
  parameter(path: string): ParameterValue | undefined {
    const { all_parameters: parameters } = this.session.results;
    if (!parameters || isRefusal(parameters)) return undefined;
    const found = parameterAt(parameters, path);
    if (found && found.value !== null) return found;
    const { next_year, newest_adopted_year } = this.description;
    if (!path.endsWith(`/${next_year}`)) return undefined;
    const before = parameterAt(parameters, path.replace(/\d{4}$/, String(newest_adopted_year)));
    return before && before.value !== null ? { ...before, status: 'assumed' } : undefined;
  }
  /** What the law lets a group pay for a solution. */
  lawAmount(solution: Solution, group: SharingGroup): Standing | undefined {
    const found = this.parameter(`/payment_mnok/${solution}/${group}/${this.askedYear}`);
    if (!found) return undefined;
    const { status, source, place } = found;
    return { text: this.words.edit.lawAmount(this.decimals(String(found.value))), status, source, place };
  }

  /** Pointers to a part of a solution's rule, wherever the scenario says it. */
  pointers(scope: Scope, place: readonly string[]): string[] {
    const rules = rulesOf(this.scenario);
    const holder = scope !== 'all' && rules[scope] === undefined ? 'all' : scope;
    const holders = scope === 'all' ? Object.keys(rules) : [holder];
    return holders.map((each) => `/model/solutions/${[each, ...place].join('/')}`);
  }
  errorAt(pointers: string[], isWhole = false): EngineError | undefined {
    return this.whatIf.errors.find(({ path }) =>
      pointers.some((pointer) => path === pointer || (isWhole && path.startsWith(`${pointer}/`))),
    );
  }
  /** What the engine says at a place, with limits as the field shows its value. */
  refusal(pointers: string[] | undefined, kind?: OwnKind, isWhole = false): string | undefined {
    const error = pointers && this.errorAt(pointers, isWhole);
    if (!error) return undefined;
    const { min, max } = error.values;
    const shown = (value: unknown): string => shownValue('percent', value, this.language);
    const limits = kind === 'share' && min !== undefined ? { min: shown(min), max: shown(max) } : {};
    return errorSentence({ ...error, values: { ...error.values, ...limits } }, this.text);
  }

  draft(id: string): string | undefined {
    const { drafts } = this.whatIf.view;
    return Object.hasOwn(drafts, id) ? drafts[id] : undefined;
  }
  withoutDraft(...ids: string[]): Record<string, string> {
    return Object.fromEntries(Object.entries(this.whatIf.view.drafts).filter(([id]) => !ids.includes(id)));
  }
  /** Without what stands in the fields below a place. */
  withoutDraftsBelow(place: string): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.whatIf.view.drafts).filter(([id]) => !id.startsWith(`${place}.`)),
    );
  }

  /** A field of the scenario: its text stays as typed; what can be read is in the scenario at once. */
  field(field: OwnField): TemplateResult {
    const { id, label, kind, value, hint, isOptional = false, at, problem, isLate = false, write } = field;
    const { whatIf, language } = this;
    const draft = this.draft(id);
    const standing =
      value === undefined
        ? ''
        : kind === 'share'
          ? this.share(value).replace(/\s?%$/, '')
          : kind === 'mnok' || kind === 'weight'
            ? this.decimals(value)
            : String(value);
    const isLeft = (typed: string): boolean => isOptional && typed.trim() === '';
    const read = draft === undefined || isLeft(draft) ? undefined : readOwn(kind, draft, language);
    const refused = problem ?? this.refusal(at, kind);
    return textField(this, {
      id: elementId(id),
      label,
      hint,
      value: draft ?? standing,
      isText: kind === 'text',
      ...(refused ? { problem: refused } : {}),
      ...(read && 'problem' in read ? problemOf(this, read) : {}),
      onInput: (typed) => {
        const drafts = { ...whatIf.view.drafts, [id]: typed };
        const now = isLeft(typed) ? { value: undefined } : readOwn(kind, typed, language);
        if ('problem' in now || isLate) whatIf.set({ drafts });
        else
          whatIf.edit(write(kind === 'whole' && now.value !== undefined ? Number(now.value) : now.value), {
            field: id,
            drafts,
          });
      },
      onLeave: () => {
        whatIf.left();
        const typed = this.draft(id);
        if (typed === undefined) return;
        const now = isLeft(typed) ? { value: undefined } : readOwn(kind, typed, language);
        if ('problem' in now || (isLate && problem !== undefined)) return;
        if (isLate) whatIf.edit(write(now.value), { drafts: this.withoutDraft(id) });
        else whatIf.set({ drafts: this.withoutDraft(id) });
      },
    });
  }

  select(
    id: string,
    label: string,
    options: SelectOption[],
    chosen: string,
    onChange: (value: string) => void,
    described = '',
  ): TemplateResult {
    return selectField(elementId(id), label, options, chosen, onChange, described);
  }

  standing({ text, status, source, place }: Standing): TemplateResult {
    return html`${text} ${status ? statusBadge(status, this.text) : nothing}
    ${source ? sourceCell(this, { source, place }) : nothing}`;
  }

  /** Below a control: what the law says, what the preset says, whether the reader changed it, and a way back. */
  state({ law, start, isChanged, onReset, label }: OwnState): TemplateResult {
    const { proposal } = this.words;
    return html`
      <div class="own-state">
        ${law ? html`<p class="hint">${proposal.lawNow} ${this.standing(law)}</p>` : nothing}
        ${
          start === undefined
            ? nothing
            : html`<p class="hint">
                ${proposal.startsWith(this.startName)} ${start} ${statusBadge('assumed', this.text)}
              </p>`
        }
        ${
          isChanged
            ? html`<p class="input-state">
                ${statusBadge('assumed', this.text)} ${proposal.changed}
                ${
                  onReset
                    ? html`<button type="button" class="link-button" @click=${onReset}>
                        ${proposal.reset}<span class="visually-hidden"> ${label}</span>
                      </button>`
                    : nothing
                }
              </p>`
            : nothing
        }
      </div>
    `;
  }
}
