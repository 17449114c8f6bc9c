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
  /** Code of a municipality, "pharmacies", or a health region. */
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

/** Amounts are whole øre. A question that cannot be answered gives `{ errors }`: all that is wrong with it, at once. */
export class Numbers {
  constructor(private readonly engine: SamfinModule) {}

  #asked<T>(ask: (request: string) => string, request: object): Answer<T> {
    return JSON.parse(ask(JSON.stringify(request))) as Answer<T>;
  }

  /** Years, actors, solutions, sources, and the versions of engine and parameters. */
  describe(): Answer<Description> {
    return this.#asked(this.engine.describe, {});
  }
  bill({ scenario = {}, ...question }: BillQuestion): Answer<Bill> {
    return this.#asked(this.engine.bill, { scenario, ...question });
  }
  explain(question: BillQuestion & { solution: Solution }): Answer<Explanation> {
    const { scenario = {}, actor, year, solution } = question;
    return this.#asked(this.engine.explain, { scenario, actor, year, solution });
  }
  member(request: MemberRequest & { scenario?: Scenario }): Answer<MemberPrice> {
    return this.#asked(this.engine.member, request);
  }
  pharmacy(request: PharmacyRequest & { scenario?: Scenario }): Answer<PharmacyShare> {
    return this.#asked(this.engine.pharmacy, request);
  }
  parameters(): Answer<Parameters> {
    return this.#asked(this.engine.parameters, {});
  }
  /** All that is wrong with a scenario, as JSON text. */
  validate(scenario: string): EngineError[] {
    return (JSON.parse(this.engine.validate(scenario)) as Refusal).errors;
  }
  /** Every payment of a scenario, as rows of numbers. */
  recalculate(scenario: Scenario): Answer<Country> {
    const { header, numbers } = this.engine.recalculate(JSON.stringify(scenario));
    const answer = JSON.parse(header) as Answer<CountryHeader>;
    return isRefusal(answer) ? answer : { ...answer, numbers };
  }
}

/** What the engine with the number basis answers beside. */
export class BasisNumbers extends Numbers {
  constructor(private readonly basis: SamfinModule) {
    super(basis);
  }
  costs(request: { scenario?: Scenario; year: number }): Answer<Costs> {
    return JSON.parse(this.basis.costs!(JSON.stringify(request))) as Answer<Costs>;
  }
  settle(request: { scenario?: Scenario } = {}): Answer<Settlement> {
    return JSON.parse(this.basis.settle!(JSON.stringify(request))) as Answer<Settlement>;
  }
  reconcile(): Answer<Reconciliation> {
    return JSON.parse(this.basis.reconcile!('{}')) as Answer<Reconciliation>;
  }
}

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
  return new Numbers(await createSamfin({ wasmBinary: wasm ?? (await bytesOf(wasmAddress)) }));
}

/** The same with the number basis: costs, settlement, reconciliation. Several times as large. */
export async function openBasis(wasm?: Uint8Array): Promise<BasisNumbers> {
  return new BasisNumbers(await createBasis({ wasmBinary: wasm ?? (await bytesOf(basisWasmAddress)) }));
}
