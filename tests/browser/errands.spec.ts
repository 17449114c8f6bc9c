// SPDX-License-Identifier: MIT
// Each errand of each reader, on the page as served and as one file: with a mouse, with keys only, and at 320 pixels. A
// third of the combinations is run, always the same; all of them among the full figures.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { errands } from './errands/errands.mjs';
import { type Driver, Reader, modes } from './errands/reader.mjs';
import { test } from './fixture.ts';
import { inTurn } from './in_turn.mjs';
import { builtFile } from './published.ts';

const editions = { 'as served': './', 'as one file': pathToFileURL(builtFile).href };

const driverOf = (page: Page, start: string): Driver => ({
  evaluate: (look, given) => page.evaluate(look, given),
  press: (key) => page.keyboard.press(key),
  type: (typed) => page.keyboard.type(typed),
  click: (x, y) => page.mouse.click(x, y),
  open: async (fragment) => {
    await page.goto(start + fragment);
  },
  reload: async () => {
    await page.reload();
  },
  back: async () => {
    await page.goBack();
  },
  download: async (start) => {
    const [file] = await Promise.all([page.waitForEvent('download'), start()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  },
});

// Of each errand one way for each edition, another one for the next.
Object.entries(editions).forEach(([edition, start], shift) => {
  errands.forEach((errand, row) => {
    modes.forEach((mode, way) => {
      if (!inTurn(row + shift, way, modes.length)) return;
      test.describe(() => {
        test.use({ viewport: { width: mode.width, height: mode.height } });
        test(`${errand.who}, ${mode.name}, ${edition}: ${errand.name}`, async ({ page }) => {
          test.setTimeout(90_000);
          await errand.run(new Reader(driverOf(page, start), mode));
        });
      });
    });
  });
});
