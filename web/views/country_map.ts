// SPDX-License-Identifier: MIT
// All municipalities at their places: the circle is inhabitants, the colour is kroner per inhabitant.
import '../style/costs.css';
import '../style/pictures.css';
import { type TemplateResult, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Cell } from '../files/csv.ts';
import { classLimits, classOf } from '../map/classes.ts';
import { placeOf } from '../map/municipal_places.ts';
import type { Wanted } from '../map/layout.ts';
import { type MapPlace, cartogram } from '../parts/cartogram.ts';
import { fileName } from '../parts/file_name.ts';
import { withFiles } from '../parts/picture_files.ts';
import { selectField } from '../parts/select_field.ts';
import { type CountryRow, sortedRows } from '../state/country_rows.ts';
import { type Laid, laidMap, radiusOf, smallestCount } from '../state/map_layout.ts';
import type { Session } from '../state/session.ts';
import { pictureTexts } from '../text/pictures.ts';
import type { Frame } from './frame.ts';

interface OnMap {
  row: CountryRow;
  perInhabitant: number;
  inhabitants: number;
  wanted: Wanted;
}
interface Seen {
  places: OnMap[];
  missing: string[];
  hasFollowed: boolean;
  limits: number[];
}

function seenOf(frame: Frame, rows: CountryRow[]): Seen {
  const seen: Seen = { places: [], missing: [], hasFollowed: false, limits: [] };
  for (const row of sortedRows(rows, { by: 'name', isDescending: false })) {
    if (row.group !== 'municipalities') continue;
    const { population: inhabitants, per_inhabitant_ore: perInhabitant } = row.values;
    const found = placeOf(row.actor, (code) => frame.actors.municipality(code));
    if (!found || inhabitants === undefined || perInhabitant === undefined) {
      seen.missing.push(row.name);
      continue;
    }
    if (found.isFollowed && frame.actors.municipality(row.actor)?.to_year !== null) seen.hasFollowed = true;
    const wanted = { id: row.actor, ...found.place, radius: radiusOf(inhabitants) };
    seen.places.push({ row, perInhabitant, inhabitants, wanted });
  }
  seen.limits = classLimits(seen.places.map(({ perInhabitant }) => perInhabitant));
  return seen;
}

/** What a session sees on its map: kept while the rows are the same. */
interface Kept {
  rows: CountryRow[] | null;
  seen: Seen | null;
  laid: Laid | null;
  /** Inhabitants and places that the layout is for. */
  key: string;
  active: string | null;
}
const keptOf = new WeakMap<Session, Kept>();

function kept(frame: Frame, rows: CountryRow[]): Kept & { seen: Seen } {
  const { session } = frame;
  const state = keptOf.get(session) ?? { rows: null, seen: null, laid: null, key: '', active: null };
  keptOf.set(session, state);
  if (state.rows !== rows || !state.seen) {
    state.rows = rows;
    state.seen = seenOf(frame, rows);
    const { places } = state.seen;
    const key = JSON.stringify(places.map(({ wanted, row }) => [wanted, row.name]));
    if (key !== state.key) {
      Object.assign(state, { key, laid: null, active: null });
      const named = places
        .toSorted((a, b) => b.inhabitants - a.inhabitants || (a.row.actor < b.row.actor ? -1 : 1))
        .map(({ row }) => ({ id: row.actor, text: row.name }));
      void laidMap(
        places.map(({ wanted }) => wanted),
        named,
      ).then((laid) => {
        if (state.key !== key) return;
        state.laid = laid;
        session.changed();
      });
    }
  }
  return state as Kept & { seen: Seen };
}

const saidOf = (frame: Frame, { row, perInhabitant, inhabitants }: OnMap): string =>
  pictureTexts[frame.language].map.label(
    row.name,
    frame.kr(perInhabitant, { ore: true }),
    frame.number(inhabitants),
    frame.text.words.status[row.status],
  );

const legend = (frame: Frame, { places, limits }: Seen, chosen: string | null): TemplateResult => {
  const { map: words } = pictureTexts[frame.language];
  const classes = Array.from({ length: limits.length + 1 }, (_, index) => index);
  const counts = classes.map(
    (each) => places.filter(({ perInhabitant }) => classOf(perInhabitant, limits) === each).length,
  );
  const limit = (index: number): string => frame.kr(limits[index]!);
  const sentence = (index: number): string => {
    const count = frame.number(counts[index]!);
    if (limits.length === 0) return words.all(count);
    if (index === 0) return words.below(limit(0), count);
    return index === limits.length
      ? words.above(limit(index - 1), count)
      : words.between(limit(index - 1), limit(index), count);
  };
  const cores = [0, 0.4, 0.6, 0.8, 1];
  return html`
    <ul class="picture-legend">
      ${classes.map(
        (index) =>
          html`<li>
            <svg width="20" height="20" aria-hidden="true">
              <circle class="place place-${index + 1}" cx="10" cy="10" r="8" />
              ${cores[index]! > 0 ? svg`<circle class="place-core" cx="10" cy="10" r=${8 * cores[index]!} />` : nothing}
            </svg>
            ${sentence(index)}
          </li>`,
      )}
      ${
        chosen === null || !places.some(({ row }) => row.actor === chosen)
          ? nothing
          : html`<li>
              <svg width="20" height="20" aria-hidden="true">
                <circle class="place-ring chosen" cx="10" cy="10" r="8" />
              </svg>
              ${words.chosen(frame.name(chosen))}
            </li>`
      }
    </ul>
  `;
};

