// SPDX-License-Identifier: MIT
// Gathers the figures of the bill that is shown, lays out its workbook and gives it to the reader.
import { download } from '../files/download.ts';
import { workbook, xlsxType } from '../files/xlsx.ts';
import { scenarioOf } from '../state/choice.ts';
import { billWorkbookTextsOf } from '../text/bill_workbook.ts';
import type { Frame } from '../views/frame.ts';
import { placeText } from '../views/place_text.ts';
import { sourceName } from '../views/source_link.ts';
import { billSheets } from './bill_workbook.ts';
import { figuresOf } from './figures.ts';

/** Errors: `NoWorkbook`, and whatever stops the writer from being fetched. */
export async function downloadBill(
  frame: Frame,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const { session, description, actor, year, answered, text, language } = frame;
  const scenario = scenarioOf(answered, description.next_year);
  const t = await billWorkbookTextsOf(language);
  const figures = await figuresOf(session.engine, { scenario, actor, year, description }, progress);
  const sheets = billSheets(
    figures,
    {
      t,
      text,
      name: (code) => frame.name(code),
      source: (id) => (id === undefined ? '' : sourceName(frame, id)),
      place: (place) => placeText(place ?? '', language),
    },
    description,
  );
  download(`${t.file}-${actor}-${year}.xlsx`, await workbook(sheets), xlsxType);
}
