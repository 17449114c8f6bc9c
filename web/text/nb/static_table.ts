// SPDX-License-Identifier: MIT
// The sentences of the table that is there without script, in bokmål.

export const staticTable = {
  title: (year: string) => `E-helseregningen ${year} som tabell`,
  lead: 'Tabellene viser det nyeste vedtatte året uten utregning i nettleseren. Kalkulatoren trenger JavaScript og WebAssembly.',
  toCalculator: 'Til kalkulatoren',
  groups: (year: string) => `Vedtatt: det gruppene betaler i ${year}, kroner`,
  groupsLead:
    'Forskriften om standarder og nasjonale e-helseløsninger sier hva hver gruppe betaler for hver løsning.',
  municipalities: (year: string) => `Beregnet: det hver kommune betaler i ${year}, kroner`,
  municipalitiesLead:
    'Hva en enkelt kommune betaler, er ikke publisert. Det er vår beregning, og er ikke sammenlignet med noen virkelig regning. Merket i siste kolonne er det svakeste blant tallene som summen bygger på.',
  group: 'Gruppe',
  municipality: 'Kommune',
  code: 'Nummer',
  perInhabitant: 'Per innbygger',
  status: 'Merke',
  sum: 'Sum',
};

export type StaticTableTexts = typeof staticTable;
