// SPDX-License-Identifier: MIT
// The sentences of "Check my row" in nynorsk. Amounts, numbers and names come in as finished text.
import type { RowTexts } from '../nb/row.ts';

export const row: RowTexts = {
  lead: 'Dette er alt vi har om kommunen, og kvar det kjem frå. Er noko feil, kan du foreslå eit anna tal og sjå kva det ville gjort med rekninga. Rekninga over blir ikkje endra.',
  noneOdd: 'Ingen av tala avvik.',
  someOdd: (count, isOne) => (isOne ? 'Eitt tal avvik.' : `${count} tal avvik.`),
  rule: (limit) =>
    `Eit tal avvik når endringa frå året før ligg meir enn ${limit} gonger den vanlege spreiinga frå midten av endringane i alle kommunane. Grensa er vår. Eit avvik er ein grunn til å sjå etter, ikkje ein feil. Små kommunar svingar mest.`,
  group: {
    key: 'Tal som avgjer rekninga',
    people: 'Innbyggjarar etter alder',
    costs: 'Tal for eigne kostnader i 2021',
  },
  groupLead: {
    key: 'Delen følgjer folketalet gonga med behovsindeksen. Halvparten av VKP blir berre delt av dei som bruker VKP.',
    people: 'Behovsindeksen er rekna ut frå desse. Endrar du eit tal her, følgjer folketal og indeks med.',
    costs: 'Desse ligg bak anslaget under «Eigne kostnader», ikkje bak rekninga.',
  },
  label: {
    population: (year) => `Innbyggjarar 1. januar ${year}`,
    july: (year) => `Innbyggjarar 1. juli ${year}`,
    index: (year) => `Behovsindeks for kommunehelse, ${year}`,
    vkp: (year) => `Bruken av VKP i ${year}`,
    people: (age, year) => `${age}, 1. januar ${year}`,
    years: (age) => `${age} år`,
    yearsAndOver: (age) => `${age} år og over`,
    sample: {
      inhabitants: 'Innbyggjarar i kartlegginga',
      users: 'Brukarar av helse- og omsorgstenester i kartlegginga',
      health_fte: 'Årsverk i helse og omsorg i kartlegginga',
    },
  },
  columns: {
    input: 'Tal',
    value: 'Verdi',
    before: 'Året før',
    moved: 'Slik flyttar det seg',
    source: 'Merke, kjelde og dato',
    own: 'Framlegget ditt',
    nowOre: 'No, kroner',
    thenOre: 'Med framlegget, kroner',
  },
  nothing: '–',
  notKnown: 'ikkje kjent',
  user: 'bruker VKP',
  notUser: 'bruker ikkje VKP',
  oddWord: 'Avvik:',
  asOthers: (change, median) => `${change}, om lag som dei andre (midten er ${median})`,
  odd: (change, median, apart) =>
    apart === null
      ? `${change}, medan alle andre står på ${median}`
      : `${change}, medan midten av kommunane er ${median}. Det er ${apart} gonger den vanlege spreiinga.`,
  movement: {
    as_others: 'Som dei andre',
    above_others: 'Over dei andre',
    below_others: 'Under dei andre',
    not_known: 'Ikkje kjent. Du kan fylle det inn.',
    no_value_before: 'Vi har ikkje talet for året før.',
    zero_before: 'Året før var talet null.',
    not_compared: 'Blir ikkje samanlikna.',
  },
  propose: 'Gjer framlegg',
  noEffect: 'Verkar ikkje på rekninga',
  corrections: 'Framlegga dine',
  noCorrections: 'Vel «Gjer framlegg» ved eit tal for å skrive eit anna.',
  held: (value) => `Vi har talet ${value}`,
  yours: 'Talet ditt',
  choose: 'Vel',
  reason: 'Grunngiving',
  reasonHint: 'Kjem med i notatet.',
  withYours: 'Med talet ditt:',
  remove: 'Fjern framlegget',
  effect: 'Kva framlegga gjer',
  own: (name, amount, isMore, total) =>
    `${name} ville betalt ${amount} ${isMore ? 'meir' : 'mindre'}, i alt ${total}.`,
  ownSame: (name) => `${name} ville betalt det same.`,
  others: 'Alle kommunane',
  tally: (more, less, same) =>
    `${more} kommunar ville betalt meir, ${less} mindre og ${same} det same. Denne kommunen er rekna med.`,
  most: (name, amount, isMore) =>
    `Av dei andre blir ${name} endra mest: ${amount} ${isMore ? 'meir' : 'mindre'}.`,
  noneMoved: 'Ingen av dei andre blir endra.',
  sum: (amount, isZero) =>
    isZero
      ? 'Summen for alle kommunane er den same: det éin sparer, betaler dei andre.'
      : `Summen for alle kommunane blir endra med ${amount}.`,
  against: 'Samanlikna med forskrifta og tala vi har, utan andre endringar du har gjort på sida.',
  download: 'Last ned framlegget som notat',
  toWhatIf: 'Sjå vidare i «Kva om»',
  note: {
    fileName: (code, year) => `rettingsframlegg-${code}-${year}.txt`,
    title: (name, code, year) => `Framlegg til retting: ${name} (${code}), ${year}`,
    written: (date) => `Skrive ${date} med E-helseregningen.`,
    input: 'Tal',
    held: 'Talet vi har',
    source: 'Kjelde',
    date: 'Dato',
    before: (year) => `Talet i ${year}`,
    moved: 'Endring frå året før',
    proposed: 'Framlegg',
    reason: 'Grunngiving',
    noReason: 'ikkje oppgitt',
    fromTo: (before, after, difference) => `frå ${before} til ${after} (${difference})`,
    rule: (limit) => `Avvik er målte etter likning 46 i METHOD.md, med grensa ${limit}.`,
  },
};
