// SPDX-License-Identifier: MIT
// What a guest says where it cannot calculate, in English.
import type { GuestTexts } from '../nb/guest.ts';

export const guest: GuestTexts = {
  remedy: 'For whoever runs the site',
  remedyPolicy:
    'The security policy of the site does not allow WebAssembly. Add this to “script-src”, and the page calculates by itself:',
  remedyFiles:
    'The calculation could not start. The files must lie together, and the security policy must allow this:',
};
