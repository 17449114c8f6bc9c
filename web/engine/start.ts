// SPDX-License-Identifier: MIT
import basisWasmAddress from 'samfin-basis-wasm';
import wasmAddress from 'samfin-wasm';
import basisWorkerAddress from './basis_worker.ts?worker&url';
import { Engine } from './engine.ts';
import { Engines } from './engines.ts';
import workerAddress from './worker.ts?worker&url';

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** The only script addresses that this page starts by itself: its workers. A policy of one name can be made once. */
function trustedAddresses(addresses: string[]): string[] {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes;
  if (!trustedTypes) return addresses;
  const policy = trustedTypes.createPolicy('samfin', {
    createScriptURL: (address) => {
      if (!addresses.includes(address)) throw new TypeError('not an address of this page');
      return address;
    },
  });
  return addresses.map((address) => policy.createScriptURL(address));
}

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
