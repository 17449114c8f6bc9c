// SPDX-License-Identifier: MIT
// The sentences of the lists under "Sources" in English.
import type { SourceTexts } from '../nb/sources.ts';
import { checkNotes as checkNote } from './check_notes.ts';
import { costWords } from './cost_words.ts';

export const sources: SourceTexts = {
  checkNote,
  parameterNote: costWords.note,
  checks: 'Published figures recomputed',
  checksLead:
    "Each figure in the sources' tables, and each figure that their text repeats, stands here beside what we compute or find in another place. “Rounding” means that the difference vanishes when both figures are rounded as the source does. “Contradiction” means that rounding does not explain it. Nothing is corrected.",
  counts: (all, equal, rounding, contradiction) =>
    `${all} checks: ${equal} equal, ${rounding} with rounding, ${contradiction} in contradiction.`,
  verdict: { equal: 'equal', rounding: 'rounding', contradiction: 'contradiction' },
  verdictHeading: 'Verdict',
  published: 'Published',
  recomputed: 'Recomputed or other figure',
  difference: 'Difference',
  otherPlace: 'Compared with',
  place: 'Place',
  id: 'Name of the check',
  note: 'Note',
  unitHeading: 'Unit',
  shortUnit: { mnok: 'NOK\u00a0million', nok: 'NOK', percent: '%' },
  unit: {
    mnok: 'million kroner',
    nok: 'kroner',
    percent: 'per cent',
    count: 'count',
    ore: 'øre',
    ratio: 'ratio',
    weight: 'weight',
    token: 'word',
    codes: 'municipalities',
  },
  more: (count) => `Show ${count} more`,
  printAll: 'Print all rows',
  printAllHint: (count) =>
    `Otherwise the print has the first ${count} rows that you have chosen in each list. All rows take several hundred sheets.`,
  printedRows: (printed, found) =>
    `The print has the first ${printed} of ${found} rows. Choose “Print all rows” on the page to get the rest.`,
  search: 'Find in the list',
  all: 'All',
  downloadCsv: 'Download as CSV',
  downloadJson: 'Download as JSON',
  checksFile: (ending) => `e-health-bill-checks.${ending}`,
  parametersFile: (ending) => `e-health-bill-figures.${ending}`,
  parameters: 'Every figure of the set',
  parametersLead:
    'Each figure with mark, date and place. The CSV file has the rows you see; the JSON file has all.',
  parametersTable: 'Every figure. Scroll with the arrow keys.',
  path: 'Path',
  date: 'Date',
  unknown: 'not known',
};
