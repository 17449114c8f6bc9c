// SPDX-License-Identifier: MIT
// Every parameter with value, status, date and place: filtered, and only the visible rows drawn.
import { type TemplateResult, html, nothing } from 'lit';
import type { Parameters } from '../../engine/types.ts';
import { type Cell, csv } from '../../files/csv.ts';
import { download } from '../../files/download.ts';
import { decimal } from '../../numbers.ts';
import { selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { windowTable } from '../../parts/window_table.ts';
import { statuses } from '../../state/choice.ts';
import {
  type ParameterRow,
  filteredParameters,
  parameterRows,
  valueText,
} from '../../state/parameter_rows.ts';
import type { SourceTexts } from '../../text/nb/sources.ts';
import { wordOf } from '../../text/texts.ts';
import type { Frame } from '../frame.ts';
import { placeText } from '../place_text.ts';
import { sourceCell } from '../source_cell.ts';
import { fileButtons, searchFilter } from './filters.ts';
import { leftOut, printedRows } from './printed.ts';

const noteText = (frame: Frame, words: SourceTexts, note: string | undefined): string =>
  note ? wordOf({ ...frame.text.words.note, ...words.parameterNote }, note) : '';

const sourceName = ({ description }: Frame, id = ''): string => {
  const source = Object.hasOwn(description.sources, id) ? description.sources[id] : undefined;
  return source ? `${source.document}, ${source.reference}` : id;
};

const shownValue = (frame: Frame, { value }: ParameterRow): string => {
  const text = valueText(value);
  return /^-?\d+(\.\d+)?$/.test(text) && !/^(19|20)\d\d$/.test(text) ? decimal(text, frame.language) : text;
};

const drawnRow = (frame: Frame, words: SourceTexts, row: ParameterRow, index: number): TemplateResult => html`
  <tr aria-rowindex=${index}>
    <th scope="row">${wordOf(frame.text.words.quantity, row.family)}</th>
    <td><code>${row.path}</code></td>
    <td class="number">
      ${row.value === null ? html`<span class="quiet">${words.unknown}</span>` : shownValue(frame, row)}
    </td>
    <td>${wordOf(words.unit, row.unit)}</td>
    <td>${statusBadge(row.status, frame.text)}</td>
    <td>${row.date ? frame.date(row.date) : nothing}</td>
    <td>${sourceCell(frame, row)}</td>
    <td>${noteText(frame, words, row.note)}</td>
  </tr>
`;

/** All parameters as rows of a file, with what they are and where they come from. */
export function parameterCells(frame: Frame, words: SourceTexts, rows: ParameterRow[]): Cell[][] {
  const { text, description } = frame;
  return [
    [
      text.sources.family,
      words.path,
      text.explain.value,
      words.unitHeading,
      text.bill.status,
      words.date,
      text.explain.source,
      words.place,
      words.note,
    ],
    ...rows.map((row): Cell[] => [
      wordOf(text.words.quantity, row.family),
      row.path,
      row.value === null ? null : { number: valueText(row.value) },
      wordOf(words.unit, row.unit),
      text.words.status[row.status],
      row.date ?? '',
      sourceName(frame, row.source),
      placeText(row.place ?? '', frame.language),
      noteText(frame, words, row.note),
    ]),
    [],
    [text.page.guidance],
    [text.page.version(description.engine, description.parameters.id)],
    [text.sources.lovdata],
    [text.sources.ssb],
  ];
}

export function parameterList(frame: Frame, words: SourceTexts, parameters: Parameters): TemplateResult {
  const { choice, session, text } = frame;
  const all = parameterRows(parameters);
  const rows = filteredParameters(
    all,
    { family: choice.values_family, status: choice.values_status, typed: choice.values_search },
    (row) =>
      `${row.path} ${wordOf(text.words.quantity, row.family)} ${sourceName(frame, row.source)} ${row.place ?? ''} ${noteText(frame, words, row.note)}`,
  );
  const choose = (patch: Partial<typeof choice>): void => {
    session.unscroll('values');
    session.choose(patch, false);
  };
  const head = [
    text.sources.family,
    words.path,
    text.explain.value,
    words.unitHeading,
    text.bill.status,
    words.date,
    text.explain.source,
    words.note,
  ];
  return html`
    <section class="parameter-list">
      <h2 class="ds-heading" id="parameters">${words.parameters}</h2>
      <p>${words.parametersLead}</p>
      <div class="country-controls no-print">
        ${selectField(
          'values-family',
          text.sources.family,
          [
            ['', words.all],
            ...parameters.families.map(({ family }): [string, string] => [
              family,
              wordOf(text.words.quantity, family),
            ]),
          ],
          choice.values_family,
          (values_family) => {
            choose({ values_family });
          },
        )}
        ${selectField(
          'values-status',
          text.bill.status,
          [
            ['', words.all],
            ...statuses.map((status): [string, string] => [status, text.words.status[status]]),
          ],
          choice.values_status,
          (status) => {
            choose({ values_status: statuses.find((each) => each === status) ?? '' });
          },
        )}
        ${searchFilter('values-search', words.search, choice.values_search, (values_search) => {
          choose({ values_search });
        })}
        ${fileButtons(words, {
          csv: () => {
            download(words.parametersFile('csv'), csv(parameterCells(frame, words, rows)));
          },
          json: () => {
            download(
              words.parametersFile('json'),
              JSON.stringify({ note: text.page.guidance, ...parameters }, null, 1),
              'application/json',
            );
          },
        })}
      </div>
      <p role="status">
        ${rows.length === 0 ? text.country.noRows : text.country.rows(frame.number(rows.length), frame.number(all.length))}
      </p>
      ${leftOut(frame, words, rows.length)}
      ${windowTable(frame, {
        name: 'values',
        label: words.parametersTable,
        columns: head.length,
        head: head.map((name, at) => html`<th scope="col" class=${at === 2 ? 'number' : ''}>${name}</th>`),
        rows: rows.length,
        printed: printedRows(frame, rows.length),
        row: (index, rowIndex) => drawnRow(frame, words, rows[index]!, rowIndex),
      })}
    </section>
  `;
}
