// SPDX-License-Identifier: MIT
// Choices as a reader can make them, for tests of links.
import fc from 'fast-check';
import {
  type Choice,
  costSolutions,
  languages,
  memberKinds,
  solutions,
  statuses,
  verdicts,
  views,
} from '../../../web/state/choice.ts';

const path = fc.stringMatching(/^\/[a-z_]{1,12}\/\d{4}\/20\d\d$/);
const typed = fc.string({ maxLength: 40 });
const amount = fc.stringMatching(/^\d{1,6}(\.\d{1,4})?$/);
const line = fc.record({
  solution: fc.constantFrom(...costSolutions),
  driver: fc.constantFrom('volume' as const, 'other' as const),
  name: fc.string({ minLength: 1, maxLength: 40 }),
  amount_mnok: fc.stringMatching(/^-?\d{1,6}(\.\d{1,4})?$/),
  from_year: fc.integer({ min: 2022, max: 2027 }),
});
export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  view: fc.constantFrom(...views),
  language: fc.constantFrom(...languages),
  actor: fc.stringMatching(/^[0-9a-z_]{1,20}$/),
  year: fc.integer({ min: 1000, max: 9999 }),
  explain: fc.constantFrom(null, ...solutions),
  why: fc.boolean(),
  changes: fc.array(fc.record({ path, value: fc.oneof(fc.integer(), typed) }), { maxLength: 5 }),
  base: fc.constantFrom('law', 'costs'),
  cost_lines: fc.array(line, { maxLength: 5 }),
  cost_services: fc.array(
    fc.record({
      year: fc.integer({ min: 2022, max: 2027 }),
      method: fc.constantFrom('direct' as const, 'step_down' as const),
      services: fc.array(
        fc.record({
          id: fc.oneof(fc.constant('helsenettet_common'), fc.string({ minLength: 1, maxLength: 40 })),
          amount_mnok: fc.constant('31.5'),
          users: fc.array(
            fc.record({ user: fc.constant('helsenorge'), share: fc.constantFrom('0.25', '1/3') }),
            {
              maxLength: 3,
            },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  cost_settlement: fc.array(
    fc.record(
      {
        year: fc.integer({ min: 1000, max: 9999 }),
        invoiced_mnok: amount,
        used_mnok: amount,
        brought_forward_mnok: amount,
        repaid_mnok: amount,
        surplus_to: fc.constantFrom('carry' as const, 'equity' as const),
      },
      { requiredKeys: ['year', 'invoiced_mnok', 'used_mnok'], noNullPrototype: true },
    ),
    { maxLength: 4 },
  ),
  own: fc.stringMatching(/^[\w-]{0,40}$/),
  own_view: fc.stringMatching(/^[\w-]{0,40}$/),
  own_shown: fc.stringMatching(/^[\w-]{0,40}$/),
  row: fc.stringMatching(/^[\w-]{0,40}$/),
  cost_solution: fc.constantFrom('all', ...costSolutions),
  values_family: fc.constantFrom('', 'population'),
  values_status: fc.constantFrom('', ...statuses),
  values_search: typed,
  checks_verdict: fc.constantFrom('', ...verdicts),
  checks_source: fc.constantFrom('', 'FOR-2025-12-22-2858', 'tbu_spring_2023'),
  checks_search: typed,
  drafts: fc.dictionary(path, typed, { maxKeys: 5, noNullPrototype: true }),
  country_sort: fc.constantFrom('name', 'total_ore', 'per_inhabitant_ore'),
  country_descending: fc.boolean(),
  country_search: typed,
  look_ups: typed,
  total_look_ups: typed,
  member_kind: fc.constantFrom(...memberKinds),
  turnover: typed,
  locations: typed,
  months: typed,
});
