// SPDX-License-Identifier: MIT
// A long table of which only the visible rows are drawn; row numbers tell assistive technology the rest.
import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Frame } from '../views/frame.ts';
import { height } from './height.ts';

/** As in the style sheet: the height of a row, in rem. */
const rowRem = 2.75;
const spareRows = 8;

export interface WindowTable {
  /** Its name in the session and in the style sheet. */
  name: string;
  label: string;
  columns: number;
  /** The cells of the heading. */
  head: TemplateResult | TemplateResult[];
  rows: number;
  /** How many of them are printed at most; all where nothing is said. */
  printed?: number;
  /** A row, with `aria-rowindex` as it is given. */
  row: (index: number, rowIndex: number) => TemplateResult;
}

/** An empty row as high as the rows that are not drawn. */
const spacer = (pixels: number, columns: number): TemplateResult | typeof nothing =>
  pixels > 0
    ? html`<tr aria-hidden="true" class="spacer" ${height(pixels)}>
        <td colspan=${columns}></td>
      </tr>`
    : nothing;

export function windowTable(
  { session }: Frame,
  { name, label, columns, head, rows, printed = rows, row }: WindowTable,
): TemplateResult {
  const scroll = session.scrollOf(name);
  const rowHeight = rowRem * session.host.unit();
  const visible = Math.ceil(scroll.height / rowHeight) + 2 * spareRows;
  const top = Math.max(0, Math.min(Math.floor(scroll.top / rowHeight) - spareRows, rows - visible));
  const first = session.isPrinting ? 0 : top;
  const last = Math.min(rows, session.isPrinting ? printed : first + visible);
  const drawn = Array.from({ length: last - first }, (_, index) => first + index);
  return html`
    <section
      class="scroll window-scroll"
      aria-label=${label}
      tabindex="0"
      .scrollTop=${scroll.top}
      @scroll=${(event: Event) => {
        const { scrollTop, clientHeight } = event.target as HTMLElement;
        session.scrolled(name, { top: scrollTop, height: clientHeight });
      }}
    >
      <table
        aria-label=${label}
        class="ds-table amounts window-table ${name}-table"
        aria-rowcount=${rows + 1}
      >
        <thead>
          <tr aria-rowindex="1">
            ${head}
          </tr>
        </thead>
        <tbody>
          ${spacer(first * rowHeight, columns)}
          ${
            /* A row keeps its own element: the focus in it is not lost when others come into sight. */ repeat(
              drawn,
              (index) => index,
              (index) => row(index, index + 2),
            )
          }
          ${session.isPrinting ? nothing : spacer((rows - last) * rowHeight, columns)}
        </tbody>
      </table>
    </section>
  `;
}
