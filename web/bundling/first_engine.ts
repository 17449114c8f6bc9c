// SPDX-License-Identifier: MIT
// Which files of the build the first answer's engine is; those of the number basis have names of their own.

export const isFirstWasm = (file: string): boolean => /(^|\/)samfin-[\w-]{8,}\.wasm$/.test(file);
export const isFirstWorker = (file: string): boolean => /(^|\/)worker-[\w-]{8,}\.js$/.test(file);
export const isBasis = (file: string): boolean =>
  /(^|\/)(samfin_basis-[\w-]+\.wasm|basis_worker-[\w-]+\.js)$/.test(file);
