// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, plain, test } from './fixture.ts';

async function taken(
  page: Page,
  within: string,
  kind: 'csv' | 'svg' | 'png',
): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.locator(`${within} [data-take="${kind}"]`).first().click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
interface Read {
  problem: boolean;
  words: string;
  names: string[];
  width: number;
  height: number;
  left: string[];
}
/** The picture as any reader of XML sees it; a blank page has no policy against reading it. */
async function read(page: Page, svg: string): Promise<Read> {
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...picture.querySelectorAll('*')];
    return {
      problem: picture.querySelector('parsererror') !== null,
      words: [...picture.querySelectorAll('text')].map((each) => each.textContent ?? '').join(' '),
      names: [...new Set(all.map(({ localName }) => localName))],
      width: Number(picture.documentElement.getAttribute('width')),
      height: Number(picture.documentElement.getAttribute('height')),
      left: [...new Set(all.flatMap((each) => each.getAttributeNames()))].filter((name) =>
        /^(on|style|class|role|aria-|href)/.test(name),
      ),
    };
  }, svg);
  await blank.close();
  return found;
}
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelectorAll<HTMLDetailsElement>('details').forEach((each) => {
      each.open = true;
    });
  });

/** Every chart that stands without anything typed: where it is, and a source that its picture must name. */
const charts: [string, string, string, string][] = [
  ['bars of years', '#/bill?actor=4601&year=2026&lang=nb', '.after-answer', 'Lovdata'],
  ['map', '#/country?year=2026&lang=nb', '.country-map', 'Kartverket'],
  ['cost by year', '#/costs?year=2024&lang=nb&solution=helsenettet', '.cost-history', 'Lovdata'],
  ['cost drivers', '#/costs?year=2024&lang=nb', '.cost-drivers', 'Teknisk beregningsutvalg'],
  ['flows', '#/whatif?actor=4601&year=2026&lang=nb', '.result-flows', 'Lovdata'],
  ['bridge', '#/whatif?actor=4601&year=2026&lang=nb', '.result-bridge', 'Lovdata'],
  ['differences', '#/whatif?actor=4601&year=2026&lang=nb', '.result-winners', 'Statistisk sentralbyrå'],
  ['interval', '#/own?actor=4601&lang=nb', '.own-estimate', 'Oslo Economics'],
  ['parts and bars', '#/own?actor=4601&lang=nb', '.own-part:has(.own-combined)', 'Oslo Economics'],
  ['position', '#/own?actor=4601&lang=nb', '.own-position', 'Oslo Economics'],
  ['fan', '#/own?actor=4601&lang=nb', '.own-road', 'Oslo Economics'],
];
for (const [name, link, within, source] of charts)
  test(`a picture taken home has its title, source, date, version and reserve on it: ${name}`, async ({
    page,
    open,
  }) => {
    test.setTimeout(90_000);
    await open(link);
    await openAll(page);
    const buttons = page.locator(`${within} [data-take]`).first();
    await expect(buttons).toBeVisible({ timeout: 30_000 });
    const svg = await taken(page, within, 'svg');
    expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/);
    const text = svg.bytes.toString('utf8');
    const picture = await read(page, text);
    expect(picture.problem).toBe(false);
    const words = plain(picture.words);
    const title = await page.locator(`${within} .take`).first().getAttribute('aria-label');
    expect(words).toContain(plain(title!.replace('Ta med: ', '')));
    expect(words).toContain(source);
    expect(words).toMatch(/Laget \d+\. \S+ \d{4} med E-helseregningen/);
    expect(words).toMatch(/Versjon \d+\.\d+\.\d+, tallgrunnlag 2026\.1/);
    expect(words).toContain('ikke en faktura');
    expect(words).toContain('Merket som:');
    expect(picture.left).toEqual([]);
    expect(picture.names).not.toContain('foreignObject');
    expect(text).not.toContain('<!--');
    expect(Math.min(picture.width, picture.height)).toBeGreaterThan(150);

    const png = await taken(page, within, 'png');
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(sizeOf(png.bytes)).toEqual([2 * picture.width, 2 * picture.height]);

    const csv = (await taken(page, within, 'csv')).bytes.toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n').length).toBeGreaterThan(6);
    expect(csv).toContain('ikke en faktura');
    // The map's places are in the picture alone.
    expect(csv).toContain(source === 'Kartverket' ? 'Statistisk sentralbyrå' : source);
  });

test('a picture is a drawing and not an empty sheet', async ({ page, open }) => {
  await open('#/bill?actor=4601&year=2026&lang=nb');
  await expect(page.locator('.after-answer [data-take]').first()).toBeVisible();
  const { bytes } = await taken(page, '.after-answer', 'png');
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const seen: string[] = [];
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]!},${data[at + 1]!},${data[at + 2]!}`;
      if (!seen.includes(colour) && seen.length < 4000) seen.push(colour);
    }
    return seen;
  }, bytes.toString('base64'));
  // The ground, Helsenettet and E-resept as the style sheet has them.
  for (const colour of ['255,255,255', '18,53,91', '28,122,90']) expect(colours).toContain(colour);
});

test('a name that looks like markup is words on the picture', async ({ page, open }) => {
  const hostile = '</text><script>alert(1)</script>"&\u0001';
  const saved = {
    version: 1,
    name: hostile,
    model: { name: hostile, solutions: { all: { state_share: '0.1' } } },
  };
  await open(`#/whatif?actor=4601&year=2026&lang=nb&own=${encodeURIComponent(JSON.stringify(saved))}`);
  await expect(page.locator('.result-flows [data-take]').first()).toBeVisible({ timeout: 30_000 });
  const { bytes } = await taken(page, '.result-flows .side-figures > :last-child', 'svg');
  const picture = await read(page, bytes.toString('utf8'));
  expect(picture.problem).toBe(false);
  expect(picture.names).not.toContain('script');
});

for (const [name, link, within] of [
  ['bars of years', '#/bill?actor=4601&year=2026&lang=en', '.after-answer'],
  ['map', '#/country?year=2026&actor=4601&lang=nb', '.country-map'],
  ['flows', '#/whatif?actor=4601&year=2026&lang=nb', '.result-flows'],
] as const)
  test(`a picture made on a telephone is the one that is made on a desk, and leaves nothing behind: ${name}`, async ({
    page,
    open,
  }) => {
    const made: string[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await open(link);
      await expect(page.locator(`${within} [data-take]`).first()).toBeVisible({ timeout: 30_000 });
      const elements = page.locator(`${within} .picture *`);
      const before = await elements.count();
      made.push((await taken(page, within, 'svg')).bytes.toString('utf8'));
      expect(await elements.count()).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    // A drawing of 44 rem and a margin on both sides.
    expect((await read(page, made[1]!)).width).toBe(44 * 16 + 2 * 24);
    expect(made[1]).toBe(made[0]);
    expect(await axeFindings(page, within)).toEqual([]);
  });
