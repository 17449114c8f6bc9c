// SPDX-License-Identifier: MIT
// What municipalities spend of their own: fit, survey, estimate, project and simulate.
import { readFileSync } from 'node:fs';
import { root } from './engine.mjs';

// Only the second module has the functions.
const modules = ['samfin_basis'];

const asked = (call, options, request, text = '') => ({
  name: `${call} ${options.join(' ')}`,
  command: [call, ...options.map(String), '--format', 'json'],
  text,
  call,
  request: JSON.stringify(request),
  modules,
});

const points = [
  'x,y\n1,2\n2,3\n4,7\n',
  'x;y\n1,5;0,000001\n1000000000000;3\n7;-4,25\n',
  'x,y\n1,1\n1,2\n1,3\n',
  'x,y\n1,2\n3\n',
  '',
];
const fits = points.map((csv) => ({
  name: `fit ${JSON.stringify(csv)}`,
  command: ['fit', '-'],
  text: csv,
  call: 'fit',
  request: JSON.stringify({ csv }),
  modules,
}));

const three = readFileSync(`${root}examples/surveys/three_municipalities.csv`, 'utf8');
const header = 'municipality_code,category,cost_type,measure,amount,unit,comment\n';
// Old codes, an estimated index, and a group with staff time alone.
const recoded =
  `${header}3301,records,operation,invoices,12.5,mnok,å\n3005,vkp,operation,staff_time,0.333,fte,\n` +
  '1580,records,operation,invoices,7,nok,\n5044,general,investment,wages,1.5,knok,mva\n';
const broken = `${header}9999,fax,operation,invoices,1e3,nok,\n3301,records,operation,invoices,-1,nok,\n`;

const terms = { year: 2021, level: 95, seed: 2026, bootstrap_draws: 2000 };
const survey = (csv, options = [], request = {}) =>
  asked('survey', ['-', ...options], { csv, ...terms, ...request }, csv);
const surveys = [
  survey(three),
  survey(three, ['--level', 80, '--seed', 9007199254740991, '--bootstrap', 37, '--actor', '3301', '--chosen', '1573,3316'], {
    level: 80,
    seed: 9007199254740991,
    bootstrap_draws: 37,
    actor: '3301',
    chosen: ['1573', '3316'],
  }),
  ...[2020, 2021, 2022, 2023, 2024, 2026].map((year) => survey(recoded, ['--year', year], { year })),
  survey(broken),
  survey(''),
];

const inhabitants = [1, 50000, 10000000, 0, -1];
const actors = ['0301', '1507', '1580', '3005', '5044', '9999'];
const estimates = [
  ...actors.map((actor) => asked('estimate', ['--actor', actor], { actor, level: 95 })),
  ...inhabitants.map((population) => asked('estimate', ['--population', population], { population, level: 95 })),
  asked('estimate', ['--actor', '4601', '--level', 99, '--budget-mnok', '1234.5'], {
    actor: '4601',
    level: 99,
    health_budget_mnok: '1234.5',
  }),
  asked('estimate', [], { level: 95 }),
];

const paths = ['low', 'medium', 'high', 'up'];
const projections = [
  ...paths.map((path) => asked('project', ['--path', path], { path, nominal: false })),
  ...actors.map((actor) => asked('project', ['--actor', actor], { path: 'medium', nominal: false, actor })),
  ...inhabitants.map((population) =>
    asked('project', ['--population', population, '--nominal'], { path: 'medium', nominal: true, population }),
  ),
];

const draws = { seed: 2026, draws: 10000, chain: 'all', path: 'medium' };
const simulation = (options, request) => asked('simulate', options, { ...draws, ...request });
const simulations = [
  simulation(['--draws', 300], { draws: 300 }),
  simulation(['--draws', 77, '--chain', 'own_costs', '--actor', '1507', '--path', 'high', '--seed', 1], {
    draws: 77,
    chain: 'own_costs',
    actors: ['1507'],
    path: 'high',
    seed: 1,
  }),
  ...['0301', '4624', 'helse_nord', 'pharmacies'].map((actor) =>
    simulation(['--draws', 50, '--chain', 'bill', '--actor', actor, '--year', 2025], {
      draws: 50,
      chain: 'bill',
      actors: [actor],
      year: 2025,
    }),
  ),
  simulation(['--draws', 40, '--actor', '3301', '--assume', 'next_year'], {
    draws: 40,
    actors: ['3301'],
    scenario: { base: 'next_year' },
  }),
  simulation(['--draws', 0], { draws: 0 }),
  simulation(['--actor', '9999', '--chain', 'luck'], { actors: ['9999'], chain: 'luck' }),
];

export const ownCostQuestions = [...fits, ...surveys, ...estimates, ...projections, ...simulations];
