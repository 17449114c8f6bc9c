// SPDX-License-Identifier: MIT
// What is asked of the command and of the WebAssembly modules: {name, command, text, call, request, modules}.
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './engine.mjs';
import { ownCostQuestions } from './own_cost_questions.mjs';

// The first module answers without the number basis; the second answers everything.
const both = ['samfin', 'samfin_basis'];
const basis = ['samfin_basis'];
const needsBasis = (text) => /"(costs|model)"/.test(text);

export const scenarios = readdirSync(`${root}examples/scenarios`)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ name: file, text: readFileSync(`${root}examples/scenarios/${file}`, 'utf8') }))
  .map((scenario) => ({ ...scenario, modules: needsBasis(scenario.text) ? basis : both }));

const given = JSON.parse(scenarios.find(({ name }) => name === 'next_year.json').text);
const bad = { years: [1814], changes: [{ path: '/nothing', value: 1 }, { path: '/population/4601/2026', value: -1 }] };

const options = (request) =>
  Object.entries(request).flatMap(([key, value]) => [`--${key}`, ...(value === true ? [] : [String(value)])]);

// A question of the command: its options in `asked`, the same as JSON in `request`, and perhaps a scenario.
function question(call, asked, request = asked, scenario = undefined) {
  const scenarioOptions = scenario ? ['--scenario', '-'] : [];
  return {
    name: `${call} ${options(asked).join(' ')}${scenario ? ' with a scenario' : ''}`,
    command: [call, ...options(asked), ...scenarioOptions, '--format', 'json'],
    text: scenario ? JSON.stringify(scenario) : '',
    call,
    request: JSON.stringify(scenario ? { scenario, ...request } : request),
    modules: ['costs', 'settle', 'reconcile'].includes(call) || needsBasis(JSON.stringify(scenario ?? '')) ? basis : both,
  };
}

const bills = [2022, 2023, 2024, 2025, 2026].flatMap((year) =>
  ['0301', '1151', year < 2024 ? '1507' : '1580', '4601', '4624', 'helse_nord', 'pharmacies'].flatMap((actor) => [
    question('bill', { actor, year }),
    question('bill', { actor, year, quarters: true }),
  ]),
);
const refusedBills = [
  { actor: '1507', year: 2024 },
  { actor: '9999', year: 2026 },
  { actor: '4601', year: 2027 },
  { actor: '', year: 2026 },
].map((asked) => question('bill', asked));

const explained = [2022, 2024, 2026].flatMap((year) =>
  ['vkp', 'helsenorge', 'e_resept'].flatMap((solution) =>
    ['0301', '1151', year < 2024 ? '1507' : '1508', 'helse_vest', 'pharmacies'].map((actor) =>
      question('explain', { actor, year, solution }),
    ),
  ),
);

const member = (year, kind, turnover, locations, months) =>
  question(
    'member',
    { year, kind, ...(turnover && { 'turnover-mnok': turnover }), locations, months },
    { year, kind, ...(turnover && { turnover_mnok: turnover }), location_count: locations, month_count: months },
  );
const members = [
  ...[2022, 2023, 2024, 2025, 2026].flatMap((year) => [
    member(year, 'business', '15', 1, 12),
    member(year, 'business', '40.01', 3, 5),
    member(year, 'business', '1/3', 12, 12),
    member(year, 'county_council', undefined, 1, 12),
    member(year, 'own_staff_or_residents', undefined, 1, 1),
  ]),
  member(2026, 'business', undefined, 1, 12),
  member(2026, 'business', '1,5', 0, 13),
  member(2026, 'nothing', '1', 1, 12),
  member(1814, 'business', '1', 1, 12),
];

const pharmacy = (year, own, all) =>
  question(
    'pharmacy',
    { year, 'look-ups': own, 'total-look-ups': all },
    { year, look_up_count: own, total_look_up_count: all },
  );
const pharmacies = [
  ...[2022, 2023, 2024, 2025, 2026].flatMap((year) => [pharmacy(year, 1, 3), pharmacy(year, 123456, 98765432)]),
  pharmacy(2026, 3, 2),
  pharmacy(2026, 0, 0),
];

const withScenario = [
  question('bill', { actor: '4601', year: 2027, quarters: true }, undefined, given),
  question('bill', { actor: 'helse_nord', year: 2027 }, undefined, given),
  question('explain', { actor: '4601', year: 2027, solution: 'vkp' }, undefined, given),
  question('explain', { actor: 'helse_vest', year: 2027, solution: 'helsenorge' }, undefined, given),
  question('bill', { actor: '4601', year: 2026 }, undefined, bad),
  question('explain', { actor: '4601', year: 2026, solution: 'x' }, undefined, given),
];

