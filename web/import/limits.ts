// SPDX-License-Identifier: MIT
// What a file may be at most, looked at before it is read.

/** In bytes: the largest file that the page exports has two million. */
export const largestFile = 8_000_000;
export const mostRows = 20_000;
export const mostColumns = 40;
/** In bytes, all parts of a workbook together when they are unpacked. */
export const largestUnpacked = 120_000_000;
export const mostParts = 100;
