// SPDX-License-Identifier: MIT
// The sentences of the lists under "Sources" in bokmål.
import { checkNotes as checkNote } from './check_notes.ts';
import { costWords } from './cost_words.ts';

export const sources = {
  checkNote,
  parameterNote: costWords.note,
  checks: 'Publiserte tall regnet ut på nytt',
  checksLead:
    'Hvert tall i kildenes tabeller, og hvert tall som teksten gjentar, står her ved siden av det vi regner ut eller finner et annet sted. «Avrunding» betyr at forskjellen forsvinner når begge tallene rundes av slik kilden gjør. «Motstrid» betyr at avrunding ikke forklarer forskjellen. Ingenting er rettet.',
  counts: (all: string, equal: string, rounding: string, contradiction: string) =>
    `${all} kontroller: ${equal} like, ${rounding} med avrunding, ${contradiction} i motstrid.`,
  verdict: { equal: 'likt', rounding: 'avrunding', contradiction: 'motstrid' },
  verdictHeading: 'Resultat',
  published: 'Publisert',
  recomputed: 'Regnet ut eller annet tall',
  difference: 'Forskjell',
  otherPlace: 'Sammenlignet med',
  place: 'Sted',
  id: 'Navn på kontrollen',
  note: 'Merknad',
  unitHeading: 'Enhet',
  shortUnit: { mnok: 'mill.\u00a0kr', nok: 'kr', percent: '%' },
  unit: {
    mnok: 'millioner kroner',
    nok: 'kroner',
    percent: 'prosent',
    count: 'antall',
    ore: 'øre',
    ratio: 'forhold',
    weight: 'vekt',
    token: 'ord',
    codes: 'kommuner',
  },
  more: (count: string) => `Vis ${count} til`,
  printAll: 'Skriv ut alle rader',
  printAllHint: (count: string) =>
    `Ellers får utskriften de første ${count} radene du har valgt i hver liste. Alle rader blir flere hundre ark.`,
  printedRows: (printed: string, found: string) =>
    `Utskriften har de første ${printed} av ${found} rader. Velg «Skriv ut alle rader» på siden for å få resten.`,
  search: 'Finn i listen',
  all: 'Alle',
  downloadCsv: 'Last ned som CSV',
  downloadJson: 'Last ned som JSON',
  checksFile: (ending: string) => `e-helseregningen-kontroller.${ending}`,
  parametersFile: (ending: string) => `e-helseregningen-tallgrunnlag.${ending}`,
  parameters: 'Alle tall i tallgrunnlaget',
  parametersLead: 'Hvert tall med merke, dato og sted. CSV-filen har radene du ser; JSON-filen har alle.',
  parametersTable: 'Alle tall. Bla med piltastene.',
  path: 'Sti',
  date: 'Dato',
  unknown: 'ikke kjent',
};
export type SourceTexts = typeof sources;