const ownCosts = {
  base: 'costs',
  costs: {
    lines: [
      { solution: 'helsenorge', driver: 'volume', name: 'mine', amount_mnok: '3.33333333', from_year: 2026 },
      { solution: 'e_resept', component: 'sfm', driver: 'efficiency', name: 'less', amount_mnok: '-1', from_year: 2027 },
    ],
    common_services: [
      {
        year: 2026,
        method: 'step_down',
        services: [
          { id: 'a', amount_mnok: '31.5', users: [{ user: 'b', share: '1/3' }, { user: 'vkp', share: '2/3' }] },
          { id: 'b', amount_mnok: '0.00000001', users: [{ user: 'a', share: '1/7' }, { user: 'e_resept', share: '6/7' }] },
        ],
      },
    ],
    settlement: [
      { year: 2025, brought_forward_mnok: '93.164127', invoiced_mnok: '946.3', used_mnok: '965.96', repaid_mnok: '34.5' },
      { year: 2026, invoiced_mnok: '927.4', used_mnok: '900', surplus_to: 'equity' },
    ],
  },
  changes: [
    { path: '/cost_option/treatment_plans/2026', value: 1 },
    { path: '/cost_option/equity_run_cost/2027', value: 1 },
    { path: '/risk_margin_ratio/2026', value: '1/30' },
    { path: '/price_adjustment_ratio/2027', value: '0.0431' },
  ],
};
const badCosts = {
  costs: {
    lines: [{ solution: 'fax', driver: 'luck', name: '', amount_mnok: '1e3', from_year: 1 }],
    common_services: [{ year: 2026, method: 'guess', services: [] }],
    settlement: [{ year: 2026, invoiced_mnok: 1, used_mnok: 'x', surplus_to: 'me' }],
  },
};
const numberBasis = [
  ...[2023, 2024, 2025, 2026, 2027].flatMap((year) => [
    question('costs', { year }),
    question('costs', { year }, undefined, ownCosts),
    question('costs', { year }, undefined, badCosts),
  ]),
  question('settle', {}, undefined, {}),
  question('settle', {}, undefined, ownCosts),
  question('settle', {}, undefined, badCosts),
  question('reconcile', {}),
  ...[2024, 2025, 2026, 2027].flatMap((year) => [
    question('bill', { actor: '4601', year }, undefined, ownCosts),
    question('explain', { actor: 'helse_vest', year, solution: 'helsenorge' }, undefined, ownCosts),
  ]),
];

// The presets, and scenarios side by side: {what the command is asked, what the module is asked}.
const presets = readdirSync(`${root}core/presets`)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => [file.replace('.json', ''), readFileSync(`${root}core/presets/${file}`, 'utf8')]);
const asked = (call, options, request) => ({
  name: `${call} ${options.join(' ')}`,
  command: [call, ...options, '--format', 'json'],
  text: '',
  call,
  request: JSON.stringify(request),
  modules: basis,
});
const named = (...names) => names.map((name) => ({ name, preset: name }));
const sharing = [
  ...presets.map(([, text]) => text).flatMap((text) => [
    { name: `evaluate ${text}`, command: ['evaluate', '-'], text, call: 'evaluate', request: text, modules: basis },
  ]),
  ...[2022, 2024, 2026].map((year) =>
    asked('compare', [...presets.map(([name]) => name), '--year', String(year)], {
      scenarios: named(...presets.map(([name]) => name)),
      year,
    }),
  ),
  asked('seek', ['recommendation_2017', '--year', '2026'], {
    preset: 'recommendation_2017',
    year: 2026,
    goal: { limits: { preset: 'law' } },
  }),
  asked('seek', ['inhabitants', '--year', '2026', '--group', 'municipalities', '--at-most-mnok', '400.00000001'], {
    preset: 'inhabitants',
    year: 2026,
    goal: { group: 'municipalities', at_most_mnok: '400.00000001' },
  }),
  asked(
    'seek',
    ['inhabitants', '--year', '2026', '--input', 'group_share', '--group', 'health_regions', '--at-least-mnok', '500'],
    {
      preset: 'inhabitants',
      year: 2026,
      input: { kind: 'group_share', group: 'health_regions' },
      goal: { group: 'health_regions', at_least_mnok: '500' },
    },
  ),
  asked('compare', ['law', 'recommendation_2017', '--year', '2026', '--lens', '0301'], {
    scenarios: named('law', 'recommendation_2017'),
    year: 2026,
    lens: { actor: '0301' },
  }),
  ...['law', 'recommendation_2017', 'state_funded'].map((preset) =>
    asked('reach', [preset, '--year', '2026'], { preset, year: 2026 }),
  ),
  ...['0301', 'helse_nord', 'state'].flatMap((actor) =>
    ['stated', 'shapley'].map((order) =>
      asked('bridge', ['--actor', actor, '--from', 'law:2025', '--to', 'helsenettet_thirds:2026', '--order', order], {
        actor,
        order,
        from: { preset: 'law', year: 2025 },
        to: { preset: 'helsenettet_thirds', year: 2026 },
      }),
    ),
  ),
  ...['4601', '1151', 'helse_nord', 'pharmacies'].flatMap((actor) =>
    ['stated', 'shapley'].map((order) =>
      asked('bridge', ['--actor', actor, '--from', '2025', '--to', 'law:2026', '--order', order], {
        actor,
        order,
        from: { year: 2025 },
        to: { year: 2026 },
      }),
    ),
  ),
];

