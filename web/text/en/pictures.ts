// SPDX-License-Identifier: MIT
import type { PictureTexts } from '../nb/pictures.ts';

export const pictures: PictureTexts = {
  take: {
    group: (title) => `Take away: ${title}`,
    take: 'Take away:',
    csv: 'the numbers (CSV)',
    svg: 'the picture (SVG)',
    png: 'the picture (PNG)',
    named: (what, title) => `Take away ${what}: ${title}`,
    failed: 'The browser could not make the picture here. Try SVG, or print the page.',
    source: (source) => `Source: ${source}`,
    sources: (sources) => `Sources: ${sources}`,
    made: (date) => `Made on ${date} with E-helseregningen.`,
    statuses: (statuses) => `Marked as: ${statuses}.`,
    what: 'What',
    kroner: 'Kroner (NOK)',
    ownFile: 'The file that you read in.',
    low: 'Low',
    high: 'High',
    ends: 'Hollow bar: low figure. Filled bar: high figure.',
  },
  map: {
    title: 'Map of the municipalities',
    chart: (year) => `Kroner per inhabitant in the municipalities ${year}`,
    lead: 'Each circle is a municipality. The more people live there, the larger the circle. The darker the circle, the more kroner per inhabitant. Circles stand where the municipality lies, moved a little where they would otherwise cover each other.',
    smallest: (count) =>
      `Municipalities with fewer than ${count} inhabitants have the same size, so that the circle can be seen.`,
    older: (year) =>
      `In ${year} some municipalities were not those of today. They stand where the one with the same name lies today, otherwise where the first of those lies that they became.`,
    missing: (names) => `These are not on the map, because we have no place to put them: ${names}.`,
    use: 'Choose a circle, or enter the map with the Tab key: the arrow keys go to the nearest municipality, Page Up and Page Down go by name, Enter chooses.',
    list: 'Find a municipality on the map',
    noneChosen: 'None chosen',
    label: (name, value, inhabitants, status) =>
      `${name}: ${value} per inhabitant, ${inhabitants} inhabitants, ${status}`,
    text: (count, low, lowest, high, highest) =>
      `${count} municipalities. The lowest is ${lowest} with ${low}, the highest is ${highest} with ${high} per inhabitant.`,
    toBill: (name) => `See the bill of ${name}`,
    below: (limit, count) => `below ${limit} (${count} municipalities)`,
    between: (from, to, count) => `from ${from} to below ${to} (${count} municipalities)`,
    above: (limit, count) => `${limit} or more (${count} municipalities)`,
    all: (count) => `all municipalities (${count})`,
    chosen: (name) => `with a ring: ${name}, which is chosen`,
    credit: 'Where the municipalities lie: calculated from © Kartverket, municipal borders 2024 (CC BY 4.0).',
    file: (year) => `map-${year}`,
  },
  years: {
    title: 'Year by year',
    lead: (actor) => `What ${actor} pays each year, by solution.`,
    chart: (actor, first, last) => `What ${actor} pays ${first}–${last}`,
    other: (years, actor) => `In ${years} the amounts are those of ${actor}, which had other borders.`,
    missing: (years) => `We cannot calculate ${years} with the figures that you changed.`,
    assumed: (year) => `${year} is not adopted yet.`,
    file: (actor) => `year-by-year-${actor}`,
  },
};
