// SPDX-License-Identifier: MIT
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, plain, test } from './fixture.ts';

const map = '#country-map';
const drawn = async (page: Page): Promise<void> => {
  await expect(page.locator(map)).toBeVisible();
  await page.locator(map).scrollIntoViewIfNeeded();
};
/** What assistive technology is told of the place where the keys are. */
const spoken = async (page: Page): Promise<string> => {
  const id = await page.locator(map).getAttribute('aria-activedescendant');
  return plain((await page.locator(`#${id!}`).getAttribute('aria-label')) ?? '');
};

test('every municipality is a circle with name, value, inhabitants and status, at one stop of the keyboard', async ({
  page,
  open,
}) => {
  await open('#/country?year=2026&lang=nb&actor=4601');
  await drawn(page);
  await expect(page.locator(`${map} [role="option"]`)).toHaveCount(357);
  await expect(page.locator('.country-map .picture-legend')).toContainText('med ring: Bergen, som er valgt');
  await expect(page.locator(`${map} [tabindex]`)).toHaveCount(0);
  // The table's row of Bergen says the same.
  await expect(page.locator(`${map}-4601`)).toHaveAccessibleName(
    /^Bergen: kr\s76,92 per innbygger, 294\s860 innbyggere, antatt$/,
  );
  await page.locator('#country-map-list').focus();
  await page.keyboard.press('Tab');
  // The link in the sentence stands between the list and the map.
  await page.keyboard.press('Tab');
  await expect(page.locator(map)).toBeFocused();
  expect(await spoken(page)).toContain('Bergen: kr 76,92');
  await page.keyboard.press('Tab');
  await expect(page.locator('.country-map [data-take="csv"]')).toBeFocused();
});

test('keys go by place and by name, and Enter chooses the actor', async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb&actor=5501');
  await drawn(page);
  await page.locator(map).focus();
  expect(await spoken(page)).toContain('Tromsø');
  await page.keyboard.press('End');
  expect(await spoken(page)).toContain('Åsnes');
  await page.keyboard.press('PageUp');
  expect(await spoken(page)).toContain('Åseral');
  await page.keyboard.press('Home');
  const first = await spoken(page);
  for (let step = 0; step < 60; step++) await page.keyboard.press('ArrowRight');
  // As far east as it goes.
  expect(await spoken(page)).toContain('Vardø');
  expect(first).not.toContain('Vardø');
  await page.keyboard.press('Enter');
  await expect(page.locator(`${map} [aria-selected="true"]`)).toHaveAccessibleName(/^Vardø/);
  await expect(page.locator('.map-said')).toContainText('Vardø: kr');
  await expect(page).toHaveURL(/actor=5634/);
  await page.goBack();
  await expect(page).toHaveURL(/actor=5501/);
});

test('every circle can be chosen in the list, and one that is clicked leads to its bill', async ({
  page,
  open,
}) => {
  await open('#/country?year=2026&lang=nb&actor=0301');
  await drawn(page);
  await expect(page.locator('#country-map-list option')).toHaveCount(358);
  await page.locator('#country-map-list').selectOption({ label: 'Utsira' });
  await expect(page.locator('.map-said')).toContainText('Utsira: kr');
  await page.locator(`${map}-5001`).click();
  await page.getByRole('link', { name: 'Se regningen til Trondheim' }).click();
  await expect(page.locator('h1')).toHaveText('Hva betaler Trondheim i 2026?');
});

test('no two circles overlap as they are drawn', async ({ page, open }) => {
  await open('#/country?year=2026&lang=nb');
  await drawn(page);
  const circles = await page.locator(`${map} .place`).evaluateAll((all) =>
    all.map((each) => {
      const { cx, cy, r } = each as SVGCircleElement;
      return [cx.baseVal.value, cy.baseVal.value, r.baseVal.value] as const;
    }),
  );
  const over = circles.flatMap(([x, y, r], index) =>
    circles.slice(index + 1).filter(([u, v, s]) => Math.hypot(x - u, y - v) < r + s - 0.05),
  );
  expect(over).toEqual([]);
});

for (const [width, lang] of [
  [320, 'nb'],
  [390, 'nn'],
  [1200, 'en'],
] as const)
  test(`no name on the map stands over another or outside it, ${width} px wide`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(`#/country?year=2026&lang=${lang}`);
    await drawn(page);
    const { names, frame } = await page.locator(map).evaluate((element) => ({
      frame: element.getBoundingClientRect().toJSON() as DOMRect,
      names: [...element.querySelectorAll('.map-label')]
        .filter((each) => getComputedStyle(each).display !== 'none')
        .map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
    }));
    expect(names.length).toBeGreaterThan(8);
    names.forEach((a, index) => {
      expect(a.left).toBeGreaterThanOrEqual(frame.left - 1);
      expect(a.right).toBeLessThanOrEqual(frame.right + 1);
      for (const b of names.slice(index + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('the classes get darker from the lowest to the highest, and the legend counts all', async ({
  page,
  open,
}) => {
  await open('#/country?year=2026&lang=nb');
  await drawn(page);
  const marks = await page.locator('.country-map .picture-legend .place').evaluateAll((all) =>
    all.map((each) => {
      const [red, green, blue] = getComputedStyle(each).fill.match(/\d+/g)!.map(Number) as [
        number,
        number,
        number,
      ];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }),
  );
  expect(marks).toHaveLength(5);
  marks.slice(1).forEach((light, index) => {
    expect(marks[index]! - light).toBeGreaterThan(25);
  });
  const counts = await page
    .locator('.country-map .picture-legend li:has(.place)')
    .evaluateAll((all) => all.map((each) => Number(/\((\d+) kommuner\)/.exec(each.textContent ?? '')![1])));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(357);
});

test('without colours each class has a core of its own size', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open('#/country?year=2026&lang=nb');
  await drawn(page);
  const cores = await page.locator('.country-map .picture-legend li:has(.place)').evaluateAll((all) =>
    all.map((each) => {
      const core = each.querySelector('.place-core');
      return core && getComputedStyle(core).display !== 'none' ? Number(core.getAttribute('r')) : 0;
    }),
  );
  expect(cores).toEqual([0, 3.2, 4.8, 6.4, 8]);
});

test('the municipalities of 2023 stand where their successors are, and the page says so', async ({
  page,
  open,
}) => {
  await open('#/country?year=2023&lang=nb');
  await drawn(page);
  await expect(page.locator(`${map} [role="option"]`)).toHaveCount(356);
  await expect(page.locator('.country-map')).toContainText('I 2023 var noen kommuner andre enn i dag');
  await expect(page.locator('.country-map')).not.toContainText('ikke på kartet');
  await expect(page.locator('.country-map')).toContainText('Kartverket');
});

test('axe finds nothing on the map, also while the keys are in it', async ({ page, open }) => {
  // Some thousand shapes and options are looked at one by one.
  test.setTimeout(120_000);
  await open('#/country?year=2026&lang=nb');
  await drawn(page);
  await page.locator(map).focus();
  await page.keyboard.press('ArrowUp');
  expect(await axeFindings(page)).toEqual([]);
});
