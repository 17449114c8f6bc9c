// SPDX-License-Identifier: MIT
// The three paths to 2050: a fan with its tables, own rates, and what the report prints beside what follows.
import { type TemplateResult, html, nothing } from 'lit';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import { isRefusal } from '../../engine/engine.ts';
import type { Path, Projection } from '../../engine/types_municipal.ts';
import { decimal, shifted } from '../../numbers.ts';
import { fanChart } from '../../parts/fan_chart.ts';
import { scrollRegion } from '../../parts/table.ts';
import { csv } from '../../files/csv.ts';
import { download } from '../../files/download.ts';
import { type OwnShown, measures, paths } from '../../state/own_shown.ts';
import { selectField } from '../../parts/select_field.ts';
import type { MunicipalFrame } from './municipal_frame.ts';
import { priceGrowth } from './price_growth.ts';
import { rates } from './rates.ts';

export type Paths = Record<Path, Projection>;

const categories = [
  'records',
  'welfare_technology',
  'national_solutions',
  'other_and_general',
  'total',
] as const;

/** All three, or null where the engine refuses one. */
export function pathsOf(frame: MunicipalFrame): Paths | null {
  const { answers } = frame.own;
  if (!answers) return null;
  const { low, medium, high } = answers.paths;
  return isRefusal(low) || isRefusal(medium) || isRefusal(high) ? null : { low, medium, high };
}

interface Point {
  year: number;
  /** Whole kroner, or øre per inhabitant. */
  ore: number;
}
/** A path's totals, or its amounts per inhabitant, in øre. */
export const pointsOf = (
  { years, per_inhabitant: heads }: Projection,
  measure: OwnShown['measure'],
): Point[] =>
  measure === 'per_inhabitant'
    ? heads.map(({ year, amount_ore: ore }) => ({ year, ore }))
    : years
        .filter(({ category }) => category === 'total')
        .map(({ year, amount_nok: nok, nominal_nok: nominal = nok }) => ({
          year,
          ore: (measure === 'nominal' ? nominal : nok) * 100,
        }));

const controls = (frame: MunicipalFrame): TemplateResult => {
  const { own, words } = frame;
  const { shown } = own;
  const { road } = words;
  const canStart = own.forms.start !== null;
  return html`
    <div class="own-controls no-print">
      ${selectField(
        'own-whose',
        road.whose,
        [
          ['municipality', frame.place],
          ['country', road.country],
        ],
        shown.whose,
        (value) => {
          own.show({ whose: value === 'country' ? 'country' : 'municipality' });
        },
      )}
      ${selectField(
        'own-measure',
        road.measure,
        [
          ['total', road.total],
          ['per_inhabitant', road.perInhabitant],
          ['nominal', road.nominal],
        ],
        shown.measure,
        (value) => {
          own.show({ measure: measures.find((measure) => measure === value) ?? 'total' });
        },
      )}
      ${selectField(
        'own-path',
        road.path,
        paths.map((path) => [path, road.paths[path]]),
        shown.path,
        (value) => {
          own.show({ path: paths.find((path) => path === value) ?? 'medium' });
        },
      )}
      ${
        canStart || shown.start === 'form'
          ? selectField(
              'own-start',
              road.start,
              [
                ['estimate', road.startEstimate],
                ['form', road.startForm],
              ],
              shown.start,
              (value) => {
                own.show({ start: value === 'form' ? 'form' : 'estimate' });
              },
            )
          : nothing
      }
    </div>
    ${shown.measure === 'nominal' ? priceGrowth(frame) : nothing}
    ${canStart ? nothing : html`<p class="hint">${road.startFormHint}</p>`}
  `;
};

