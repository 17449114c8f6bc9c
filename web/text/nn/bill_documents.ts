// SPDX-License-Identifier: MIT
import type { BillDocumentTexts } from '../nb/bill_documents.ts';

export const billDocuments: BillDocumentTexts = {
  print: 'Skriv ut eller lagre som PDF',
  back: 'Til rekninga',
  about: {
    actor: 'Gjeld',
    year: 'År',
    date: 'Dato',
    made: 'Laga med',
    madeWith: (engine, parameters, readOn) =>
      `E-helseregningen ${engine}, talgrunnlag ${parameters}, sist lese ${readOn}`,
    basis: 'Føresetnader',
    law: 'forskrifta, utan endringar',
    next: 'nyaste vedtekne år ført vidare; ikkje vedteke',
    costs: 'kostnadsgrunnlaget i staden for forskrifta',
    changed: (count) => `${count} tal er endra av deg`,
  },
  specification: {
    title: (actor, year) => `Spesifikasjon av rekninga: ${actor}, ${year}`,
    lead: 'Slik kan rekningane frå Norsk helsenett for året setjast opp, med grunnlag, nøkkel og beløp. Dette er vår utrekning og ikkje ein faktura.',
    basisTitle: 'Grunnlag og nøkkel',
    basis: 'Grunnlag: heile gruppa, året',
    key: 'Nøkkel',
    share: 'Eigen del',
    year: 'Beløp, året',
    reserve: 'Atterhald',
    keys: {
      municipal: 'folketal gonga med behovsindeks for kommunehelse',
      vkp: 'halvparten på alle kommunar, halvparten på dei som bruker VKP; begge etter folketal gonga med behovsindeks',
      region: 'nøkkelen i inntektssystemet for helseregionane; basisløyvingane står i staden',
      group: 'inga deling: beløpet for heile gruppa',
    },
    shareNote:
      'Delen er vist med fire desimalar av ein prosent. Beløpet er rekna ut med den nøyaktige delen.',
    periodsTitle: 'Rekning for rekning',
    period: 'Periode',
    solution: 'Løysing',
    billed: 'Når ho blir send',
    due: 'Når ho forfell',
    amount: 'Beløp',
    inAdvance: (period) => `før ${period}, på førehand`,
    inArrears: (period) => `etter ${period}, når bruken er talt`,
    dueIn: '30 dagar etter fakturadatoen',
    sumOf: (period) => `Sum ${period}`,
    sumYear: 'Sum for året',
    unknownTitle: 'Det vi ikkje veit',
    unknown: [
      'Fakturanummer, fakturadato og kundenummer. Difor er forfallet ikkje sett til ein dag.',
      'Om fakturaen har runda av kvart kvartal på same måten som her. Vi går ut frå like store kvartal.',
      'Kven som bruker VKP. Det er ikkje publisert, og det avgjer korleis den eine halvdelen av beløpet for VKP blir delt.',
      'Meirverdiavgifta. Alle beløp er utan.',
    ],
  },
  memo: {
    title: (actor, year) => `Notat til budsjettsak: nasjonal e-helse, ${actor} ${year}`,
    sumTitle: 'Beløpet',
    sum: (actor, amount, year) =>
      `${actor} betaler etter vår utrekning ${amount} utan meirverdiavgift for dei nasjonale e-helseløysingane i ${year}.`,
    perInhabitant: (amount, count) => `Det er ${amount} per innbyggjar (${count} innbyggjarar).`,
    quarter: (amount) => `Det meste blir fakturert kvart kvartal på førehand, i snitt ${amount}.`,
    whole:
      'Heile kroner utan meirverdiavgift. Summane er rekna med øre, så ein kolonne kan avvike med nokre kroner.',
    change: (year) => `Endring frå ${year} og årsakene`,
    changeSentence: (year, before, difference, ratio) =>
      `I ${year} var beløpet ${before}. Endringa er ${difference} (${ratio}).`,
    causes: 'Årsak',
    others: 'Andre årsaker til saman',
    inAll: 'Endring i alt',
    roundedApart:
      'Kvart beløp er runda av for seg til heile kroner. Difor kan summen av dei avvike litt frå det som står nedst.',
    noCauses: 'Årsakene er ikkje rekna ut, fordi kommunen var ein annan året før eller tala manglar.',
    noYearBefore: 'Det er ikkje noko år før å samanlikne med.',
    groundsTitle: 'Kva som er vedteke, og kva vi har gått ut frå',
    adopted: (group) => `Vedteke i forskrift: det alle ${group} betaler til saman for kvar løysing.`,
    calculated: (solutions) => `Rekna ut av oss, med kjende tal for den som betaler: delen for ${solutions}.`,
    assumed: (solutions) =>
      `Byggjer på det vi har gått ut frå, eller på tal som står i staden: ${solutions}.`,
    never: 'Utrekninga er aldri samanlikna med ein ekte faktura.',
    nextTitle: (year) => `Overslag for ${year}`,
    next: (amount, difference) =>
      `${amount} (${difference}), om beløpa til gruppene blir som i år. Forskrifta for året er ikkje vedteken. Alt i overslaget er noko vi har gått ut frå.`,
    noNext: 'Det er ikkje rekna ut noko overslag for eit seinare år.',
    sourcesTitle: 'Kjelder',
  },
};
