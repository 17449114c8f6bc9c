// SPDX-License-Identifier: MIT
// What a guest says where it cannot calculate, in nynorsk.
import type { GuestTexts } from '../nb/guest.ts';

export const guest: GuestTexts = {
  remedy: 'Til den som driv nettstaden',
  remedyPolicy:
    'Tryggingspolicyen til nettstaden tillèt ikkje WebAssembly. Legg til dette i «script-src», så reknar sida sjølv:',
  remedyFiles:
    'Reknemotoren kunne ikkje starte. Filene må liggje samla, og tryggingspolicyen må tillate dette:',
};
