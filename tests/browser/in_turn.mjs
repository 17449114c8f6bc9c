// SPDX-License-Identifier: MIT
// Combinations that are alike take turns in `./test`, always the same ones; among the full figures all are run.

export const isDeep = process.env['SAMFIN_DEEP'] !== undefined;

/**
 * Whether way number `way` of `ways` is the turn of row number `row`: the next row takes the next way.
 * @param {number} row
 * @param {number} way
 * @param {number} ways
 */
export const inTurn = (row, way, ways) => isDeep || way === row % ways;
