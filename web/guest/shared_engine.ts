// SPDX-License-Identifier: MIT
// One engine for all guests of a page, started with the first of them.
import basisWasmAddress from 'samfin-basis-wasm';
import wasmAddress from 'samfin-wasm';
import basisWorkerAddress from '../engine/basis_worker.ts?worker&url';
import { Engine } from '../engine/engine.ts';
import { Engines } from '../engine/engines.ts';
import { trustedAddresses } from '../engine/trusted_addresses.ts';
import workerAddress from '../engine/worker.ts?worker&url';
import fetchWorkerAddress from './fetch_worker.ts?worker&url';

/** What the fetching worker answers. */
export type Fetched = { compiled: WebAssembly.Module } | { failure: string };

/** Browsers start no worker from another site: from there it is imported by one of this page's own. */
function startable(address: string): string {
  const { href, origin } = new URL(address, import.meta.url);
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
}

interface Addresses {
  worker: string;
  basisWorker: string;
  fetchWorker: string;
}
let addresses: Addresses | null = null;
function trusted(): Addresses {
  if (addresses) return addresses;
  const [worker, basisWorker, fetchWorker] = trustedAddresses(
    [workerAddress, basisWorkerAddress, fetchWorkerAddress].map(startable),
  ) as [string, string, string];
  return (addresses = { worker, basisWorker, fetchWorker });
}

function fetched(fetchWorker: string, wasm: string): Promise<WebAssembly.Module> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fetchWorker, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Fetched>) => {
      worker.terminate();
      if ('compiled' in data) resolve(data.compiled);
      else reject(new Error(data.failure));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error('no worker here'));
    };
    worker.postMessage(new URL(wasm, import.meta.url).href);
  });
}

function started(worker: string, fetchWorker: string, wasm: string): Engine {
  return new Engine(() => new Worker(worker, { type: 'module' }), fetched(fetchWorker, wasm));
}

/** In milliseconds: an element that is moved, or one that comes instead, finds the engine still there. */
const untilStopped = 1000;

let shared: Engines | null = null;
const lives = new Set<AbortSignal>();

/** The worker ends with the last guest; the next one starts another. */
function endWith(life: AbortSignal): void {
  lives.add(life);
  life.addEventListener('abort', () => {
    lives.delete(life);
    setTimeout(() => {
      if (lives.size > 0) return;
      shared?.stop();
      shared = null;
    }, untilStopped);
  });
}

/** Throws where the host page's policy allows no worker of ours. */
export function sharedEngines(life: AbortSignal): Engines {
  const { worker, basisWorker, fetchWorker } = trusted();
  shared ??= new Engines(started(worker, fetchWorker, wasmAddress), () =>
    started(basisWorker, fetchWorker, basisWasmAddress),
  );
  endWith(life);
  return shared;
}

/** After a failure: the next guest starts one anew. */
export function forgetEngines(engines: Engines): void {
  if (shared !== engines) return;
  shared.stop();
  shared = null;
}
