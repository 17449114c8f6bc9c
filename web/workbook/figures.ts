// SPDX-License-Identifier: MIT
// What a workbook of a bill is made of: the engine's steps to each amount, and what each actor of the group brings to the
// key. The rules are the engine's: an explanation tells which inputs a weight has, the parameters and the reader's changes
// give the same inputs for the others, and every sum and share is compared with the engine's before anything is written.
import { isRefusal } from '../engine/engine.ts';
import type { BillRequest } from '../engine/engine.ts';
import type {
  Answer,
  Bill,
  Change,
  Country,
  Description,
  EngineError,
  Explanation,
  ExplanationInput,
  ExplanationStep,
  Parameters,
  ParameterValue,
  Scenario,
  Solution,
} from '../engine/types.ts';
import { byRemainder, commonScale, fractionOf, scaled, sumOf } from './exact.ts';

/** What the workbook asks of the engine. */
export interface Asked {
  bill(request: BillRequest): Promise<Answer<Bill>>;
  explain(request: BillRequest & { solution: Solution }): Promise<Answer<Explanation>>;
  recalculate(scenario: Scenario): Promise<Answer<Country>>;
  parameters(): Promise<Answer<Parameters>>;
}

/** Why there is no workbook: the engine's refusal, or that what was found here is not what the engine says. */
export class NoWorkbook extends Error {
  constructor(readonly errors: EngineError[]) {
    super(errors.map(({ code }) => code).join(' '));
  }
}
const given = <T extends object>(answer: Answer<T>): T => {
  if (isRefusal(answer)) throw new NoWorkbook(answer.errors);
  return answer;
};

/** One code of today, with what it brings to the weight of an actor of the year. */
export interface KeyRow {
  code: string;
  /** The actor of the year that pays for it. */
  actor: string;
  inputs: ExplanationInput[];
}

export interface Key {
  rows: KeyRow[];
  /** In the order in which equal remainders are served. */
  actors: string[];
  /** Whole numbers: the engine's weights times `scale`. */
  scale: bigint;
  weights: Map<string, bigint>;
  /** What the rule of the year says for all of them. */
  ruleInputs: ExplanationInput[];
}

export interface Line {
  solution: Solution;
  explanation: Explanation;
  amount: bigint;
  /** The engine's payment of every actor of the group; none where the group is one actor. */
  payments: Map<string, bigint>;
}

export interface Figures {
  bill: Bill;
  scenario: Scenario;
  lines: Line[];
  /** Nothing where nobody shares the amounts with the actor. */
  key: Key | null;
  usesVkp: (actor: string) => boolean;
  oddOreToUsers: boolean;
}

export const stepOf = (explanation: Explanation, step: string): ExplanationStep | undefined =>
  explanation.steps.find((each) => each.step === step);
const weightSteps = (explanation: Explanation): ExplanationStep[] =>
  explanation.steps.filter(({ step }) => step === 'weight');

/** Families whose value belongs to one actor; the others hold for all. */
export const isOwnInput = ({ name }: ExplanationInput): boolean =>
  ['population', 'population_1_july', 'municipal_health_index', 'health_region_key'].includes(name);
export const isCount = ({ name }: ExplanationInput): boolean => name.startsWith('population');
const codeIn = ({ path = '' }: ExplanationInput): string => path.split('/')[2] ?? '';
const textOf = (value: unknown): string => String(value);

/** Whole: the sum of the counts (one count twice) times the factor. */
export function weightOf({ inputs }: KeyRow, scale: bigint): bigint {
  const counts = inputs.filter(isCount).map((input) => BigInt(textOf(input.value)));
  const factor = inputs.find((input) => isOwnInput(input) && !isCount(input))!;
  const count = counts.length === 0 ? 1n : sumOf(counts) * (counts.length === 1 ? 2n : 1n);
  return count * scaled(fractionOf(textOf(factor.value))!, scale);
}

/** The parameters as the scenario leaves them: the reader's values, and next year's carried forward. */
function valuesAt(
  parameters: Parameters,
  changes: Change[],
  { next_year, newest_adopted_year }: Description,
): (path: string) => Partial<ParameterValue> | undefined {
  const known = new Map(
    parameters.families.flatMap(({ values }) =>
      values.map((each): [string, ParameterValue] => [each.path, each]),
    ),
  );
  const changed = new Map(changes.map(({ path, value }) => [path, value]));
  return (path) => {
    if (changed.has(path))
      return { value: changed.get(path), status: 'assumed', source: 'user_input', note: 'replaced' };
    const there = known.get(path);
    if (there && there.value !== null) return there;
    const before = path.endsWith(`/${next_year}`)
      ? known.get(path.replace(/\d{4}$/, String(newest_adopted_year)))
      : undefined;
    return before && { ...before, status: 'assumed', note: 'carried_forward' };
  };
}

