// SPDX-License-Identifier: MIT
// What the engine refuses of a replaced input, worded for the field that it stands in.
import { isRefusal } from '../engine/engine.ts';
import { errorSentence } from '../parts/errors.ts';
import { activeChanges } from '../state/choice.ts';
import { type InputField, shownValue } from '../state/inputs.ts';
import type { Frame } from './frame.ts';

const shown = (frame: Frame, field: InputField, value: unknown): string =>
  shownValue(field, value, frame.language);

/** Where the engine's errors about a change point: into the scenario's list of changes, or to the parameter. */
export function pointersTo(frame: Frame, path: string): string[] {
  const given = activeChanges(frame.answered, frame.description.next_year);
  const index = given.findIndex((change) => change.path === path);
  return [path, `/scenario${path}`, `/scenario/changes/${index}`, `/scenario/changes/${index}/value`];
}

/** What the engine says about the change at a path; limits are shown as the field shows its value. */
export function refusalAt(frame: Frame, path: string, field?: InputField): string | undefined {
  const { bill } = frame.session.results;
  if (!bill || !isRefusal(bill)) return undefined;
  const pointers = pointersTo(frame, path);
  const error = bill.errors.find((each) => pointers.includes(each.path));
  if (!error) return undefined;
  const { min, max } = error.values;
  const limits =
    field && min !== undefined ? { min: shown(frame, field, min), max: shown(frame, field, max) } : {};
  return errorSentence({ ...error, values: { ...error.values, ...limits } }, frame.text);
}
