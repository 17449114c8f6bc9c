// SPDX-License-Identifier: MIT
export const whatIfResults = { title: '' };
export type WhatIfResultTexts = typeof whatIfResults;
