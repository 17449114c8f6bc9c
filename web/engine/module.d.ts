// SPDX-License-Identifier: MIT
// The wasm module as Emscripten makes it (see wasm/ for the table of functions).

declare module 'samfin-module' {
  export interface SamfinModule {
    describe(request: string): string;
    recalculate(scenario: string): { header: string; numbers: Float64Array };
    bill(request: string): string;
    explain(request: string): string;
    member(request: string): string;
    pharmacy(request: string): string;
    validate(scenario: string): string;
    evaluate(scenario: string): string;
    parameters(request: string): string;
    /** Only the module with the number basis has these. */
    costs?(request: string): string;
    settle?(request: string): string;
    reconcile?(request: string): string;
    compare?(request: string): string;
    bridge?(request: string): string;
    seek?(request: string): string;
    stages?(request: string): string;
    reach?(request: string): string;
    repay?(request: string): string;
    price?(request: string): string;
    key_table?(request: string): string;
    key_parts?(request: string): string;
    row?(request: string): string;
    survey?(request: string): string;
    estimate?(request: string): string;
    project?(request: string): string;
    simulate?(request: string): string;
    presets?(request: string): string;
  }
  export interface ModuleOptions {
    locateFile?: (name: string) => string;
    /** The module's bytes, where the caller has them. */
    wasmBinary?: Uint8Array;
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
    print?: (line: string) => void;
    printErr?: (line: string) => void;
  }
  export default function createSamfin(options: ModuleOptions): Promise<SamfinModule>;
}

declare module 'samfin-wasm' {
  const address: string;
  export default address;
}

declare module 'samfin-basis-module' {
  export { default } from 'samfin-module';
}

declare module 'samfin-basis-wasm' {
  const address: string;
  export default address;
}
