// SPDX-License-Identifier: MIT
// Puts a script before the worker's own on its way to the page: failures and delays are made from outside.
import type { Page } from '@playwright/test';

export async function injected(page: Page, script: string): Promise<void> {
  await page.route(/worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    const ofTheOldBody = new Set(['content-encoding', 'content-length']);
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(([name]) => !ofTheOldBody.has(name)),
    );
    await route.fulfill({ status: 200, headers, body: script + (await response.text()) });
  });
}

/** Every answer of the engine comes this much later. */
export const delayed = (milliseconds: number): string => `
  {
    const post = self.postMessage.bind(self);
    self.postMessage = (message, options) => setTimeout(() => post(message, options), ${milliseconds});
  }
`;
