// SPDX-License-Identifier: MIT
// Two engines behind one face. The first one gives the first answer; the one with the number basis is fetched when a
// question needs it. A scenario that touches the basis is answered by the second one alone.
import { isOfBasis } from './basis_families.ts';
import { type BillRequest, type Engine, isRefusal } from './engine.ts';
import type {
  Answer,
  Bill,
  Country,
  Description,
  Explanation,
  MemberPrice,
  MemberRequest,
  Parameters,
  PharmacyRequest,
  PharmacyShare,
  Scenario,
  Solution,
} from './types.ts';
import type { Costs, Reconciliation, Settlement } from './types_basis.ts';

/** Whether only the engine with the number basis can answer about a scenario. */
export const needsBasis = ({ base, costs, model, changes = [] }: Scenario): boolean =>
  base === 'costs' || costs !== undefined || model !== undefined || changes.some(isOfBasis);

/** What only the engine with the number basis answers about other ways of sharing. */
export type Models = Pick<
  Engine,
  | 'presets'
  | 'compare'
  | 'bridge'
  | 'seek'
  | 'stages'
  | 'reach'
  | 'repay'
  | 'price'
  | 'keyTable'
  | 'keyParts'
  | 'row'
  | 'survey'
  | 'estimate'
  | 'project'
  | 'simulate'
  | 'validate'
>;
/** Of its own, so that long work can be ended without ending anything else. */
export type StoppableModels = Models & Pick<Engine, 'stop'>;

export type BasisState = 'none' | 'loading' | 'ready';

export class Engines {
  #second: Engine | null = null;
  #described: Promise<Answer<Description>> | null = null;
  basisState: BasisState = 'none';
  readonly #listeners = new Set<() => void>();
  readonly #all = new Set<Engine>();

  /** `startBasis` fetches and starts the engine with the number basis. */
  constructor(
    private readonly first: Engine,
    private readonly startBasis: () => Engine,
  ) {
    this.#all.add(first);
  }
  #started(): Engine {
    const engine = this.startBasis();
    this.#all.add(engine);
    return engine;
  }

  /** The engine with the number basis, started at the first call. One that could not be fetched is tried again. */
  get #basis(): Engine {
    if (this.#second) return this.#second;
    const engine = this.#started();
    this.#second = engine;
    this.#basisIs('loading');
    void engine.isThere().then((isThere) => {
      if (!isThere) this.#second = null;
      this.#basisIs(isThere ? 'ready' : 'none');
    });
    return engine;
  }
  #basisIs(state: BasisState): void {
    this.basisState = state;
    for (const listener of this.#listeners) listener();
  }
  /** Calls when the engine with the number basis begins to load, and when it is ready; several pages may share it. */
  onBasisState(listener: () => void, life?: AbortSignal): void {
    this.#listeners.add(listener);
    life?.addEventListener('abort', () => this.#listeners.delete(listener));
  }
  #for(scenario: Scenario | undefined): Engine {
    return scenario && needsBasis(scenario) ? this.#basis : this.first;
  }

  /** Ends every worker that was started here; nothing is answered after it. */
  stop(): void {
    for (const engine of this.#all) engine.stop();
    this.#all.clear();
  }

  /** Asked once: what the first engine holds stays the same. An engine that failed is asked again. */
  describe(): Promise<Answer<Description>> {
    this.#described ??= this.first.describe().then((described) => {
      if (isRefusal(described)) this.#described = null;
      return described;
    });
    return this.#described;
  }
  bill(request: BillRequest): Promise<Answer<Bill>> {
    return this.#for(request.scenario).bill(request);
  }
  explain(request: BillRequest & { solution: Solution }): Promise<Answer<Explanation>> {
    return this.#for(request.scenario).explain(request);
  }
  member(request: MemberRequest & { scenario?: Scenario }): Promise<Answer<MemberPrice>> {
    return this.#for(request.scenario).member(request);
  }
  pharmacy(request: PharmacyRequest & { scenario?: Scenario }): Promise<Answer<PharmacyShare>> {
    return this.#for(request.scenario).pharmacy(request);
  }
  recalculate(scenario: Scenario): Promise<Answer<Country>> {
    return this.#for(scenario).recalculate(scenario);
  }
  parameters(): Promise<Answer<Parameters>> {
    return this.first.parameters();
  }

  costs(request: { scenario: Scenario; year: number }): Promise<Answer<Costs>> {
    return this.#basis.costs(request);
  }
  settle(request: { scenario: Scenario }): Promise<Answer<Settlement>> {
    return this.#basis.settle(request);
  }
  reconcile(): Promise<Answer<Reconciliation>> {
    return this.#basis.reconcile();
  }
  get models(): Models {
    return this.#basis;
  }
  newModels(): StoppableModels {
    return this.#started();
  }
  /** Every parameter, those of the number basis among them, and the sources that they name. */
  async allParameters(): Promise<Answer<{ parameters: Parameters; description: Description }>> {
    const engine = this.#basis;
    const [parameters, description] = await Promise.all([engine.parameters(), engine.describe()]);
    if (isRefusal(parameters)) return parameters;
    return isRefusal(description) ? description : { parameters, description };
  }
}
