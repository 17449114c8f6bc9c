// SPDX-License-Identifier: MIT
import type { Call, FunctionName, Reply } from './messages.ts';
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
} from './types.ts';
import type { Costs, Reconciliation, Settlement } from './types_basis.ts';
import type { Row, RowRequest } from './types_row.ts';
import type {
  Estimate,
  EstimateRequest,
  Projection,
  ProjectRequest,
  SimulateRequest,
  Simulation,
  Survey,
  SurveyRequest,
} from './types_municipal.ts';
import type {
  Bridge,
  BridgeRequest,
  CompareRequest,
  Comparisons,
  Investment,
  KeyParts,
  KeyPartsRequest,
  KeyTable,
  Presets,
  PriceRequest,
  Reach,
  Repayment,
  Seek,
  SeekRequest,
  Stages,
  StagesRequest,
  VoluntaryPrice,
} from './types_models.ts';

export interface BillRequest {
  scenario: Scenario;
  actor: string;
  year: number;
}

interface Waiting {
  call: Call;
  isRetried: boolean;
  settle: (reply: Reply) => void;
}

export const isRefusal = (answer: object): answer is Refusal => 'errors' in answer;

const refusal = (code: string): Refusal => ({ errors: [{ code, path: '', values: {} }] });

/** The engine as the page knows it: typed questions, typed answers, errors as values. It never rejects. */
export class Engine {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #failedStarts = 0;

  /** `compiled` rejects where WebAssembly is missing, forbidden, or cannot be fetched. */
  constructor(
    private readonly newWorker: () => Worker,
    private readonly compiled: Promise<WebAssembly.Module>,
  ) {
    compiled.catch(() => undefined);
    this.#start();
  }

  #start(): void {
    const worker = this.newWorker();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      this.#failedStarts = 0;
      this.#settle(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      this.#replace();
    };
    this.#worker = worker;
    this.compiled.then(
      (compiled) => {
        worker.postMessage({ compiled });
      },
      () => undefined,
    );
  }

  #settle(reply: Reply): void {
    this.#waiting.get(reply.id)?.settle(reply);
    this.#waiting.delete(reply.id);
  }

  /** A worker that died is replaced, and what it had not answered is asked once more. */
  #replace(): void {
    this.#worker = null;
    const isHopeless = ++this.#failedStarts > 2;
    for (const { call, isRetried } of [...this.#waiting.values()]) {
      if (isHopeless || isRetried) this.#settle({ id: call.id, failure: 'engine_trap' });
    }
    if (isHopeless) return;
    this.#start();
    for (const waiting of this.#waiting.values()) {
      waiting.isRetried = true;
      void this.compiled.then(() => this.#worker?.postMessage(waiting.call));
    }
  }

  async #ask(name: FunctionName, argument: string): Promise<Reply> {
    const id = this.#nextId++;
    try {
      await this.compiled;
    } catch {
      return { id, failure: 'engine_unavailable' };
    }
    const worker = this.#worker;
    if (worker === null) return { id, failure: 'engine_unavailable' };
    return new Promise((settle) => {
      const call = { id, name, argument };
      this.#waiting.set(id, { call, isRetried: false, settle });
      worker.postMessage(call);
    });
  }

  async #answer<T>(name: FunctionName, request: object): Promise<Answer<T>> {
    const reply = await this.#ask(name, JSON.stringify(request));
    return reply.text === undefined
      ? refusal(reply.failure ?? 'engine_trap')
      : (JSON.parse(reply.text) as Answer<T>);
  }

  /** Ends what is being worked on; the engine answers nothing after it. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const id of [...this.#waiting.keys()]) this.#settle({ id, failure: 'engine_unavailable' });
  }

  /** Whether the engine could be fetched and compiled. */
  isThere(): Promise<boolean> {
    return this.compiled.then(
      () => true,
      () => false,
    );
  }

  describe(): Promise<Answer<Description>> {
    return this.#answer('describe', {});
  }
  bill(request: BillRequest): Promise<Answer<Bill>> {
    return this.#answer('bill', { ...request, quarters: true, comparison: true, peers: 5, vkp_range: true });
  }
  explain(request: BillRequest & { solution: Solution }): Promise<Answer<Explanation>> {
    return this.#answer('explain', request);
  }
  member(request: MemberRequest & { scenario?: Scenario }): Promise<Answer<MemberPrice>> {
    return this.#answer('member', request);
  }
  pharmacy(request: PharmacyRequest & { scenario?: Scenario }): Promise<Answer<PharmacyShare>> {
    return this.#answer('pharmacy', request);
  }
  parameters(): Promise<Answer<Parameters>> {
    return this.#answer('parameters', {});
  }
  costs(request: { scenario: Scenario; year: number }): Promise<Answer<Costs>> {
    return this.#answer('costs', request);
  }
  settle(request: { scenario: Scenario }): Promise<Answer<Settlement>> {
    return this.#answer('settle', request);
  }
  reconcile(): Promise<Answer<Reconciliation>> {
    return this.#answer('reconcile', {});
  }

  presets(): Promise<Answer<Presets>> {
    return this.#answer('presets', {});
  }
  compare(request: CompareRequest): Promise<Answer<Comparisons>> {
    return this.#answer('compare', request);
  }
  bridge(request: BridgeRequest): Promise<Answer<Bridge>> {
    return this.#answer('bridge', request);
  }
  seek(request: SeekRequest): Promise<Answer<Seek>> {
    return this.#answer('seek', request);
  }
  stages(request: StagesRequest): Promise<Answer<Stages>> {
    return this.#answer('stages', request);
  }
  reach(request: StagesRequest): Promise<Answer<Reach>> {
    return this.#answer('reach', request);
  }
  repay(request: { investments: Investment[] }): Promise<Answer<Repayment>> {
    return this.#answer('repay', request);
  }
  price(request: PriceRequest): Promise<Answer<VoluntaryPrice>> {
    return this.#answer('price', request);
  }
  keyTable(request: { csv: string }): Promise<Answer<KeyTable>> {
    return this.#answer('key_table', request);
  }
  keyParts(request: KeyPartsRequest): Promise<Answer<KeyParts>> {
    return this.#answer('key_parts', request);
  }
  row(request: RowRequest): Promise<Answer<Row>> {
    return this.#answer('row', request);
  }

  survey(request: SurveyRequest): Promise<Answer<Survey>> {
    return this.#answer('survey', request);
  }
  estimate(request: EstimateRequest): Promise<Answer<Estimate>> {
    return this.#answer('estimate', request);
  }
  project(request: ProjectRequest): Promise<Answer<Projection>> {
    return this.#answer('project', request);
  }
  simulate(request: SimulateRequest): Promise<Answer<Simulation>> {
    return this.#answer('simulate', request);
  }

  /** All that is wrong with a scenario's text. */
  async validate(text: string): Promise<EngineError[]> {
    const reply = await this.#ask('validate', text);
    return reply.text === undefined
      ? refusal(reply.failure ?? 'engine_trap').errors
      : (JSON.parse(reply.text) as Refusal).errors;
  }

  async recalculate(scenario: Scenario): Promise<Answer<Country>> {
    const reply = await this.#ask('recalculate', JSON.stringify(scenario));
    if (reply.text === undefined) return refusal(reply.failure ?? 'engine_trap');
    const header = JSON.parse(reply.text) as Answer<CountryHeader>;
    return isRefusal(header) ? header : { ...header, numbers: reply.numbers ?? new Float64Array() };
  }
}
