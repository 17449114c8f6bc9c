// SPDX-License-Identifier: MIT
import type { ExplanationInput } from '../engine/types.ts';
import { wordOf } from '../text/texts.ts';
import { type Fraction, commonScale, fractionOf } from './exact.ts';
import { stepOf } from './figures.ts';
import { Grid, whole } from './grid.ts';
import { type Laid, inputCell, noteWord, statusWord } from './words.ts';

/** Where an input stands, and the whole number that makes it whole. */
export interface Placed {
  value: string;
  scale: string;
  fraction: Fraction;
  scaleValue: bigint;
}
export interface InputsSheet {
  grid: Grid;
  /** By the input's path. */
  placed: Map<string, Placed>;
  oddOre: string;
}

const columns = { value: 1, path: 8, scale: 9 };
/** Ratios may be given six decimals, amounts are whole øre. */
const leastScale = (name: string): bigint => (name === 'payment_mnok' ? 100_000_000n : 1_000_000n);

/** The amounts and rules with status and source; the values of the actors have their own sheet. */
export function inputsSheet(laid: Laid): InputsSheet {
  const { t, text, figures } = laid;
  const grid = new Grid(t.sheets.inputs);
  grid.widths.push(60, 18, 14, 14, 50, 20, 12, 40, 48, 18);
  grid.add([t.sheets.inputs]);
  grid.add();
  grid.add([t.input, t.value, t.unit, t.status, t.source, t.place, t.date, t.note, t.path, t.scale]);
  const placed = new Map<string, Placed>();
  const add = (label: string, input: ExplanationInput, isLive: boolean): number => {
    const note = isLive
      ? noteWord(laid, input)
      : [noteWord(laid, input), t.onlyTold].filter(Boolean).join('. ');
    return grid.add([
      label,
      inputCell(input.value),
      wordOf(text.words.unit, input.unit),
      statusWord(laid, input.status),
      laid.source(input.source),
      laid.place(input.place),
      input.date ?? '',
      note,
      input.path ?? '',
    ]);
  };
  const place = (label: string, input: ExplanationInput | undefined): void => {
    if (!input?.path || placed.has(input.path)) return;
    const fraction = fractionOf(String(input.value))!;
    const scaleValue = commonScale([fraction], leastScale(input.name));
    const row = add(label, input, true);
    grid.put(row, columns.scale, whole(scaleValue));
    placed.set(input.path, {
      value: grid.ref(row, columns.value),
      scale: grid.ref(row, columns.scale),
      fraction,
      scaleValue,
    });
  };
  const quantity = (name: string): string => wordOf(text.words.quantity, name);
  for (const { solution, explanation } of figures.lines) {
    const [payment] = stepOf(explanation, 'group_amount')!.inputs;
    place(`${text.words.solution[solution]}: ${quantity('payment_mnok')}`, payment);
  }
  let oddOre = '';
  for (const { explanation } of figures.lines) {
    place(quantity('cpi_supplement_ratio'), stepOf(explanation, 'cpi_supplement')?.inputs[1]);
    const halves = stepOf(explanation, 'vkp_halves');
    if (!halves) continue;
    place(quantity('vkp_common_share'), halves.inputs[1]);
    const row = grid.add([t.oddOre, figures.oddOreToUsers ? 'users' : 'common']);
    grid.put(row, columns.path, '/convention/vkp_odd_ore');
    oddOre = grid.ref(row, columns.value);
    const users = stepOf(explanation, 'vkp_users')?.inputs[0];
    if (users) add(quantity('vkp_users'), users, false);
  }
  for (const input of figures.key?.ruleInputs ?? []) add(quantity(input.name), input, false);
  return { grid, placed, oddOre };
}
