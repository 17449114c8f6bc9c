// SPDX-License-Identifier: MIT
// A guest's link without a browser: who hears of which change.
import { expect, test } from '@playwright/test';
import { GuestHost } from '../../../web/guest/guest_host.ts';

function guest(link: string, page = ''): { host: GuestHost; changes: string[]; life: AbortController } {
  const changes: string[] = [];
  const life = new AbortController();
  const host = new GuestHost(new EventTarget() as HTMLElement, link, {
    page,
    life: life.signal,
    changed: (now) => changes.push(now),
    restart: () => undefined,
  });
  return { host, changes, life };
}
test.beforeAll(() => {
  Object.assign(globalThis, { addEventListener: () => undefined });
});
test.afterAll(() => {
  Reflect.deleteProperty(globalThis, 'addEventListener');
});

test('the link that the engine settles at the start is no change of the reader’s; the next one is', () => {
  const { host, changes } = guest('#/bill?actor=4601');
  host.write('#/bill?actor=4601&lang=nb');
  expect(changes).toEqual([]);
  host.write('#/bill?actor=0301&lang=nb');
  host.write('#/bill?actor=0301&lang=nb');
  expect(changes).toEqual(['#/bill?actor=0301&lang=nb']);
  expect(host.fragment()).toBe('#/bill?actor=0301&lang=nb');
});

test('what the page around asks for is followed, and told to nobody', () => {
  const { host, changes } = guest('#/bill?actor=4601');
  host.write('#/bill?actor=4601&lang=nb');
  const followed: string[] = [];
  host.onFollow(() => {
    followed.push(host.fragment());
    host.write(`${host.fragment()}&lang=nb`);
  });
  host.go('#/country?actor=4601');
  expect(followed).toEqual(['#/country?actor=4601']);
  expect(changes).toEqual([]);
});

test('what was typed is completed when the guest is taken away', () => {
  const { host, life } = guest('');
  let completed = 0;
  host.onLeaving(() => (completed += 1));
  life.abort();
  expect(completed).toBe(1);
});

test('a guest keeps what it is given for itself only', () => {
  const [one, other] = [guest('').host, guest('').host];
  one.storage.setItem('a', 'b');
  expect(one.storage.getItem('a')).toBe('b');
  expect(other.storage.getItem('a')).toBeNull();
});

test('links lead to the whole page where one is named', () => {
  expect(guest('', 'https://example.org/').host.hrefOf('#/bill?')).toBe('https://example.org/#/bill?');
  expect(guest('').host.hrefOf('#/bill?')).toBe('#/bill?');
});
