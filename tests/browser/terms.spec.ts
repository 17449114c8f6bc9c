// SPDX-License-Identifier: MIT
// Every technical term that a reader meets in a view is explained under it.
import { expect, test } from './fixture.ts';

/** How each term is met in bokmål, by the word it is explained under. */
const met: [string, RegExp][] = [
  ['nøkkel', /(?<!\p{L})nøkkel(en|ens|er|ene)?(?!\p{L})/iu],
  ['vekt', /(?<!\p{L})vekt(en|er|ene)?(?!\p{L})/iu],
  ['behovsindeks', /behovsindeks/iu],
  ['VKP', /(?<!\p{L})VKP(?!\p{L})/u],
  ['kompensasjon', /kompensasjon/iu],
  ['basisbevilgning', /basisbevilgning/iu],
  ['driver', /(?<!\p{L})driver(e|en|ne)?(?!\p{L})/iu],
  ['egenkapital', /egenkapital/iu],
  ['prognose', /prognose/iu],
  ['risikomargin', /risikomargin/iu],
  ['annuitetslån', /annuitet/iu],
  ['serielån', /serielån/iu],
  ['rammetilskudd', /rammetilskudd/iu],
  ['innfasing', /innfasing/iu],
  ['Shapley', /shapley/iu],
  ['median', /(?<!\p{L})median/iu],
  ['kvartil', /kvartil/iu],
  ['intervall', /intervall/iu],
  ['årsverk', /årsverk/iu],
  ['simulering', /simuler(ing|t)/iu],
  ['kontrollsum', /kontrollsum/iu],
];

for (const view of [
  'bill',
  'country',
  'costs',
  'whatif',
  'own',
  'pharmacy',
  'member',
  'sources',
  'specification',
  'memo',
  'privacy',
])
  test(`every technical term of the view is explained under it: ${view}`, async ({ page, open }) => {
    const explain = view === 'bill' ? '&explain=vkp' : '';
    await open(`#/${view}?actor=4601&year=${view === 'costs' ? 2024 : 2026}&lang=nb${explain}`);
    const text = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.terms, .guide, option, code, .checks-table, .values-table').forEach((each) => {
        each.remove();
      });
      return copy.textContent;
    });
    const explained = await page.locator('.terms dt').allTextContents();
    const missing = met.filter(([word, found]) => found.test(text) && !explained.includes(word));
    expect(missing.map(([word]) => word)).toEqual([]);
    for (const meaning of await page.locator('.terms dd').allTextContents()) expect(meaning).not.toBe('');
  });
