// SPDX-License-Identifier: MIT
// The page as a guest of other pages: each page of examples/pages. Bergen pays kr 22 681 208,96 in 2026.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { read } from '@e965/xlsx';
import { axeFindings } from './axe.ts';
import { expect, municipality, publisher, test, totalOf } from './guest_fixture.ts';

const bergen = 'kr 22 681 209';

test('one line of script and one element show a bill', async ({ page, show }) => {
  await show('element');
  expect(await totalOf(page)).toBe(bergen);
  await expect(page.locator('e-helseregning h1')).toHaveText('Hva betaler Bergen i 2026?');
});

test('the host’s colours and letters come in by the properties that are documented', async ({
  page,
  show,
}) => {
  await show('element');
  await totalOf(page);
  const root = page.locator('e-helseregning .page');
  expect(await root.evaluate((element) => getComputedStyle(element).fontFamily)).toBe('Georgia, serif');
  const chosen = page.locator('e-helseregning .navigation a[aria-current]');
  expect(await chosen.evaluate((element) => getComputedStyle(element).borderBlockEndColor)).toBe(
    'rgb(107, 31, 75)',
  );
});

test('the page around keeps its address, title, language and storage', async ({ page, show }) => {
  const around = (): Promise<unknown[]> =>
    page.evaluate(() => [document.documentElement.lang, localStorage.length, history.length]);
  await show('element');
  await totalOf(page);
  const before = await around();
  expect(before.slice(0, 2)).toEqual(['nb', 0]);
  await page.locator('e-helseregning').getByLabel('År', { exact: true }).selectOption('2025');
  await expect(page.locator('e-helseregning h1')).toHaveText('Hva betaler Bergen i 2025?');
  await page.locator('e-helseregning').getByRole('link', { name: 'English' }).click();
  await expect(page.locator('e-helseregning h1')).toHaveText('What does Bergen pay in 2025?');
  expect(page.url()).toBe(`${municipality}/element.html`);
  expect(await page.title()).toBe('Hva kommunen betaler for e-helse');
  expect(await around()).toEqual(before);
  expect(await page.locator('e-helseregning .page').getAttribute('lang')).toBe('en');
});

test('the element leaves no global name, no style and no other element behind', async ({ page, show }) => {
  await page.addInitScript(() => {
    (globalThis as unknown as { before: string[] }).before = Object.getOwnPropertyNames(globalThis);
  });
  await show('element');
  await totalOf(page);
  await page.locator('e-helseregning').getByRole('link', { name: 'Hva om' }).click();
  await expect(page.locator('e-helseregning .own-keeping')).toBeVisible();
  const left = await page.evaluate(() => {
    const { before } = globalThis as unknown as { before: string[] };
    return {
      names: Object.getOwnPropertyNames(globalThis).filter(
        (name) => !before.includes(name) && name !== 'before',
      ),
      head: [...document.head.children].map(({ localName }) => localName),
      sheets: document.adoptedStyleSheets.length,
    };
  });
  expect(left).toEqual({ names: [], head: ['meta', 'meta', 'title', 'link', 'script'], sheets: 0 });
});

test('an attribute changes what is shown, and no event tells of it', async ({ page, show }) => {
  await show('several');
  await totalOf(page);
  const first = page.locator('e-helseregning').first();
  await first.evaluate((element) => {
    element.setAttribute('year', '2025');
  });
  await expect(first.locator('h1')).toHaveText('Hva betaler Bergen i 2025?');
  await expect(page.locator('#said')).toHaveText('');
});

