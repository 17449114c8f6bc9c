// SPDX-License-Identifier: MIT

/** The head of a module that holds nothing. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Whether this page may compile WebAssembly. Its policy is obeyed also where a worker would be free of it. */
export function isWasmAllowed(): boolean {
  try {
    return new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
