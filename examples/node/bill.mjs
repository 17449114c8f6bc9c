// SPDX-License-Identifier: MIT
// Prints one bill in kroner: node examples/node/bill.mjs CODE YEAR [SCENARIO.json]
import { readFile } from 'node:fs/promises';

const [actor = '4601', year = '2026', scenarioFile] = process.argv.slice(2);
const module = new URL('../../build/wasm/samfin.mjs', import.meta.url);
const { default: createSamfin } = await import(module.href);
const samfin = await createSamfin({ wasmBinary: await readFile(new URL('samfin.wasm', module)) });

const scenario = scenarioFile ? JSON.parse(await readFile(scenarioFile, 'utf8')) : {};
const bill = JSON.parse(samfin.bill(JSON.stringify({ scenario, actor, year: Number(year) })));

if (bill.errors) {
  for (const { code, path, values } of bill.errors) console.error(code, path, JSON.stringify(values));
  process.exit(2);
}

const kroner = (ore) => `${(ore - (ore % 100)) / 100}.${String(ore % 100).padStart(2, '0')}`;
const row = (name, ore, status) => console.log(`${name.padEnd(18)}${kroner(ore).padStart(14)}  ${status}`);
for (const line of bill.lines) row(line.solution, line.amount_ore, line.status);
row('total', bill.total_ore, bill.status);
