// SPDX-License-Identifier: MIT
// What a guest says where it cannot calculate, in nynorsk.
import type { GuestTexts } from '../nb/guest.ts';

export const guest: GuestTexts = {
  title: (year) => `Kva kvar kommune betaler i ${year}`,
  lead: 'Her kan vi ikkje rekne. Tabellane er rekna ut på førehand, for det nyaste vedtekne året.',
  groups: 'Vedteke for kvar gruppe',
  municipalities: 'Rekna ut for kvar kommune',
  group: 'Gruppe',
  place: 'Kommune',
  code: 'Nummer',
  remedy: 'Til den som driv nettstaden',
  remedyPolicy:
    'Tryggingspolicyen til nettstaden tillèt ikkje WebAssembly. Legg til dette i «script-src», så reknar sida sjølv:',
  remedyFiles:
    'Reknemotoren kunne ikkje starte. Filene må liggje samla, og tryggingspolicyen må tillate dette:',
};
