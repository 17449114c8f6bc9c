// SPDX-License-Identifier: MIT
// Debian's browsers as every test and measurement starts them.
//   CHROMIUM and FIREFOX name other programs
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';

export const chromiumOptions = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

const shell = '/usr/bin/chromium-headless-shell';

/**
 * For tests that open many pages: the same Chromium without its window, which would be two more pages to draw for each.
 * What is measured is measured in the whole browser.
 */
export const shellOptions = {
  ...chromiumOptions,
  executablePath: process.env['CHROMIUM'] ?? (existsSync(shell) ? shell : chromiumOptions.executablePath),
};

/** @param {string[]} more arguments of Chromium */
export const launchChromium = (...more) =>
  chromium.launch({ ...chromiumOptions, args: [...chromiumOptions.args, ...more] });

/** Firefox over WebDriver BiDi. @param {Record<string, unknown>} preferences */
export const launchFirefox = (preferences = {}) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'nb-NO, nb', ...preferences },
  });
