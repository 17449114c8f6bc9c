// SPDX-License-Identifier: MIT
// The sentences of "Check my row" in bokmål. Amounts, numbers and names come in as finished text.

export const row = {
  lead: 'Dette er alt vi har om kommunen, og hvor det kommer fra. Er noe feil, kan du foreslå et annet tall og se hva det ville gjort med regningen. Regningen over endres ikke.',
  noneOdd: 'Ingen av tallene avviker.',
  someOdd: (count: string, isOne: boolean) => (isOne ? 'Ett tall avviker.' : `${count} tall avviker.`),
  rule: (limit: string) =>
    `Et tall avviker når endringen fra året før ligger mer enn ${limit} ganger den vanlige spredningen fra midten av endringene i alle kommunene. Grensen er vår. Et avvik er en grunn til å se etter, ikke en feil. Små kommuner svinger mest.`,
  group: {
    key: 'Tall som bestemmer regningen',
    people: 'Innbyggere etter alder',
    costs: 'Tall for egne kostnader i 2021',
  },
  groupLead: {
    key: 'Andelen følger folketallet ganget med behovsindeksen. Halvdelen av VKP deles bare av dem som bruker VKP.',
    people: 'Behovsindeksen er regnet ut fra disse. Endrer du et tall her, følger folketall og indeks med.',
    costs: 'Disse ligger bak anslaget under «Egne kostnader», ikke bak regningen.',
  },
  label: {
    population: (year: string) => `Innbyggere 1. januar ${year}`,
    july: (year: string) => `Innbyggere 1. juli ${year}`,
    index: (year: string) => `Behovsindeks for kommunehelse ${year}`,
    vkp: (year: string) => `Bruk av VKP i ${year}`,
    people: (age: string, year: string) => `${age}, 1. januar ${year}`,
    years: (age: string) => `${age} år`,
    yearsAndOver: (age: string) => `${age} år og over`,
    sample: {
      inhabitants: 'Innbyggere i kartleggingen',
      users: 'Brukere av helse- og omsorgstjenester i kartleggingen',
      health_fte: 'Årsverk i helse og omsorg i kartleggingen',
    },
  },
  columns: {
    input: 'Tall',
    value: 'Verdi',
    before: 'Året før',
    moved: 'Slik beveger det seg',
    source: 'Merke, kilde og dato',
    own: 'Ditt forslag',
    nowOre: 'Nå, kroner',
    thenOre: 'Med forslaget, kroner',
  },
  nothing: '–',
  notKnown: 'ikke kjent',
  user: 'bruker VKP',
  notUser: 'bruker ikke VKP',
  oddWord: 'Avviker:',
  asOthers: (change: string, median: string) => `${change}, omtrent som de andre (midten er ${median})`,
  odd: (change: string, median: string, apart: string | null) =>
    apart === null
      ? `${change}, mens alle andre står på ${median}`
      : `${change}, mens midten av kommunene er ${median}. Det er ${apart} ganger den vanlige spredningen.`,
  movement: {
    as_others: 'Som de andre',
    above_others: 'Over de andre',
    below_others: 'Under de andre',
    not_known: 'Ikke kjent. Du kan fylle det inn.',
    no_value_before: 'Vi har ikke tallet for året før.',
    zero_before: 'Året før var tallet null.',
    not_compared: 'Sammenlignes ikke.',
  },
  propose: 'Foreslå',
  noEffect: 'Påvirker ikke regningen',
  corrections: 'Dine forslag',
  noCorrections: 'Velg «Foreslå» ved et tall for å skrive et annet.',
  held: (value: string) => `Vi har: ${value}`,
  yours: 'Ditt tall',
  choose: 'Velg',
  reason: 'Begrunnelse',
  reasonHint: 'Kommer med i notatet.',
  withYours: 'Med ditt tall:',
  remove: 'Fjern forslaget',
  effect: 'Hva forslagene gjør',
  own: (name: string, amount: string, isMore: boolean, total: string) =>
    `${name} ville betalt ${amount} ${isMore ? 'mer' : 'mindre'}, i alt ${total}.`,
  ownSame: (name: string) => `${name} ville betalt det samme.`,
  others: 'Alle kommunene',
  tally: (more: string, less: string, same: string) =>
    `${more} kommuner ville betalt mer, ${less} mindre og ${same} det samme. Denne kommunen er regnet med.`,
  most: (name: string, amount: string, isMore: boolean) =>
    `Av de andre endres ${name} mest: ${amount} ${isMore ? 'mer' : 'mindre'}.`,
  noneMoved: 'Ingen av de andre endres.',
  sum: (amount: string, isZero: boolean) =>
    isZero
      ? 'Summen for alle kommunene er den samme: det én sparer, betaler de andre.'
      : `Summen for alle kommunene endres med ${amount}.`,
  against: 'Sammenlignet med forskriften og tallene vi har, uten andre endringer du har gjort på siden.',
  download: 'Last ned forslaget som notat',
  toWhatIf: 'Se videre i «Hva om»',
  note: {
    fileName: (code: string, year: string) => `rettingsforslag-${code}-${year}.txt`,
    title: (name: string, code: string, year: string) => `Forslag til retting: ${name} (${code}), ${year}`,
    written: (date: string) => `Skrevet ${date} med E-helseregningen.`,
    input: 'Tall',
    held: 'Tallet vi har',
    source: 'Kilde',
    date: 'Dato',
    before: (year: string) => `Tallet i ${year}`,
    moved: 'Endring fra året før',
    proposed: 'Forslag',
    reason: 'Begrunnelse',
    noReason: 'ikke oppgitt',
    fromTo: (before: string, after: string, difference: string) =>
      `fra ${before} til ${after} (${difference})`,
    rule: (limit: string) => `Avvik er målt etter likning 46 i METHOD.md, med grensen ${limit}.`,
  },
};
export type RowTexts = typeof row;
