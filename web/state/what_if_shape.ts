// SPDX-License-Identifier: MIT
// Whether something has the shape of a scenario, so that the editor can draw it: a link can come from anyone. Whether
// it is possible is the engine's to say.
import type { Scenario } from '../engine/types.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isScalar: Test = (value) => typeof value === 'string' || typeof value === 'number';
const isNumber: Test = (value) => typeof value === 'number';
const isAnything: Test = () => true;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const recordOf =
  (test: Test): Test =>
  (value) =>
    isRecord(value) && Object.entries(value).every(([key, inner]) => key !== '__proto__' && test(inner));
/** Only these keys, each of its kind; those marked must be there. */
const shape =
  (known: Record<string, Test>, needed: string[] = []): Test =>
  (value) =>
    isRecord(value) &&
    needed.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, inner]) => Object.hasOwn(known, key) && known[key]!(inner));
const either =
  (...tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));

const single = {
  key: isText,
  users: listOf(isText),
  table: recordOf(isScalar),
  csv: isText,
  members: recordOf(shape({ turnover_mnok: isScalar, locations: isNumber })),
  brackets: listOf(shape({ up_to_mnok: isScalar, weight: isScalar })),
  per_location_from: isNumber,
  per_location_weight: isScalar,
};
const undated = either(
  isText,
  shape(single, ['key']),
  listOf(shape({ ...single, share: isScalar }, ['key', 'share'])),
);
const key = either(
  undated,
  shape({ dated: listOf(shape({ from: isNumber, key: undated }, ['from', 'key'])) }, ['dated']),
);
const onBehalf = shape({ share: isScalar, pays: isText }, ['share', 'pays']);
const rule = shape({
  class: isText,
  total_mnok: isScalar,
  state_share: isScalar,
  groups: recordOf(either(isScalar, shape({ mnok: isScalar }, ['mnok']), shape({ use: isNumber }, ['use']))),
  keys: recordOf(key),
  on_behalf: shape({ general_practitioners: onBehalf, contract_specialists: onBehalf }),
  collection: recordOf(isText),
  buyers: recordOf(isScalar),
});
const investment = shape(
  {
    id: isText,
    solution: isText,
    kind: isText,
    amount_mnok: isScalar,
    state_share: isScalar,
    form: isText,
    interest: isScalar,
    delivered: isNumber,
    years: isNumber,
    sold_by: isText,
  },
  ['id', 'solution', 'amount_mnok', 'form', 'delivered', 'years'],
);
const model = shape({
  name: isText,
  source: isText,
  solutions: recordOf(rule),
  transition: shape({ first_year: isNumber, steps: isNumber, from: shape({ solutions: recordOf(rule) }) }, [
    'first_year',
  ]),
  investments: listOf(investment),
});
const scenario = shape({
  version: isNumber,
  base: isText,
  years: listOf(isNumber),
  changes: listOf(shape({ path: isText, value: isAnything, reason: isText }, ['path', 'value'])),
  costs: recordOf(isAnything),
  model,
  engine: isText,
  parameters: recordOf(isAnything),
});

export const isScenario = (value: unknown): value is Scenario => scenario(value);
