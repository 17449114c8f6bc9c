// SPDX-License-Identifier: MIT
// A table of weights, pasted or from a file, as CSV that the engine reads: what it refuses stays in the field.
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorSentence } from '../../parts/errors.ts';
import type { OwnFrame } from './own_frame.ts';

export interface OwnTable {
  id: string;
  lead: string;
  take: string;
  /** The table that stands, by actor. */
  standing: Record<string, string | number> | undefined;
  /** What the field begins with where no table stands. */
  first: string;
  onTable: (table: Record<string, string>) => void;
}

const csvOf = (table: Record<string, string | number>): string =>
  [
    'actor;weight',
    // By code: an object gives the codes that look like numbers first.
    ...Object.entries(table)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([actor, weight]) => `${actor};${String(weight).replace('.', ',')}`),
  ].join('\n');

/** Inhabitants of each municipality: what a table of municipalities begins with. */
export const csvOfPopulations = (populations: ReadonlyMap<string, number> | null): string =>
  csvOf(Object.fromEntries((populations ?? new Map([['4601', 1]])).entries()));

export function tableField(
  frame: OwnFrame,
  { id, lead, take, standing, first, onTable }: OwnTable,
): TemplateResult {
  const { whatIf, words, session, text } = frame;
  const element = `own-${id.replace(/[^\w-]+/g, '-')}`;
  const typed = whatIf.tableTexts.get(id) ?? (standing ? csvOf(standing) : first);
  const errors = whatIf.tableErrors.get(id) ?? [];
  const use = async (csv: string): Promise<void> => {
    const table = await whatIf.table(id, csv);
    if (!table) return;
    whatIf.tableTexts.delete(id);
    onTable(table);
  };
  return html`
    <div class="own-table">
      <div class="ds-field">
        <label class="ds-label" for=${element}>${words.edit.tableText}</label>
        <p class="hint" id="${element}-hint">
          ${lead} <code>4601;12,5</code>
          ${standing ? words.edit.tableCount(frame.number(Object.keys(standing).length)) : nothing}
        </p>
        <textarea
          class="ds-input"
          id=${element}
          rows="6"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="${element}-hint${errors.length > 0 ? ` ${element}-problem` : ''}"
          aria-invalid=${errors.length > 0 ? 'true' : nothing}
          .value=${live(typed)}
          @input=${(event: Event) => {
            whatIf.tableTexts.set(id, (event.target as HTMLTextAreaElement).value);
          }}
        ></textarea>
        ${
          errors.length > 0
            ? html`<p class="ds-validation-message problem" id="${element}-problem" role="alert">
                ${errors.map((error) => errorSentence(error, text)).join(' ')}
              </p>`
            : nothing
        }
      </div>
      <p class="own-table-buttons">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          @click=${() => {
            void use(whatIf.tableTexts.get(id) ?? typed);
          }}
        >
          ${take}
        </button>
        <label class="ds-label" for="${element}-file">${words.edit.tableFile}</label>
        <input
          id="${element}-file"
          type="file"
          accept=".csv,text/csv,text/plain"
          @change=${async (event: Event) => {
            const input = event.target as HTMLInputElement;
            const csv = await input.files?.[0]?.text();
            input.value = '';
            if (csv === undefined) return;
            whatIf.tableTexts.set(id, csv);
            session.changed();
            await use(csv);
          }}
        />
      </p>
    </div>
  `;
}
