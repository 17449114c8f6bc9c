// SPDX-License-Identifier: MIT
// Puts the answers of the present engine with its present parameters into the archive, as a release does once.
//   node tests/replay/add.mjs              build/release/samfin must be built: cmake --build --preset release
//   node tests/replay/add.mjs --replace    only before the version is released: its answers anew, to be read as a diff
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { archive, fileOf } from './archive.mjs';
import { answerOf, identityOf, ownCommand } from './engine.mjs';
import { outlined } from './outline.mjs';
import { questions } from './questions.mjs';

const identity = identityOf(ownCommand);
const file = fileOf(identity);
if (existsSync(file) && !process.argv.includes('--replace')) {
  console.error(`${file} is there: what was released stays. Before a release, --replace makes it anew.`);
  process.exit(1);
}
const entries = questions.map((question) => ({ ...question, answer: outlined(answerOf(ownCommand, question)) }));
mkdirSync(archive, { recursive: true });
// One line for an entry's question and one for each part of its answer: a change can be read.
writeFileSync(file, `${JSON.stringify({ ...identity, entries }, null, 1)}\n`);
console.log(`${entries.length} entries in ${file}`);
