// SPDX-License-Identifier: MIT
import type { PrintHeadTexts } from '../nb/print_head.ts';

export const printHead: PrintHeadTexts = {
  actor: 'Gjeld',
  year: 'År',
  date: 'Skrive ut',
  made: 'Versjon',
  inputs: 'Føresetnader',
  law: 'forskrifta, utan endringar',
  next: 'nyaste vedtekne år ført vidare; ikkje vedteke',
  costs: 'kostnadsgrunnlaget avgjer beløpa, ikkje forskrifta',
  changed: 'endra av deg',
  line: 'eiga kostnadslinje',
  search: 'Søk',
  address: 'Lenkje til det same',
};
