// SPDX-License-Identifier: MIT
// What a guest says where it cannot calculate, in bokmål.

export const guest = {
  remedy: 'Til den som driver nettstedet',
  remedyPolicy:
    'Sikkerhetspolicyen til nettstedet tillater ikke WebAssembly. Legg til dette i «script-src», så regner siden selv:',
  remedyFiles:
    'Regnemotoren kunne ikke starte. Filene må ligge samlet, og sikkerhetspolicyen må tillate dette:',
};

/** What every language must say. */
export type GuestTexts = typeof guest;
