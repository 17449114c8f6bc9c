// SPDX-License-Identifier: MIT
// What the page's readers come for, each from an empty page to the answer taken home. Amounts are those of the
// regulation's paragraphs and the published reports, as the tests of each view derive them.
import assert from 'node:assert/strict';

/** @typedef {import('./reader.mjs').Reader} Reader */
/** @typedef {{ who: 'anyone' | 'finance officer' | 'committee', name: string, run: (reader: Reader) => Promise<void> }} Errand */

const text = (/** @type {{ bytes: Uint8Array }} */ { bytes }) => new TextDecoder().decode(bytes);

/** @param {Reader} reader @param {string} typed @param {string} name */
async function findActor(reader, typed, name) {
  await reader.write('#actor', typed);
  await reader.sees('[role="option"]', name);
  await reader.press('Enter');
  await reader.sees('h1', name);
}

/** @type {Errand[]} */
export const errands = [
  {
    who: 'anyone',
    name: 'what does my municipality pay, in all and for each inhabitant',
    run: async (reader) => {
      await reader.open('');
      await findActor(reader, 'berg', 'Bergen');
      await reader.sees('.answer .amount', 'kr 22 681 209');
      // 22 681 208.96 over 294 860 inhabitants on 1 January 2026
      await reader.sees('.answer', 'kr 76,92');
      await reader.sees('.lines tbody', '9 707 480,58');
    },
  },
  {
    who: 'anyone',
    name: 'why is it more than last year',
    run: async (reader) => {
      await reader.open('');
      await findActor(reader, '4601', 'Bergen');
      await reader.sees('.answer', 'Endring i alt fra 2025: kr −92 076');
      await reader.use('.why > summary');
      // The bills of 2025 and 2026 by the law; what Helsenorge costs more is a step between them.
      await reader.sees('.bridge-table', 'Regningen etter forskriften, 2025 22 773 284,96');
      await reader.sees('.bridge-table', 'Det Helsenorge koster');
      await reader.sees('.bridge-table', 'Regningen etter forskriften, 2026 22 681 208,96');
      await reader.reload();
      await reader.sees('.bridge-table', 'Det Helsenorge koster');
    },
  },
  {
    who: 'anyone',
    name: 'where does this number come from, down to the paragraph',
    run: async (reader) => {
      await reader.open('#/bill?actor=4601&year=2026&lang=nb');
      await reader.use('[data-explain="helsenorge"]');
      await reader.sees('.explanation-sentence', 'kr 202 100 000,00');
      await reader.use('[data-depth="formula"] > summary');
      await reader.sees('[data-depth="formula"]', '(293 709 + 294 860) × 0,9156 = 538 893,7764');
      await reader.use('[data-depth="trail"] > summary');
      await reader.sees('[data-depth="trail"]', 'FOR-2025-12-22-2858 § 16');
    },
  },
  {
    who: 'anyone',
    name: 'who pays most for each inhabitant in the whole country',
    run: async (reader) => {
      await reader.open('');
      await reader.use('[data-view="country"]');
      await reader.sees('.checks', 'kr 472 200 000,00');
      await reader.use('[data-sort="per_inhabitant_ore"]');
      await reader.sees('th[aria-sort="descending"]', 'Kroner per innbygger');
      // The smallest municipality by inhabitants has the largest share of what is the same for each municipality.
      await reader.sees('tr[aria-rowindex="2"]', 'Utsira');
      await reader.write('#country-search', 'smøla');
      await reader.sees('.country-table tbody', 'Smøla');
      const file = await reader.takeHome('main button', 'Last ned');
      assert.match(file.name, /\.csv$/);
      assert.deepEqual([...file.bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    },
  },
  {
    who: 'anyone',
    name: 'an old letter has the municipality’s old number and another language is easier',
    run: async (reader) => {
      await reader.open('#/bill?year=2026&lang=nb');
      await findActor(reader, '3005', 'Drammen');
      await reader.use('.languages a', 'English');
      await reader.sees('h1', 'Drammen');
      await reader.sees('h1', 'pay');
      await reader.back();
      await reader.sees('h1', 'Hva betaler Drammen i 2026?');
      await reader.use('.languages a', 'Nynorsk');
      await reader.sees('h1', 'Kva betaler Drammen i 2026?');
      await reader.reload();
      await reader.sees('h1', 'Kva betaler Drammen i 2026?');
    },
  },
  {
    who: 'finance officer',
    name: 'next year’s bill by solution and quarter with growth of my own',
    run: async (reader) => {
      await reader.open('#/bill?actor=4601&lang=nb');
      await reader.choose('#year', '2027');
      await reader.sees('main', '2027 er ikke vedtatt ennå');
      await reader.write('[data-path="/growth_ratio/helsenorge/2027"] input', '5');
      await reader.sees('.changed', 'Du har endret ett tall');
      await reader.use('[data-explain="helsenorge"]');
      // § 16 for 2026: 202.1 million; five per cent more
      await reader.sees('.explanation-sentence', 'kr 212 205 000,00');
      await reader.sees('#quarters');
      await reader.reload();
      await reader.sees('.explanation-sentence', 'kr 212 205 000,00');
    },
  },
  {
    who: 'finance officer',
    name: 'how many inhabitants are we said to have, and what would another number mean',
    run: async (reader) => {
      await reader.open('#/bill?actor=4601&year=2027&lang=nb');
      await reader.sees('[data-path="/population/4601/2027"]', 'Uten endring: 294 860');
      await reader.write('[data-path="/population/4601/2027"] input', '300 000');
      await reader.sees('.changed', 'Du har endret ett tall');
      await reader.write('[data-path="/population/4601/2027"] input', '1.234');
      await reader.sees('[data-path="/population/4601/2027"]', 'Hva mener du: 1 234 eller 1,234');
      await reader.use('[data-path="/population/4601/2027"] button', '1 234');
      await reader.sees('.changed', 'Du har endret ett tall');
      await reader.use('[data-path="/population/4601/2027"] button', 'Tilbakestill');
      await reader.sees('[data-path="/population/4601/2027"]', 'Uten endring: 294 860');
    },
  },
  {
    who: 'finance officer',
    name: 'our own costs beside the bill, and their part of the budget',
    run: async (reader) => {
      await reader.open('#/bill?actor=3301&year=2026&lang=nb');
      await reader.use('[data-view="own"]');
      await reader.sees('.own-estimate .amount', 'kr 85 018 388');
      await reader.sees('.own-interval', 'Mellom kr 24 560 868 og kr 145 475 908.');
      await reader.write('#own-budget', '3 000');
      await reader.sees('.own-position', 'Anslaget er 2,8 % av budsjettet');
      await reader.reload();
      await reader.sees('.own-position', 'Anslaget er 2,8 % av budsjettet');
    },
  },
  {
    who: 'finance officer',
    name: 'is a number about us wrong, what would another one do, and how do we say so',
    run: async (reader) => {
      await reader.open('#/bill?actor=3450&year=2026&lang=nb');
      await reader.use('.row-check > summary');
      // SSB table 07459: 1 254 inhabitants on 1 January 2025 and 1 593 a year later
      await reader.sees('tr[data-path="/population/3450/2026"]', 'Avviker: +27,03 %');
      await reader.use('[data-propose="/population/3450/2026"]');
      await reader.write('#row-population-3450-2026', '1 260');
      await reader.sees('.row-own', 'Etnedal ville betalt kr');
      await reader.sees('.row-others', 'Summen for alle kommunene er den samme');
      const note = await reader.takeHome('.row-check button', 'notat');
      assert.match(text(note), /Etnedal/);
      assert.match(text(note), /1 260/);
    },
  },
  {
    who: 'finance officer',
    name: 'the bill as a spreadsheet and as a memo for the budget',
    run: async (reader) => {
      await reader.open('#/bill?actor=4601&year=2026&lang=nb');
      const file = await reader.takeHome('.content button', 'Last ned som regneark');
      assert.match(file.name, /\.xlsx$/);
      assert.deepEqual([...file.bytes.slice(0, 2)], [0x50, 0x4b]);
      await reader.use('.answer a', 'Notat');
      await reader.sees('h1', 'Notat til budsjettsak: nasjonal e-helse, Bergen 2026');
      await reader.sees('.paper', '22 681 209');
      await reader.back();
      await reader.sees('.answer .amount', 'kr 22 681 209');
    },
  },
  {
    who: 'anyone',
    name: 'how does my place look on the map beside the others',
    run: async (reader) => {
      await reader.open('#/country?year=2026&lang=nb');
      await reader.sees('.country-map svg');
      await reader.choose('.country-map select', '1151');
      // Utsira: the most for each inhabitant
      await reader.sees('.country-map', 'Utsira: kr 309,76 per innbygger');
      const picture = await reader.takeHome('.country-map button', 'SVG');
      assert.match(text(picture), /Kartverket/);
      await reader.use('.country-map a', 'Se regningen');
      await reader.sees('h1', 'Utsira');
    },
  },
  {
    who: 'committee',
    name: 'Kjernejournal shared 60/40: who gains, who pays',
    run: async (reader) => {
      await reader.open('#/whatif?actor=0301&year=2026&lang=nb');
      await reader.choose('#own-start', 'law');
      await reader.use('[data-part="editor"] > summary');
      await reader.use('[data-part="rule-kjernejournal"] > summary');
      await reader.choose('#own-kjernejournal-groups', 'shares');
      await reader.write('label=Helseregioner: andel, prosent eller brøk', '60');
      await reader.sees('.own-change-list', 'helseregioner 60 % og kommuner 40 % (før som i forskriften)');
      await reader.choose('#results-shown', '2');
      await reader.sees('.result-lens h3', 'Hvem betaler det Oslo sparer?');
      await reader.sees('.tally', '357');
      // Back to half each, and then to the law.
      await reader.press('Control+z');
      await reader.sees('.own-change-list', 'helseregioner 50 % og kommuner 50 %');
      await reader.press('Control+z');
      await reader.sees('.own-none', 'Du har ikke endret noe');
    },
  },
  {
    who: 'committee',
    name: 'why a cost grows from year to year',
    run: async (reader) => {
      await reader.open('#/costs?year=2026&lang=nb');
      await reader.sees('.cost-history tbody', '404,2');
      await reader.use('.cost-drivers .ds-link');
      // Table 6 of the committee's annex, spring 2023
      await reader.sees('.growth-sentence', '1 077,0 millioner kroner i 2024');
    },
  },
  {
    who: 'committee',
    name: 'which published figures disagree, and what a figure rests on',
    run: async (reader) => {
      await reader.open('');
      await reader.use('[data-view="sources"]');
      await reader.sees('.parameter-list');
      await reader.choose('#values-family', 'payment_mnok');
      await reader.write('#values-search', 'helsenorge/municipalities/2026');
      await reader.sees('.values-table tbody', '202,1');
      await reader.sees('.values-table tbody', 'FOR-2025-12-22-2858');
      const file = await reader.takeHome('.parameter-list button', 'CSV');
      assert.match(text(file), /helsenorge\/municipalities\/2026/);
    },
  },
  {
    who: 'anyone',
    name: 'what does my pharmacy or my practice pay',
    run: async (reader) => {
      await reader.open('');
      await reader.use('[data-view="pharmacy"]');
      await reader.write('#look_ups', '10 000');
      await reader.write('#total_look_ups', '50 000 000');
      // § 15: 11.8 million in 2026; 10 000 of 50 000 000 look-ups are 1/5 000 of it.
      await reader.sees('.answer .amount', '2 360,00');
      await reader.use('[data-view="member"]');
      await reader.write('#turnover', '15,1');
      // § 13: 1 495 a month above 15 million
      await reader.sees('.answer .amount', 'kr 17 940');
    },
  },
];