/** The shares of one split (METHOD 2), for the values that stand in the cells until they are worked out anew. */
export function splitOf(amount: bigint, weights: bigint[]): bigint[] {
  const total = sumOf(weights);
  const size = amount < 0n ? -amount : amount;
  const floors = weights.map((weight) => (size * weight) / total);
  const remainders = weights.map((weight) => (size * weight) % total);
  const left = Number(size - sumOf(floors));
  for (const index of byRemainder(remainders).slice(0, left)) floors[index]! += 1n;
  return amount < 0n ? floors.map((share) => -share) : floors;
}

export function vkpHalves({ explanation }: Line): [bigint, bigint] {
  const [common = '0', users = '0'] = stepOf(explanation, 'vkp_halves')!.result.split(' ');
  return [BigInt(common), BigInt(users)];
}

/** The text of `vkp_users` as the engine tells it. */
function vkpUsersOf(lines: Line[]): (actor: string) => boolean {
  const input = lines.flatMap(({ explanation }) => stepOf(explanation, 'vkp_users')?.inputs ?? [])[0];
  const [kind = '', list = ''] = textOf(input?.value ?? 'all').split(':');
  const codes = new Set(list.split(','));
  return (actor) => (kind === 'only' ? codes.has(actor) : kind === 'all_except' ? !codes.has(actor) : true);
}

export interface Wanted {
  scenario: Scenario;
  actor: string;
  year: number;
  description: Description;
}

