// SPDX-License-Identifier: MIT
import wasmAddress from 'samfin-wasm';
import { Engine } from './engine.ts';
import workerAddress from './worker.ts?worker&url';

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** The only script address that this page starts by itself: its worker. */
function trustedWorkerAddress(): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes;
  if (!trustedTypes) return workerAddress;
  const policy = trustedTypes.createPolicy('samfin', {
    createScriptURL: (address) => {
      if (address !== workerAddress) throw new TypeError('not an address of this page');
      return address;
    },
  });
  return policy.createScriptURL(workerAddress);
}

/** Starts fetching, compiling and the worker at once; the answers come when they are ready. */
export function startEngine(): Engine {
  const address = trustedWorkerAddress();
  const compiled =
    'WebAssembly' in globalThis
      ? WebAssembly.compileStreaming(fetch(wasmAddress))
      : Promise.reject(new Error('no WebAssembly here'));
  return new Engine(() => new Worker(address, { type: 'module' }), compiled);
}
