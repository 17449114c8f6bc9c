// SPDX-License-Identifier: MIT
// What a worker does with the module it holds. A trapped instance is poisoned: it is dropped, a new one is made, and
// the call is replayed once. A call that traps twice is answered with `engine_trap`, and the next call gets a new
// instance.
import type createSamfin from 'samfin-module';
import type { SamfinModule } from 'samfin-module';
import type { Call, Reply, Start } from './messages.ts';

export function answerCalls(create: typeof createSamfin): void {
  let compiled: WebAssembly.Module | null = null;
  let instance: Promise<SamfinModule> | null = null;

  const newInstance = (module: WebAssembly.Module): Promise<SamfinModule> =>
    new Promise((resolve, reject) => {
      create({
        locateFile: (name) => name,
        instantiateWasm: (imports, done) => {
          // An instance may also trap while it starts, inside `done`.
          WebAssembly.instantiate(module, imports)
            .then((made) => {
              done(made, module);
            })
            .catch(reject);
          return {};
        },
      }).then(resolve, reject);
    });

  const answer = (module: SamfinModule, { id, name, argument }: Call): Reply => {
    if (name !== 'recalculate') {
      // A module that lacks the question has not trapped: it stays.
      const asked = module[name];
      return asked ? { id, text: asked(argument) } : { id, failure: 'engine_unavailable' };
    }
    const { header, numbers } = module.recalculate(argument);
    return { id, text: header, numbers };
  };

  const reply = async (call: Call): Promise<Reply> => {
    if (compiled === null) return { id: call.id, failure: 'engine_unavailable' };
    for (let attempt = 0; attempt < 2; ++attempt) {
      try {
        instance ??= newInstance(compiled);
        return answer(await instance, call);
      } catch {
        instance = null;
      }
    }
    return { id: call.id, failure: 'engine_trap' };
  };

  /** One call at a time, in order: a replay must not overtake. */
  let previous: Promise<void> = Promise.resolve();

  self.onmessage = ({ data }: MessageEvent<Start | Call>) => {
    if ('compiled' in data) {
      compiled = data.compiled;
      instance = newInstance(compiled);
      instance.catch(() => {
        instance = null;
      });
      return;
    }
    previous = previous.then(async () => {
      const given = await reply(data);
      self.postMessage(given, { transfer: given.numbers ? [given.numbers.buffer] : [] });
    });
  };
}
