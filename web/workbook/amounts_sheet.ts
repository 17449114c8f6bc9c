// SPDX-License-Identifier: MIT
// From the amounts of the regulation to what is shared: equations (1) and the halves of (6).
import type { SheetCell } from '../files/xlsx.ts';
import { divisionWidth, partCount, putDivision, putParts } from './division.ts';
import { scaled, sizeOf } from './exact.ts';
import { type Line, stepOf, vkpHalves } from './figures.ts';
import { Grid, checkOf, formulaOf, plainFormat, whole } from './grid.ts';
import type { InputsSheet, Placed } from './inputs_sheet.ts';
import { type Laid, ruleWord, statusWord } from './words.ts';

export interface Shared {
  ref: string;
  value: bigint;
}
export interface AmountsSheet {
  grid: Grid;
  /** What is shared, by solution; VKP has its two halves. */
  shared: Map<string, Shared>;
  halves: { common: Shared; users: Shared } | null;
  /** Cells with the engine's amounts beside the formulas'. */
  checks: string[];
  /** Sizes that have to be small enough: amount, factor and divisor of each row. */
  sizes: { amount: string; factor: string; divisor: string }[];
}

const at = { amount: 2, ratio: 3, divisor: 4, factor: 5, parts: 6, division: 6 + partCount };
const after = at.division + divisionWidth;
const result = { value: after, shown: after + 1, isEqual: after + 2, status: after + 3, rule: after + 4 };

/** The columns' names of a long division. */
export const divisionHead = ({ t }: Laid): string[] => [
  ...Array.from({ length: partCount }, (_, index) => [
    t.quotient(String(index + 1)),
    t.rest(String(index + 1)),
  ]).flat(),
  t.whole,
  t.remainder,
];

class Amounts {
  readonly grid: Grid;
  readonly sheet: AmountsSheet;

  constructor(
    readonly laid: Laid,
    readonly inputs: InputsSheet,
  ) {
    this.grid = new Grid(laid.t.sheets.amounts);
    this.sheet = { grid: this.grid, shared: new Map(), halves: null, checks: [], sizes: [] };
  }

  lay(): AmountsSheet {
    const { t, figures } = this.laid;
    this.grid.widths.push(36, 18, 20, 12, 16, 16);
    this.grid.add([t.sheets.amounts]);
    this.grid.add([t.amountsLead]);
    this.grid.add();
    this.#head(t.payment, t.before, t.supplement);
    for (const line of figures.lines) this.#amount(line);
    const vkp = figures.lines.find(({ explanation }) => stepOf(explanation, 'vkp_halves'));
    if (vkp) this.#halves(vkp);
    return this.sheet;
  }

