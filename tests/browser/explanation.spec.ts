// SPDX-License-Identifier: MIT
import type { Page } from '@playwright/test';
import { expect, explained, plain, test } from './fixture.ts';

test('an amount is explained at three depths, by keyboard', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await page.locator('[data-explain="helsenorge"]').focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Bergen, Helsenorge 2026: slik er beløpet regnet ut' });
  await expect(heading).toBeFocused();

  const sentence = page.locator('.explanation-sentence');
  await expect(sentence).toContainText('Alle kommuner skal til sammen betale');
  expect(plain((await sentence.textContent()) ?? '')).toContain('kr 202 100 000,00 for Helsenorge i 2026');

  // What explains the sentence's terms stands behind the sentence; the formula comes after it.
  await explained(page);
  const terms = await page
    .locator('.explanation-sentence ~ .term-tip button, .explanation-sentence .term-tip button')
    .count();
  for (let i = 0; i <= terms; ++i) await page.keyboard.press('Tab');
  await expect(page.locator('[data-depth="formula"] > summary')).toBeFocused();
  await page.keyboard.press('Enter');
  const formula = page.locator('[data-depth="formula"]');
  await expect(formula).toHaveAttribute('open', '');
  expect(plain((await formula.textContent()) ?? '')).toContain('(293 709 + 294 860) × 0,9156 = 538 893,7764');

  await page.locator('[data-depth="trail"] > summary').focus();
  await page.keyboard.press('Enter');
  const trail = plain((await page.locator('[data-depth="trail"]').textContent()) ?? '');
  expect(trail).toContain('FOR-2025-12-22-2858 § 16');
  expect(trail).toContain('Nøyaktig andel før avrunding');
  expect(trail).toContain('Avrundingen ga eller tok');
  expect(trail).toContain('/municipal_health_index/5605/2026');
});

test('closing an explanation gives focus back to its button', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb&explain=vkp');
  await page.getByRole('button', { name: 'Lukk forklaringen' }).click();
  await expect(page.locator('[data-explain="vkp"]')).toBeFocused();
  await expect(page.locator('.explanation')).toHaveCount(0);
});

/** What the trail says of rounding so many times, with what the split's exact share was and what was paid. */
async function roundings(
  page: Page,
  count: number,
): Promise<{ share: string; paid: string; reason: string }[]> {
  const steps = page.locator('[data-depth="trail"] li', { has: page.locator('.rounding-reason') });
  await expect(steps).toHaveCount(count);
  const told = await steps.evaluateAll((items) =>
    items.map((item) => ({
      share: item.querySelector('td.number')?.textContent ?? '',
      paid: item.querySelector('p > strong')?.textContent ?? '',
      reason: item.querySelector('.rounding-reason')?.textContent ?? '',
    })),
  );
  return told.map(({ share, paid, reason }) => ({
    share: plain(share),
    paid: plain(paid),
    reason: plain(reason),
  }));
}

// Bergen's part of each half of VKP is 73 010 244.8538 øre, and it pays 73 010 245 of each.
test('the rounding of each split says what was left and that it was enough for one øre more', async ({
  page,
  open,
}) => {
  await open('#/bill?actor=4601&year=2026&lang=nb&explain=vkp');
  const told = await roundings(page, 2);
  for (const { share, paid, reason } of told) {
    expect(share).toBe('kr 730 102,448538');
    expect(paid).toBe('kr 730 102,45');
    expect(reason).toContain('går ett for ett til dem med størst rest');
    expect(reason).toContain('Her er resten 0,8538 øre. Den er blant de største, så den ga ett øre til.');
  }
});

test('what was left and was too little is said as well, in every language', async ({ page, open }) => {
  for (const [language, sentence] of [
    ['nb', /Her er resten 0,2199 øre. Den er ikke blant de største, så den ga ikke ett øre til./],
    ['nn', /Her er resten 0,2199 øre. Han er ikkje mellom dei største, så han gav ikkje eitt øre til./],
    ['en', /Here the remainder is 0\.2199 øre. It is not among the largest, so it did not get one øre more./],
  ] as const) {
    await open(`#/bill?actor=4601&year=2026&lang=${language}&explain=helsenorge`);
    const told = await roundings(page, 1);
    expect(told[0]!.reason).toMatch(sentence);
  }
});

for (const [actor, solution] of [
  ['0301', 'vkp'],
  ['helse_vest', 'kjernejournal'],
  ['pharmacies', 'e_resept'],
])
  test(`no word of the engine is left untranslated in the explanation of ${solution!} for ${actor!}`, async ({
    page,
    open,
  }) => {
    for (const language of ['nb', 'nn', 'en']) {
      await open(`#/bill?actor=${actor!}&year=2026&lang=${language}&explain=${solution!}`);
      await page.locator('[data-depth="formula"] > summary').click();
      const shown = await page.locator('.explanation').evaluate((panel) => {
        panel.querySelectorAll('code').forEach((code) => {
          code.remove();
        });
        return panel.textContent ?? '';
      });
      expect(shown.match(/[a-z]+_[a-z_]+/g) ?? []).toEqual([]);
    }
  });

test('an explanation of what is not paid says so', async ({ page, open }) => {
  await open('#/bill?actor=pharmacies&year=2026&lang=nb&explain=helsenorge');
  await expect(page.locator('.explanation [role="alert"]')).toContainText('ingen betaling å forklare');
});
