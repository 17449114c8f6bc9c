// SPDX-License-Identifier: MIT
// The bill as papers in bokmål: a specification like an invoice's, and a memo for a municipal budget case.

export const billDocuments = {
  print: 'Skriv ut eller lagre som PDF',
  back: 'Til regningen',
  about: {
    actor: 'Gjelder',
    year: 'År',
    date: 'Dato',
    made: 'Laget med',
    madeWith: (engine: string, parameters: string, readOn: string) =>
      `E-helseregningen ${engine}, tallgrunnlag ${parameters}, sist lest ${readOn}`,
    basis: 'Forutsetninger',
    law: 'forskriften, uten endringer',
    next: 'nyeste vedtatte år ført videre; ikke vedtatt',
    costs: 'kostnadsgrunnlaget i stedet for forskriften',
    changed: (count: string) => `${count} tall er endret av deg`,
  },
  specification: {
    title: (actor: string, year: string) => `Spesifikasjon av regningen: ${actor}, ${year}`,
    lead: 'Slik kan regningene fra Norsk helsenett for året settes opp, med grunnlag, nøkkel og beløp. Dette er vår beregning og ikke en faktura.',
    basisTitle: 'Grunnlag og nøkkel',
    basis: 'Grunnlag: hele gruppen, året',
    key: 'Nøkkel',
    share: 'Egen andel',
    year: 'Beløp, året',
    reserve: 'Forbehold',
    keys: {
      municipal: 'folketall ganget med behovsindeks for kommunehelse',
      vkp: 'halvparten på alle kommuner, halvparten på dem som bruker VKP; begge etter folketall ganget med behovsindeks',
      region: 'nøkkelen i inntektssystemet for helseregionene; basisbevilgningene står i stedet',
      group: 'ingen deling: hele gruppens beløp',
    },
    shareNote:
      'Andelen er vist med fire desimaler av en prosent. Beløpet er regnet ut med den nøyaktige andelen.',
    periodsTitle: 'Regning for regning',
    period: 'Periode',
    solution: 'Løsning',
    billed: 'Når den sendes',
    due: 'Når den forfaller',
    amount: 'Beløp',
    inAdvance: (period: string) => `før ${period}, på forskudd`,
    inArrears: (period: string) => `etter ${period}, når bruken er talt`,
    dueIn: '30 dager etter fakturadatoen',
    sumOf: (period: string) => `Sum ${period}`,
    sumYear: 'Sum året',
    unknownTitle: 'Det vi ikke vet',
    unknown: [
      'Fakturanummer, fakturadato og kundenummer. Derfor er forfallet ikke satt til en dag.',
      'Om fakturaen har avrundet hvert kvartal på samme måte som her. Vi antar like store kvartaler.',
      'Hvem som bruker VKP. Det er ikke publisert, og det bestemmer hvordan den ene halvdelen av beløpet for VKP deles.',
      'Merverdiavgiften. Alle beløp er uten.',
    ],
  },
  memo: {
    title: (actor: string, year: string) => `Notat til budsjettsak: nasjonal e-helse, ${actor} ${year}`,
    sumTitle: 'Beløpet',
    sum: (actor: string, amount: string, year: string) =>
      `${actor} betaler etter vår beregning ${amount} uten merverdiavgift for de nasjonale e-helseløsningene i ${year}.`,
    perInhabitant: (amount: string, count: string) => `Det er ${amount} per innbygger (${count} innbyggere).`,
    quarter: (amount: string) => `Det meste faktureres hvert kvartal på forskudd, i snitt ${amount}.`,
    whole:
      'Hele kroner uten merverdiavgift. Summene er regnet med øre, så en kolonne kan avvike med noen kroner.',
    change: (year: string) => `Endring fra ${year} og årsakene`,
    changeSentence: (year: string, before: string, difference: string, ratio: string) =>
      `I ${year} var beløpet ${before}. Endringen er ${difference} (${ratio}).`,
    causes: 'Årsak',
    others: 'Andre årsaker til sammen',
    inAll: 'Endring i alt',
    roundedApart:
      'Hvert beløp er rundet av for seg til hele kroner. Derfor kan summen av dem avvike litt fra det som står nederst.',
    noCauses: 'Årsakene er ikke regnet ut, fordi kommunen var en annen året før eller tallene mangler.',
    noYearBefore: 'Det er ikke noe år før å sammenligne med.',
    groundsTitle: 'Hva som er vedtatt, og hva som er antatt',
    adopted: (group: string) => `Vedtatt i forskrift: det alle ${group} betaler til sammen for hver løsning.`,
    calculated: (solutions: string) =>
      `Beregnet av oss, med kjente tall for betaleren selv: andelen for ${solutions}.`,
    assumed: (solutions: string) => `Bygger på antakelser eller erstatninger: ${solutions}.`,
    never: 'Beregningen er aldri sammenlignet med en ekte faktura.',
    nextTitle: (year: string) => `Anslag for ${year}`,
    next: (amount: string, difference: string) =>
      `${amount} (${difference}), om gruppenes beløp blir som i år. Forskriften for året er ikke vedtatt. Alt i anslaget er antatt.`,
    noNext: 'Det er ikke regnet ut noe anslag for et senere år.',
    sourcesTitle: 'Kilder',
  },
};
export type BillDocumentTexts = typeof billDocuments;
