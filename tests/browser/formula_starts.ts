// SPDX-License-Identifier: MIT

/** What makes a text a formula in a spreadsheet, also in its full-width form and behind a space. */
export const formulaStarts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\n',
  '\r',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  ' =',
];
