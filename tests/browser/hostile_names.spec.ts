// SPDX-License-Identifier: MIT
// A hundred names that would be markup, script, an address, a formula or a style if anything took them for it, through
// every view, print and file. The page shows them as the text that they are.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { views } from '../../web/state/choice.ts';
import { expect, openAll, plain, settled, test } from './fixture.ts';
import { isDeep } from './in_turn.mjs';

const deed = 'globalThis.struck=1';
const cores = [
  `<script>${deed}</script>`,
  `<img src=x onerror=${deed}>`,
  `<svg onload=${deed}>`,
  `<svg><script>${deed}</script></svg>`,
  `<iframe srcdoc="<script>parent.${deed}</script>">`,
  `<details open ontoggle=${deed}>`,
  `<body onload=${deed}>`,
  `<input autofocus onfocus=${deed}>`,
  `<a href="javascript:${deed}">x</a>`,
  `<math><mtext><style><img src=x onerror=${deed}></style></mtext></math>`,
  `<style>*{display:none}</style>`,
  `<base href="https://evil.example/">`,
  `<form action="https://evil.example/"><button>x</button></form>`,
  `javascript:${deed}//`,
  `\${${deed}}`,
  `{{constructor.constructor('${deed}')()}}`,
  `=HYPERLINK("https://evil.example/")`,
  `<!--lit-part--><?lit$1$>`,
  `&lt;img src=x onerror=${deed}&gt;`,
  `__proto__`,
];
const wraps: ((core: string) => string)[] = [
  (core) => core,
  (core) => `">${core}`,
  (core) => `'>${core}`,
  (core) => `</title></style></script></textarea>${core}`,
  (core) => `]]>-->${core}`,
];
const payloads = wraps.flatMap((wrap) => cores.map(wrap));

const lines = payloads.map((name) => ({
  solution: 'helsenettet',
  driver: 'other',
  name,
  amount_mnok: '0.001',
  from_year: 2024,
}));
const written = encodeURIComponent(JSON.stringify(lines));

/** What no name may bring into the page. */
const strange = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...('struck' in globalThis ? ['a script ran'] : []),
    ...[
      ...document.querySelectorAll('body script, iframe, object, embed, base, form[action], math, img'),
    ].map(({ localName, textContent }) => `${localName}: ${textContent.slice(0, 100)}`),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `${element.localName} ${name}=${value}`.slice(0, 100)),
    ),
  ]);

const shownNames = async (page: Page): Promise<string> => plain(await page.locator('main').innerText());

test('there are a hundred of them, all different', () => {
  expect(new Set(payloads).size).toBe(100);
});

for (const view of views)
  test(`as names of cost lines they are harmless in the view ${view}, on screen and in print`, async ({
    page,
    open,
  }) => {
    test.slow();
    page.on('dialog', (dialog) => {
      void dialog.dismiss();
      throw new Error('a dialog opened');
    });
    await open(`#/${view}?actor=4601&year=2024&lang=nb&base=costs&lines=${written}`);
    await openAll(page);
    await settled(page);
    expect(await strange(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await strange(page)).toEqual([]);
    if (view === 'costs') {
      const shown = await shownNames(page);
      for (const payload of payloads) expect(shown).toContain(plain(payload));
    }
  });

test('in files they are text, and none is a formula', async ({ page, open }) => {
  await open(`#/costs?actor=4601&year=2024&lang=nb&base=costs&lines=${written}`);
  const buttons = page.getByRole('button', { name: /CSV/ });
  for (const button of await buttons.all()) {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const cells = readFileSync(await file.path(), 'utf8').split(/\r\n|;/);
    for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@\t]/);
  }
});

test('as searches, numbers and parts of a link they are said as they are, and do nothing', async ({
  page,
  open,
}) => {
  test.slow();
  for (const payload of payloads.filter((_, at) => at % 7 === 0)) {
    const text = encodeURIComponent(payload);
    for (const fragment of [
      `#/country?year=2026&search=${text}`,
      `#/pharmacy?look_ups=${text}`,
      `#/bill?${text}=1&actor=${text}`,
      `#/sources?find=${text}&find_check=${text}`,
    ]) {
      await open(fragment);
      expect(await strange(page), fragment).toEqual([]);
    }
  }
});

test('as names that this browser keeps they are harmless, and so is a scenario of theirs', async ({
  page,
  open,
}) => {
  test.slow();
  await open('#/whatif?actor=4601&year=2026&lang=nb');
  for (let first = 0; first < payloads.length; first += isDeep ? 3 : 27) {
    const names = payloads.slice(first, first + 3);
    await page.evaluate(
      ([key, kept]) => {
        localStorage.setItem(key!, kept!);
      },
      [
        'e-helseregningen-hva-om',
        JSON.stringify(names.map((name) => ({ name, date: '2026-11-22', own: '1e30' }))),
      ],
    );
    await page.reload();
    await settled(page);
    await openAll(page);
    const shown = await shownNames(page);
    for (const name of names) expect(shown).toContain(plain(name));
    expect(await strange(page)).toEqual([]);
  }
});
