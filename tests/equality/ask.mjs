// SPDX-License-Identifier: MIT
// Reads [["bill", "{…}"], …] from standard input and prints one answer a line.
import { text } from 'node:stream/consumers';
import { startEngine } from './engine.mjs';

const engine = await startEngine();
for (const [name, request] of JSON.parse(await text(process.stdin))) console.log(engine[name](request));