const cells = (frame: Frame, { places }: Seen): Cell[][] => {
  const { country, bill } = frame.text;
  return [
    [country.code, country.name, country.county, bill.population, bill.perInhabitant, bill.status],
    ...places.map(({ row, inhabitants, perInhabitant }): Cell[] => [
      row.actor,
      frame.actors.municipality(row.actor)?.name ?? row.name,
      frame.county(frame.actors.municipality(row.actor)?.county ?? ''),
      { count: inhabitants },
      { ore: perInhabitant },
      frame.text.words.status[row.status],
    ]),
  ];
};

function picture(frame: Frame, state: Kept & { seen: Seen }, laid: Laid): TemplateResult {
  const { session, text } = frame;
  const { map: words } = pictureTexts[frame.language];
  const { seen, active } = state;
  const { places, limits } = seen;
  const title = words.chart(String(frame.year));
  const sorted = places.toSorted((a, b) => a.perInhabitant - b.perInhabitant);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const kr = (each: OnMap): string => frame.kr(each.perInhabitant, { ore: true });
  const description = words.text(frame.number(places.length), kr(low), low.row.name, kr(high), high.row.name);
  const chosen = places.some(({ row }) => row.actor === frame.actor) ? frame.actor : null;
  const onMap = places.map((each): MapPlace => ({
    id: each.row.actor,
    said: saidOf(frame, each),
    class: classOf(each.perInhabitant, limits),
  }));
  const onActive = (id: string): void => {
    state.active = id;
    session.changed();
  };
  const onChoose = (id: string): void => {
    state.active = id;
    session.choose({ actor: id });
  };
  const drawn = html`
    <figure class="chart cartogram" aria-label=${title}>
      ${guard([state.rows, laid, chosen, active, frame.language, frame.year], () =>
        cartogram({
          id: 'country-map',
          title,
          layout: laid.layout,
          places: onMap,
          labels: laid.labels,
          chosen,
          active,
          onActive,
          onChoose,
        }),
      )}
      ${legend(frame, seen, chosen)}
      <figcaption class="hint">${words.credit}</figcaption>
    </figure>
  `;
  return html`
    <p>${description}</p>
    ${controls(frame, state, chosen, onChoose)}
    ${withFiles(frame, drawn, {
      title,
      description,
      file: fileName(words.file(String(frame.year))),
      rows: () => cells(frame, seen),
      statuses: [...new Set(places.map(({ row }) => row.status))],
      sources: [text.sources.lovdata, text.sources.ssb],
    })}
  `;
}

const controls = (
  frame: Frame,
  { seen: { places }, active }: Kept & { seen: Seen },
  chosen: string | null,
  onChoose: (id: string) => void,
): TemplateResult => {
  const { map: words } = pictureTexts[frame.language];
  const at = (id: string | null): OnMap | undefined => places.find(({ row }) => row.actor === id);
  const own = at(chosen);
  const looked = active === chosen ? undefined : at(active);
  return html`
    <p class="hint no-print" id="country-map-use">${words.use}</p>
    <div class="map-controls no-print">
      ${selectField(
        'country-map-list',
        words.list,
        [['', words.noneChosen], ...places.map(({ row }): [string, string] => [row.actor, row.name])],
        chosen ?? '',
        (id) => {
          if (id !== '') onChoose(id);
        },
      )}
    </div>
    <p class="map-said" role="status">
      ${
        own
          ? html`${saidOf(frame, own)}.
              <a class="ds-link no-print" href=${frame.link({ view: 'bill', actor: own.row.actor })}
                >${words.toBill(own.row.name)}</a
              >`
          : nothing
      }
    </p>
    <p class="map-looked no-print" aria-hidden="true">${looked ? saidOf(frame, looked) : nothing}</p>
  `;
};

/** The map with what it leaves out; nothing where nobody has an amount per inhabitant. */
export function countryMap(frame: Frame, rows: CountryRow[]): TemplateResult | typeof nothing {
  const state = kept(frame, rows);
  const { seen, laid } = state;
  const { map: words } = pictureTexts[frame.language];
  if (seen.places.length === 0) return nothing;
  return html`
    <section class="country-map">
      <h2 class="ds-heading" id="map">${words.title}</h2>
      <p>${words.lead} ${words.smallest(frame.number(smallestCount))}</p>
      ${seen.hasFollowed ? html`<p>${words.older(String(frame.year))}</p>` : nothing}
      ${seen.missing.length > 0 ? html`<p>${words.missing(seen.missing.join(', '))}</p>` : nothing}
      ${laid ? picture(frame, state, laid) : html`<p class="map-coming">${frame.text.page.loading}</p>`}
    </section>
  `;
}
