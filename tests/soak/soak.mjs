// SPDX-License-Identifier: MIT
// Long use of one tab in Chromium: recalculations and scenario loads, through the page's own facade and workers, and of
// the modules alone. The wasm heaps must be as long at the end as after the first hundredth, JavaScript's heaps must be
// flat, one memory must live per module, and no handle into JavaScript. Prints figures on the way and
// "N passed, M failed".
//   node tests/soak/soak.mjs [--part worker|alone] [--recalculations N] [--loads N]
//     of each part 5 000 and 100; 1 000 000 and 10 000 with SAMFIN_DEEP. The page must be built: npm run build
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../browser/browsers.mjs';
import { held, rememberMemories } from './measure.mjs';
import { assets, serve } from './serving.mjs';

const isDeep = process.env.SAMFIN_DEEP !== undefined;
const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    recalculations: { type: 'string', default: isDeep ? '1000000' : '5000' },
    loads: { type: 'string', default: isDeep ? '10000' : '100' },
  },
});
const recalculations = Number(values.recalculations);
const loads = Number(values.loads);
/** What JavaScript's heap may differ by: compiled code comes and goes. */
const flatKilobytes = 512;

const folder = fileURLToPath(new URL('../../examples/scenarios', import.meta.url));
const scenarios = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

let passed = 0;
let failed = 0;
function told(name, isTrue) {
  if (isTrue) passed += 1;
  else failed += 1;
  console.log(`${isTrue ? 'ok    ' : 'FAILED'}  ${name}`);
}

/** In the page: through the facade, each module in its worker as the page starts it. */
async function startWorkers(places) {
  const { Engine } = await import('/engine.js');
  const started = Object.entries(places).map(([name, { worker, wasm }]) => [
    name,
    new Engine(() => new Worker(worker, { type: 'module' }), WebAssembly.compileStreaming(fetch(wasm))),
  ]);
  globalThis.engines = Object.fromEntries(started);
  globalThis.handles = () => 0;
  for (const [, engine] of started) await engine.describe();
}

/** In the page: the modules in the page's own thread, behind the same questions. */
async function startAlone() {
  globalThis.engines = {};
  const modules = [];
  for (const name of ['samfin', 'samfin_basis']) {
    const { default: create } = await import(`/${name}.mjs`);
    const module = await create({ locateFile: (file) => `/${file}` });
    modules.push(module);
    globalThis.engines[name] = {
      recalculate: (scenario) => {
        const { header, numbers } = module.recalculate(JSON.stringify(scenario));
        return { ...JSON.parse(header), numbers };
      },
      validate: (text) => JSON.parse(module.validate(text)).errors,
      bill: (request) => JSON.parse(module.bill(JSON.stringify(request))),
      describe: () => JSON.parse(module.describe('{}')),
    };
    globalThis.engines[name].describe();
  }
  globalThis.handles = () => modules.reduce((sum, module) => sum + module.count_emval_handles(), 0);
}

/** In the page: one recalculation after the other, each of another scenario, each checked. */
async function recalculate(name, from, count) {
  for (let at = from; at < from + count; at += 1) {
    const value = 200_000 + (at % 100_000);
    const { numbers, years, errors } = await globalThis.engines[name].recalculate({
      years: [2026],
      changes: [{ path: '/population/4601/2026', value }],
    });
    // All that is paid under the regulation in 2026: 443.4, 472.2 and 11.8 million. The first six columns are solutions.
    let paid = 0;
    for (const { actors, offset, columns } of years ?? [])
      for (let row = 0; row < actors.length; row += 1)
        for (let column = 0; column < 6; column += 1) {
          const ore = numbers[offset + row * columns.length + column];
          if (!Number.isNaN(ore)) paid += ore;
        }
    if (errors || paid !== 92_740_000_000) throw new Error(`recalculation ${at}: ${paid} øre`);
  }
}

/** In the page: a file is opened: checked, recalculated, and a bill shown of it. */
async function load(texts, from, count) {
  const { samfin, samfin_basis } = globalThis.engines;
  for (let at = from; at < from + count; at += 1) {
    const text = texts[at % texts.length];
    const scenario = JSON.parse(text);
    const engine = /"(costs|model)"/.test(text) ? samfin_basis : samfin;
    const errors = await samfin_basis.validate(text);
    const country = await engine.recalculate(scenario);
    const bill = await engine.bill({ scenario, actor: '4601', year: (scenario.years ?? [2026]).at(-1) });
    if (errors.length > 0 || country.errors || bill.errors) throw new Error(`load ${at}`);
  }
}

async function soaked(part, browser, address) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(rememberMemories);
  await page.goto(address);
  if (part === 'worker') await page.evaluate(startWorkers, await assets());
  else await page.evaluate(startAlone);
  const main = await page.createCDPSession();
  const threads = { page: main, ...Object.fromEntries(page.workers().map((worker) => [worker.url().replace(/.*\/|-[\w-]+\.js$/g, ''), worker.client])) };
  const measured = async (label) => {
    const all = {};
    for (const [name, thread] of Object.entries(threads)) all[name] = await held(thread);
    const words = Object.entries(all).map(([name, { heaps, kilobytes }]) => `${name}: wasm [${heaps.join(', ')}] bytes, JavaScript ${kilobytes} KB`);
    console.log(`${part}, after ${label}: ${words.join('; ')}; workers ${page.workers().length}`);
    return all;
  };
  const compared = (what, early, late) => {
    for (const name of Object.keys(threads)) {
      const [before, after] = [early[name], late[name]];
      told(`${part}, ${what}, ${name}: wasm heaps [${before.heaps}] and [${after.heaps}]`, String(before.heaps) === String(after.heaps));
      const grown = after.kilobytes - before.kilobytes;
      told(`${part}, ${what}, ${name}: JavaScript's heap grew by ${grown} KB`, grown <= flatKilobytes);
    }
  };
  /** `work(from, count)` in twenty steps after the first hundredth, which is when everything has its size. */
  const inSteps = async (what, total, work) => {
    const steps = [0, ...Array.from({ length: 21 }, (_, at) => Math.round(Math.max(total / 100, (total * at) / 20)))];
    let early;
    let late;
    for (let at = 1; at < steps.length; at += 1) {
      const [from, to] = [steps[at - 1], steps[at]];
      if (to === from) continue;
      await work(from, to - from);
      late = await measured(`${to} ${what}`);
      early ??= late;
    }
    compared(`${total} ${what}`, early, late);
  };

  // The first loads bring everything to its size: the largest scenarios are among them.
  await page.evaluate(load, scenarios, 0, 2 * scenarios.length);
  for (const name of ['samfin', 'samfin_basis'])
    await inSteps(`recalculations by ${name}`, Math.round(recalculations / 2), (from, count) => page.evaluate(recalculate, name, from, count));
  await inSteps('scenario loads', loads, (from, count) => page.evaluate(load, scenarios, from, count));
  const handles = await page.evaluate(() => globalThis.handles());
  told(`${part}: ${handles} live handles`, handles === 0);
  told(`${part}: as many workers as modules`, page.workers().length === (part === 'worker' ? 2 : 0));
  await page.close();
}

const server = await serve();
const browser = await puppeteer.launch({ browser: 'chrome', headless: true, protocolTimeout: 0, ...chromiumOptions });
try {
  for (const part of values.part ? [values.part] : ['worker', 'alone'])
    await soaked(part, browser, `http://127.0.0.1:${server.address().port}/`);
} finally {
  await browser.close();
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
