// SPDX-License-Identifier: MIT
// Real traps inside the engine's wasm, made from outside: a script before the worker's own stands between the module's
// table of functions and the glue that calls them. Nothing of this ships.
import { readFileSync } from 'node:fs';

export const trapKinds = ['abort', 'stack', 'memory'] as const;
export type TrapKind = (typeof trapKinds)[number];
export type EngineName = 'samfin' | 'samfin_basis';

/** The channel on which a test arms the next question, and hears of each trap. */
export const trapChannel = 'traps';
export interface Arm {
  engine: EngineName;
  kind: TrapKind;
}

/** What the linker called the allocator and the abort of a module. */
function namesOf(engine: EngineName): { malloc: string; abort: string } {
  const glue = readFileSync(new URL(`../../build/wasm/${engine}.mjs`, import.meta.url), 'utf8');
  const malloc = /"_malloc"\]=Module\["asm"\]\["(\w+)"\]/.exec(glue)?.[1];
  const abort = /"(\w+)":_abort\b/.exec(glue)?.[1];
  if (!malloc || !abort) throw new Error(`no allocator or no abort in the glue of ${engine}`);
  return { malloc, abort };
}

/** Runs in the worker, so it holds all that it needs. */
function standBetween(
  names: Record<EngineName, { malloc: string; abort: string }>,
  channelName: string,
): void {
  const engine = /basis_worker/.test(location.pathname) ? 'samfin_basis' : 'samfin';
  const { malloc, abort } = names[engine];
  let armed: string | null = null;
  let current: { exports: WebAssembly.Exports; imports: WebAssembly.Imports } | null = null;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<{ engine?: string; kind?: string }>) => {
    if (data.engine !== engine || data.kind === undefined) return;
    armed = data.kind;
    channel.postMessage({ isArmed: true });
  };

  const { instantiate } = WebAssembly as unknown as {
    instantiate: (module: WebAssembly.Module, imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;
  };
  Object.assign(WebAssembly, {
    instantiate: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
      const instance = await instantiate(module, imports);
      current = { exports: instance.exports, imports };
      return instance;
    },
  });

  type Call = () => unknown;
  const ways: Record<string, (call: Call) => unknown> = {
    // (import "e" "a" (func)) (func (export "f") call 0 unreachable): wasm that calls the engine's own abort.
    abort: () => {
      const code = [
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 101, 1, 97, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1,
        102, 0, 1, 10, 7, 1, 5, 0, 16, 0, 0, 11,
      ];
      const [own] = Object.values(current!.imports);
      const made = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code)), {
        e: { a: own![abort]! },
      });
      return (made.exports['f'] as Call)();
    },
    // Called some frames above the deepest one that fits, so that the engine's own functions overflow the stack.
    stack: (call) => {
      for (const room of [16, 8, 4, 2, 1]) {
        let above = 0;
        let isCalled = false;
        const deepest = (): unknown => {
          try {
            return deepest();
          } catch (error) {
            above += 1;
            if (isCalled || above < room) throw error;
            isCalled = true;
            return call();
          }
        };
        deepest();
      }
      throw new Error('the stack did not overflow');
    },
    // The allocator gives until the module's maximum memory is reached.
    memory: (call) => {
      const allocate = current!.exports[malloc] as (bytes: number) => number;
      for (const bytes of [1 << 20, 1 << 16, 1 << 12, 256, 16]) while (allocate(bytes) !== 0);
      return call();
    },
  };

  const entry = WebAssembly.Table.prototype.get as (this: WebAssembly.Table, at: number) => unknown;
  WebAssembly.Table.prototype.get = function (at: number) {
    const found = entry.call(this, at);
    if (typeof found !== 'function') return found;
    return (...values: unknown[]): unknown => {
      const call = (): unknown => (found as (...given: unknown[]) => unknown)(...values);
      if (armed === null || current === null) return call();
      const kind = armed;
      armed = null;
      try {
        return ways[kind]!(call);
      } catch (error) {
        channel.postMessage({
          kind,
          what: String(error),
          isInside: /wasm/.test((error as Error).stack ?? ''),
        });
        throw error;
      }
    };
  };
}

export const trapScript = (): string =>
  `(${standBetween.toString()})(${JSON.stringify({ samfin: namesOf('samfin'), samfin_basis: namesOf('samfin_basis') })}, ${JSON.stringify(trapChannel)});\n`;
