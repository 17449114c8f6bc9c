// SPDX-License-Identifier: MIT
import { defineConfig } from '@playwright/test';
import { shellOptions } from './browsers.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  globalSetup: './serving.mjs',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env['SAMFIN_PAGE'] ?? '',
    locale: 'nb-NO',
    // A page kept from an earlier visit would hide what a test puts in its way; offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: shellOptions,
  },
  projects: [
    { name: 'unit', testMatch: 'unit/*.spec.ts' },
    { name: 'office', testMatch: 'office/*.spec.ts', timeout: 120_000 },
    // What passes only the second time is printed by name, and is counted neither as passed nor as failed.
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: ['unit/**', 'office/**'], retries: 1 },
  ],
});
