// SPDX-License-Identifier: MIT
// Links as the page wrote them in each earlier version where their form changed, one or more of every view it had. Each
// opens as it was meant, and none of it is left unread.
import { expect, settled, test } from './fixture.ts';

const changes = encodeURIComponent(JSON.stringify([{ path: '/population/4601/2026', value: 290000 }]));
const drafts = encodeURIComponent(JSON.stringify({ '/municipal_health_index/4601/2026': '0,9x' }));
const lines = encodeURIComponent(
  JSON.stringify([
    { solution: 'helsenorge', driver: 'other', name: 'Ny linje', amount_mnok: '10', from_year: 2025 },
  ]),
);
const services = encodeURIComponent(
  JSON.stringify([
    {
      year: 2024,
      method: 'direct',
      services: [{ id: 'drift', amount_mnok: '10', users: [{ user: 'helsenorge', share: '1' }] }],
    },
  ]),
);
// Kjernejournal 60/40 and another population; all keys by inhabitants, from the recommendation of 2017.
const shared = '1HXN0YXJ0IjoibGF3IiwaH0sdcGF0aCI6Ii8fTzQ2MDEfUywcMjkwMDAwfV0sCwUPBgIiMC42IiwBIjAuNCIfIB8gHyA';
const byInhabitants = '1HXN0YXJ0IjofISwaCwUSBwIda2V5IjoicG9wdWxhdGlvbiIfIB8gHyB9';

const links: { version: string; link: string; shows: string; says: string | RegExp }[] = [
  // The first page: bill, country, calculators, sources.
  ...(
    [
      ['#/bill?actor=4601&year=2026&lang=nb&explain=vkp', '#explanation', 'Bergen, VKP 2026'],
      [`#/bill?actor=4601&lang=nb&changes=${changes}`, '.changed', 'Du har endret ett tall'],
      [`#/bill?actor=4601&year=2026&lang=nb&drafts=${drafts}`, 'h1', 'Hva betaler Bergen i 2026?'],
      ['#/country?actor=4601&lang=en&sort=total_ore&descending=1&search=Berg', '.country-table', 'Bergen'],
      ['#/pharmacy?actor=4601&lang=nb&look_ups=12000&total_look_ups=48000000', 'main', '12'],
      ['#/member?actor=0301&lang=nn&turnover=30&locations=2&months=6', 'h1', /\S/],
      [`#/sources?actor=0301&lang=nb&changes=${changes}`, 'h1', /\S/],
    ] as const
  ).map(([link, shows, says]) => ({ version: 'the first page', link, shows, says })),
  // Costs, the reconciliation, and filters of the sources.
  ...(
    [
      [`#/costs?actor=0301&year=2024&lang=nb&solution=helsenorge&lines=${lines}`, 'main', 'Ny linje'],
      ['#/bill?actor=0301&year=2024&lang=nb&base=costs', '.from-costs', /\S/],
      ['#/sources?actor=0301&lang=nb&family=population&status=counted&find=4601', '.values-table', '4601'],
      ['#/sources?actor=0301&lang=nb&verdict=contradiction&find_check=tabell', '.checks-table', 'motstrid'],
    ] as const
  ).map(([link, shows, says]) => ({ version: 'the number basis', link, shows, says })),
  {
    version: 'common services',
    link: `#/costs?actor=0301&year=2024&lang=nb&services=${services}`,
    shows: 'h1',
    says: /\S/,
  },
  // A scenario of the reader's own, as its first code wrote it.
  ...(
    [
      [`#/whatif?actor=4601&year=2026&lang=nb&own=${shared}`, 'main', 'Kjernejournal'],
      [`#/whatif?actor=4601&year=2026&lang=en&own=${byInhabitants}`, 'main', 'inhabitants'],
      [`#/bill?actor=4601&year=2026&lang=nb&own=${shared}`, 'h1', 'Hva betaler Bergen i 2026?'],
    ] as const
  ).map(([link, shows, says]) => ({ version: 'the first scenarios', link, shows, says })),
  {
    version: 'own costs',
    link: '#/own?actor=3301&year=2026&lang=nb&shown=high-country-per_inhabitant-s7',
    shows: '.own-road',
    says: /\S/,
  },
  {
    version: 'the steps under the bill',
    link: '#/bill?actor=4601&year=2026&lang=nb&why=1',
    shows: '.result-bridge',
    says: /\S/,
  },
  {
    version: 'the check of a row',
    link: '#/bill?actor=3450&year=2026&lang=nb&row=1e30',
    shows: '.row-odd',
    says: '6 tall avviker',
  },
  {
    version: 'papers',
    link: '#/memo?actor=4601&year=2026&lang=nb',
    shows: 'h1',
    says: /\S/,
  },
];

for (const { version, link, shows, says } of links)
  test(`a link of ${version} opens as it was: ${link.slice(0, 60)}`, async ({ page, open }) => {
    await open(link);
    await settled(page);
    await expect(page.locator('[data-notice]')).toHaveCount(0);
    await expect(page.locator(`main ${shows === 'main' ? '' : shows}`.trim()).first()).toContainText(says, {
      timeout: 25_000,
    });
    // Nothing in it is lost when the page writes it again: each word that it had has the value that it had.
    const [, query = ''] = link.split('?');
    const again = new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
    for (const [word, value] of new URLSearchParams(query)) {
      if (word === 'services' || word === 'lines') expect(again.has(word)).toBe(true);
      else expect([word, again.get(word)]).toEqual([word, value]);
    }
  });
