// SPDX-License-Identifier: MIT
// The archive: a file for each released engine and parameter set.
import { readFileSync, readdirSync } from 'node:fs';
import { root } from './engine.mjs';

export const archive = `${root}tests/replay/archive`;
export const fileOf = ({ engine, set }) => `${archive}/${engine}_${set}.json`;
export const releases = () =>
  readdirSync(archive)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${archive}/${name}`, 'utf8')));
