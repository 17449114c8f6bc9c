// SPDX-License-Identifier: MIT
// What the engine refuses of a replaced input, worded for the field that it stands in.
import { isRefusal } from '../engine/engine.ts';
import type { Change, EngineError } from '../engine/types.ts';
import { errorSentence } from '../parts/errors.ts';
import { activeChanges } from '../state/choice.ts';
import { type FieldKind, shownValue } from '../state/inputs.ts';
import type { Frame } from './frame.ts';

/** An answer, and the changes that the engine was given for it: its errors count in them. */
export interface Asked {
  answer: object | null;
  changes: Change[];
}

export const billAsked = ({ session, answered, description }: Frame): Asked => ({
  answer: session.results.bill,
  changes: activeChanges(answered, description.next_year),
});

/** Where the engine's errors about a change point: into the scenario's list of changes, or to the parameter. */
export function pointersTo(changes: Change[], path: string): string[] {
  const index = changes.findIndex((change) => change.path === path);
  return [path, `/scenario${path}`, `/scenario/changes/${index}`, `/scenario/changes/${index}/value`];
}

function errorAt({ answer, changes }: Asked, path: string): EngineError | undefined {
  if (!answer || !isRefusal(answer)) return undefined;
  const pointers = pointersTo(changes, path);
  return answer.errors.find((each) => pointers.includes(each.path));
}

/** What the engine says about the change at a path; limits are shown as the field shows its value. */
export function refusalAt(
  frame: Frame,
  path: string,
  kind?: FieldKind,
  asked: Asked[] = [billAsked(frame)],
): string | undefined {
  const error = asked.map((each) => errorAt(each, path)).find((each) => each !== undefined);
  if (!error) return undefined;
  const { min, max } = error.values;
  const shown = (value: unknown): string => shownValue(kind!, value, frame.language);
  const limits = kind && min !== undefined ? { min: shown(min), max: shown(max) } : {};
  return errorSentence({ ...error, values: { ...error.values, ...limits } }, frame.text);
}
