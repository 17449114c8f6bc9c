// SPDX-License-Identifier: MIT
// How much of the long lists is printed: what the reader has chosen, as far as it is read on paper, or all.
import { type TemplateResult, html, nothing } from 'lit';
import type { SourceTexts } from '../../text/nb/sources.ts';
import type { Frame } from '../frame.ts';

/** Rows of each list, where not all are asked for. */
const mostPrinted = 100;

export const printedRows = ({ session }: Frame, found: number): number =>
  session.printsAllRows ? found : Math.min(found, mostPrinted);

/** Said on paper, where rows were left out. */
export function leftOut(frame: Frame, words: SourceTexts, found: number): TemplateResult | typeof nothing {
  const printed = printedRows(frame, found);
  if (printed === found) return nothing;
  return html`<p class="print-only printed-rows">
    ${words.printedRows(frame.number(printed), frame.number(found))}
  </p>`;
}

export const printChoice = ({ session }: Frame, words: SourceTexts): TemplateResult => html`
  <div class="no-print print-choice">
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id="print-all"
        aria-describedby="print-all-hint"
        .checked=${session.printsAllRows}
        @change=${(event: Event) => {
          session.printsAllRows = (event.target as HTMLInputElement).checked;
          session.changed();
        }}
      />
      <label class="ds-label" data-weight="regular" for="print-all">${words.printAll}</label>
    </div>
    <p class="hint" id="print-all-hint">${words.printAllHint(String(mostPrinted))}</p>
  </div>
`;
