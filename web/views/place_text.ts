// SPDX-License-Identifier: MIT
// Places in sources are written in English by the parameters ("annex, table 6.1"); here they are told in the reader's
// language.
import type { Language } from '../numbers.ts';

const words: Record<string, Record<Exclude<Language, 'en'>, string>> = {
  'income statement': { nb: 'resultatregnskapet', nn: 'resultatrekneskapen' },
  'section on equity': { nb: 'avsnittet om egenkapital', nn: 'avsnittet om eigenkapital' },
  'balance sheet': { nb: 'balansen', nn: 'balansen' },
  'cash flow statement': { nb: 'kontantstrømmen', nn: 'kontantstraumen' },
  "board's report": { nb: 'styrets beretning', nn: 'styremeldinga' },
  'financial key figures': { nb: 'økonomiske nøkkeltall', nn: 'økonomiske nøkkeltal' },
  'key figures': { nb: 'nøkkeltall', nn: 'nøkkeltal' },
  diversity: { nb: 'mangfold', nn: 'mangfald' },
  'intangible assets': { nb: 'immaterielle eiendeler', nn: 'immaterielle eigedelar' },
  'tangible assets': { nb: 'varige driftsmidler', nn: 'varige driftsmiddel' },
  'unused public money': { nb: 'ubrukte offentlige midler', nn: 'ubrukte offentlege midlar' },
  'cost drivers': { nb: 'kostnadsdrivere', nn: 'kostnadsdrivarar' },
  'level per solution': { nb: 'nivået per løsning', nn: 'nivået per løysing' },
  'leading personnel': { nb: 'ledende ansatte', nn: 'leiande tilsette' },
  'managing director': { nb: 'administrerende direktør', nn: 'administrerande direktør' },
  'board members elected by employees': {
    nb: 'styremedlemmer valgt av de ansatte',
    nn: 'styremedlemmer valde av dei tilsette',
  },
  'members on the forecast': { nb: 'medlemmene om prognosen', nn: 'medlemmene om prognosen' },
  'members on': { nb: 'medlemmene om', nn: 'medlemmene om' },
  forecast: { nb: 'prognosen', nn: 'prognosen' },
  footnote: { nb: 'fotnoten', nn: 'fotnoten' },
  annex: { nb: 'vedlegget', nn: 'vedlegget' },
  tables: { nb: 'tabellene', nn: 'tabellane' },
  table: { nb: 'tabell', nn: 'tabell' },
  chapters: { nb: 'kapitlene', nn: 'kapitla' },
  chapter: { nb: 'kapittel', nn: 'kapittel' },
  section: { nb: 'avsnitt', nn: 'avsnitt' },
  figure: { nb: 'figur', nn: 'figur' },
  page: { nb: 'side', nn: 'side' },
  item: { nb: 'sak', nn: 'sak' },
  text: { nb: 'teksten', nn: 'teksten' },
  and: { nb: 'og', nn: 'og' },
  row: { nb: 'rad', nn: 'rad' },
  column: { nb: 'kolonne', nn: 'kolonne' },
};
/** The committee's note opens a place; a note of the accounts has a number after it. */
const committeeNote = { nb: 'notatet', nn: 'notatet' };

/** Any of the words, the longest first; made once, since lists put every row's place through it. */
const knownWord = new RegExp(
  `\\b(${Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

export function placeText(place: string, language: Language): string {
  if (language === 'en') return place;
  return place
    .replace(/^note(?= *,)/, committeeNote[language])
    .replace(/\bp\. (?=\d)/g, 's. ')
    .replace(knownWord, (word) => words[word]![language]);
}
