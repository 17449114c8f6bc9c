// SPDX-License-Identifier: MIT
// Fetches and compiles an engine where no host page has replaced fetch.
import type { Fetched } from './shared_engine.ts';

self.onmessage = async ({ data: address }: MessageEvent<string>): Promise<void> => {
  try {
    const compiled = await WebAssembly.compileStreaming(fetch(address));
    self.postMessage({ compiled } satisfies Fetched);
  } catch (error) {
    self.postMessage({ failure: String(error) } satisfies Fetched);
  }
};
