// SPDX-License-Identifier: MIT
import type { PrintHeadTexts } from '../nb/print_head.ts';

export const printHead: PrintHeadTexts = {
  actor: 'For',
  year: 'Year',
  date: 'Printed',
  made: 'Version',
  inputs: 'Inputs',
  law: 'the regulation, unchanged',
  next: 'the newest adopted year carried forward; not adopted',
  costs: 'the cost basis decides the amounts, not the regulation',
  changed: 'changed by you',
  line: 'own line of cost',
  search: 'Search',
  address: 'Link to the same',
};
