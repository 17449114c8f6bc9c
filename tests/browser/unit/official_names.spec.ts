// SPDX-License-Identifier: MIT
// Every municipality is found by every one of its official names, Sami and Kven ones too, with and without their marks.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Description, Municipality } from '../../../web/engine/types.ts';
import { Actors } from '../../../web/state/actors.ts';

type Row = [string, string, string | null, string, string, number, number | null, string[]];
const file = new URL('../../../core/parameters/2026.1/structure.json', import.meta.url);
const { municipalities: rows } = JSON.parse(readFileSync(file, 'utf8')) as { municipalities: Row[] };
const municipalities: Municipality[] = rows.map(
  ([code, name, official_name, county, health_region, from_year, to_year, successors]) => ({
    code,
    name,
    official_name: official_name ?? name,
    county,
    health_region,
    from_year,
    to_year,
    predecessors: rows.filter((each) => each[7].includes(code)).map(([each]) => each),
    successors,
  }),
);
const actors = new Actors({ municipalities, health_regions: [] as string[] } as Description);
const found = (typed: string, year: number): string[] =>
  actors.search(typed, year, () => 'x').map(({ actor }) => actor);

/** As a keyboard without the letters writes it. */
const bare = (name: string): string =>
  name
    .replace(/[áÁ]/g, 'a')
    .replace(/[åÅ]/g, 'a')
    .replace(/[čČ]/g, 'c')
    .replace(/[đĐ]/g, 'd')
    .replace(/[ŋŊ]/g, 'n')
    .replace(/[šŠ]/g, 's')
    .replace(/[ŧŦ]/g, 't')
    .replace(/[žŽ]/g, 'z')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae');

const several = municipalities.filter(({ name, official_name }) => name !== official_name);

test('the official names are those of 22 municipalities, some with three', () => {
  expect(several).toHaveLength(22);
  expect(several.filter(({ official_name }) => official_name.split(' - ').length === 3)).toHaveLength(4);
});

for (const { code, name, official_name } of several)
  test(`${official_name} is found by each of its names`, () => {
    for (const each of official_name.split(' - '))
      for (const typed of [each, bare(each), each.toUpperCase(), bare(each).toLowerCase(), each.slice(0, 6)])
        expect(found(typed, 2026), typed).toContain(code);
    for (const each of official_name.split(' - ')) expect(found(bare(each), 2026)[0], each).toBe(code);
    for (const dash of [' - ', '-', ' – ', '–', ' — ', '\u2011'])
      expect(found(official_name.replaceAll(' - ', dash), 2026), dash).toContain(code);
    expect(found(name, 2026)[0]).toBe(code);
  });

test('a name that became official with a new number also finds the municipality of an earlier year', () => {
  expect(found('kárášjohka', 2023)).toEqual(['5437']);
  expect(found('gaivuotna', 2021)).toEqual(['5426']);
  expect(found('Kaivuono', 2022)).toEqual(['5426']);
  expect(found('Kåfjord', 2023)[0]).toBe('5426');
});

test('codes of today and of before find the municipality in every year', () => {
  expect(found('5437', 2026)).toEqual(['5610']);
  expect(found('5610', 2022)).toEqual(['5437']);
  expect(found('1507', 2026)).toEqual(['1508', '1580']);
});
