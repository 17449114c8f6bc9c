// SPDX-License-Identifier: MIT
// Common services and a settlement of the reader's own, as they are written.
import { expect, test } from '@playwright/test';
import type { OwnServices, OwnSettlementYear } from '../../../web/engine/types_basis.ts';
import { costScenarioOf, defaultChoice } from '../../../web/state/choice.ts';
import { amountsOf, fromYear, withNextYear, withSaid } from '../../../web/state/own_settlement.ts';
import { withRowUp, withoutPlace, withoutRow } from '../../../web/state/own_rows.ts';
import {
  isSharedOut,
  isTaken,
  renamed,
  renamedDrafts,
  servicesPlace,
  shareOf,
  sharePlace,
  usersOf,
  withNewService,
  withServiceUp,
  withShare,
  withoutService,
} from '../../../web/state/step_down.ts';

const entry: OwnServices = {
  year: 2027,
  method: 'step_down',
  services: [
    { id: 'Lokaler', amount_mnok: '8', users: [{ user: 'Drift', share: '1/2' }] },
    {
      id: 'Drift',
      amount_mnok: '54.5',
      users: [
        { user: 'Lokaler', share: '0.01' },
        { user: 'helsenorge', share: '0.99' },
      ],
    },
  ],
};

test('the first service of a year charges nobody, and the next has another name', () => {
  const nameOf = (number: string): string => `Tjeneste ${number}`;
  const one = withNewService([], 2027, nameOf);
  expect(one).toEqual([
    {
      year: 2027,
      method: 'step_down',
      services: [{ id: 'Tjeneste 1', amount_mnok: '0', users: [{ user: 'outside', share: '1' }] }],
    },
  ]);
  const two = withNewService([{ ...entry, year: 2026 }, ...one], 2027, nameOf);
  expect(two[1]!.services.map(({ id }) => id)).toEqual(['Tjeneste 1', 'Tjeneste 2']);
  expect(two[0]!.services).toEqual(entry.services);
});

test('a published service that was shared out keeps its shares when another is added', () => {
  const shared: OwnServices = {
    year: 2026,
    method: 'direct',
    services: [
      { id: 'helsenettet_common', amount_mnok: '31.5', users: [{ user: 'helsenorge', share: '1' }] },
    ],
  };
  expect(isSharedOut(shared)).toBe(true);
  const [now] = withNewService([shared], 2026, (number) => number);
  expect(isSharedOut(now!)).toBe(false);
  expect(now!.method).toBe('step_down');
  expect(now!.services[0]).toEqual(shared.services[0]);
});

test('another name goes along where others use the service, with what stands half typed there', () => {
  const now = renamed(entry, 1, 'Nett');
  expect(now.services[0]!.users).toEqual([{ user: 'Nett', share: '1/2' }]);
  expect(now.services[1]!.id).toBe('Nett');
  const drafts = { [sharePlace(0, 0, 'Drift')]: '1/', [sharePlace(1, 0, 'Drift')]: '2', '/x': '3' };
  expect(renamedDrafts(drafts, 0, ['Drift', 'Nett'])).toEqual({
    [sharePlace(0, 0, 'Nett')]: '1/',
    [sharePlace(1, 0, 'Drift')]: '2',
    '/x': '3',
  });
});

test('a name that another service or a user has is taken; its own is not', () => {
  expect(isTaken(entry, 1, 'Lokaler')).toBe(true);
  expect(isTaken(entry, 1, 'helsenorge')).toBe(true);
  expect(isTaken(entry, 1, 'outside')).toBe(true);
  expect(isTaken(entry, 1, 'Drift')).toBe(false);
});

test('a service goes with its part of the others, and changes places with the one before', () => {
  expect(withoutService(entry, 0).services).toEqual([
    { ...entry.services[1]!, users: [{ user: 'helsenorge', share: '0.99' }] },
  ]);
  expect(withServiceUp(entry, 1).services.map(({ id }) => id)).toEqual(['Drift', 'Lokaler']);
});

