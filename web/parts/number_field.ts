// SPDX-License-Identifier: MIT
import type { TemplateResult } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { EngineError } from '../engine/types.ts';
import { readNumber } from '../numbers.ts';
import type { Frame } from '../views/frame.ts';
import { errorSentence } from './errors.ts';
import { problemOf, textField } from './field.ts';

export interface NumberField {
  key: 'look_ups' | 'total_look_ups' | 'turnover' | 'locations' | 'months';
  label: string;
  hint?: string;
  /** What the engine answered: its errors about this field are shown here. */
  result: object | null;
  allowsDecimals?: boolean;
}

/** The field's word in the engine's request. */
const requestWord = {
  look_ups: 'look_up_count',
  total_look_ups: 'total_look_up_count',
  turnover: 'turnover_mnok',
  locations: 'location_count',
  months: 'month_count',
} as const;

/** Whether an error of the engine stands at a calculator's field. */
export const standsAtField = ({ path }: EngineError): boolean =>
  Object.values(requestWord).some((word) => path === `/${word}`);

/** A field of a calculator; the text lives in the link as it was typed. */
export function numberField(
  frame: Frame,
  { key, label, hint, result, allowsDecimals }: NumberField,
): TemplateResult {
  const typed = frame.choice[key];
  const read = readNumber(typed, frame.language);
  const isWhole = allowsDecimals === true || !('value' in read) || /^-?\d+$/.test(read.value);
  const refused =
    result && isRefusal(result)
      ? result.errors.find(({ path }) => path === `/${requestWord[key]}`)
      : undefined;
  return textField(frame, {
    id: key,
    label,
    hint,
    value: typed,
    ...(refused ? { problem: errorSentence(refused, frame.text) } : {}),
    ...problemOf(frame, read),
    ...(isWhole ? {} : { problem: frame.text.errors.not_whole() }),
    onInput: (text) => {
      frame.session.choose({ [key]: text }, false);
    },
  });
}
