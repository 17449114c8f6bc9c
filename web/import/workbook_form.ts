// SPDX-License-Identifier: MIT
// A form of own costs that the page wrote as a workbook, as the survey's CSV again.
import { header, quoted } from '../state/own_form.ts';
import { formMark, keyColumn } from '../state/own_sheet.ts';
import { type Sheet, type Value, numberText } from './workbook_sheets.ts';

const text = (value: Value): string =>
  typeof value === 'number' ? numberText(value) : value === undefined ? '' : String(value);

export interface FormSheet {
  csv: string;
  /** Where line 2 and those after it stand in the workbook, such as "4601 2026!A2". */
  places: string[];
}

/** Null where the workbook is no form of this page. */
export function formOf([sheet]: Sheet[]): FormSheet | null {
  if (sheet?.rows[0]?.[keyColumn] !== formMark) return null;
  const places: string[] = [];
  const lines = sheet.rows.flatMap((row, index): string[] => {
    const key = row[keyColumn];
    if (index === 0 || typeof key !== 'string') return [];
    const [code = '', category = '', type = '', measure = '', unit = ''] = key.split('/');
    places.push(`${sheet.name}!A${index + 1}`);
    const comment = text(row[7]).replace(/[\r\n\t]+/g, ' ');
    const fields = [code, category, type, measure, text(row[3]), unit, comment];
    return [fields.map((each) => quoted(each, ',')).join(',')];
  });
  return { csv: `${[header, ...lines].join('\n')}\n`, places };
}
