// SPDX-License-Identifier: MIT
// The tables made in advance. Bergen pays 22 681 208.96 in 2026; the groups' amounts are those of the regulation.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { moduleFolder } from '../../../web/bundling/engine_modules.ts';
import { staticTable } from '../../../web/bundling/static_table.ts';

test('the tables hold every municipality of the newest adopted year, to the øre', async () => {
  const { year, solutions, groups, municipalities } = await staticTable(moduleFolder);
  expect(year).toBe(2026);
  expect(municipalities).toHaveLength(357);
  expect(municipalities.find(({ code }) => code === '4601')).toEqual({
    code: '4601',
    name: 'Bergen',
    total_ore: 2_268_120_896,
    status: 'assumed',
  });
  const all = groups.find(({ group }) => group === 'municipalities')!;
  expect(municipalities.reduce((sum, { total_ore }) => sum + total_ore, 0)).toBe(all.total_ore);
  for (const { amounts_ore, total_ore } of groups) {
    expect(amounts_ore).toHaveLength(solutions.length);
    expect(amounts_ore.reduce<number>((sum, ore) => sum + (ore ?? 0), 0)).toBe(total_ore);
  }
});

test('what lit-html notes of its version is known to the build', () => {
  const lit = new URL('../../../node_modules/lit-html/lit-html.js', import.meta.url);
  expect(readFileSync(lit, 'utf8').match(/litHtmlVersions/g)).toHaveLength(1);
});
