// SPDX-License-Identifier: MIT
// The words of opening a file in English.
import type { ImportTexts } from '../nb/import.ts';

export const fileImport: ImportTexts = {
  lead: 'Choose a file that this page has made, or a CSV with numbers of your own. You see what will change before it does. The file stays on your machine.',
  takes:
    'The page reads scenarios and parameters (JSON), spreadsheets of a bill or of own costs (XLSX), and CSV with values, inhabitants, a key, look-ups or a survey.',
  choose: 'Choose a file',
  drop: 'You can also drag the file here.',
  reading: (name) => `Reading ${name} …`,
  kind: {
    scenario: 'a scenario',
    report: 'a report with its scenario',
    parameters: 'a list of parameters',
    values: 'values with paths',
    population: 'inhabitants',
    key: 'a key',
    look_ups: 'look-ups in E-resept',
    survey: 'a survey of own costs',
    workbook: 'the spreadsheet of a bill',
  },
  isKind: (name, kind) => `${name} is ${kind}.`,
  rows: (count, isOne) => `The file has ${count} ${isOne ? 'line' : 'lines'}.`,
  encoding: {
    'utf-16': 'The file was read as UTF-16.',
    'windows-1252':
      'The file is not saved as UTF-8. It was read as Windows-1252, as Norwegian Excel saves CSV. See that æ, ø and å are right.',
  },
  step: {
    all: 'all solutions',
    key: 'kind of key',
    keys: 'key',
    table: 'own table',
    class: 'class',
    total_mnok: 'total in million kroner',
    state_share: 'the state’s share',
    groups: 'sharing between groups',
    on_behalf: 'pays for others',
    collection: 'collection',
    buyers: 'buyers',
    transition: 'transition',
    investments: 'investments',
    base: 'base',
    costs: 'the cost basis',
    law: 'the regulation',
    inhabitants: 'inhabitants',
    flat: 'the same for all',
    share: 'share',
    mnok: 'million kroner',
    use: 'use',
    from: 'from',
    dated: 'from year',
  },
  none: 'The file changes nothing. Everything in it is as it is now.',
  changes: (count) => `This will change (${count}):`,
  shownFirst: (count) => `The first ${count} are shown.`,
  surveyOpens: 'The survey opens under Own costs. It does not change what you have typed into the form.',
  what: 'What',
  before: 'Now',
  after: 'After',
  nothing: '–',
  accept: 'Use it',
  cancel: 'Cancel',
  accepted: (name) => `${name} is in use.`,
  cancelled: 'Nothing has changed.',
  refused: (name) => `${name} cannot be used. Nothing has changed.`,
  at: 'Place',
  line: (number) => `line ${number}`,
  lineAndColumn: (line, column) => `line ${line}, character ${column}`,
  more: (count) => `… and ${count} more errors.`,
  errors: {
    import_too_large: (value) => `The file is too large. It can have ${value('limit')} bytes.`,
    import_empty: () => 'The file is empty.',
    import_quote: () => 'A quotation mark is never closed.',
    import_columns: (value) => `The line has too many columns. It can have ${value('limit')}.`,
    import_unknown: () => 'The file is not a scenario that the page knows.',
    import_results_only: () => 'The file has results only. There is nothing in it to use.',
    import_pointer: () => 'A parameter with path and value was expected here.',
    import_header: (value) =>
      `The heading “${value('head')}” is unknown. The page expects, for example, code;population or path;value or actor;weight or look_ups;total_look_ups.`,
    import_number: (value) =>
      `“${value('found')}” is not a number we can read. Write, for example, 1234 or 2.5.`,
    import_path: (value) => `“${value('found')}” is not a path. It has to begin with /.`,
    import_code: (value) => `“${value('found')}” is not a municipality code of four digits.`,
    import_year: (value) => `“${value('found')}” is not a year.`,
    import_row: () => 'A line with numbers was expected here.',
    import_one_row: () => 'The file can have only one line with numbers below its heading.',
    import_old_workbook: () =>
      'The file is a spreadsheet in the old format (XLS). Open it and save it as XLSX or CSV.',
    import_picture: () => 'The file is a picture. The page reads only numbers and text.',
    import_pdf: () => 'The file is a PDF. The page reads JSON, CSV and XLSX.',
    import_packed: () => 'The file is packed. Unpack it and choose the file in it.',
    json_syntax: () => 'The file is not valid JSON. See that the whole file is there.',
    wrong_type: (value) =>
      value('expected') === 'object'
        ? 'The file has to begin with { and hold a scenario. It holds something else.'
        : value('expected') === 'whole_number'
          ? 'A whole number belongs here.'
          : 'Another kind of value is expected here.',
    import_key_group: () =>
      'The key must have only municipalities or only health regions. Open other keys under What if, at the group.',
    import_no_workbook: () => 'The file is not a spreadsheet that can be read (XLSX).',
    import_too_large_inside: () => 'The spreadsheet is too large when it is unpacked.',
    import_other_workbook: () =>
      'The spreadsheet was not made by this page. Save its numbers as CSV, and open that file.',
    import_cell: (value) => `A number was expected in the cell. It has “${value('found')}”.`,
    import_too_many: (value) =>
      `The file changes too much: ${value('count')} numbers. The page takes ${value('limit')}.`,
    import_failed: () => 'The file could not be read.',
  },
};
