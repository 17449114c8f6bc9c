// SPDX-License-Identifier: MIT
// Technical terms explained, in bokmål.

export const terms = {
  title: 'Ord og uttrykk på denne siden',
  explain: 'Hva betyr det?',
  term: {
    key: {
      word: 'nøkkel',
      meaning: 'regelen som sier hvor stor del av gruppens beløp hver enkelt betaler',
      found: 'nøkkel(en|ens|er|ene)?',
    },
    weight: {
      word: 'vekt',
      meaning: 'tallet som den enkelte teller med i nøkkelen',
      found: 'vekt(en|er|ene)?',
    },
    need_index: {
      word: 'behovsindeks',
      meaning:
        'et tall som er over 1 der innbyggerne trenger mer kommunehelsetjeneste enn gjennomsnittet, og under 1 der de trenger mindre',
      found: 'behovsindeks\\p{L}*',
    },
    vkp: {
      word: 'VKP',
      meaning:
        'velferdsteknologisk knutepunkt: kobler trygghetsalarmer og annen velferdsteknologi til journalen',
      found: 'VKP',
    },
    compensation: {
      word: 'kompensasjon',
      meaning: 'penger som staten flytter til kommunene og helseregionene for det de må betale',
      found: 'kompensasjon\\p{L}*',
    },
    appropriation: {
      word: 'basisbevilgning',
      meaning: 'det staten bevilger fast til en helseregion hvert år',
      found: 'basisbevilgning\\p{L}*',
    },
    driver: {
      word: 'driver',
      meaning: 'noe som får en kostnad til å endre seg, for eksempel flere brukere eller høyere priser',
      found: 'driver(e|en|ne)?',
    },
    equity: {
      word: 'egenkapital',
      meaning: 'penger som Norsk helsenett har igjen og kan bruke senere',
      found: 'egenkapital\\p{L}*',
    },
    forecast: {
      word: 'prognose',
      meaning: 'anslaget som Norsk helsenett legger fram på forhånd',
      found: 'prognose\\p{L}*',
    },
    risk_margin: {
      word: 'risikomargin',
      meaning: 'et tillegg i anslaget for det som kan bli dyrere enn ventet',
      found: 'risikomargin\\p{L}*',
    },
    index: {
      word: 'indeks',
      meaning: 'et tall som viser hvor høyt noe ligger, sammenlignet med et utgangspunkt',
      found: 'indeks(en|er|ene)?',
    },
    annuity: {
      word: 'annuitetslån',
      meaning: 'lån der renter og avdrag til sammen er like store hvert år',
      found: 'annuitet\\p{L}*',
    },
    serial_loan: {
      word: 'serielån',
      meaning: 'lån der avdraget er like stort hvert år, mens rentene minker',
      found: 'serielån\\p{L}*',
    },
    grant: {
      word: 'rammetilskudd',
      meaning: 'tilskudd fra staten som kommunen selv bestemmer hvordan den bruker',
      found: 'rammetilskudd\\p{L}*',
    },
    phase_in: {
      word: 'innfasing',
      meaning: 'at en ny regel tar over litt etter litt, over flere år',
      found: 'innfasing\\p{L}*',
    },
    shapley: {
      word: 'Shapley',
      meaning: 'et snitt over alle rekkefølger som stegene kan tas i, så ingen rekkefølge blir valgt',
      found: 'Shapley',
    },
    median: {
      word: 'median',
      meaning: 'verdien i midten: like mange ligger over som under',
      found: 'median(en)?',
    },
    quartile: {
      word: 'kvartil',
      meaning: 'grensene som deler verdiene i fire like store grupper',
      found: 'kvartil\\p{L}*',
    },
    interval: {
      word: 'intervall',
      meaning: 'spennet som det riktige tallet trolig ligger i',
      found: 'intervall\\p{L}*',
    },
    full_time_year: {
      word: 'årsverk',
      meaning: 'det én person i full stilling arbeider på et år',
      found: 'årsverk\\p{L}*',
    },
    simulation: {
      word: 'simulering',
      meaning:
        'mange utregninger med tilfeldige tall innenfor spennene, for å se hvor ulikt resultatet kan bli',
      found: 'simuler(ing|t)\\p{L}*',
    },
    checksum: {
      word: 'kontrollsum',
      meaning: 'et fingeravtrykk av tallene: endres ett av dem, blir kontrollsummen en annen',
      found: 'kontrollsum\\p{L}*',
    },
  },
};
export type TermTexts = typeof terms;
