// SPDX-License-Identifier: MIT
// The numbers alone, for browsers and Node: the engine in the calling thread, typed questions and typed answers.
import createBasis from 'samfin-basis-module';
import basisWasmAddress from 'samfin-basis-wasm';
import createSamfin, { type SamfinModule } from 'samfin-module';
import wasmAddress from 'samfin-wasm';
import type {
  Answer,
  Bill,
  Country,
  CountryHeader,
  Description,
  EngineError,
  Explanation,
  MemberPrice,
  MemberRequest,
  Parameters,
  PharmacyRequest,
  PharmacyShare,
  Refusal,
  Scenario,
  Solution,
} from '../engine/types.ts';
import type { Costs, Reconciliation, Settlement } from '../engine/types_basis.ts';

export type * from '../engine/types.ts';
export type { Costs, Reconciliation, Settlement } from '../engine/types_basis.ts';

export interface BillQuestion {
  /** Code of a municipality, "pharmacies", or a health region such as "helse_vest". */
  actor: string;
  year: number;
  /** What is otherwise than in the law; the law itself where it is left out. */
  scenario?: Scenario;
  quarters?: boolean;
  comparison?: boolean;
  /** How many municipalities of like size are wanted. */
  peers?: number;
  vkp_range?: boolean;
}

export const isRefusal = (answer: object): answer is Refusal => 'errors' in answer;

type Asked<Request, Result> = (request: Request) => Answer<Result>;
interface WithScenario {
  /** What is otherwise than in the law; the law itself where it is left out. */
  scenario?: Scenario;
}

/** Amounts are whole øre. A question that cannot be answered gives `{ errors }`: all that is wrong with it, at once. */
export interface Numbers {
  /** Years, actors, solutions, sources, and the versions of engine and parameters. */
  describe(): Answer<Description>;
  bill: Asked<BillQuestion, Bill>;
  explain: Asked<BillQuestion & { solution: Solution }, Explanation>;
  member: Asked<MemberRequest & WithScenario, MemberPrice>;
  pharmacy: Asked<PharmacyRequest & WithScenario, PharmacyShare>;
  /** Every input with value, status and source. */
  parameters(): Answer<Parameters>;
  /** All that is wrong with a scenario, as JSON text. */
  validate(scenario: string): EngineError[];
  /** Every payment of a scenario, as rows of numbers. */
  recalculate(scenario: Scenario): Answer<Country>;
}

/** What the engine with the number basis answers beside. */
export interface BasisNumbers extends Numbers {
  costs: Asked<WithScenario & { year: number }, Costs>;
  settle: Asked<WithScenario, Settlement>;
  reconcile(): Answer<Reconciliation>;
}

const asking =
  <Request extends object, Result>(ask: (request: string) => string): Asked<Request, Result> =>
  (request) =>
    JSON.parse(ask(JSON.stringify({ scenario: {}, ...request }))) as Answer<Result>;
const plain = <Result>(ask: (request: string) => string): (() => Answer<Result>) => {
  return () => JSON.parse(ask('{}')) as Answer<Result>;
};

const numbersOf = (engine: SamfinModule): Numbers => ({
  describe: plain(engine.describe),
  bill: asking(engine.bill),
  explain: asking(engine.explain),
  member: asking(engine.member),
  pharmacy: asking(engine.pharmacy),
  parameters: plain(engine.parameters),
  validate: (scenario) => (JSON.parse(engine.validate(scenario)) as Refusal).errors,
  recalculate: (scenario) => {
    const { header, numbers } = engine.recalculate(JSON.stringify(scenario));
    const answer = JSON.parse(header) as Answer<CountryHeader>;
    return isRefusal(answer) ? answer : { ...answer, numbers };
  },
});

const basisOf = (engine: SamfinModule): BasisNumbers => ({
  ...numbersOf(engine),
  costs: asking(engine.costs!),
  settle: asking(engine.settle!),
  reconcile: plain(engine.reconcile!),
});

/** The file beside this module: Node reads it, a browser fetches it. */
async function bytesOf(address: string): Promise<Uint8Array> {
  const url = new URL(address, import.meta.url);
  // Asked for by name, so that no bundler looks for Node's files in a browser.
  const files = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined;
  if (files) return files.readFileSync(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The engine of bills, explanations and prices. `wasm` where the caller has the file's bytes already. Rejects where the file cannot be had. */
export async function openNumbers(wasm?: Uint8Array): Promise<Numbers> {
  return numbersOf(await createSamfin({ wasmBinary: wasm ?? (await bytesOf(wasmAddress)) }));
}

/** The same with the number basis: costs, settlement, reconciliation. Several times as large. */
export async function openBasis(wasm?: Uint8Array): Promise<BasisNumbers> {
  return basisOf(await createBasis({ wasmBinary: wasm ?? (await bytesOf(basisWasmAddress)) }));
}
