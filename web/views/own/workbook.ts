// SPDX-License-Identifier: MIT
// The form taken home as a workbook. What writes it is fetched with the first one.
import { type TemplateResult, html, nothing } from 'lit';
import { download } from '../../files/download.ts';
import { xlsx, xlsxType } from '../../files/xlsx.ts';
import { errorBox, viewUnavailable } from '../../parts/errors.ts';
import { changeAt } from '../../state/inputs.ts';
import { sheetRows } from '../../state/own_sheet.ts';
import { wordOf } from '../../text/texts.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

let isUnavailable = false;

/** With sums that Excel works out anew; the engine's sum is the one that stands in the file. */
async function downloadWorkbook(frame: MunicipalFrame, total: number): Promise<void> {
  const { own, words, formWords, choice, language, text, description } = frame;
  const { form: sheet } = formWords;
  const { forms } = own;
  const path = '/municipal_wage_cost_ore';
  const wage = changeAt(choice.changes, path)?.value ?? frame.standing(path)?.value ?? 0;
  const rows = sheetRows(forms.code, forms.form, language, Number(wage) / 100, total, {
    head: [
      sheet.solution,
      sheet.head.type,
      sheet.head.measure,
      sheet.head.amount,
      sheet.unit,
      sheet.head.factor,
      text.bill.amount,
      sheet.comment,
    ],
    sum: words.sum,
    notes: [text.page.guidance, text.page.version(description.engine, description.parameters.id)],
    category: (id) => wordOf(sheet.categories, id),
    costType: (id) => wordOf({ ...sheet.costTypes, use: sheet.sheetOne, benefit: sheet.benefit }, id),
    measure: (id) => wordOf({ ...sheet.measures, ...sheet.uses, ...sheet.benefits }, id),
    unit: (id) => wordOf({ ...sheet.units, yes_no: '', text: '' }, id),
  });
  const name = `${sheet.file}-${forms.code}-${forms.year}-${sheet.withoutVat}.xlsx`;
  download(name, await xlsx(`${forms.code} ${forms.year}`, rows), xlsxType);
}

export const workbookButton = (frame: MunicipalFrame, total: number): TemplateResult => html`
  <button
    type="button"
    class="ds-button"
    data-variant="secondary"
    @click=${() => {
      downloadWorkbook(frame, total).then(
        () => {
          isUnavailable = false;
          frame.session.changed();
        },
        () => {
          isUnavailable = true;
          frame.session.changed();
        },
      );
    }}
  >
    ${frame.formWords.form.downloadSheet}
  </button>
`;

/** Where the writer could not be fetched. */
export const workbookTrouble = (frame: MunicipalFrame): TemplateResult | typeof nothing =>
  isUnavailable ? errorBox([viewUnavailable], frame.text) : nothing;
