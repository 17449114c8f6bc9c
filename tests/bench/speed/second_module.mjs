// SPDX-License-Identifier: MIT
// W2 and W4 by the second module and by the command, as they are built for readers (build/wasm, build/release): 10 000 draws
// of the bill of every municipality and region, and the line of least squares with the country's interval. Processor time.
//   node tests/bench/speed/second_module.mjs [turns]
import { spawnSync } from 'node:child_process';
import { startEngine, root } from '../../equality/engine.mjs';
import { nationalTables } from './tables.mjs';

const turns = Number(process.argv[2] ?? 5);
const engine = await startEngine('samfin_basis');
const tables = nationalTables();
const municipalities = tables[tables.length - 1].codes;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
function timed(work) {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
  return (user + system) / 1000;
}
const say = (title, list) =>
  console.log(`| ${title} | ${median(list).toFixed(1)} | ${Math.min(...list).toFixed(1)} | ${Math.max(...list).toFixed(1)} |`);
const many = (work) => Array.from({ length: turns }, work);

console.log('| work | ms | least | most |\n|---|---:|---:|---:|');
for (const draws of [1, 10, 100, 1_000, 10_000, 100_000]) {
  const request = JSON.stringify({
    scenario: { base: 'next_year' },
    chain: 'bill',
    actors: municipalities,
    draws,
    seed: 2026,
  });
  say(`W2, wasm: ${municipalities.length} bills, ${draws} draws`, many(() => timed(() => engine.simulate(request))));
}
const points = Array.from({ length: 14 }, (_, i) => `${2_000 + 1_750 * (i + 1) ** 2},${4 + ((i * 7) % 13) * 0.9}`);
const csv = `x,y\n${points.join('\n')}\n`;
say('W4, wasm: one line of least squares', many(() => timed(() => engine.fit(JSON.stringify({ csv })))));
const command = () => {
  const start = performance.now();
  spawnSync(`${root}build/release/samfin`, ['fit', '-', '--format', 'json'], { input: csv });
  return performance.now() - start;
};
say('W4, the command as a whole, from its start (by the clock)', many(command));
