// SPDX-License-Identifier: MIT
// A field of what the reader adds to the costs: its text stays as typed, what can be read is in the scenario at once, and
// what the engine says against it stands beside it.
import type { TemplateResult } from 'lit';
import type { EngineError } from '../../engine/types.ts';
import { type Reading, decimal, shifted } from '../../numbers.ts';
import { withoutDraft } from '../../parts/cell_field.ts';
import { errorSentence } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import type { Choice } from '../../state/choice.ts';
import { decimalOf, shownValue } from '../../state/inputs.ts';
import { isAmount, isName, isShare } from '../../state/link_values.ts';
import { type OwnKind, readOwn } from '../../state/own_reading.ts';
import type { CostFrame } from './cost_frame.ts';

type FieldKind = Exclude<OwnKind, 'weight'>;

export interface OwnCostField {
  id: string;
  /** Where its text is kept: its place in the scenario. */
  place: string;
  label: string;
  kind: FieldKind;
  value: string | undefined;
  isOptional?: boolean;
  /** Where the engine's errors about it stand, when not at its place. */
  at?: string[];
  /** What is wrong with a value that can be read; such a value is not written. */
  wrong?: (value: string) => string | undefined;
  /** What the choice becomes; undefined is an empty field. */
  write: (value: string | undefined) => Partial<Choice>;
}

/** Whether a link takes it: what it would not take is never in the scenario. */
const fits: Record<FieldKind, (value: unknown) => boolean> = {
  mnok: isAmount,
  share: isShare,
  text: isName,
  whole: (value) => typeof value === 'string' && /^\d{1,9}$/.test(value),
};

function standingText(frame: CostFrame, kind: FieldKind, value: string | undefined): string {
  if (value === undefined || kind === 'text' || kind === 'whole') return value ?? '';
  const text = decimalOf(value);
  if (text.includes('/')) return text;
  return decimal(kind === 'share' ? shifted(text, 2) : text, frame.language);
}

/** Focus goes to what a button has brought, once that is drawn. */
export const focusOn = (frame: CostFrame, id: string): void => {
  queueMicrotask(() => frame.root.querySelector<HTMLElement>(`#${id}`)?.focus());
};

/** What the engine says against the reader's own costs, by places in the scenario. */
export const ownCostErrors = (frame: CostFrame): EngineError[] =>
  frame.errors
    .map((error) => ({ ...error, path: error.path.replace(/^\/scenario(?=\/)/, '') }))
    .filter(({ path }) => path.startsWith('/costs/'));

/** The sentence of an error, with limits as its field shows its value. */
export function refusalOf(frame: CostFrame, error: EngineError, kind: FieldKind = 'mnok'): string {
  const { min, max } = error.values;
  const shown = (value: unknown): string => shownValue('percent', value, frame.language);
  const limits = kind === 'share' && min !== undefined ? { min: shown(min), max: shown(max) } : {};
  return errorSentence({ ...error, values: { ...error.values, ...limits } }, frame.text);
}

type Written = { value: string | undefined } | { problem: ReturnType<typeof problemOf> };

function written(frame: CostFrame, field: OwnCostField, typed: string): Written {
  if (field.isOptional && typed.trim() === '') return { value: undefined };
  const read: Reading = readOwn(field.kind, typed, frame.language);
  if ('problem' in read) return { problem: problemOf(frame, read) };
  const wrong = fits[field.kind](read.value) ? field.wrong?.(read.value) : frame.costText.forms.takesNoMore;
  return wrong === undefined ? { value: read.value } : { problem: { problem: wrong } };
}

export function ownField(frame: CostFrame, field: OwnCostField): TemplateResult {
  const { id, place, label, kind, value, at = [place], write } = field;
  const { session } = frame;
  const { drafts } = frame.choice;
  const draft = Object.hasOwn(drafts, place) ? drafts[place] : undefined;
  const now = draft === undefined ? { value } : written(frame, field, draft);
  const error = ownCostErrors(frame).find(({ path }) => at.includes(path));
  return textField(frame, {
    id,
    label,
    value: draft ?? standingText(frame, kind, value),
    isText: kind === 'text',
    ...(error ? { problem: refusalOf(frame, error, kind) } : {}),
    ...('problem' in now ? now.problem : {}),
    onInput: (typed) => {
      const read = written(frame, field, typed);
      const patch = 'problem' in read ? {} : write(read.value);
      const drafts = { ...(patch.drafts ?? session.choice.drafts), [place]: typed };
      session.choose({ ...patch, drafts }, false);
    },
    onLeave: () => {
      if (draft !== undefined && !('problem' in now))
        session.choose({ drafts: withoutDraft(session.choice.drafts, place) }, false);
    },
  });
}
