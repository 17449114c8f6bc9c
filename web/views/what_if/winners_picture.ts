// SPDX-License-Identifier: MIT
// All municipalities as dots: small and large, less and more. The same numbers stand in the table below it.
import { type TemplateResult, html, nothing } from 'lit';
import { fileName } from '../../parts/file_name.ts';
import { withFiles } from '../../parts/picture_files.ts';
import type { Cell } from '../../files/csv.ts';
import { type Dot, differencePlot } from '../../parts/difference_plot.ts';
import type { ResultFrame } from './results_frame.ts';
import type { ResultRow } from './results_rows.ts';

interface Seen {
  row: ResultRow;
  population: number;
  difference: number;
}

const seenOf = (rows: ResultRow[]): Seen[] =>
  rows.flatMap((row) => {
    const { population = 0, difference_per_inhabitant: difference } = row.values;
    return population > 0 && difference !== undefined ? [{ row, population, difference }] : [];
  });

export function picture(frame: ResultFrame, rows: ResultRow[]): TemplateResult | typeof nothing {
  const { winners: words } = frame.words;
  const seen = seenOf(rows);
  if (seen.length < 2) return nothing;
  const shown = (ore: number): string => frame.kr(ore, { ore: true, sign: true });
  const least = seen.reduce((a, b) => (b.difference < a.difference ? b : a));
  const most = seen.reduce((a, b) => (b.difference > a.difference ? b : a));
  const drawn = {
    id: 'difference-plot',
    title: words.pictureTitle(frame.shownName, frame.lawName),
    description: words.pictureText(
      least.row.name,
      shown(least.difference),
      most.row.name,
      shown(most.difference),
    ),
    acrossName: words.across,
    upName: words.up,
    dots: seen.map(({ row, population, difference }) => ({
      name: row.name,
      across: population,
      up: difference,
      isChosen: row.actor === frame.props.actor,
    })),
    acrossText: (value: number) => frame.number(value),
    upText: (ore: number) => frame.bare(ore, { ore: !Number.isInteger(ore / 100), sign: true }),
    dotText: ({ name, up }: Dot) => `${name} ${shown(up)}`,
  };
  const taken = {
    ...drawn,
    file: fileName(drawn.title),
    rows: (): Cell[][] => [
      [frame.text.country.code, frame.text.country.name, words.across, words.up],
      ...seen.map(({ row, population, difference }): Cell[] => [
        row.actor,
        row.name,
        { count: population },
        { ore: difference },
      ]),
    ],
    statuses: seen.map(({ row }) => row.status),
  };
  return html`
    <h3 class="ds-heading">${words.picture}</h3>
    ${withFiles(frame, differencePlot(drawn), taken)}
    <p class="hint">${words.pictureHint}</p>
  `;
}