test('a share is changed in its place, added at the end, and goes when its field is empty', () => {
  const shares = (now: OwnServices): string[] =>
    now.services[1]!.users.map(({ user, share }) => `${user} ${share}`);
  expect(shares(withShare(entry, 1, 'Lokaler', '0'))).toEqual(['Lokaler 0', 'helsenorge 0.99']);
  expect(shares(withShare(entry, 1, 'vkp', '1/3'))).toEqual(['Lokaler 0.01', 'helsenorge 0.99', 'vkp 1/3']);
  expect(shares(withShare(entry, 1, 'helsenorge', undefined))).toEqual(['Lokaler 0.01']);
  expect(shareOf(entry.services[0]!, 'Drift')).toBe('1/2');
  expect(shareOf(entry.services[0]!, 'vkp')).toBeUndefined();
});

test('everyone that may use a service has a field, and whom a link names beside them', () => {
  expect(usersOf(entry, 0)).toEqual([
    'helsenettet',
    'grunndata_helseid',
    'vkp',
    'kjernejournal',
    'e_resept',
    'helsenorge',
    'helsenettet_external',
    'outside',
    'Drift',
  ]);
  const named = withShare(entry, 0, 'nobody', '1');
  expect(usersOf(named, 0).at(-1)).toBe('nobody');
});

test('what stands half typed follows its row when rows go or change places', () => {
  const list = `${servicesPlace}/0/services`;
  const drafts = {
    [`${list}/0/id`]: 'a',
    [`${list}/1/share/x/y`]: 'b',
    [`${list}/2/id`]: 'c',
    '/other/1': 'd',
  };
  expect(withoutRow(drafts, list, 0)).toEqual({
    [`${list}/0/share/x/y`]: 'b',
    [`${list}/1/id`]: 'c',
    '/other/1': 'd',
  });
  expect(withRowUp(drafts, list, 1)).toEqual({
    [`${list}/1/id`]: 'a',
    [`${list}/0/share/x/y`]: 'b',
    [`${list}/2/id`]: 'c',
    '/other/1': 'd',
  });
  expect(withoutPlace(drafts, `${list}/1`)).toEqual({
    [`${list}/0/id`]: 'a',
    [`${list}/2/id`]: 'c',
    '/other/1': 'd',
  });
});

test('years of a settlement follow each other, and only the first says what was left before', () => {
  const one = withNextYear([], 2026);
  expect(one).toEqual([{ year: 2026, invoiced_mnok: '0', used_mnok: '0' }]);
  const two = withNextYear(one, 2030);
  expect(two.map(({ year }) => year)).toEqual([2026, 2027]);
  expect(fromYear(two, 2024).map(({ year }) => year)).toEqual([2024, 2025]);
  expect(amountsOf(0)).toContain('brought_forward_mnok');
  expect(amountsOf(1)).not.toContain('brought_forward_mnok');
});

test('what is said of a year is changed alone, and an empty field says nothing', () => {
  const years: OwnSettlementYear[] = [
    { year: 2026, invoiced_mnok: '610', used_mnok: '600', repaid_mnok: '25' },
    { year: 2027, invoiced_mnok: '640', used_mnok: '655.5' },
  ];
  expect(withSaid(years, 0, { repaid_mnok: undefined })[0]).toEqual({
    year: 2026,
    invoiced_mnok: '610',
    used_mnok: '600',
  });
  expect(withSaid(years, 1, { surplus_to: 'equity' })).toEqual([
    years[0],
    { ...years[1], surplus_to: 'equity' },
  ]);
});

test('the engine is asked with what the reader wrote, and with nothing where there is nothing', () => {
  expect(costScenarioOf(defaultChoice)).toEqual({ version: 1 });
  const cost_settlement = withNextYear([], 2026);
  expect(costScenarioOf({ ...defaultChoice, cost_services: [entry], cost_settlement })).toEqual({
    version: 1,
    costs: { common_services: [entry], settlement: cost_settlement },
  });
});
