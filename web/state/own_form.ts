// SPDX-License-Identifier: MIT
// A municipality's form: its cells as they were typed, and the survey's CSV of them and back. Nothing is added up or
// judged here: the engine does that with the CSV.
import { type Language, type Reading, readNumber } from '../numbers.ts';

export const categories = [
  'e_resept',
  'prescription_module',
  'patient_medication_list',
  'kjernejournal',
  'welfare_technology',
  'vkp',
  'helsenorge',
  'digihelse',
  'digihelsestasjon',
  'records',
  'norsk_helsenett',
  'emergency_network',
  'other_national',
  'other',
  'general',
] as const;
export type FormCategory = (typeof categories)[number];
export const solutionCategories = categories.filter((category) => category !== 'general');
export const costTypes = ['operation', 'investment', 'implementation'] as const;
export type CostType = (typeof costTypes)[number];
export const measures = ['invoices', 'staff_time', 'wages'] as const;
export const uses = ['in_use', 'first_in_year', 'own_costs'] as const;
export const benefits = ['kroner', 'staff_time', 'described'] as const;
export const moneyUnits = ['nok', 'knok', 'mnok'] as const;

/** As typed; `use` cells hold "yes" or "no". */
export interface FormCell {
  amount: string;
  unit: string;
  comment: string;
}
/** Cells by `category/cost_type/measure`. */
export type Form = ReadonlyMap<string, FormCell>;

const isOneOf = (words: readonly string[], word: string | undefined): boolean =>
  word !== undefined && words.includes(word);

/** Whether a place is one of the form's. */
export function isCellKey(key: string): boolean {
  const [category, type, measure, ...more] = key.split('/');
  if (more.length > 0 || !isOneOf(categories, category)) return false;
  if (type === 'use') return measure === 'own_costs' || (category !== 'general' && isOneOf(uses, measure));
  return type === 'benefit'
    ? isOneOf(benefits, measure)
    : isOneOf(costTypes, type) && isOneOf(measures, measure);
}
/** Every place of the form, in the order of its tables. */
export const cellKeys = categories.flatMap((category) =>
  [
    ...uses.map((measure) => `${category}/use/${measure}`),
    ...costTypes.flatMap((type) => measures.map((measure) => `${category}/${type}/${measure}`)),
    ...benefits.map((measure) => `${category}/benefit/${measure}`),
  ].filter(isCellKey),
);

const unitOf = (key: string): string => {
  const [, type, measure] = key.split('/');
  if (type === 'use') return 'yes_no';
  if (measure === 'described') return 'text';
  return measure === 'staff_time' ? 'fte' : 'nok';
};
export const emptyCell = (key: string): FormCell => ({ amount: '', unit: unitOf(key), comment: '' });
export const cellOf = (form: Form, key: string): FormCell => form.get(key) ?? emptyCell(key);
const isEmpty = ({ amount, comment }: FormCell): boolean => amount.trim() === '' && comment.trim() === '';

/** With a cell as it is typed now; one without anything typed takes no place, unless its unit was chosen. */
export function withCell(form: Form, key: string, patch: Partial<FormCell>): Form {
  const next = new Map(form);
  const cell = { ...cellOf(form, key), ...patch };
  if (isEmpty(cell) && cell.unit === unitOf(key)) next.delete(key);
  else next.set(key, cell);
  return next;
}

/** How a cell's amount is read; null where it is no number to read. */
export function readingOf(key: string, { amount }: FormCell, language: Language): Reading | null {
  const isNumber = !['yes_no', 'text'].includes(unitOf(key));
  return isNumber && amount.trim() !== '' ? readNumber(amount, language) : null;
}

export const header = 'municipality_code,category,cost_type,measure,amount,unit,comment';
/** A field of a line of CSV, in quotes where it must be. */
export const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').trim();

