// SPDX-License-Identifier: MIT
// The engines of the page that is one file: their wasm and their workers stand in the document, in blocks of text that
// the browser does not run. A file from a disk may fetch nothing, not even its neighbours.
import { Engine } from './engine.ts';
import { Engines } from './engines.ts';
import { trustedAddresses } from './trusted_addresses.ts';

type Name = 'samfin' | 'samfin_basis';

export const wasmBlock = (name: Name): string => `${name}-wasm`;
export const workerBlock = (name: Name): string => `${name}-worker`;

/** Base64 to bytes. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; ++at) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const blockOf = (id: string): string => {
  const block = document.getElementById(id);
  if (!block) throw new Error(`the document has no ${id}`);
  return block.textContent;
};

interface Parts {
  worker: string;
  compiled: Promise<WebAssembly.Module>;
}
const made = new Map<Name, Parts>();

/** Read and compiled once, however many engines are started of it. */
function partsOf(name: Name): Parts {
  const there = made.get(name);
  if (there) return there;
  const script = new Blob([blockOf(workerBlock(name))], { type: 'text/javascript' });
  const [worker] = trustedAddresses([URL.createObjectURL(script)]) as [string];
  const compiled =
    'WebAssembly' in globalThis
      ? WebAssembly.compile(bytesOf(blockOf(wasmBlock(name))))
      : Promise.reject(new Error('no WebAssembly here'));
  const parts = { worker, compiled };
  made.set(name, parts);
  return parts;
}

function started(name: Name): Engine {
  const { worker, compiled } = partsOf(name);
  // A classic worker: a module from a blob would need an origin, which a file from a disk has not.
  return new Engine(() => new Worker(worker), compiled);
}

export function startInlineEngines(): { engines: Engines; first: Engine } {
  const first = started('samfin');
  return { engines: new Engines(first, () => started('samfin_basis')), first };
}
