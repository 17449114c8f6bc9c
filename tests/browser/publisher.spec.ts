// SPDX-License-Identifier: MIT
// Who publishes a folder that is built already says so in the file beside the page.
import { expect, settled, test } from './fixture.ts';

const said = {
  publisher: '<b>Eksempel</b> kommune',
  contact: 'post@eksempel.example',
  updated: '2026-11-22',
  accessibility_statement: 'https://eksempel.example/tilgjengelighet',
};

test('what the file says stands in the foot as text, and is asked for after the first answer', async ({
  page,
  guard,
}) => {
  await page.route('**/publisher.json', (route) => route.fulfill({ json: said }));
  await page.goto('./#/bill?actor=4601&year=2026&lang=nb');
  const foot = page.locator('footer .publisher');
  await expect(foot).toContainText('<b>Eksempel</b> kommune');
  await expect(foot).toContainText('22. november 2026');
  await expect(foot.getByRole('link', { name: 'post@eksempel.example' })).toHaveAttribute(
    'href',
    'mailto:post@eksempel.example',
  );
  await settled(page);
  const asked = guard.requests.map((url) => /[^/]*$/.exec(url)![0]);
  const first = asked.findIndex((name) => name.startsWith('samfin-'));
  expect(asked.indexOf('publisher.json')).toBeGreaterThan(first);
  expect(asked.filter((name) => name === 'publisher.json')).toHaveLength(1);
});

test('the file as it is built says nothing, and nothing is claimed', async ({ page, open }) => {
  const coming = page.waitForResponse('**/publisher.json');
  await open('#/bill?actor=4601&year=2026&lang=nb');
  expect(await (await coming).json()).toEqual({});
  await expect(page.locator('footer .publisher')).toHaveCount(0);
});

for (const [name, body] of [
  ['a wrong address', JSON.stringify({ publisher: 'x', accessibility_statement: 'javascript:alert(1)' })],
  ['no JSON', '<html>'],
  ['a large file', JSON.stringify({ publisher: 'x'.repeat(20_000) })],
] as const)
  test(`a wrong file is not used, and the console says why: ${name}`, async ({ page, open }) => {
    await page.route('**/publisher.json', (route) => route.fulfill({ body }));
    const told = page.waitForEvent('console', (message) => message.text().startsWith('publisher.json'));
    await open('#/bill?actor=4601&year=2026&lang=nb');
    expect((await told).text()).toContain('nothing of it is used');
    await expect(page.locator('footer .publisher')).toHaveCount(0);
  });
