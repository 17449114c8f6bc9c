// SPDX-License-Identifier: MIT
// Every answer of the archive must come again from the engine of today with the parameter set of that day, and the
// engine of today must itself stand in the archive. Prints "N passed, M failed".
//   node tests/replay/replay.mjs [--fail-fast]
// build/release/samfin must be built; an older set is built once, into build/replay.
import { fileOf, releases } from './archive.mjs';
import { answerOf, commandWith, identityOf, ownCommand } from './engine.mjs';
import { differences, outlined } from './outline.mjs';

const isFirstEnough = process.argv.includes('--fail-fast');
let passed = 0;
let failed = 0;
function told(name, found) {
  if (found.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`${name}\n  ${found.slice(0, 12).join('\n  ')}${found.length > 12 ? `\n  and ${found.length - 12} more` : ''}`);
  if (isFirstEnough) process.exit(1);
}

const same = (names, expected, found) =>
  names.filter((name) => expected?.[name] !== found[name]).map((name) => `${name}: ${found[name]} and not ${expected?.[name]}`);

const all = releases();
for (const { entries, ...release } of all) {
  const name = `engine ${release.engine}, parameters ${release.set}`;
  try {
    const command = commandWith(release.set);
    told(`${name}: the set has another hash than when it was released`, same(['sha256', 'basis_sha256'], release, identityOf(command)));
    for (const { answer, ...question } of entries)
      told(`${name}: ${question.name}`, differences(answer, outlined(answerOf(command, question), answer)));
  } catch (error) {
    told(name, [String(error)]);
  }
}

const today = identityOf(ownCommand);
const own = all.find(({ engine, set }) => engine === today.engine && set === today.set);
told(
  `the archive has no entries of this engine with these parameters (${fileOf(today)}): node tests/replay/add.mjs`,
  same(['engine', 'set', 'sha256', 'basis_sha256'], own, today),
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