// What a file holds, asked by its text; and questions about one scenario that is no preset.
const fromFile = (command, call, request, text = JSON.stringify(request)) => ({
  name: `${command} ${text.slice(0, 120)}`,
  command: [command, '-', '--format', 'json'],
  text,
  call,
  request: JSON.stringify(request),
  modules: basis,
});
const example = (name) => readFileSync(`${root}examples/${name}`, 'utf8');
const examples = [
  { ...fromFile('repay', 'repay', {}, example('investments/four_forms.json')), request: example('investments/four_forms.json') },
  { ...fromFile('price', 'price', {}, example('prices/booking.json')), request: example('prices/booking.json') },
  fromFile('key-table', 'key_table', { csv: example('keys/pharmacies.csv') }, example('keys/pharmacies.csv')),
];
const halves = { health_regions: '1/2', municipalities: '1/2' };
const built = { id: 'a', solution: 'helsenorge', amount_mnok: '100', form: 'serial', interest: '0.0425', delivered: 2024, years: 7 };
const whole = {
  model: {
    solutions: {
      all: {
        state_share: '1/7',
        groups: halves,
        keys: { municipalities: [{ key: 'inhabitants', share: '2/3' }, { key: 'flat', users: ['0301', '4601'], share: '1/3' }] },
        on_behalf: { general_practitioners: { share: '1/10', pays: 'self' } },
      },
      e_resept: {
        groups: { health_regions: { use: 3 }, municipalities: { use: 7 }, pharmacies: { mnok: '12.5' } },
        keys: { pharmacies: { key: 'table', table: { 'apotek nr. 1 å': '1/3', another: 2 } } },
      },
      kjernejournal: { class: 'voluntary', buyers: { 4601: 2, helse_nord: '1/3' } },
    },
    transition: { first_year: 2025, steps: 3, from: { solutions: { helsenorge: { groups: halves, state_share: '1/11' } } } },
    investments: [built, { ...built, id: 'b', form: 'annuity', state_share: '1/3' }, { id: 'c', solution: 'e_resept', amount_mnok: '7.00000001', form: 'equity', delivered: 2023, years: 9 }],
  },
};
const investments = [
  built,
  { ...built, id: 'annuity', form: 'annuity', interest: '1/23', years: 100 },
  { id: 'equity', solution: 'vkp', amount_mnok: '0.00000007', form: 'equity', delivered: 2030, years: 4, state_share: '1/3', kind: 'buy_out', sold_by: 'Ås' },
  { id: 'first', solution: 'e_resept', amount_mnok: 3, form: 'up_front', delivered: 2027, years: 2 },
];
const service = { years: [{ year: 2026, fixed_mnok: '1.00000001', user_count: 7 }, { year: 2027, fixed_mnok: '2', user_count: 900 }] };
const prices = [
  service,
  { ...service, variable_ore: 13, worth_ore: 400000, leaving_share: '1/3', rounds: 12, sold_outside_state: true },
  { years: [{ year: 2026, fixed_mnok: 'x', user_count: -1 }], leaving_share: 2 },
];
const tables = ['actor;weight\n4601;12,5\n0301;3\n', '\ufeffactor,weight\r\n"4601","1.25"\r\n', 'actor;use\n4601;3\n', 'actor;weight\n4601\n0301;-1\n0301;2', ''];
const moved = { changes: [{ path: '/population/3450/2026', value: 1260 }, { path: '/odd_change_limit', value: '7/2' }] };
const rows = [
  ...[['3450', 2026], ['0301', 2024], ['1507', 2022], ['5605', 2025], ['1507', 2026], ['helse_nord', 2026], ['4601', 2027]].map(
    ([actor, year]) => question('row', { actor, year }),
  ),
  question('row', { actor: '3450', year: 2026 }, undefined, moved),
  question('row', { actor: '4601', year: 2027 }, undefined, { base: 'next_year' }),
].map((each) => ({ ...each, modules: basis }));
const sharingOf = (preset, year) => [
  asked('stages', [preset, '--year', String(year)], { preset, year }),
  asked('reach', [preset, '--year', String(year)], { preset, year }),
];
const ownSharing = [
  ...presets.flatMap(([name]) => sharingOf(name, 2026)),
  ...sharingOf('law', 2023),
  ...[JSON.stringify(whole), JSON.stringify({ ...whole, years: [2026], engine: '0.0.1', parameters: { id: 'x', sha256: 'y' } })].flatMap((text) => [
    { name: `evaluate ${text}`, command: ['evaluate', '-'], text, call: 'evaluate', request: text, modules: basis },
    { name: `validate ${text}`, command: ['validate', '-'], text, call: 'validate', request: text, modules: basis },
  ]),
  ...['0301', '1151', 'helse_nord', 'pharmacies'].map((actor) =>
    asked('compare', ['law', 'recommendation_2017', 'state_funded', '--year', '2026', '--lens', actor], {
      scenarios: named('law', 'recommendation_2017', 'state_funded'),
      year: 2026,
      lens: { actor, scenario: 1 },
    }),
  ),
  ...['4601', 'helse_vest'].flatMap((actor) =>
    ['stated', 'shapley'].map((order) =>
      asked('bridge', ['--actor', actor, '--from', 'law:2025', '--to', 'recommendation_2017:2026', '--order', order], {
        actor,
        order,
        from: { preset: 'law', year: 2025 },
        to: { preset: 'recommendation_2017', year: 2026 },
      }),
    ),
  ),
  asked('seek', ['recommendation_2017', '--year', '2026', '--input', 'group_share', '--group', 'municipalities', '--step', '1/100', '--actor', '4601', '--at-most-mnok', '22'], {
    preset: 'recommendation_2017',
    year: 2026,
    input: { kind: 'group_share', group: 'municipalities' },
    step: '1/100',
    goal: { actor: '4601', at_most_mnok: '22' },
  }),
  asked('seek', ['law', '--year', '2026', '--input', 'cost', '--solution', 'helsenorge', '--actor', '0301', '--at-least-mnok', '60'], {
    preset: 'law',
    year: 2026,
    input: { kind: 'cost', solution: 'helsenorge' },
    goal: { actor: '0301', at_least_mnok: '60' },
  }),
  ...examples,
  fromFile('repay', 'repay', { investments }),
  fromFile('repay', 'repay', { investments: [{ ...built, interest: '2', years: 0, form: 'gift' }] }),
  ...prices.map((request) => fromFile('price', 'price', request)),
  ...tables.map((csv) => fromFile('key-table', 'key_table', { csv }, csv)),
  ...rows,
  ...['4601', '0301', '1151', '9999', 'helse_nord'].map((actor) =>
    ({ ...asked('key-parts', ['--actor', actor, '--year', '2026'], { actor, year: 2026 }), call: 'key_parts' }),
  ),
];

