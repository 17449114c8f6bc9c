// SPDX-License-Identifier: MIT
// What stands first on a printed view, in bokmål.

export const printHead = {
  actor: 'Gjelder',
  year: 'År',
  date: 'Skrevet ut',
  made: 'Versjon',
  inputs: 'Forutsetninger',
  law: 'forskriften, uten endringer',
  next: 'nyeste vedtatte år ført videre; ikke vedtatt',
  costs: 'kostnadsgrunnlaget bestemmer beløpene, ikke forskriften',
  changed: 'endret av deg',
  line: 'egen kostnadslinje',
  search: 'Søk',
  address: 'Lenke til det samme',
};
export type PrintHeadTexts = typeof printHead;
