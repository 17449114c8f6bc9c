// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import type { Description, GroupTotal, Status } from '../../../web/engine/types.ts';
import { tableDocument, tableSections } from '../../../web/static_table/document.ts';
import { type Asked, type Figures, figuresOf } from '../../../web/static_table/figures.ts';
import { escaped, markupOf } from '../../../web/static_table/markup.ts';
import { tablesOf } from '../../../web/static_table/tables.ts';
import { nb as nbPage } from '../../../web/text/nb.ts';
import { staticTable as en } from '../../../web/text/en/static_table.ts';
import { staticTable as nb } from '../../../web/text/nb/static_table.ts';
import { staticTable as nn } from '../../../web/text/nn/static_table.ts';

const municipality = (code: string, name: string) => ({
  code,
  name,
  official_name: name,
  county: '00',
  health_region: 'helse_vest',
  from_year: 2021,
  to_year: null,
  predecessors: [],
  successors: [],
});
const description: Description = {
  engine: '9.8.7',
  parameters: { id: 'set-1', sha256: '', read_on: '2026-11-21' },
  years: [2025, 2026],
  newest_adopted_year: 2026,
  next_year: 2027,
  solutions: ['helsenettet', 'vkp'],
  payer_groups: ['health_regions', 'municipalities'],
  statuses: ['adopted', 'calculated', 'assumed'],
  health_regions: [],
  counties: {},
  municipalities: [municipality('0001', 'Her'), municipality('0002', '<b>Der</b>')],
  sources: {},
};
const total = (
  solution: GroupTotal['solution'],
  payer_group: GroupTotal['payer_group'],
  amount_ore: number,
) => ({
  solution,
  payer_group,
  amount_ore,
  status: 'adopted' as Status,
});

/** An engine that answers two municipalities by heart, and notes what it was asked. */
function engineOf(asked: string[]): Asked {
  return {
    describe: () => JSON.stringify(description),
    recalculate: (scenario) => {
      asked.push(scenario);
      const warnings = [{ code: 'amount_not_known', path: '/payment_mnok/e_resept/state/2026', values: {} }];
      const country = {
        year: 2026,
        actors: ['0001', '0002', 'helse_vest'],
        offset: 0,
        columns: [],
        totals: [
          total('helsenettet', 'health_regions', 123_456_701),
          total('helsenettet', 'municipalities', 300),
          total('vkp', 'municipalities', 200),
        ],
        total_ore: 123_457_201,
      };
      return { header: JSON.stringify({ years: [country], warnings, engine: '', parameters: {} }) };
    },
    bill: (request) => {
      asked.push(request);
      const isFirst = request.includes('0001');
      return JSON.stringify({
        lines: [
          { solution: 'helsenettet', amount_ore: isFirst ? 100 : 200, status: 'calculated' },
          ...(isFirst ? [{ solution: 'vkp', amount_ore: 200, status: 'assumed' }] : []),
        ],
        total_ore: isFirst ? 300 : 200,
        status: isFirst ? 'assumed' : 'calculated',
        per_inhabitant_ore: isFirst ? 7692 : null,
      });
    },
  };
}
const figures = (): Figures => figuresOf(engineOf([]));

test('the engine is asked about the newest adopted year, and each municipality for its bill', () => {
  const asked: string[] = [];
  const { year, municipalities } = figuresOf(engineOf(asked));
  expect(year).toBe(2026);
  expect(municipalities.map(({ code }) => code)).toEqual(['0001', '0002']);
  expect(asked.map((each) => JSON.parse(each) as unknown)).toEqual([
    { years: [2026] },
    { actor: '0001', year: 2026 },
    { actor: '0002', year: 2026 },
  ]);
});

test('an engine that refuses stops the build, and is never turned into an empty table', () => {
  const refusing = {
    ...engineOf([]),
    bill: () => '{"errors":[{"code":"unknown_actor","path":"","values":{}}]}',
  };
  expect(() => figuresOf(refusing)).toThrow('unknown_actor');
});

test('amounts stand to the øre with their status, what is not paid is a dash', () => {
  const markup = markupOf(tablesOf(figures(), 'nb'), 1).replaceAll('\u00a0', ' ');
  expect(markup).toContain('<td class="number">1 234 567,01</td>');
  expect(markup).toContain('<th scope="col">VKP (antatt)</th>');
  expect(markup).toContain(
    '<tr><th scope="row">Her</th><td>0001</td><td class="number">1,00</td><td class="number">2,00</td>' +
      '<td class="number">3,00</td><td class="number">76,92</td><td>antatt</td></tr>',
  );
  expect(markup).toContain(
    '<td>0002</td><td class="number">2,00</td><td class="number">–</td>' +
      '<td class="number">2,00</td><td class="number">–</td><td>beregnet</td></tr>',
  );
});

test('the status of most amounts of a solution stands in its heading, another one in its cell', () => {
  const given = figures();
  const [first] = given.municipalities;
  const bill = structuredClone(first!.bill);
  bill.lines[0]!.status = 'assumed';
  const municipalities = [...given.municipalities, { code: '0003', name: 'Nord', bill }];
  const markup = markupOf(tablesOf({ ...given, municipalities }, 'nb'), 1);
  expect(markup).toContain('<th scope="col">Helsenettet (beregnet)</th>');
  expect(markup).toContain('<td>0003</td><td class="number">1,00 (antatt)</td>');
});

test('a payment whose amount nobody has published is told of', () => {
  expect(markupOf(tablesOf(figures(), 'nb'), 1)).toContain(
    escaped(nbPage.country.notKnown('E-resept', 'staten')),
  );
});

test('the reserve stands in every language: excluding VAT, guidance, how new', () => {
  expect(markupOf(tablesOf(figures(), 'nb'), 1)).toContain('uten merverdiavgift');
  expect(markupOf(tablesOf(figures(), 'nb'), 1)).toContain('21. november 2026');
  expect(markupOf(tablesOf(figures(), 'nn'), 1)).toContain('utan meirverdiavgift');
  expect(markupOf(tablesOf(figures(), 'en'), 1)).toMatch(/VAT/);
});

test('a name is text, never markup', () => {
  const page = tableDocument(figures(), 'en');
  expect(page).not.toContain('<b>');
  expect(page).toContain('&lt;b&gt;Der&lt;/b&gt;');
  expect(escaped(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
});

test('a page names its language and the others, and holds no script', () => {
  const page = tableDocument(figures(), 'nn');
  expect(page).toContain('<html lang="nn">');
  expect(page).toContain('href="./table.html" lang="nb"');
  expect(page).toContain('href="./table.en.html" lang="en"');
  expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
});

test('what cannot link to other files holds all languages', () => {
  const sections = tableSections(figures());
  expect([...sections.matchAll(/<section lang="(\w\w)">/g)].map(([, language]) => language)).toEqual([
    'nb',
    'nn',
    'en',
  ]);
  expect(sections).not.toContain('<h1');
});

test('every language has every sentence, and nynorsk its own', () => {
  const shown = (texts: typeof nb): string[] =>
    Object.values(texts).map((text) => (typeof text === 'function' ? text('A') : text));
  const shared = new Set(['Kommune', 'Gruppe', 'Nummer', 'Merke', 'Sum']);
  const [bokmal, nynorsk, english] = [shown(nb), shown(nn), shown(en)];
  expect(Object.keys(nn)).toEqual(Object.keys(nb));
  expect(Object.keys(en)).toEqual(Object.keys(nb));
  expect([...bokmal, ...nynorsk, ...english]).not.toContain('');
  expect(nynorsk.filter((text, at) => text === bokmal[at] && !shared.has(text))).toEqual([]);
});
