// SPDX-License-Identifier: MIT
// Every actor's difference: searched, sorted, only the visible rows drawn.
import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { statusBadge } from '../../parts/status.ts';
import { windowTable } from '../../parts/window_table.ts';
import type { ResultFrame } from './results_frame.ts';
import { type ResultColumnName, type ResultRow, foundResults, sortedResults } from './results_rows.ts';

interface Column {
  key: ResultColumnName | 'name' | 'status';
  label: string;
  cell: (row: ResultRow) => TemplateResult | string;
}

function columnsOf(frame: ResultFrame): Column[] {
  const { text, words, session } = frame;
  const style = { ore: session.showsOre };
  const numeric = (key: ResultColumnName, label: string, as: (value: number) => string): Column => ({
    key,
    label,
    cell: ({ values }) => (values[key] === undefined ? text.bill.none : as(values[key])),
  });
  return [
    {
      key: 'name',
      label: words.winners.actor,
      cell: ({ actor, name }) =>
        html`<a class="ds-link" href=${frame.link({ view: 'bill', actor })}>${name}</a>`,
    },
    numeric('difference', words.difference, (ore) => frame.bare(ore, { ...style, sign: true })),
    { ...numeric('percent', words.percent, String), cell: ({ percent }) => frame.percentage(percent) },
    numeric('difference_per_inhabitant', words.winners.differencePerInhabitant, (ore) =>
      frame.bare(ore, { ore: true, sign: true }),
    ),
    numeric('law', frame.lawName, (ore) => frame.bare(ore, style)),
    numeric('shown', frame.shownName, (ore) => frame.bare(ore, style)),
    numeric('law_per_inhabitant', words.winners.perInhabitant(frame.lawName), (ore) =>
      frame.bare(ore, { ore: true }),
    ),
    numeric('shown_per_inhabitant', words.winners.perInhabitant(frame.shownName), (ore) =>
      frame.bare(ore, { ore: true }),
    ),
    numeric('population', text.bill.population, (count) => frame.number(count)),
    { key: 'status', label: text.bill.status, cell: ({ status }) => statusBadge(status, text) },
  ];
}

const isNumber = ({ key }: Column): boolean => key !== 'name' && key !== 'status';

const header = (frame: ResultFrame, column: Column): TemplateResult => {
  const { controls, session, props } = frame;
  const { key, label } = column;
  if (key === 'status') return html`<th scope="col">${label}</th>`;
  const isSorted = controls.sort === key;
  const order = !isSorted ? 'none' : controls.is_descending ? 'descending' : 'ascending';
  return html`
    <th scope="col" class=${isNumber(column) ? 'number' : ''} aria-sort=${order}>
      <button
        type="button"
        data-sort=${key}
        @click=${() => {
          session.unscroll('results');
          const is_descending = isSorted ? !controls.is_descending : isNumber(column);
          props.onControls({ sort: key, is_descending }, false);
        }}
      >
        ${label}
      </button>
    </th>
  `;
};

const drawnRow = (
  row: ResultRow,
  rowIndex: number,
  columns: Column[],
  chosen: string,
): TemplateResult => html`
  <tr aria-rowindex=${rowIndex} data-actor=${row.actor} class=${row.actor === chosen ? 'self' : ''}>
    ${columns.map((column, at) =>
      at === 0
        ? html`<th scope="row">${column.cell(row)}</th>`
        : html`<td class=${isNumber(column) ? 'number' : ''}>${column.cell(row)}</td>`,
    )}
  </tr>
`;

const controlsOf = (frame: ResultFrame): TemplateResult => {
  const { session, text, words, controls, props } = frame;
  return html`
    <div class="country-controls no-print">
      <div class="ds-field">
        <label class="ds-label" for="results-find">${text.country.search}</label>
        <input
          class="ds-input"
          id="results-find"
          type="text"
          autocomplete="off"
          spellcheck="false"
          .value=${live(controls.find)}
          @input=${(event: Event) => {
            session.unscroll('results');
            props.onControls({ find: (event.target as HTMLInputElement).value }, false);
          }}
        />
      </div>
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id="results-ore"
          .checked=${session.showsOre}
          @change=${(event: Event) => {
            session.showsOre = (event.target as HTMLInputElement).checked;
            session.changed();
          }}
        />
        <label class="ds-label" for="results-ore">${words.winners.showOre}</label>
      </div>
    </div>
  `;
};

export function allActors(frame: ResultFrame, rows: ResultRow[]): TemplateResult {
  const { text, words, controls, props } = frame;
  const columns = columnsOf(frame);
  const found = sortedResults(foundResults(rows, controls.find), controls.sort, controls.is_descending);
  return html`
    <h3 class="ds-heading">${words.winners.table}</h3>
    ${controlsOf(frame)}
    <p role="status">
      ${found.length === 0 ? text.country.noRows : text.country.rows(frame.number(found.length), frame.number(rows.length))}
    </p>
    ${windowTable(frame, {
      name: 'results',
      label: words.winners.table,
      columns: columns.length,
      head: columns.map((column) => header(frame, column)),
      rows: found.length,
      row: (index, rowIndex) => drawnRow(found[index]!, rowIndex, columns, props.actor),
    })}
    <p class="hint">${words.winners.signs}</p>
  `;
}