  #head(first: string, second: string, third: string): void {
    const { t } = this.laid;
    const parts = Array.from({ length: partCount }, (_, index) => t.part(String(index + 1)));
    const head = [
      t.solution,
      first,
      second,
      third,
      t.divisor,
      t.factor,
      ...parts,
      ...divisionHead(this.laid),
    ];
    this.grid.add([...head, t.amountOre, t.shown, t.isEqual, t.status, t.rule]);
  }

  /** Where the ratio stands; 0 where the group has none. */
  #ratio(row: number, placed: Placed | undefined): { divisor: bigint; ratio: bigint } {
    const { grid } = this;
    if (!placed) {
      grid.put(row, at.ratio, { value: 0, format: plainFormat });
      grid.put(row, at.divisor, whole(1));
      return { divisor: 1n, ratio: 0n };
    }
    const { fraction, scaleValue } = placed;
    const number = Number(fraction.numerator) / Number(fraction.denominator);
    grid.put(row, at.ratio, formulaOf(placed.value, number, plainFormat));
    grid.put(row, at.divisor, formulaOf(placed.scale, scaleValue));
    return { divisor: scaleValue, ratio: scaled(fraction, scaleValue) };
  }

  /** The division of one row, and what has to be small enough in it. */
  #divide(
    row: number,
    values: { amount: bigint; factor: bigint; divisor: bigint },
  ): { whole: string; rest: string } {
    const { grid } = this;
    const amount = grid.here(row, at.amount);
    const [factor, divisor] = [grid.here(row, at.factor), grid.here(row, at.divisor)];
    const parts = putParts(grid, row, at.parts, { ref: amount, value: values.amount });
    putDivision(grid, row, at.division, { parts, factor, divisor }, values);
    this.sheet.sizes.push({
      amount: grid.ref(row, at.amount),
      factor: grid.ref(row, at.factor),
      divisor: grid.ref(row, at.divisor),
    });
    return { whole: grid.beside(row, after - 2), rest: grid.beside(row, after - 1) };
  }

  #result(row: number, cell: SheetCell, shown: bigint): Shared {
    const { grid } = this;
    grid.put(row, result.value, cell);
    grid.put(row, result.shown, whole(shown));
    const isEqual = `${grid.beside(row, result.value)}=${grid.beside(row, result.shown)}`;
    grid.put(row, result.isEqual, checkOf(isEqual, true));
    this.sheet.checks.push(grid.ref(row, result.isEqual));
    return { ref: grid.ref(row, result.value), value: shown };
  }

  #amount(line: Line): void {
    const { grid, laid, inputs } = this;
    const { solution, explanation } = line;
    const base = stepOf(explanation, 'group_amount')!;
    const supplement = stepOf(explanation, 'cpi_supplement');
    const payment = inputs.placed.get(base.inputs[0]!.path!)!;
    const before = BigInt(base.result);
    const row = grid.add([laid.text.words.solution[solution]]);
    const mnok = Number(payment.fraction.numerator) / Number(payment.fraction.denominator);
    grid.put(row, 1, formulaOf(payment.value, mnok, plainFormat));
    grid.put(row, at.amount, formulaOf(`ROUND(${grid.beside(row, 1)}*100000000,0)`, before));
    const { divisor, ratio } = this.#ratio(row, inputs.placed.get(supplement?.inputs[1]?.path ?? ''));
    const [d, r] = [grid.beside(row, at.divisor), grid.beside(row, at.ratio)];
    grid.put(row, at.factor, formulaOf(`${d}+ROUND(${r}*${d},0)`, divisor + ratio));
    const { whole: wholes, rest } = this.#divide(row, { amount: before, factor: divisor + ratio, divisor });
    const formula = `SIGN(${grid.beside(row, at.amount)})*(${wholes}+IF(2*${rest}>=${d},1,0))`;
    const shared = this.#result(row, formulaOf(formula, line.amount), line.amount);
    const last = supplement ?? base;
    grid.put(row, result.status, statusWord(laid, last.status));
    grid.put(row, result.rule, ruleWord(laid, base));
    this.sheet.shared.set(solution, shared);
  }

  /** By largest remainder between two: the common part is rounded to the nearest, an odd øre as the rule says. */
  #halves(line: Line): void {
    const { grid, laid, inputs } = this;
    const { t } = laid;
    const step = stepOf(line.explanation, 'vkp_halves')!;
    const [common, users] = vkpHalves(line);
    const all = this.sheet.shared.get(line.solution)!;
    grid.add();
    grid.add([t.halvesLead]);
    this.#head('', t.amountOre, t.value);
    const row = grid.add([t.vkpCommon]);
    grid.put(row, at.amount, formulaOf(all.ref, all.value));
    const { divisor, ratio } = this.#ratio(row, inputs.placed.get(step.inputs[1]!.path!));
    const [a, d, r] = [at.amount, at.divisor, at.ratio].map((column) => grid.beside(row, column));
    grid.put(row, at.factor, formulaOf(`ROUND(${r!}*${d!},0)`, ratio));
    const { whole: wholes, rest } = this.#divide(row, { amount: sizeOf(all.value), factor: ratio, divisor });
    const isUp = `OR(2*${rest}>${d!},AND(2*${rest}=${d!},${inputs.oddOre}="common"))`;
    const formula = `SIGN(${a!})*(${wholes}+IF(${isUp},1,0))`;
    const commonShared = this.#result(row, formulaOf(formula, common), common);
    const second = grid.add([t.vkpUsers]);
    const rest2 = `${grid.here(row, at.amount)}-${grid.here(row, result.value)}`;
    const usersShared = this.#result(second, formulaOf(rest2, users), users);
    for (const each of [row, second]) {
      grid.put(each, result.status, statusWord(laid, step.status));
      grid.put(each, result.rule, ruleWord(laid, step));
    }
    this.sheet.halves = { common: commonShared, users: usersShared };
  }
}

export const amountsSheet = (laid: Laid, inputs: InputsSheet): AmountsSheet =>
  new Amounts(laid, inputs).lay();
