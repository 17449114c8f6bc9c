// SPDX-License-Identifier: MIT
// The command and the modules in Node, in Chromium and in Firefox must give the same bytes for the same question, and
// every example is among the questions.
import { readdirSync, readFileSync } from 'node:fs';
import { root, startEngine } from './engine.mjs';
import { browsers, inBrowser } from './in_browsers.mjs';
import { nativeAnswer } from './native.mjs';
import { questions, scenarios } from './questions.mjs';

let passed = 0;
let failed = 0;

function compare(name, expected, found) {
  if (expected === found && expected !== '') {
    passed += 1;
    return;
  }
  failed += 1;
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 80));
  console.log(`${name}\n  differs at ${at}:\n  command ${around(expected)}\n  module  ${around(found)}`);
}

const native = new Map(questions.map((question) => [question, nativeAnswer(question)]));

const engines = { samfin: await startEngine('samfin'), samfin_basis: await startEngine('samfin_basis') };
for (const question of questions) {
  for (const module of question.modules) {
    const answer = engines[module][question.call](question.request);
    compare(`Node, ${module}: ${question.name}`, native.get(question), answer);
  }
}

// The page reads its numbers from recalculate: every cell must be the payment of the report.
const recalculated = ({ header, numbers }) => {
  const { years = [] } = JSON.parse(header);
  return years.flatMap(({ year, actors, offset, columns }) =>
    actors.flatMap((actor, row) =>
      columns
        .slice(0, 6)
        .map((solution, column) => [year, solution, actor, numbers[offset + row * columns.length + column]])
        .filter(([, , , ore]) => !Number.isNaN(ore)),
    ),
  );
};
const inOrder = (rows) => rows.map((row) => row.join(' ')).sort().join('\n');
for (const { name, text, modules } of scenarios) {
  const engine = engines[modules[0]];
  const { payments } = JSON.parse(native.get(questions.find((q) => q.call === 'evaluate' && q.request === text)));
  const expected = payments.map((p) => [p.year, p.solution, p.actor, p.amount_ore]);
  compare(`Node: recalculate ${name}`, inOrder(expected), inOrder(recalculated(engine.recalculate(text))));
}

for (const [browser, launch] of Object.entries(browsers))
  await inBrowser(launch, async (ask) => {
    for (const question of questions) {
      const [module] = question.modules;
      compare(`${browser}, ${module}: ${question.name}`, native.get(question), await ask({ ...question, module }));
    }
  });

const asked = new Set(questions.map(({ text }) => text));
for (const folder of ['investments', 'keys', 'prices', 'scenarios', 'surveys'])
  for (const name of readdirSync(`${root}examples/${folder}`)) {
    const text = readFileSync(`${root}examples/${folder}/${name}`, 'utf8');
    compare(`examples/${folder}/${name}`, 'asked', asked.has(text) ? 'asked' : 'not asked');
  }

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
