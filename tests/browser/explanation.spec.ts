// SPDX-License-Identifier: MIT
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
