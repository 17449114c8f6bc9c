// SPDX-License-Identifier: MIT
// Times the engine's work beside others that follow the same rules, after all have given the same øre. Processor time, in
// turns, ratios by turn with the smallest and largest.
//   node tests/bench/speed/speed.mjs [--turns N] [--only NAME,...] [--parts W1,text,W3,years,split]
//     [--write FILE] [--gate]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keyOf, plainContestant, split } from './contestants/plain.mjs';
import { hyperFormula, ironCalc, libreOffice } from './contestants/sheet.mjs';
import { documentOf, nationalTables } from './tables.mjs';

const { values: options } = parseArgs({
  options: {
    turns: { type: 'string', default: '7' },
    only: { type: 'string' },
    parts: { type: 'string', default: 'W1,text,W3,years,split' },
    write: { type: 'string' },
    gate: { type: 'boolean', default: false },
  },
});
const turns = Number(options.turns);
const parts = new Set(options.parts.split(','));
const root = new URL('../../../', import.meta.url);
const place = (path) => fileURLToPath(new URL(path, root));
const others = createRequire(place('build/bench/package.json'));
const tables = nationalTables();

/** Milliseconds of this process's processor time. */
function timed(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A program that answers a line with a line. */
function program(command, args, first) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  if (first !== undefined) child.stdin.write(`${first}\n`);
  const ask = (line) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      child.stdin.write(`${line}\n`);
    });
  return { ask, end: () => child.stdin.end() };
}

const numbers = (line) => line.split(',').map(Number);

/** Those that answer the lines of workloads.hpp; the native program times itself, by the same clock. */
function native() {
  const path = place('build/bench-native/tests/bench/samfin_speed');
  if (!existsSync(path)) return null;
  const { ask, end } = program(path, []);
  return { show: async (line) => numbers(await ask(`show ${line}`)), time: async (line) => Number(await ask(line)), tell: ask, end };
}
async function webAssembly(name) {
  const path = place(`build/bench-wasm/${name}.mjs`);
  if (!existsSync(path)) return null;
  const { default: create } = await import(path);
  const engine = await create({ wasmBinary: readFileSync(path.replace(/mjs$/, 'wasm')) });
  const tell = (line) => engine.answer(line);
  return { show: (line) => numbers(tell(`show ${line}`)), time: (line) => timed(() => tell(line)), tell };
}

/** The same lines for one that computes nationally by itself. */
function byItself({ national }, splits) {
  const run = (line) => {
    const [work, first, count] = line.split(' ');
    if (work === 'split') return [splits(Number(first), Number(count))];
    let payments;
    for (let i = Number(first); i < Number(first) + Number(count); ++i) payments = national(i);
    return payments;
  };
  return { show: (line) => run(line), time: (line) => timed(() => run(line)) };
}

/** The real key of the newest year, and as many again with other weights as it takes. */
function plainSplits(actorCount, splitCount) {
  const { rows } = tables[tables.length - 1];
  const real = rows.map(({ first, second, index }) => (first + second) * index);
  const weights = Float64Array.from(
    { length: actorCount },
    (_, i) => real[i % real.length] + Math.floor(i / real.length) * 10_000,
  );
  const key = keyOf(weights);
  const shares = new Float64Array(actorCount);
  let sum = 0;
  for (let i = 0; i < splitCount; ++i) {
    split(key, 39_876_543_210 + i * 1_234_567, shares, 0);
    for (let row = 0; row < actorCount; ++row) sum = (sum + Math.imul(shares[row] % 4294967296, row + 1)) >>> 0;
  }
  return sum;
}

const has = (name) => existsSync(place(`build/bench/node_modules/${name}`));
const makers = {
  wasm: () => webAssembly('samfin_speed'),
  'wasm, split with SIMD': () => webAssembly('samfin_speed_simd'),
  native,
  JavaScript: () => byItself(plainContestant(tables), plainSplits),
  numpy: async () => {
    const { ask, end } = program('/usr/bin/python3', [place('tests/bench/speed/contestants/with_numpy.py')], JSON.stringify(tables));
    return { show: async (line) => numbers(await ask(`show ${line}`)), time: async (line) => Number(await ask(line)), end };
  },
  HyperFormula: async () =>
    has('hyperformula') ? byItself(await hyperFormula(tables, (name) => others(name))) : null,
  IronCalc: async () => {
    if (!has('@ironcalc/wasm')) return null;
    const file = (name) => place(`build/bench/node_modules/@ironcalc/wasm/${name}`);
    return byItself(await ironCalc(tables, () => import(file('wasm.js')), () => readFileSync(file('wasm_bg.wasm'))));
  },
  LibreOffice: async () => {
    if (spawnSync('/usr/bin/python3', ['-c', 'import uno']).status !== 0) return null;
    const { first, question } = libreOffice(tables);
    const { ask, end } = program('/usr/bin/python3', [place('tests/bench/speed/contestants/with_libreoffice.py')], first);
    return {
      show: async (line) => numbers(await ask(question(line, true))),
      time: async (line) => Number(await ask(question(line, false))),
      end,
    };
  },
};
const slow = new Set(['HyperFormula', 'IronCalc', 'LibreOffice']);

