// SPDX-License-Identifier: MIT
// The same rules in straightforward JavaScript on typed arrays. Whole numbers are kept in doubles below 2^53: with
// amount = whole x total + rest, rest x weight is divided in three steps of 13 bits, total < 2^38 and weight < 2^38.
import { changesOf } from '../tables.mjs';

const step = 8192;

export function keyOf(weights) {
  let total = 0;
  for (const weight of weights) total += weight;
  return { weights, total, remainders: new Float64Array(weights.length), rows: new Uint32Array(weights.length) };
}

/** Largest remainder; equal ones in the order of the actors. */
export function split(key, amount, out, at) {
  const { weights, total, remainders, rows } = key;
  const whole = Math.floor(amount / total);
  const rest = amount - whole * total;
  const high = Math.floor(rest / (step * step));
  const middle = Math.floor(rest / step) % step;
  const low = rest % step;
  let left = amount;
  for (let i = 0; i < weights.length; ++i) {
    const weight = weights[i];
    let quotient = Math.floor((high * weight) / total);
    let product = (high * weight - quotient * total) * step + middle * weight;
    let next = Math.floor(product / total);
    quotient = quotient * step + next;
    product = (product - next * total) * step + low * weight;
    next = Math.floor(product / total);
    remainders[i] = product - next * total;
    out[at + i] = whole * weight + quotient * step + next;
    left -= out[at + i];
    rows[i] = i;
  }
  if (left === 0) return;
  rows.sort((a, b) => remainders[b] - remainders[a] || a - b);
  for (let i = 0; i < left; ++i) ++out[at + rows[i]];
}

export function plainContestant(tables) {
  const years = tables.map((table) => ({
    ...table,
    actors: Uint32Array.from(table.rows, ({ actor }) => actor),
    first: Float64Array.from(table.rows, ({ first }) => first),
    second: Float64Array.from(table.rows, ({ second }) => second),
    index: Float64Array.from(table.rows, ({ index }) => index),
    size: table.blocks.reduce((sum, { group }) => sum + sizeOf(group, table), 0),
  }));
  const size = years.reduce((sum, year) => sum + year.size, 0);

  const nationalOf = (variant) => {
    const change = changesOf(tables, variant);
    const payments = new Float64Array(size);
    let at = 0;
    for (const table of years) {
      const { rows, actors, first, second, index, codes, regions, blocks, year } = table;
      const weights = new Float64Array(codes.length);
      for (let i = 0; i < rows.length; ++i) {
        let people = first[i] + second[i];
        const isChanged = year === change.peopleYear || year - 1 === change.peopleYear;
        if (isChanged && rows[i].code === change.code) people += change.people;
        weights[actors[i]] += people * index[i];
      }
      const municipal = keyOf(weights);
      const regional = keyOf(Float64Array.from(regions));
      const users = new Float64Array(codes.length);
      for (let b = 0; b < blocks.length; ++b) {
        const { solution, group } = blocks[b];
        const ore = blocks[b].ore + (year === change.year && b === change.block ? change.ore : 0);
        if (group === 'municipalities' && solution === 'vkp') {
          const half = Math.ceil(ore / 2); // an odd øre to the common half
          split(municipal, half, payments, at);
          split(municipal, ore - half, users, 0);
          for (let i = 0; i < users.length; ++i) payments[at + i] += users[i];
        } else if (group === 'municipalities') split(municipal, ore, payments, at);
        else if (group === 'health_regions') split(regional, ore, payments, at);
        else payments[at] = ore;
        at += sizeOf(group, table);
      }
    }
    return payments;
  };
  return { national: nationalOf };
}

export const sizeOf = (group, { codes, regions }) =>
  group === 'municipalities' ? codes.length : group === 'health_regions' ? regions.length : 1;
