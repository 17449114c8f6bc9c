// SPDX-License-Identifier: MIT
// The sentences of the table that is there without script, in nynorsk.
import type { StaticTableTexts } from '../nb/static_table.ts';

export const staticTable: StaticTableTexts = {
  title: (year) => `E-helserekninga ${year} som tabell`,
  lead: 'Tabellane viser det nyaste vedtekne året utan utrekning i nettlesaren. Kalkulatoren treng JavaScript og WebAssembly.',
  toCalculator: 'Gå til kalkulatoren',
  groups: (year) => `Vedteke: det gruppene betaler i ${year}, kroner`,
  groupsLead:
    'Forskrifta om standardar og nasjonale e-helseløysingar seier kva kvar gruppe betaler for kvar løysing.',
  municipalities: (year) => `Utrekna: det kvar kommune betaler i ${year}, kroner`,
  municipalitiesLead:
    'Kva ein einskild kommune betaler, er ikkje publisert. Det er utrekninga vår, og ho er ikkje samanlikna med noka verkeleg rekning. Merket i siste kolonne er det svakaste blant tala som summen byggjer på.',
  group: 'Gruppe',
  municipality: 'Kommune',
  code: 'Nummer',
  perInhabitant: 'Per innbyggjar',
  status: 'Merke',
  sum: 'Sum',
};
