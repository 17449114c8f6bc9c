// SPDX-License-Identifier: MIT
// All actors in one table.
import { type TemplateResult, html, nothing } from 'lit';
import { statusBadge } from '../parts/status.ts';
import { windowTable } from '../parts/window_table.ts';
import type { CountryRow } from '../state/country_rows.ts';
import type { Frame } from './frame.ts';

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
          session.unscroll('country');
          const isDescending = isSorted ? !choice.country_descending : isNumber;
          session.choose({ country_sort: key, country_descending: isDescending }, false);
        }}
      >
        ${label}
      </button>
    </th>
  `;
};

const drawnRow = (row: CountryRow, rowIndex: number, columns: Column[]): TemplateResult => html`
  <tr aria-rowindex=${rowIndex} data-actor=${row.actor}>
    ${columns.map((column, at) =>
      at === 0
        ? html`<th scope="row">${column.cell(row)}</th>`
        : html`<td class=${column.isNumber ? 'number' : ''}>${column.cell(row)}</td>`,
    )}
  </tr>
`;

export function countryTable(frame: Frame, rows: CountryRow[]): TemplateResult {
  const columns = columnsOf(frame);
  return windowTable(frame, {
    name: 'country',
    label: frame.text.country.table,
    columns: columns.length,
    head: columns.map((column) => header(frame, column)),
    rows: rows.length,
    row: (index, rowIndex) => drawnRow(rows[index]!, rowIndex, columns),
  });
}
