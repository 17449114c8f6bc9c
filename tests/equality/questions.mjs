// SPDX-License-Identifier: MIT
// What is asked of the command and of the WebAssembly module: {name, command, text, call, request}.
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './engine.mjs';

export const scenarios = readdirSync(`${root}examples/scenarios`)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ name: file, text: readFileSync(`${root}examples/scenarios/${file}`, 'utf8') }));

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
}));

const file = (call, name, text) => ({ name: `${call} ${name}`, command: [call, '-'], text, call, request: text });
const refused = ['', '[]', '{"x":1,"years":[1]}', '{"a":1,"a":2}', '{"years":[2026.0]}', `${'['.repeat(99)}`, JSON.stringify(bad)];

export const questions = [
  ...scenarios.flatMap(({ name, text }) => [file('evaluate', name, text), file('validate', name, text)]),
  ...refused.flatMap((text) => [file('evaluate', text, text), file('validate', text, text)]),
  { name: 'parameters', command: ['parameters', '--format', 'json'], text: '', call: 'parameters', request: '{}' },
  ...bills,
  ...refusedBills,
  ...explained,
  ...members,
  ...pharmacies,
  ...withScenario,
  ...splits,
];