test('several elements are independent, speak their own language and share one engine', async ({
  page,
  show,
  site,
}) => {
  await show('several');
  const headings = page.locator('e-helseregning h1');
  await expect(headings).toHaveText([
    'Hva betaler Bergen i 2026?',
    'Kva betaler Oslo i 2026?',
    'What does Utsira pay in 2025?',
  ]);
  expect(site.requests.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  await page.locator('e-helseregning').nth(1).getByLabel('År', { exact: true }).selectOption('2024');
  await expect(headings).toHaveText([
    'Hva betaler Bergen i 2026?',
    'Kva betaler Oslo i 2024?',
    'What does Utsira pay in 2025?',
  ]);
  await expect(page.locator('#said')).toHaveText('0301 2024 bill');
});

test('parts that two elements ask for at once come in both', async ({ page, show }) => {
  await show('several');
  await expect(page.locator('e-helseregning .answer .amount')).toHaveCount(3);
  await page.locator('e-helseregning').evaluateAll((elements) => {
    for (const element of elements.slice(0, 2)) {
      element.shadowRoot!.querySelector<HTMLElement>('[data-import="open"]')!.click();
      element.shadowRoot!.querySelector<HTMLElement>('[data-explain]')!.click();
    }
  });
  await expect(page.locator('e-helseregning #import-file')).toHaveCount(2);
  await expect(page.locator('e-helseregning .explanation-sentence')).toHaveCount(2);
});

test('the worker ends with the last element, and another one starts it again', async ({ page, show }) => {
  await show('several');
  await expect(page.locator('e-helseregning .answer .amount')).toHaveCount(3);
  const elements = page.locator('e-helseregning');
  await elements.evaluateAll((all) => {
    for (const element of all.slice(1)) element.remove();
  });
  await page.waitForTimeout(1500);
  expect(page.workers().length).toBeGreaterThan(0);
  const around = await elements.first().evaluateHandle((element) => {
    const { parentElement } = element;
    element.remove();
    return { element, parentElement };
  });
  await expect.poll(() => page.workers().length).toBe(0);
  await around.evaluate(({ element, parentElement }) => {
    parentElement!.append(element);
  });
  await elements.first().getByLabel('År', { exact: true }).selectOption('2025');
  await expect(page.locator('e-helseregning h1')).toHaveText('Hva betaler Bergen i 2025?');
});

test('an element that is moved keeps what was chosen; one that is taken away leaves the others', async ({
  page,
  show,
}) => {
  await show('several');
  await totalOf(page);
  const first = page.locator('e-helseregning').first();
  await first.getByLabel('År', { exact: true }).selectOption('2024');
  await expect(first.locator('h1')).toHaveText('Hva betaler Bergen i 2024?');
  await first.evaluate((element) => {
    const { parentElement } = element;
    element.remove();
    setTimeout(() => parentElement!.append(element), 50);
  });
  await expect(page.locator('e-helseregning h1')).toHaveText([
    'Kva betaler Oslo i 2026?',
    'What does Utsira pay in 2025?',
    'Hva betaler Bergen i 2024?',
  ]);
});

test('a frame is as high as what it shows, and its parent hears of nothing else', async ({ page, show }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data, origin }) => heard.push([origin, data]));
  });
  await show('iframe');
  const inside = page.frameLocator('iframe').locator('e-helseregning');
  await expect(inside.locator('.answer .amount').first()).toBeVisible();
  const height = async (): Promise<number> => (await inside.boundingBox())!.height;
  const around = async (): Promise<number> => (await page.locator('iframe').boundingBox())!.height;
  // A frame has a border of its own around what it shows.
  const isAsHigh = async (): Promise<boolean> => Math.abs((await around()) - (await height()) - 2) <= 3;
  await expect.poll(isAsHigh).toBe(true);
  expect(await height()).toBeGreaterThan(700);
  const heard = (await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)) as [
    string,
    Record<string, unknown>,
  ][];
  expect(heard.length).toBeGreaterThan(0);
  for (const [origin, data] of heard) {
    expect(origin).toBe('https://publisher.example');
    expect(Object.keys(data).sort()).toEqual(['height', 'type']);
  }
});

