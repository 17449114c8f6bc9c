// SPDX-License-Identifier: MIT
// The sentences of the table that is there without script, in English.
import type { StaticTableTexts } from '../nb/static_table.ts';

export const staticTable: StaticTableTexts = {
  title: (year) => `The e-health bill ${year} as a table`,
  lead: 'The tables show the newest adopted year without computing in the browser. The calculator needs JavaScript and WebAssembly.',
  toCalculator: 'To the calculator',
  groups: (year) => `Adopted: what the groups pay in ${year}, NOK`,
  groupsLead:
    'The regulation on standards and national e-health solutions says what each group pays for each solution.',
  municipalities: (year) => `Calculated: what each municipality pays in ${year}, NOK`,
  municipalitiesLead:
    'What a single municipality pays is not published. It is our calculation, and has not been compared with any real bill. The mark in the last column is the weakest among the figures that the sum rests on.',
  group: 'Group',
  municipality: 'Municipality',
  code: 'Number',
  perInhabitant: 'Per inhabitant',
  status: 'Mark',
  sum: 'Total',
};
