// SPDX-License-Identifier: MIT
// Every published figure beside the recomputed one: counts, filters, the list, and files.
import { type TemplateResult, html, nothing } from 'lit';
import type { Check, Reconciliation } from '../../engine/types_basis.ts';
import { type Cell, csv } from '../../files/csv.ts';
import { download } from '../../files/download.ts';
import { decimal } from '../../numbers.ts';
import { selectField } from '../../parts/select_field.ts';
import { scrollRegion } from '../../parts/table.ts';
import { verdicts } from '../../state/choice.ts';
import { filteredChecks, sourcesOf } from '../../state/checks.ts';
import type { SourceTexts } from '../../text/nb/sources.ts';
import { wordOf } from '../../text/texts.ts';
import type { Frame } from '../frame.ts';
import { placeText } from '../place_text.ts';
import { sourceCell } from '../source_cell.ts';
import { fileButtons, searchFilter } from './filters.ts';
import { leftOut, printedRows } from './printed.ts';

/** How many rows come at a time. */
const page = 50;

const sourceName = ({ description }: Frame, id: string): string =>
  Object.hasOwn(description.sources, id) ? description.sources[id]!.reference : id;

const noteText = ({ checkNote }: SourceTexts, { note }: Check): string =>
  note ? wordOf(checkNote, note) : '';

/** "source, place; source, place" or places of the same source, in the reader's words. */
const otherPlaces = (frame: Frame, { other_place = '' }: Check): string =>
  other_place
    .split('; ')
    .map((each) => {
      const [first = '', ...rest] = each.split(', ');
      const isSource = Object.hasOwn(frame.description.sources, first);
      const place = placeText(isSource ? rest.join(', ') : each, frame.language);
      return isSource ? [sourceName(frame, first), place].filter(Boolean).join(', ') : place;
    })
    .join('; ');

/** A JSON number as the language writes it; it is never so large or small that JSON uses an exponent. */
const shown = (frame: Frame, value: number, sign = false): string =>
  (sign && value > 0 ? '+' : '') + decimal(String(value), frame.language);

const row = (frame: Frame, words: SourceTexts, check: Check): TemplateResult => html`
  <tr data-verdict=${check.verdict}>
    <th scope="row">${sourceCell(frame, { source: check.source, place: check.place })}</th>
    <td class="number">${shown(frame, check.published)}</td>
    <td class="number">${shown(frame, check.recomputed)}</td>
    <td class="number">${shown(frame, check.difference, true)}</td>
    <td>${check.unit === 'count' ? nothing : words.shortUnit[check.unit]}</td>
    <td><span class="verdict" data-verdict=${check.verdict}>${words.verdict[check.verdict]}</span></td>
    <td class="sentence">
      ${otherPlaces(frame, check)}
      ${check.note ? html`<span class="note">${noteText(words, check)}</span>` : nothing}
    </td>
  </tr>
`;

/** The whole reconciliation as rows of a file. */
export function checkCells(frame: Frame, words: SourceTexts, checks: Check[]): Cell[][] {
  const number = (value: number): Cell => ({ number: String(value) });
  return [
    [
      words.id,
      frame.text.explain.source,
      words.place,
      words.otherPlace,
      words.published,
      words.recomputed,
      words.difference,
      words.unitHeading,
      words.verdictHeading,
      words.note,
    ],
    ...checks.map((check): Cell[] => [
      check.id,
      sourceName(frame, check.source),
      placeText(check.place, frame.language),
      otherPlaces(frame, check),
      number(check.published),
      number(check.recomputed),
      number(check.difference),
      wordOf(words.unit, check.unit),
      words.verdict[check.verdict],
      noteText(words, check),
    ]),
    [],
    [frame.text.page.guidance],
    [frame.text.page.version(frame.description.engine, frame.description.parameters.id)],
  ];
}

const controls = (frame: Frame, words: SourceTexts, all: Reconciliation): TemplateResult => {
  const { choice, session } = frame;
  const choose = (patch: Partial<typeof choice>): void => {
    session.shownChecks = page;
    session.choose(patch, false);
  };
  return html`
    <div class="country-controls no-print">
      ${selectField(
        'checks-verdict',
        words.verdictHeading,
        [
          ['', words.all],
          ...verdicts.map((each): [string, string] => [each, `${words.verdict[each]} (${all.counts[each]})`]),
        ],
        choice.checks_verdict,
        (verdict) => {
          choose({ checks_verdict: verdicts.find((each) => each === verdict) ?? '' });
        },
      )}
      ${selectField(
        'checks-source',
        frame.text.explain.source,
        [
          ['', words.all],
          ...sourcesOf(all.checks).map((id): [string, string] => [id, sourceName(frame, id)]),
        ],
        choice.checks_source,
        (checks_source) => {
          choose({ checks_source });
        },
      )}
      ${searchFilter('checks-search', words.search, choice.checks_search, (checks_search) => {
        choose({ checks_search });
      })}
      ${fileButtons(words, {
        csv: () => {
          download(words.checksFile('csv'), csv(checkCells(frame, words, all.checks)));
        },
        json: () => {
          download(
            words.checksFile('json'),
            JSON.stringify({ note: frame.text.page.guidance, ...all }, null, 1),
            'application/json',
          );
        },
      })}
    </div>
  `;
};

export function checkList(frame: Frame, words: SourceTexts, all: Reconciliation): TemplateResult {
  const { choice, session, text } = frame;
  const found = filteredChecks(
    all.checks,
    { verdict: choice.checks_verdict, source: choice.checks_source, typed: choice.checks_search },
    (check) =>
      `${check.id} ${sourceName(frame, check.source)} ${placeText(check.place, frame.language)} ${otherPlaces(frame, check)} ${noteText(words, check)}`,
  );
  const last = session.isPrinting ? printedRows(frame, found.length) : session.shownChecks;
  const { counts } = all;
  return html`
    <section class="check-list">
      <h2 class="ds-heading" id="checks">${words.checks}</h2>
      <p>${words.checksLead}</p>
      <p class="check-counts">
        ${words.counts(frame.number(all.checks.length), frame.number(counts.equal), frame.number(counts.rounding), frame.number(counts.contradiction))}
      </p>
      ${controls(frame, words, all)}
      <p role="status">
        ${found.length === 0 ? text.country.noRows : text.country.rows(frame.number(Math.min(last, found.length)), frame.number(found.length))}
      </p>
      ${leftOut(frame, words, found.length)}
      ${scrollRegion(
        words.checks,
        html`<table class="ds-table amounts checks-table">
          <thead>
            <tr>
              <th scope="col">${text.explain.source}</th>
              <th scope="col" class="number">${words.published}</th>
              <th scope="col" class="number">${words.recomputed}</th>
              <th scope="col" class="number">${words.difference}</th>
              <th scope="col">${words.unitHeading}</th>
              <th scope="col">${words.verdictHeading}</th>
              <th scope="col">${words.otherPlace}</th>
            </tr>
          </thead>
          <tbody>
            ${found.slice(0, last).map((check) => row(frame, words, check))}
          </tbody>
        </table>`,
      )}
      ${
        found.length > last
          ? html`<button
              type="button"
              class="ds-button no-print"
              data-variant="secondary"
              @click=${() => {
                session.shownChecks += page;
                session.changed();
              }}
            >
              ${words.more(frame.number(Math.min(page, found.length - last)))}
            </button>`
          : nothing
      }
    </section>
  `;
}