const lines = [
  '{"amount_ore":100,"weights":[3,"1/3","0.25"],"ids":["a","b","c"]}',
  '{"amount_ore":-9007199254740991,"weights":[1,1,1]}',
  '{"amount_ore":9007199254740991,"weights":["1/9223372036854775807","1/9223372036854775806",9223372036854775807]}',
  '{"amount_ore":1,"weights":[1,1],"ids":["å","z"]}',
  '{"amount_ore":7,"weights":["0.000000000000000000000001","1/1000000000000000000000000",0]}',
  '{"amount_ore":5,"weights":[0,0]}',
  '{"amount_ore":5,"weights":[1,-1],"ids":["a","a"]}',
  '{"amount_ore":1.5,"weights":["x"]}',
  '{"amount_ore":9007199254740992,"weights":[1]}',
  '{"amount_ore":5,"amount_ore":5}',
  '[',
];
const splits = lines.map((line) => ({
  name: `split ${line}`,
  command: ['split', '-'],
  text: `${line}\n`,
  call: 'split',
  request: line,
  modules: both,
}));

const file = (call, name, text) => ({
  name: `${call} ${name}`,
  command: [call, '-'],
  text,
  call,
  request: text,
  modules: needsBasis(text) ? basis : both,
});
const refused = ['', '[]', '{"x":1,"years":[1]}', '{"a":1,"a":2}', '{"years":[2026.0]}', `${'['.repeat(99)}`, JSON.stringify(bad)];
// What a library's own message about a broken text would print.
refused.push('{"years":[1e400]}', '{"a\u0001b":1}', '["\u007f', '{"years":[1e400,2.5]', '\u0003', '{"a":tru\u001f}');

export const questions = [
  ...scenarios.flatMap(({ name, text }) => [file('evaluate', name, text), file('validate', name, text)]),
  ...refused.flatMap((text) => [file('evaluate', text, text), file('validate', text, text)]),
  { name: 'parameters', command: ['parameters', '--format', 'json'], text: '', call: 'parameters', request: '{}', modules: basis },
  ...bills,
  ...refusedBills,
  ...explained,
  ...members,
  ...pharmacies,
  ...withScenario,
  ...numberBasis,
  ...sharing,
  ...ownSharing,
  ...ownCostQuestions,
  ...splits,
];
