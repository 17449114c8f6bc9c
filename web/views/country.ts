// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isRefusal } from '../engine/engine.ts';
import type { Country, CountryYear, EngineError } from '../engine/types.ts';
import { csv } from '../files/csv.ts';
import { download } from '../files/download.ts';
import { errorBox } from '../parts/errors.ts';
import { reserve } from '../parts/reserve.ts';
import { statusGuide } from '../parts/status.ts';
import { fetching, working } from '../parts/working.ts';
import { yearChoice } from '../parts/year_choice.ts';
import { type CountryRow, countryRows, searchedRows, sortedRows } from '../state/country_rows.ts';
import { wordOf } from '../text/texts.ts';
import { countryCells } from './country_file.ts';
import { countryMap } from './country_map.ts';
import { countryTable } from './country_table.ts';
import { countryTotals } from './country_totals.ts';
import type { Frame } from './frame.ts';

export const countryTitle = (frame: Frame): string => frame.text.country.title(String(frame.year));

/** Rows are made once for an answer and language, not at every drawing. */
const made = new WeakMap<Country, { language: string; rows: CountryRow[] }>();

function rowsOf(frame: Frame, country: Country, year: CountryYear): CountryRow[] {
  const before = made.get(country);
  if (before?.language === frame.language) return before.rows;
  const rows = countryRows(country, year, {
    statuses: frame.description.statuses,
    healthRegions: frame.description.health_regions,
    nameOf: (actor) => frame.name(actor),
  });
  made.set(country, { language: frame.language, rows });
  return rows;
}

const controls = (frame: Frame, shown: number, all: number, save: () => void): TemplateResult => {
  const { session, choice, text } = frame;
  return html`
    <div class="country-controls no-print">
      <div class="ds-field">
        <label class="ds-label" for="country-search">${text.country.search}</label>
        <input
          class="ds-input"
          id="country-search"
          type="text"
          autocomplete="off"
          spellcheck="false"
          .value=${live(choice.country_search)}
          @input=${(event: Event) => {
            session.unscroll('country');
            session.choose({ country_search: (event.target as HTMLInputElement).value }, false);
          }}
        />
      </div>
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id="country-ore"
          .checked=${session.showsOre}
          @change=${(event: Event) => {
            session.showsOre = (event.target as HTMLInputElement).checked;
            session.changed();
          }}
        />
        <label class="ds-label" for="country-ore">${text.country.showOre}</label>
      </div>
      <button type="button" class="ds-button" data-variant="secondary" @click=${save}>
        ${text.country.download}
      </button>
    </div>
    <p role="status">
      ${shown === 0 ? text.country.noRows : text.country.rows(frame.number(shown), frame.number(all))}
    </p>
  `;
};

/** A payment that exists but whose amount nobody has published: `/payment_mnok/{solution}/{group}/{year}`. */
function notKnown(frame: Frame, { code, path }: EngineError): TemplateResult | typeof nothing {
  const [, , solution = '', group = ''] = path.split('/');
  if (code !== 'amount_not_known') return nothing;
  const { words, country } = frame.text;
  return html`<p class="note">
    ${country.notKnown(wordOf(words.solution, solution), wordOf(words.payerGroup, group))}
  </p>`;
}

const results = (frame: Frame, country: Country): TemplateResult => {
  const { choice, text } = frame;
  const year = country.years[0]!;
  const rows = rowsOf(frame, country, year);
  const alsoOf = (actor: string): string => frame.actors.municipality(actor)?.official_name ?? '';
  const found = searchedRows(rows, choice.country_search, alsoOf);
  const sorted = sortedRows(found, { by: choice.country_sort, isDescending: choice.country_descending });
  return html`
    ${reserve(frame)}
    ${controls(frame, sorted.length, rows.length, () => {
      download(text.country.file(String(year.year)), csv(countryCells(frame, year, rows)));
    })}
    ${countryTable(frame, sorted)}
    <p class="hint">${text.country.whole}</p>
    ${countryTotals(frame, year, rows)} ${countryMap(frame, rows)}
    ${country.warnings.map((warning) => notKnown(frame, warning))}
  `;
};

export function countryView(frame: Frame): TemplateResult {
  const { session, text } = frame;
  const { country } = session.results;
  return html`
    <h1 class="ds-heading" tabindex="-1">${countryTitle(frame)}</h1>
    <p class="lead">${text.country.lead}</p>
    <div class="choices">${yearChoice(frame)} ${working(session, text)}</div>
    ${fetching(session, text)}
    <div class="results" aria-busy=${session.isBusy ? 'true' : 'false'}>
      ${
        country === null
          ? html`<p class="pending">${text.page.loading}</p>`
          : isRefusal(country)
            ? errorBox(country.errors, text)
            : results(frame, country)
      }
    </div>
    ${statusGuide(frame.description.statuses, text)}
  `;
}