test('a frame listens to nobody, and a message from elsewhere changes no height', async ({ page, show }) => {
  await show('iframe');
  const frame = page.locator('iframe');
  await expect(page.frameLocator('iframe').locator('.answer .amount').first()).toBeVisible();
  // What stands below the answer comes after it, and makes the frame higher.
  let before = 0;
  await expect
    .poll(
      async () => {
        const last = before;
        before = (await frame.boundingBox())!.height;
        return before === last && before > 700;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  await page.evaluate(() => {
    postMessage({ type: 'e-helseregning-height', height: 12 }, '*');
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect((await frame.boundingBox())!.height).toBe(before);
});

test('the numbers alone come by an import', async ({ page, show }) => {
  await show('numbers');
  await expect(page.locator('#total')).toHaveText('2268120896');
});

test('the numbers alone come in Node too', async () => {
  const script = fileURLToPath(new URL('../../examples/node/numbers.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '4601', '2026']);
  expect(stdout.trim()).toBe('2268120896');
});

test.describe('on a page that changes everything', () => {
  test('the element shows the same, as it looks elsewhere', async ({ page, show }) => {
    await show('hostile');
    expect(await totalOf(page)).toBe(bergen);
    const looks = await page.locator('e-helseregning h1').evaluate((element) => {
      const { color, fontFamily, letterSpacing, textTransform, fontSize } = getComputedStyle(element);
      return {
        color,
        isCursive: fontFamily.includes('cursive'),
        letterSpacing,
        textTransform,
        size: Number.parseFloat(fontSize),
      };
    });
    expect(looks).toMatchObject({ color: 'rgb(41, 44, 48)', isCursive: false, textTransform: 'none' });
    expect(looks.size).toBeGreaterThanOrEqual(26);
    await expect(page.locator('e-helseregning').getByLabel('År', { exact: true })).toBeVisible();
    await expect(page.locator('e-helseregning table').first()).toBeVisible();
  });

  test('a workbook is written, and read again, with names on every prototype', async ({ page, show }) => {
    await show('hostile');
    await totalOf(page);
    const guest = page.locator('e-helseregning');
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 40_000 }),
      guest.locator('[data-file="workbook"]').click(),
    ]);
    const bytes = await readFile(await file.path());
    const { SheetNames, Sheets } = read(bytes);
    expect(SheetNames.length).toBeGreaterThan(8);
    expect(JSON.stringify(Sheets)).not.toContain('hostile');
    await guest.locator('[data-import="open"]').click();
    await guest
      .locator('#import-file')
      .setInputFiles({ name: 'regning.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await expect(guest.locator('.import [role="status"]')).toContainText('Filen endrer ingenting.', {
      timeout: 20_000,
    });
  });

  test('the numbers alone are the same, given the file where fetch is replaced', async ({ page, show }) => {
    await page.addInitScript(() => {
      const { fetch: own } = globalThis;
      Object.assign(document, { ownFetch: (address: string) => own(address) });
    });
    await show('hostile');
    const total = await page.evaluate(async () => {
      const { openNumbers } = (await import('/guest/numbers.js' as string)) as {
        openNumbers: (wasm: Uint8Array) => Promise<{ bill: (asked: object) => { total_ore: number } }>;
      };
      const name = await (
        document as unknown as { ownFetch: (address: string) => Promise<Response> }
      ).ownFetch('/guest/numbers.js');
      const wasm = /samfin-[\w-]+\.wasm/.exec(await name.text())![0];
      const file = await (
        document as unknown as { ownFetch: (address: string) => Promise<Response> }
      ).ownFetch(`/guest/assets/${wasm}`);
      const numbers = await openNumbers(new Uint8Array(await file.arrayBuffer()));
      return numbers.bill({ actor: '4601', year: 2026 }).total_ore;
    });
    expect(total).toBe(2_268_120_896);
  });

  test('every view opens', async ({ page, show }) => {
    test.setTimeout(120_000);
    await show('hostile');
    await totalOf(page);
    const links = page.locator('e-helseregning .navigation a');
    const count = await links.count();
    expect(count).toBe(8);
    for (let at = 0; at < count; ++at) {
      await links.nth(at).click();
      await expect(links.nth(at)).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('e-helseregning .pending')).toHaveCount(0, { timeout: 20_000 });
      await expect(page.locator('e-helseregning [role="alert"]')).toHaveCount(0);
    }
  });
});

test('an element whose script lies on another site computes, and asks nothing of the page’s own', async ({
  page,
  site,
}) => {
  const policy = [
    "default-src 'none'",
    `script-src ${publisher} 'wasm-unsafe-eval'`,
    `worker-src blob: ${publisher}`,
    `connect-src ${publisher}`,
    "style-src 'none'",
    'img-src data: blob:',
    "require-trusted-types-for 'script'",
    'trusted-types samfin lit-html',
  ].join('; ');
  await page.route(`${municipality}/elsewhere.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="nb"><title>Et annet sted</title><link rel="icon" href="data:,">
<script type="module" src="${publisher}/guest/e-helseregning.js"></script>
<e-helseregning actor="4601" year="2026" lang="nb"></e-helseregning></html>`,
    }),
  );
  await page.goto(`${municipality}/elsewhere.html`);
  expect(await totalOf(page)).toBe(bergen);
  expect(site.requests.filter((url) => url.startsWith(municipality))).toEqual([]);
});

test.describe('on a page that does not allow WebAssembly', () => {
  test('tables made in advance and the remedy are shown', async ({ page, show, site }) => {
    await show('no-wasm');
    const guest = page.locator('e-helseregning');
    await expect(guest.getByRole('heading', { name: 'E-helseregningen 2026 som tabell' })).toBeVisible();
    const row = guest.getByRole('row', { name: /^Bergen/ });
    await expect(row).toContainText(/22\s681\s208,96/);
    await expect(row).toContainText('antatt');
    await expect(guest.locator('[data-obstacle="policy"] code')).toHaveText("'wasm-unsafe-eval'");
    expect(site.requests.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    // The browser itself says that it refused the empty module.
    expect(site.problems.filter((problem) => !/wasm|WebAssembly/i.test(problem))).toEqual([]);
    site.problems.length = 0;
  });
});

for (const name of ['element', 'several', 'iframe', 'numbers'])
  test(`axe finds nothing on the page with ${name}`, async ({ page, show }) => {
    await show(name);
    if (name === 'element' || name === 'several') await totalOf(page);
    if (name === 'iframe') await expect(page.frameLocator('iframe').locator('.answer').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
