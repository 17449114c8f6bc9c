// SPDX-License-Identifier: MIT
// What a thread of the browser holds after its rubbish was collected.

/** Stands before the script of a thread: it remembers every wasm memory without keeping it. */
export const rememberMemories = `{
  globalThis.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const found = await made.call(WebAssembly, ...given);
      for (const each of Object.values((found.instance ?? found).exports))
        if (each instanceof WebAssembly.Memory) globalThis.memories.push(new WeakRef(each));
      return found;
    };
  }
}
`;

/** @typedef {{ heaps: number[], kilobytes: number }} Held lengths of all wasm memories that live, and JavaScript's heap */

/** @param {import('puppeteer-core').CDPSession} thread @returns {Promise<Held>} */
export async function held(thread) {
  // Twice: what finalisers let go of is collected by the second one.
  for (let round = 0; round < 2; round += 1) await thread.send('HeapProfiler.collectGarbage');
  const { usedSize } = await thread.send('Runtime.getHeapUsage');
  const { result } = await thread.send('Runtime.evaluate', {
    expression: 'memories.flatMap((each) => each.deref()?.buffer.byteLength ?? [])',
    returnByValue: true,
  });
  return { heaps: result.value, kilobytes: Math.round(usedSize / 1024) };
}
