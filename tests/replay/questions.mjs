// SPDX-License-Identifier: MIT
// What a release is asked before its answers go into the archive: every engine of the core, and every example. The
// archive keeps each question whole, so this list may change.
import { readFileSync, readdirSync } from 'node:fs';
import { root } from './engine.mjs';

const json = ['--format', 'json'];
const asked = (name, command, text = '') => ({ name, command, text });
const example = (path) => readFileSync(`${root}examples/${path}`, 'utf8');

const scenarios = readdirSync(`${root}examples/scenarios`).sort();
const nextYear = example('scenarios/next_year.json');
const ownCosts = example('scenarios/own_costs_2027.json');

const bill = (actor, year, ...more) =>
  asked(`bill of ${actor} in ${year}`, ['bill', '--actor', actor, '--year', String(year), '--quarters', ...more, ...json]);
const explained = (actor, year, solution) =>
  asked(`explanation of ${solution} for ${actor} in ${year}`, [
    ...['explain', '--actor', actor, '--year', String(year), '--solution', solution],
    ...json,
  ]);

const proposal = JSON.stringify({
  years: [2025, 2026],
  model: {
    solutions: {
      all: { state_share: '1/7', groups: { health_regions: '1/3', municipalities: '2/3' } },
      kjernejournal: { keys: { municipalities: [{ key: 'inhabitants', share: '2/3' }, { key: 'flat', share: '1/3' }] } },
    },
    transition: { first_year: 2025, steps: 3, from: { solutions: { helsenorge: { state_share: '1/11' } } } },
  },
});
const splits = [
  '{"amount_ore":100,"weights":[3,"1/3","0.25"],"ids":["a","b","c"]}',
  '{"amount_ore":-9007199254740991,"weights":[1,1,1]}',
  '{"amount_ore":9007199254740991,"weights":["1/9223372036854775807","1/9223372036854775806",9223372036854775807]}',
];

export const questions = [
  ...scenarios.map((file) => asked(`payments of ${file}`, ['evaluate', '-'], example(`scenarios/${file}`))),
  asked('payments of a proposal with a transition', ['evaluate', '-'], proposal),
  bill('0301', 2022),
  bill('1151', 2023),
  bill('1507', 2023),
  bill('1580', 2024),
  bill('helse_nord', 2025),
  bill('4601', 2026),
  bill('pharmacies', 2026),
  asked(
    'bill of 4601 in 2027',
    ['bill', '--actor', '4601', '--year', '2027', '--quarters', '--scenario', '-', ...json],
    nextYear,
  ),
  explained('4601', 2026, 'helsenorge'),
  explained('0301', 2024, 'vkp'),
  explained('helse_vest', 2025, 'e_resept'),
  explained('pharmacies', 2026, 'e_resept'),
  asked('price of a chain in 2026', [
    ...['member', '--year', '2026', '--kind', 'business', '--turnover-mnok', '40.01', '--locations', '12', '--months', '5'],
    ...json,
  ]),
  asked('part of a pharmacy in 2026', [
    ...['pharmacy', '--year', '2026', '--look-ups', '123456', '--total-look-ups', '98765432'],
    ...json,
  ]),
  asked('costs of 2024', ['costs', '--year', '2024', ...json]),
  asked('costs of 2027 with lines of its own', ['costs', '--year', '2027', '--scenario', '-', ...json], ownCosts),
  asked('settlement', ['settle', ...json]),
  asked('settlement with lines of its own', ['settle', '--scenario', '-', ...json], ownCosts),
  asked('published figures', ['reconcile', ...json]),
  asked('every preset beside the law in 2026', [
    ...['compare', 'law', 'recommendation_2017', 'inhabitants', 'helsenettet_thirds', 'kjernejournal_50_50'],
    ...['kjernejournal_55_45', 'state_funded', '--year', '2026'],
    ...json,
  ]),
  asked('from 2025 to 2026 for 4601', ['bridge', '--actor', '4601', '--from', '2025', '--to', 'law:2026', ...json]),
  asked('the share with which 4601 pays 22 million', [
    ...['seek', 'recommendation_2017', '--year', '2026', '--input', 'group_share', '--group', 'municipalities'],
    ...['--step', '1/100', '--actor', '4601', '--at-most-mnok', '22'],
    ...json,
  ]),
  asked('stages of the recommendation of 2017', ['stages', 'recommendation_2017', '--year', '2026', ...json]),
  asked('reach of the law in 2026', ['reach', 'law', '--year', '2026', ...json]),
  asked('investments repaid', ['repay', '-', ...json], example('investments/four_forms.json')),
  asked('price of a bought service', ['price', '-', ...json], example('prices/booking.json')),
  asked('a key from a spreadsheet', ['key-table', '-', ...json], example('keys/pharmacies.csv')),
  asked('parts of the municipal key of 1151', ['key-parts', '--actor', '1151', '--year', '2026', ...json]),
  asked('values held about 3450', ['row', '--actor', '3450', '--year', '2026', ...json]),
  asked('a survey', ['survey', '-', '--actor', '1573', ...json], example('surveys/three_municipalities.csv')),
  asked('estimate of 3301', ['estimate', '--actor', '3301', ...json]),
  asked('the high path', ['project', '--path', 'high', ...json]),
  asked('bands of 3301', ['simulate', '--actor', '3301', ...json]),
  asked('a line through points', ['fit', '-', ...json], 'x,y\n1,2\n2,3\n4,7\n'),
  ...splits.map((line) => asked(`split ${line.slice(0, 40)}`, ['split', '-'], `${line}\n`)),
];
