// SPDX-License-Identifier: MIT
// The sentences of the lists under "Sources" in nynorsk.
import type { SourceTexts } from '../nb/sources.ts';
import { checkNotes as checkNote } from './check_notes.ts';
import { costWords } from './cost_words.ts';

export const sources: SourceTexts = {
  checkNote,
  parameterNote: costWords.note,
  checks: 'Publiserte tal rekna ut på nytt',
  checksLead:
    'Kvart tal i tabellane i kjeldene, og kvart tal som teksten tek opp att, står her ved sida av det vi reknar ut eller finn ein annan stad. «Avrunding» tyder at skilnaden blir borte når begge tala blir runda av slik kjelda gjer. «Motstrid» tyder at avrunding ikkje forklarer skilnaden. Ingenting er retta.',
  counts: (all, equal, rounding, contradiction) =>
    `${all} kontrollar: ${equal} like, ${rounding} med avrunding, ${contradiction} i motstrid.`,
  verdict: { equal: 'likt', rounding: 'avrunding', contradiction: 'motstrid' },
  verdictHeading: 'Resultat',
  published: 'Publisert',
  recomputed: 'Rekna ut eller anna tal',
  difference: 'Skilnad',
  otherPlace: 'Samanlikna med',
  place: 'Stad',
  id: 'Namn på kontrollen',
  note: 'Merknad',
  unitHeading: 'Eining',
  shortUnit: { mnok: 'mill.\u00a0kr', nok: 'kr', percent: '%' },
  unit: {
    mnok: 'millionar kroner',
    nok: 'kroner',
    percent: 'prosent',
    count: 'tal på',
    ore: 'øre',
    ratio: 'forhold',
    weight: 'vekt',
    token: 'ord',
    codes: 'kommunar',
  },
  more: (count) => `Vis ${count} til`,
  printAll: 'Skriv ut alle radene',
  printAllHint: (count) =>
    `Elles får utskrifta dei første ${count} radene du har valt i kvar liste. Alle radene blir fleire hundre ark.`,
  printedRows: (printed, found) =>
    `Utskrifta har dei første ${printed} av ${found} rader. Vel «Skriv ut alle radene» på sida for å få resten.`,
  search: 'Finn i lista',
  all: 'Alle',
  downloadCsv: 'Last ned som CSV',
  downloadJson: 'Last ned som JSON',
  checksFile: (ending) => `e-helserekninga-kontrollar.${ending}`,
  parametersFile: (ending) => `e-helserekninga-talgrunnlag.${ending}`,
  parameters: 'Alle tal i talgrunnlaget',
  parametersLead: 'Kvart tal med merke, dato og stad. CSV-fila har radene du ser; JSON-fila har alle.',
  parametersTable: 'Alle tal. Bla med piltastane.',
  path: 'Sti',
  date: 'Dato',
  unknown: 'ikkje kjent',
};
