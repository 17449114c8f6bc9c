// SPDX-License-Identifier: MIT
// All actors in one table of which only the visible rows are drawn; row numbers tell assistive technology the rest.
import { type TemplateResult, html, nothing } from 'lit';
import { height } from '../parts/height.ts';
import { statusBadge } from '../parts/status.ts';
import type { CountryRow } from '../state/country_rows.ts';
import type { Frame } from './frame.ts';

/** As in the style sheet: the height of a row, in rem. */
const rowRem = 2.75;
const spareRows = 8;

interface Column {
  key: string;
  label: string;
  isNumber: boolean;
  cell: (row: CountryRow) => TemplateResult | string;
}

function columnsOf(frame: Frame): Column[] {
  const { text, session, description } = frame;
  const style = { ore: session.showsOre };
  const shown = (value: number | undefined, as: (value: number) => string): string =>
    value === undefined ? text.bill.none : as(value);
  const numeric = (key: string, label: string, as: (value: number) => string): Column => ({
    key,
    label,
    isNumber: true,
    cell: ({ values }) => shown(values[key], as),
  });
  return [
    {
      key: 'name',
      label: text.country.name,
      isNumber: false,
      cell: ({ actor, name }) =>
        html`<a class="ds-link" href=${frame.link({ view: 'bill', actor })}>${name}</a>`,
    },
    {
      key: 'code',
      label: text.country.code,
      isNumber: false,
      cell: ({ actor, group }) => (group === 'municipalities' ? actor : text.bill.none),
    },
    numeric('total_ore', text.country.total, (ore) => frame.bare(ore, style)),
    numeric('per_inhabitant_ore', text.bill.perInhabitant, (ore) => frame.bare(ore, { ore: true })),
    numeric('population', text.bill.population, (count) => frame.number(count)),
    ...description.solutions.map((solution) =>
      numeric(solution, text.words.solution[solution], (ore) => frame.bare(ore, style)),
    ),
    {
      key: 'status',
      label: text.bill.status,
      isNumber: false,
      cell: ({ status }) => statusBadge(status, text),
    },
  ];
}

const header = (frame: Frame, { key, label, isNumber }: Column): TemplateResult => {
  const { choice, session } = frame;
  const isSorted = choice.country_sort === key;
  const order = !isSorted ? nothing : choice.country_descending ? 'descending' : 'ascending';
  return html`
    <th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${order === nothing ? 'none' : order}>
      <button
        type="button"
        data-sort=${key}
        @click=${() => {
          session.countryTop = 0;
          const isDescending = isSorted ? !choice.country_descending : isNumber;
          session.choose({ country_sort: key, country_descending: isDescending }, false);
        }}
      >
        ${label}
      </button>
    </th>
  `;
};

const drawnRow = (row: CountryRow, index: number, columns: Column[]): TemplateResult => html`
  <tr aria-rowindex=${index + 2} data-actor=${row.actor}>
    ${columns.map((column, at) =>
      at === 0
        ? html`<th scope="row">${column.cell(row)}</th>`
        : html`<td class=${column.isNumber ? 'number' : ''}>${column.cell(row)}</td>`,
    )}
  </tr>
`;

/** An empty row as high as the rows that are not drawn. */
const spacer = (pixels: number, columns: number): TemplateResult | typeof nothing =>
  pixels > 0
    ? html`<tr aria-hidden="true" class="spacer" ${height(pixels)}>
        <td colspan=${columns}></td>
      </tr>`
    : nothing;

export function countryTable(frame: Frame, rows: CountryRow[]): TemplateResult {
  const { session, text } = frame;
  const columns = columnsOf(frame);
  const rowHeight = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const visible = Math.ceil(session.countryHeight / rowHeight) + 2 * spareRows;
  const top = Math.max(
    0,
    Math.min(Math.floor(session.countryTop / rowHeight) - spareRows, rows.length - visible),
  );
  const first = session.isPrinting ? 0 : top;
  const last = session.isPrinting ? rows.length : Math.min(rows.length, first + visible);
  return html`
    <section
      class="scroll country-scroll"
      aria-label=${text.country.table}
      tabindex="0"
      .scrollTop=${session.countryTop}
      @scroll=${(event: Event) => {
        const region = event.target as HTMLElement;
        session.scrollCountry(region.scrollTop, region.clientHeight);
      }}
    >
      <table class="ds-table amounts country-table" aria-rowcount=${rows.length + 1}>
        <thead>
          <tr aria-rowindex="1">
            ${columns.map((column) => header(frame, column))}
          </tr>
        </thead>
        <tbody>
          ${spacer(first * rowHeight, columns.length)}
          ${rows.slice(first, last).map((row, index) => drawnRow(row, first + index, columns))}
          ${spacer((rows.length - last) * rowHeight, columns.length)}
        </tbody>
      </table>
    </section>
  `;
}