const isWanted = (name) => !options.only || options.only.split(',').includes(name);
const contestants = new Map();
for (const [name, make] of Object.entries(makers)) {
  if (!isWanted(name)) continue;
  const made = await make();
  if (made === null) console.log(`${name}: not installed, skipped`);
  else contestants.set(name, made);
}

// The same øre first.
const checked = [0, 1, 360];
const reference = contestants.get('wasm') ?? [...contestants.values()][0];
for (const variant of checked) {
  const expected = (await reference.show(`national ${variant} 1`)).join();
  for (const [name, contestant] of contestants) {
    if (slow.has(name) && variant > 1) continue;
    const found = (await contestant.show(`national ${variant} 1`)).join();
    if (found !== expected) throw new Error(`${name} gives other øre than wasm for variant ${variant}`);
  }
}
console.log(`${[...contestants.keys()].join(', ')}: the same øre in every payment\n`);

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
const digits = (value) => value.toPrecision(3).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
const lines = [];
const say = (line) => {
  lines.push(line);
  console.log(line);
};
const gates = [];

/** One row of the table per contestant: the median and the ratios to wasm turn by turn. */
async function compare(title, line, per, { part, with: names, turnCount = turns }) {
  if (!parts.has(part)) return null;
  const taken = new Map(names.filter((name) => contestants.has(name)).map((name) => [name, []]));
  for (const name of taken.keys()) if (!slow.has(name)) await contestants.get(name).time(line(-1));
  for (let turn = 0; turn < turnCount; ++turn) {
    for (const [name, list] of taken) {
      if (slow.has(name) && turn > 1) continue;
      list.push((await contestants.get(name).time(line(turn, slow.has(name)))) / per(slow.has(name)));
    }
  }
  const [baseName] = taken.keys();
  const base = taken.get(baseName);
  say(`\n### ${title}\n`);
  say(`| contestant | ms | to ${baseName} | least | most |`);
  say('|---|---:|---:|---:|---:|');
  for (const [name, list] of taken) {
    const ratios = list.map((value, turn) => value / base[turn]);
    say(`| ${name} | ${digits(median(list))} | ${digits(median(ratios))} | ${digits(Math.min(...ratios))} | ${digits(Math.max(...ratios))} |`);
  }
  return (name) => median(base.map((value, turn) => value / taken.get(name)[turn]));
}

const all = Object.keys(makers);
const quick = all.filter((name) => !slow.has(name));
const many = 40;
const ratio = await compare(
  'W1: one national recalculation, five years, every key anew',
  (turn, isSlow) => `national ${(turn + 2) * many} ${isSlow ? 1 : many}`,
  (isSlow) => (isSlow ? 1 : many),
  { part: 'W1', with: all },
);
if (ratio && contestants.has('wasm') && contestants.has('JavaScript')) gates.push(['wasm / JavaScript', ratio('JavaScript'), 0.6]);
if (ratio && contestants.has('wasm') && contestants.has('native')) gates.push(['wasm / native', ratio('native'), 1.8]);
await compare('W1 from text to numbers, as a page asks', (turn) => `text ${(turn + 2) * many} ${many}`, () => many, {
  part: 'text',
  with: ['wasm', 'native'],
});
await compare('W3: W1 for 1 000 variants', (turn) => `national ${(turn + 2) * 1000} 1000`, () => 1, {
  part: 'W3',
  with: quick,
  turnCount: Math.min(3, turns),
});
if (parts.has('years')) {
  for (const years of [1, 2, 5, 10, 30]) {
    const document = `document ${JSON.stringify(documentOf(years))}`;
    for (const contestant of contestants.values()) await contestant.tell?.(document);
    await compare(`W1 for ${years} ${years === 1 ? 'year' : 'years'}`, (turn) => `national ${(turn + 2) * 10} 10`, () => 10, {
      part: 'years',
      with: ['wasm', 'native'],
    });
  }
  for (const contestant of contestants.values()) await contestant.tell?.('document');
}
for (const actors of [357, 3_570, 35_700, 357_000]) {
  const splits = Math.max(1, Math.round(300 / (actors / 357)));
  await compare(`One split among ${actors} actors`, () => `split ${actors} ${splits}`, () => splits, {
    part: 'split',
    with: ['wasm', 'wasm, split with SIMD', 'native', 'JavaScript'],
    turnCount: Math.min(5, turns),
  });
}
for (const contestant of contestants.values()) contestant.end?.();

say('');
let isKept = true;
for (const [name, value, limit] of gates) {
  say(`${name} ${digits(value)}, at most ${limit}: ${value <= limit ? 'kept' : 'NOT kept'}`);
  isKept &&= value <= limit;
}
if (options.write) writeFileSync(options.write, `${lines.join('\n')}\n`);
process.exitCode = options.gate && !isKept ? 1 : 0;
