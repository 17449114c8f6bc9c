// SPDX-License-Identifier: MIT
// Every technical term that a reader meets in a view is explained under it.
import { expect, explained, settled, test } from './fixture.ts';

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
      copy
        .querySelectorAll('.term-tip, .terms, .guide, option, code, .checks-table, .values-table')
        .forEach((each) => {
          each.remove();
        });
      return copy.textContent;
    });
    // The list is drawn after the view that uses the words.
    await expect
      .poll(async () => {
        const explained = await page.locator('.terms dt').allTextContents();
        return met
          .filter(([word, found]) => found.test(text) && !explained.includes(word))
          .map(([word]) => word);
      })
      .toEqual([]);
    for (const meaning of await page.locator('.terms dd').allTextContents()) expect(meaning).not.toBe('');
  });

for (const [language, word, meaning] of [
  ['nb', 'nøkkel', 'regelen som sier hvor stor del av gruppens beløp hver enkelt betaler'],
  ['nn', 'nøkkel', 'regelen som seier'],
  ['en', 'key', "the rule that says how large a part of the group's amount each one pays"],
] as const)
  test(`a term is explained where it is first used, by keyboard: ${language}`, async ({ page, open }) => {
    await open(`#/bill?actor=4601&year=2026&lang=${language}&explain=helsenorge`);
    const tip = page.locator(`.term-tip[data-term="${word}"]`);
    await explained(page);
    await expect(tip).toHaveCount(1);
    const isFirst = await tip.evaluate((element, word) => {
      const blocks = [...document.querySelectorAll('main :is(p, li, dd)')].filter(
        (block) =>
          block.checkVisibility() &&
          !block.closest('table, figure, .guide, .print-only, [role="status"], [role="alert"]'),
      );
      const own = (block: Element): string =>
        [...block.childNodes]
          .map((node) =>
            node instanceof Element && node.matches('.term-tip, ul, ol') ? '' : node.textContent,
          )
          .join('');
      const first = blocks.find((block) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(own(block)));
      const place = element.parentElement!;
      return (
        first === undefined ||
        first === place ||
        (first.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
      );
    }, word);
    expect(isFirst).toBe(true);
    const button = tip.getByRole('button');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
    await expect(tip).toContainText(meaning);
    // Another drawing of the page leaves it open, and the focus in it.
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await explained(page);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
  });

test('another view has buttons for its own terms, and none is left of the one before', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb&explain=helsenorge');
  await expect(page.locator('.term-tip').first()).toBeVisible();
  await page.getByRole('link', { name: 'Kostnadene' }).click();
  await expect(page.locator('.term-tip[data-term="driver"]')).toHaveCount(1);
  await settled(page);
  await explained(page);
  const words = await page
    .locator('.term-tip')
    .evaluateAll((all) => all.map((tip) => (tip as HTMLElement).dataset['term']));
  expect(new Set(words).size).toBe(words.length);
  const listed = await page.locator('.terms dt').allTextContents();
  expect(words.filter((word) => !listed.includes(word!))).toEqual([]);
});
