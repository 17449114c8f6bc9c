// SPDX-License-Identifier: MIT
// How many municipalities gain and lose, by size and region, and how far apart kroner per inhabitant lie.
import { type TemplateResult, html, nothing } from 'lit';
import type { ComparedYear, Spread } from '../../engine/types_models.ts';
import { scrollRegion } from '../../parts/table.ts';
import { wordOf } from '../../text/texts.ts';
import type { ResultFrame } from './results_frame.ts';

const nameOf = (frame: ResultFrame, of: string): string =>
  wordOf(
    { ...frame.words.sizeClass, ...frame.text.words.healthRegion, all: frame.words.allMunicipalities },
    of,
  );

export function counts(frame: ResultFrame, year: ComparedYear): TemplateResult | typeof nothing {
  const { winners: words } = frame.words;
  const { municipalities } = year.scenarios[frame.shown]!;
  if (municipalities.length === 0) return nothing;
  const number = (value: number): TemplateResult => html`<td class="number">${frame.number(value)}</td>`;
  return scrollRegion(
    words.counts,
    html`<table class="ds-table amounts totals tally">
      <caption>
        ${words.counts}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.municipalities}</th>
          <th scope="col" class="number">${words.less}</th>
          <th scope="col" class="number">${words.more}</th>
          <th scope="col" class="number">${words.same}</th>
        </tr>
      </thead>
      <tbody>
        ${municipalities.map(
          ({ of, winner_count, loser_count, unchanged_count }) => html`
            <tr class=${of === 'all' ? 'sum-row' : ''}>
              <th scope="row">${nameOf(frame, of)}</th>
              ${number(winner_count)} ${number(loser_count)} ${number(unchanged_count)}
            </tr>
          `,
        )}
      </tbody>
    </table>`,
  );
}

const parts: (keyof Spread)[] = ['smallest', 'tenth', 'median', 'ninetieth', 'largest'];

/** The law's spread beside the shown scenario's. */
export function spread(frame: ResultFrame, year: ComparedYear): TemplateResult | typeof nothing {
  const { winners: words } = frame.words;
  const law = year.scenarios[0]?.spread_per_inhabitant_ore;
  const own = year.scenarios[frame.shown]?.spread_per_inhabitant_ore;
  if (!law || !own) return nothing;
  const line = (name: string, each: Spread): TemplateResult => html`
    <tr>
      <th scope="row">${name}</th>
      ${parts.map((part) => html`<td class="number">${frame.bare(each[part], { ore: true })}</td>`)}
    </tr>
  `;
  return html`
    <h3 class="ds-heading">${words.spread}</h3>
    <p>${words.spreadLead}</p>
    ${scrollRegion(
      words.spread,
      html`<table class="ds-table amounts totals spread">
        <caption>
          ${frame.text.bill.perInhabitant}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${parts.map((part) => html`<th scope="col" class="number">${words.spreadPart[part]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${line(frame.lawName, law)} ${line(frame.shownName, own)}
        </tbody>
      </table>`,
    )}
  `;
}