/** Byte order, as the engine orders codes. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

class Gathering {
  constructor(
    private readonly engine: Asked,
    private readonly wanted: Wanted,
    private readonly progress: (done: number, of: number) => void,
  ) {}

  async figures(): Promise<Figures> {
    const { scenario, actor, year } = this.wanted;
    const [bill, country, parameters] = (
      await Promise.all([
        this.engine.bill({ scenario, actor, year }),
        this.engine.recalculate(scenario),
        this.engine.parameters(),
      ])
    ).map((answer) => given(answer as Answer<object>)) as [Bill, Country, Parameters];
    const lines: Line[] = [];
    for (const { solution } of bill.lines) {
      const explanation = given(await this.engine.explain({ scenario, actor, year, solution }));
      const amount = stepOf(explanation, 'cpi_supplement') ?? stepOf(explanation, 'group_amount')!;
      const payments = this.#payments(country, solution, explanation);
      lines.push({ solution, explanation, amount: BigInt(amount.result), payments });
    }
    const values = valuesAt(parameters, scenario.changes ?? [], this.wanted.description);
    const odd = values(`/convention/vkp_odd_ore/${year}`) ?? values('/convention/vkp_odd_ore');
    const figures: Figures = {
      bill,
      scenario,
      lines,
      key: null,
      usesVkp: vkpUsersOf(lines),
      oddOreToUsers: odd?.value === 'users',
    };
    const shared = lines.find(({ explanation }) => weightSteps(explanation).length > 0);
    if (!shared) return figures;
    for (const isThorough of [false, true]) {
      figures.key = await this.#key(lines, values, isThorough);
      if (agrees(figures)) return figures;
    }
    throw new NoWorkbook([{ code: 'workbook_disagrees', path: '', values: {} }]);
  }

  #payments(country: Country, solution: Solution, explanation: Explanation): Map<string, bigint> {
    const payments = new Map<string, bigint>();
    if (weightSteps(explanation).length === 0) return payments;
    const year = country.years.find((each) => each.year === this.wanted.year)!;
    const column = year.columns.indexOf(solution);
    year.actors.forEach((actor, index) => {
      const value = country.numbers[year.offset + index * year.columns.length + column]!;
      if (this.#isInGroup(actor) && !Number.isNaN(value)) payments.set(actor, BigInt(value));
    });
    return payments;
  }

  #isInGroup(actor: string): boolean {
    const isMunicipality = (each: string): boolean => /^\d{4}$/.test(each);
    if (isMunicipality(this.wanted.actor)) return isMunicipality(actor);
    return this.wanted.description.health_regions.includes(actor);
  }

  /** Codes of today that an actor of the year became; its own where it still is. */
  #codesOf(actor: string): string[] {
    const municipality = this.wanted.description.municipalities.find(({ code }) => code === actor);
    return municipality && municipality.to_year !== null ? municipality.successors : [actor];
  }

  /**
   * One explanation is the pattern for all that the reader's changes leave alone; those they name are explained one by
   * one. Where that is not what the engine sums up, everybody is explained.
   */
  async #key(lines: Line[], values: ReturnType<typeof valuesAt>, isThorough: boolean): Promise<Key> {
    const { scenario, year } = this.wanted;
    const line = lines.find(({ solution }) => solution !== 'vkp') ?? lines[0]!;
    const actors = [...line.payments.keys()].sort(byCode);
    const changed = (scenario.changes ?? []).map(({ path }) => path.split('/')[2] ?? '');
    const isTouched = (actor: string): boolean =>
      [actor, ...this.#codesOf(actor)].some((code) => changed.includes(code));
    const pattern = actors.find((actor) => !isTouched(actor) && this.#codesOf(actor).length === 1);
    const explained = async (actor: string): Promise<ExplanationStep[]> =>
      weightSteps(given(await this.engine.explain({ scenario, actor, year, solution: line.solution })));
    const steps = pattern === undefined ? [] : await explained(pattern);
    const [patternCode = ''] = pattern === undefined ? [] : this.#codesOf(pattern);
    const rows: KeyRow[] = [];
    for (const [index, actor] of actors.entries()) {
      if (isThorough || steps.length === 0 || isTouched(actor)) {
        this.progress(index, actors.length);
        for (const { inputs } of await explained(actor))
          rows.push({ code: codeIn(inputs.find(isOwnInput)!), actor, inputs });
        continue;
      }
      for (const code of this.#codesOf(actor))
        rows.push({ code, actor, inputs: likeness(steps[0]!.inputs, patternCode, code, values) });
    }
    return keyOf(rows, actors);
  }
}

/** The inputs of the pattern with another actor's values. */
const likeness = (
  inputs: ExplanationInput[],
  from: string,
  to: string,
  values: ReturnType<typeof valuesAt>,
): ExplanationInput[] =>
  inputs.map((input) => {
    if (!isOwnInput(input)) return input;
    const path = input.path!.replace(`/${from}/`, `/${to}/`);
    const { name, unit } = input;
    return { value: '0', status: 'assumed', ...values(path), name, unit, path } as ExplanationInput;
  });

function keyOf(rows: KeyRow[], actors: string[]): Key {
  const factors = rows.map(({ inputs }) => {
    const factor = inputs.find((input) => isOwnInput(input) && !isCount(input))!;
    return fractionOf(textOf(factor.value)) ?? { numerator: 0n, denominator: 1n };
  });
  const hasCounts = rows[0]!.inputs.some(isCount);
  const scale = commonScale(factors, hasCounts ? 10_000n : 10n);
  const weights = new Map(actors.map((actor) => [actor, 0n]));
  for (const row of rows) weights.set(row.actor, weights.get(row.actor)! + weightOf(row, scale));
  const ruleInputs = rows[0]!.inputs.filter((input) => !isOwnInput(input));
  return { rows, actors, scale, weights, ruleInputs };
}

/** The shares of a line by the key: one split, or the two of VKP. */
export function sharesOf(line: Line, key: Key, usesVkp: Figures['usesVkp']): bigint[] {
  const weights = key.actors.map((actor) => key.weights.get(actor)!);
  if (!stepOf(line.explanation, 'vkp_halves')) return splitOf(line.amount, weights);
  const [common, users] = vkpHalves(line);
  const all = splitOf(common, weights);
  const some = splitOf(users, userWeights(key, usesVkp));
  return all.map((share, index) => share + some[index]!);
}

export const userWeights = (key: Key, usesVkp: Figures['usesVkp']): bigint[] =>
  key.actors.map((actor) => (usesVkp(actor) ? key.weights.get(actor)! : 0n));

/** Whether the sum of weights and every payment of every actor are the engine's. */
function agrees({ key, lines, usesVkp }: Figures): boolean {
  const total = sumOf([...key!.weights.values()]);
  if (total === 0n) return false;
  return lines.every((line) => {
    const told = fractionOf(stepOf(line.explanation, 'total_weight')!.result);
    if (!told || told.numerator * key!.scale !== total * told.denominator) return false;
    if (stepOf(line.explanation, 'vkp_halves') && sumOf(userWeights(key!, usesVkp)) === 0n) return false;
    const shares = sharesOf(line, key!, usesVkp);
    return key!.actors.every((actor, index) => line.payments.get(actor) === shares[index]);
  });
}

/** Errors: the engine's, and `workbook_disagrees`, as `NoWorkbook`. */
export const figuresOf = (
  engine: Asked,
  wanted: Wanted,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Figures> => new Gathering(engine, wanted, progress).figures();
