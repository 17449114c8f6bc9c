// SPDX-License-Identifier: MIT
import basisWasmAddress from 'samfin-basis-wasm';
import wasmAddress from 'samfin-wasm';
import basisWorkerAddress from './basis_worker.ts?worker&url';
import { Engine } from './engine.ts';
import { Engines } from './engines.ts';
import { trustedAddresses } from './trusted_addresses.ts';
import workerAddress from './worker.ts?worker&url';

function started(worker: string, wasm: string): Engine {
  const compiled =
    'WebAssembly' in globalThis
      ? WebAssembly.compileStreaming(fetch(wasm))
      : Promise.reject(new Error('no WebAssembly here'));
  return new Engine(() => new Worker(worker, { type: 'module' }), compiled);
}

/** Starts fetching, compiling and the first worker at once; the answers come when they are ready. */
export function startEngines(): Engines {
  const [worker, basisWorker] = trustedAddresses([workerAddress, basisWorkerAddress]) as [string, string];
  return new Engines(started(worker, wasmAddress), () => started(basisWorker, basisWasmAddress));
}