export interface AskedForm {
  csv: string;
  /** The cell of each line, from line 2. */
  keys: string[];
}
/** What the engine is asked: the cells that can be read. null where there is none. */
export function askedForm(code: string, form: Form, language: Language): AskedForm | null {
  const keys: string[] = [];
  const lines: string[] = [];
  for (const key of cellKeys) {
    const cell = cellOf(form, key);
    const reading = readingOf(key, cell, language);
    const comment = oneLine(cell.comment);
    const amount = reading ? ('value' in reading ? reading.value : null) : cell.amount.trim();
    if (amount === null) continue;
    if (amount === '' && (cell.unit !== 'text' || comment === '')) continue;
    keys.push(key);
    lines.push(
      [code, ...key.split('/'), amount, cell.unit, comment].map((each) => quoted(each, ',')).join(','),
    );
  }
  return keys.length > 0 ? { csv: `${[header, ...lines].join('\n')}\n`, keys } : null;
}

/** All that was typed, cell by cell, under the survey's header; `amountOf` says how amounts are written. */
export function formRows(
  code: string,
  form: Form,
  amountOf: (key: string, cell: FormCell) => string = (_, { amount }) => amount,
): string[][] {
  const rows = cellKeys
    .filter((key) => form.has(key))
    .map((key) => {
      const cell = cellOf(form, key);
      return [code, ...key.split('/'), amountOf(key, cell), cell.unit, cell.comment];
    });
  return [header.split(','), ...rows];
}
/** As it was typed: what the browser keeps. */
export const keptCsv = (code: string, form: Form): string =>
  formRows(code, form)
    .map((row) => `${row.map((each) => quoted(each, ';')).join(';')}\n`)
    .join('');
/** For a file with semicolons: what can be read with a decimal comma, the rest as it was typed. */
export const fileRows = (code: string, form: Form, language: Language): string[][] =>
  formRows(code, form, (key, cell) => {
    const reading = readingOf(key, cell, language);
    return reading && 'value' in reading ? reading.value.replace('.', ',') : cell.amount;
  });

/** The fields of a line; null where a quote is not closed. */
function fieldsOf(line: string, separator: string): string[] | null {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const match = /^"((?:[^"]|"")*)"/.exec(line.slice(at));
      if (!match) return null;
      fields.push(match[1]!.replaceAll('""', '"'));
      at += match[0].length;
    } else {
      const end = line.indexOf(separator, at);
      fields.push(line.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return fields;
    if (line[at] !== separator) return null;
    at += 1;
  }
}

/** A formula's first letter was made harmless with an apostrophe when the file was written. */
const unharmed = (text: string): string => text.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');

/** Decimal text as a reader of the language writes it, so that it can be read in one way only. */
function asTyped(amount: string, separator: string, language: Language): string {
  const plain = amount.replace(/[\s\u00a0\u202f]/g, '').replace(separator === ';' ? ',' : '.', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return amount;
  const typed = language === 'en' ? plain : plain.replace('.', ',');
  return /[.,]\d{3}$/.test(typed) ? `${typed}0` : typed;
}

/**
 * The cells of each municipality in a CSV of the survey. A line that is no cell of a form is left out: whether a file
 * is right is the engine's to say. `language` for a file: its amounts are shown as the language's readers write them.
 */
export function formsOf(csv: string, language?: Language): Map<string, Form> {
  const forms = new Map<string, Map<string, FormCell>>();
  const [first = '', ...lines] = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const separator = first.includes(';') ? ';' : ',';
  for (const line of lines) {
    const fields = fieldsOf(line, separator);
    if (fields?.length !== 7) continue;
    const [code, category, type, measure, amount, unit, comment] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const key = `${category}/${type}/${measure}`;
    if (!/^\d{4}$/.test(code) || !isCellKey(key)) continue;
    const form = forms.get(code) ?? new Map<string, FormCell>();
    const shown = language && unitOf(key) !== 'yes_no' ? asTyped(amount, separator, language) : amount;
    const standing = unitOf(key);
    const isMoney = standing === 'nok' && isOneOf(moneyUnits, unit);
    form.set(key, {
      amount: shown,
      unit: isMoney ? unit : standing,
      comment: language ? unharmed(comment) : comment,
    });
    forms.set(code, form);
  }
  return forms;
}