/** The three paths every tenth year or so, side by side: the fan as numbers. */
const three = (frame: MunicipalFrame, all: Paths): TemplateResult => {
  const { words, own } = frame;
  const points = paths.map((path) => pointsOf(all[path], own.shown.measure));
  const years = (points[0] ?? []).map(({ year }) => year).filter((year) => year === 2021 || year % 5 === 0);
  const { measure } = own.shown;
  const unit =
    measure === 'total'
      ? words.kroner
      : measure === 'nominal'
        ? words.road.nominal
        : words.position.perInhabitant;
  return scrollRegion(
    words.road.three,
    html`<table class="ds-table amounts own-three">
      <caption>
        ${words.road.three}: ${unit.toLowerCase()}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.year}</th>
          ${paths.map((path) => html`<th scope="col" class="number">${words.road.paths[path]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${years.map(
          (year) =>
            html`<tr>
              <th scope="row">${year}</th>
              ${points.map(
                (each) =>
                  html`<td class="number">
                    ${frame.bare(each.find((point) => point.year === year)?.ore ?? 0)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
};

/** One path in every year, by category, with inhabitants and the amount for each. */
const everyYear = (
  frame: MunicipalFrame,
  { path, years, per_inhabitant: heads }: Projection,
): TemplateResult => {
  const { words } = frame;
  const name = words.road.table(words.road.paths[path]);
  return html`
    <details class="ds-details">
      <summary>${name}</summary>
      <div>
        ${scrollRegion(
          name,
          html`<table class="ds-table amounts own-years">
            <caption>
              ${words.kroner}
            </caption>
            <thead>
              <tr>
                <th scope="col">${words.year}</th>
                ${categories.map((each) => html`<th scope="col" class="number">${words.categories[each]}</th>`)}
                <th scope="col" class="number">${words.road.population}</th>
                <th scope="col" class="number">${words.position.perInhabitant}</th>
              </tr>
            </thead>
            <tbody>
              ${heads.map(
                ({ year, population, amount_ore: ore }) =>
                  html`<tr>
                    <th scope="row">${year}</th>
                    ${categories.map((category) => {
                      const cell = years.find((each) => each.year === year && each.category === category);
                      return html`<td class="number">${cell ? frame.bareNok(cell.amount_nok) : nothing}</td>`;
                    })}
                    <td class="number">${frame.number(population)}</td>
                    <td class="number">${frame.bare(ore)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
        )}
        <p class="hint">${words.road.populationNote} ${words.road.rounding}</p>
      </div>
    </details>
  `;
};

const figureOf: Record<string, Path> = {
  low_2050: 'low',
  medium_2050: 'medium',
  medium_2050_implications: 'medium',
  high_2050: 'high',
};
/** Million kroner as thousand million with one or two decimals, digit by digit. */
const thousandMillions = (frame: MunicipalFrame, mnok: number | string): string =>
  decimal(shifted(String(mnok), -3), frame.language);

/** Only for the country: what the report prints of 2050 beside what its rates give. */
const ends = (frame: MunicipalFrame, all: Paths): TemplateResult | typeof nothing => {
  const { words, own } = frame;
  if (own.shown.whose !== 'country') return nothing;
  const { published_mnok: published } = all.medium.ends;
  const last = (path: Path): number =>
    all[path].years.findLast(({ category }) => category === 'total')?.amount_nok ?? 0;
  const mnokOf = (figure: string): number => published.find((each) => each.figure === figure)?.mnok ?? 0;
  return html`
    ${scrollRegion(
      words.road.ends,
      html`<table class="ds-table amounts own-ends">
        <caption>
          ${words.road.ends}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.road.path}</th>
            <th scope="col" class="number">
              ${words.road.published}, ${words.estimate.millions.toLowerCase()}
            </th>
            <th scope="col" class="number">${words.road.follows}, ${words.kroner.toLowerCase()}</th>
            <th scope="col">${words.source}</th>
          </tr>
        </thead>
        <tbody>
          ${published.map(({ figure, mnok }) => {
            const path = figureOf[figure];
            return path === undefined
              ? nothing
              : html`<tr>
                  <th scope="row">${words.road.paths[path]}</th>
                  <td class="number">
                    ${mnok === null ? frame.text.bill.none : decimal(String(mnok), frame.language)}
                  </td>
                  <td class="number">${frame.bareNok(last(path))}</td>
                  <td class="wrapping">
                    ${frame.sourceOf(frame.standing(`/municipal_reference_mnok/${figure}`))}
                  </td>
                </tr>`;
          })}
        </tbody>
      </table>`,
    )}
    <p>
      ${words.road.two(
        thousandMillions(frame, mnokOf('medium_2050')),
        thousandMillions(frame, mnokOf('medium_2050_implications')),
        frame.nok(last('medium')),
      )}
    </p>
  `;
};

const file = (frame: MunicipalFrame, all: Paths): void => {
  const { words, own } = frame;
  const rows = paths.flatMap((path) =>
    all[path].years.map(({ year, category, amount_nok: nok }) => [
      words.road.paths[path],
      { count: year },
      words.categories[category],
      { count: nok },
    ]),
  );
  const name = own.shown.whose === 'country' ? '0000' : own.municipality;
  download(
    `${words.road.file}-${name}.csv`,
    csv([
      [words.road.path, words.year, words.category, frame.text.bill.amount],
      ...rows,
      [],
      [frame.text.page.guidance],
    ]),
  );
};

export function road(frame: MunicipalFrame): TemplateResult | typeof nothing {
  const { words, own } = frame;
  const all = pathsOf(frame);
  const { shown } = own;
  const place = shown.whose === 'country' ? words.road.country : frame.place;
  const fan = all ? paths.map((path) => ({ path, points: pointsOf(all[path], shown.measure) })) : [];
  const ends2050 = fan.map(({ points }) => frame.kr(points.at(-1)?.ore ?? 0)) as [string, string, string];
  const band = own.simulation.answer;
  const bands =
    band && !own.simulation.isBefore && shown.measure === 'total'
      ? band.results.flatMap(({ id, p5_nok: low, p95_nok: high }) => {
          const year = /^own_costs\/(\d{4})/.exec(id)?.[1];
          return year ? [{ year: Number(year), low: low * 100, high: high * 100 }] : [];
        })
      : [];
  return html`
    <section class="own-part own-road" aria-labelledby="own-road-heading">
      <h2 class="ds-heading" id="own-road-heading">${words.road.title}</h2>
      <p>${words.road.lead}</p>
      ${controls(frame)}
      ${
        all
          ? html`
              <p class="own-road-sentence" role="status">${words.road.sentence(place, ...ends2050)}</p>
              ${three(frame, all)}
              ${withFiles(
                frame,
                fanChart({
                  id: 'own-fan',
                  title: words.road.chart(place),
                  description: words.road.chartText(...ends2050),
                  years: fan[0]!.points.map(({ year }) => year),
                  fan: fan.map(({ path, points }) => ({
                    name: words.road.paths[path],
                    kind: path,
                    values: points.map(({ ore }) => ore),
                  })),
                  bands,
                  valueText: (ore) => frame.kr(ore),
                }),
                {
                  title: words.road.chart(place),
                  description: words.road.chartText(...ends2050),
                  file: fileName(words.road.chart(place)),
                  rows: () => [
                    [words.year, ...fan.map(({ path }) => words.road.paths[path])],
                    ...fan[0]!.points.map(({ year }, index) => [
                      String(year),
                      ...fan.map(({ points }) => ({ ore: points[index]!.ore })),
                    ]),
                  ],
                  statuses: paths.map((path) => all[path].status),
                  sources: sourceName(frame, 'municipal_costs_2022'),
                },
              )}
              ${everyYear(frame, all[shown.path])} ${ends(frame, all)}
            `
          : nothing
      }
      ${rates(frame)}
      ${
        all
          ? html`<p class="no-print">
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                @click=${() => {
                  file(frame, all);
                }}
              >
                ${words.road.download}
              </button>
            </p>`
          : nothing
      }
    </section>
  `;
}
