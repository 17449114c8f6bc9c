// SPDX-License-Identifier: MIT
// The command's answer: what it prints, without the line break at its end; a refusal stands on standard error.
import { spawnSync } from 'node:child_process';
import { root } from './engine.mjs';

const samfin = process.env.SAMFIN ?? `${root}build/release/samfin`;

export function nativeAnswer({ command, text }) {
  const { stdout, stderr, error } = spawnSync(samfin, command, { input: text, maxBuffer: 1 << 26 });
  if (error) throw error;
  return (stdout.length ? stdout : stderr).toString('utf8').replace(/\n$/, '');
}
