// SPDX-License-Identifier: MIT
// What each actor brings to the key with status and source, and the weights: equations (3) and (4).
import type { ExplanationInput } from '../engine/types.ts';
import { wordOf } from '../text/texts.ts';
import { sumOf } from './exact.ts';
import { type Key, type KeyRow, isCount, isOwnInput, userWeights, weightOf } from './figures.ts';
import { Grid, formulaOf, whole } from './grid.ts';
import { type Laid, inputCell, noteWord, statusWord } from './words.ts';

/** Columns of weights: of all, and of those that use VKP. */
export interface Weights {
  grid: Grid;
  firstRow: number;
  lastRow: number;
  column: number;
  total: string;
  values: bigint[];
}
export interface KeySheets {
  inputs: Grid;
  key: Grid;
  all: Weights;
  users: Weights | null;
  /** A formula that is true while every index is whole when it is multiplied. */
  isWhole: string;
  /** Where the inhabitants on 1 January of the year stand, by row of the actors' inputs; nothing where they do not. */
  inhabitants: { counts: string; actors: string } | null;
}

const valuesFrom = 3;
const each = 3;

function putInput(
  laid: Laid,
  grid: Grid,
  row: number,
  column: number,
  input: ExplanationInput | undefined,
): void {
  if (!input) return;
  const source = [laid.source(input.source), laid.place(input.place), input.date ?? '']
    .filter(Boolean)
    .join(', ');
  grid.putRow(row, [inputCell(input.value), statusWord(laid, input.status), source], column);
}

/** The path of a column, with the code left open. */
const pathOf = (row: KeyRow, input: ExplanationInput | undefined): string =>
  input?.path?.replace(`/${row.code}/`, '/{code}/') ?? '';

const countsOf = ({ inputs }: KeyRow): ExplanationInput[] => inputs.filter(isCount);
const factorOf = ({ inputs }: KeyRow): ExplanationInput =>
  inputs.find((input) => isOwnInput(input) && !isCount(input))!;

function keyInputs(
  laid: Laid,
  key: Key,
): Pick<KeySheets, 'inputs' | 'isWhole' | 'inhabitants'> & { weight: number; first: number } {
  const { t, text } = laid;
  const grid = new Grid(t.sheets.keyInputs);
  const countColumns = Math.max(...key.rows.map((row) => countsOf(row).length));
  const factorColumn = valuesFrom + countColumns * each;
  const weight = factorColumn + each;
  const like = key.rows.find((row) => countsOf(row).length === countColumns)!;
  const shown = [...countsOf(like), factorOf(like)];
  const heads = shown.flatMap((input) => {
    const year = /\d{4}$/.exec(input.path ?? '')?.[0] ?? '';
    return [t.editable(`${wordOf(text.words.quantity, input.name)} ${year}`), t.status, t.source];
  });
  grid.widths.push(10, 24, 12, ...shown.flatMap(() => [20, 14, 40]), 20, 40);
  grid.add([t.sheets.keyInputs]);
  grid.add([t.weightLead]);
  grid.add([t.scaleOfKey, whole(key.scale)]);
  const scale = grid.here(2, 1);
  const paths = grid.add([t.path]);
  shown.forEach((input, index) => {
    grid.put(paths, valuesFrom + index * each, pathOf(like, input));
  });
  grid.add([t.code, t.name, t.countsFor, ...heads, t.weight, t.note]);
  const first = grid.rows.length;
  for (const row of key.rows) {
    const at = grid.add([row.code, laid.name(row.code), row.actor]);
    const counts = countsOf(row);
    const factor = factorOf(row);
    counts.forEach((input, index) => {
      putInput(laid, grid, at, valuesFrom + index * each, input);
    });
    putInput(laid, grid, at, factorColumn, factor);
    const cells = Array.from({ length: countColumns }, (_, index) =>
      grid.beside(at, valuesFrom + index * each),
    ).join(',');
    const inhabitants = countColumns === 0 ? '' : `IF(COUNT(${cells})=1,2,1)*SUM(${cells})*`;
    const formula = `${inhabitants}ROUND(${grid.beside(at, factorColumn)}*${scale},0)`;
    grid.put(at, weight, formulaOf(formula, weightOf(row, key.scale)));
    const others = counts.filter(
      (input, index) => pathOf(row, input) !== pathOf(like, countsOf(like)[index]),
    );
    const notes = [...counts, factor].map((input) => noteWord(laid, input));
    grid.put(
      at,
      weight + 1,
      [...new Set([...others.map(({ path }) => path!), ...notes])].filter(Boolean).join('; '),
    );
  }
  const last = grid.rows.length - 1;
  const factors = grid.rangeRef(first, last, factorColumn);
  const scaleRef = grid.ref(2, 1);
  const isWhole = `SUMPRODUCT(ABS(${factors}*${scaleRef}-ROUND(${factors}*${scaleRef},0)))<0.001`;
  const current = countsOf(like).findIndex(
    ({ path }) => path?.startsWith('/population/') && path.endsWith(`/${laid.figures.bill.year}`),
  );
  const hasAll = key.rows.every((row) => countsOf(row).length === countColumns);
  const inhabitants =
    current < 0 || !hasAll
      ? null
      : {
          counts: grid.rangeRef(first, last, valuesFrom + current * each),
          actors: grid.rangeRef(first, last, 2),
        };
  return { inputs: grid, isWhole, inhabitants, weight, first };
}

export function keySheets(laid: Laid, key: Key): KeySheets {
  const { t, figures } = laid;
  const { inputs, isWhole, inhabitants, weight, first } = keyInputs(laid, key);
  const lastInput = first + key.rows.length - 1;
  const [codes, weights] = [inputs.rangeRef(first, lastInput, 2), inputs.rangeRef(first, lastInput, weight)];
  const hasUsers = figures.lines.some(({ explanation }) =>
    explanation.steps.some(({ step }) => step === 'vkp_halves'),
  );
  const grid = new Grid(t.sheets.key);
  grid.widths.push(12, 28, 22, 20, 22);
  grid.add([t.sheets.key]);
  grid.add();
  const total = grid.add([t.total]);
  grid.add([t.code, t.name, t.weight, ...(hasUsers ? [t.usesVkp, t.usersWeight] : [])]);
  const firstRow = grid.rows.length;
  const all = key.actors.map((actor) => key.weights.get(actor)!);
  const users = userWeights(key, figures.usesVkp);
  key.actors.forEach((actor, index) => {
    const row = grid.add([actor, laid.name(actor)]);
    const formula = `SUMPRODUCT((${codes}=${grid.beside(row, 0)})*${weights})`;
    grid.put(row, 2, formulaOf(formula, all[index]!));
    if (!hasUsers) return;
    grid.put(row, 3, whole(figures.usesVkp(actor) ? 1 : 0));
    grid.put(row, 4, formulaOf(`${grid.beside(row, 2)}*${grid.beside(row, 3)}`, users[index]!));
  });
  const lastRow = grid.rows.length - 1;
  const weightsAt = (column: number, values: bigint[]): Weights => {
    grid.put(total, column, formulaOf(`SUM(${grid.range(firstRow, lastRow, column)})`, sumOf(values)));
    return { grid, firstRow, lastRow, column, total: grid.ref(total, column), values };
  };
  return {
    inputs,
    key: grid,
    all: weightsAt(2, all),
    users: hasUsers ? weightsAt(4, users) : null,
    isWhole,
    inhabitants,
  };
}
