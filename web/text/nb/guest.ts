// SPDX-License-Identifier: MIT
// What a guest says where it cannot calculate, in bokmål.

export const guest = {
  title: (year: string): string => `Hva hver kommune betaler i ${year}`,
  lead: 'Her kan vi ikke regne. Tabellene er regnet ut på forhånd, for det nyeste vedtatte året.',
  groups: 'Vedtatt for hver gruppe',
  municipalities: 'Beregnet for hver kommune',
  group: 'Gruppe',
  place: 'Kommune',
  code: 'Nummer',
  remedy: 'Til den som driver nettstedet',
  remedyPolicy:
    'Sikkerhetspolicyen til nettstedet tillater ikke WebAssembly. Legg til dette i «script-src», så regner siden selv:',
  remedyFiles:
    'Regnemotoren kunne ikke starte. Filene må ligge samlet, og sikkerhetspolicyen må tillate dette:',
};

/** What every language must say. */
export type GuestTexts = typeof guest;
