// SPDX-License-Identifier: MIT
import type { TermTexts } from '../nb/terms.ts';

export const terms: TermTexts = {
  title: 'Ord og uttrykk på denne sida',
  explain: 'Kva tyder det?',
  term: {
    key: {
      word: 'nøkkel',
      meaning: 'regelen som seier kor stor del av beløpet til gruppa kvar einskild betaler',
      found: 'nøkkel(en|ens)?|nøklar|nøklane',
    },
    weight: { word: 'vekt', meaning: 'talet som den einskilde tel med i nøkkelen', found: 'vekt(a|er|ene)?' },
    need_index: {
      word: 'behovsindeks',
      meaning:
        'eit tal som er over 1 der innbyggjarane treng meir kommunehelseteneste enn gjennomsnittet, og under 1 der dei treng mindre',
      found: 'behovsindeks\\p{L}*',
    },
    vkp: {
      word: 'VKP',
      meaning:
        'velferdsteknologisk knutepunkt: koplar tryggleiksalarmar og annan velferdsteknologi til journalen',
      found: 'VKP',
    },
    compensation: {
      word: 'kompensasjon',
      meaning: 'pengar som staten flyttar til kommunane og helseregionane for det dei må betale',
      found: 'kompensasjon\\p{L}*',
    },
    appropriation: {
      word: 'basisløyving',
      meaning: 'det staten løyver fast til ein helseregion kvart år',
      found: '(basisløyving|basisbevilgning)\\p{L}*',
    },
    driver: {
      word: 'drivar',
      meaning: 'noko som får ein kostnad til å endre seg, til dømes fleire brukarar eller høgare prisar',
      found: 'drivar(ar|en|ane)?',
    },
    equity: {
      word: 'eigenkapital',
      meaning: 'pengar som Norsk helsenett har att og kan bruke seinare',
      found: 'eigenkapital\\p{L}*',
    },
    forecast: {
      word: 'prognose',
      meaning: 'overslaget som Norsk helsenett legg fram på førehand',
      found: 'prognos\\p{L}*',
    },
    risk_margin: {
      word: 'risikomargin',
      meaning: 'eit tillegg i overslaget for det som kan bli dyrare enn venta',
      found: 'risikomargin\\p{L}*',
    },
    index: {
      word: 'indeks',
      meaning: 'eit tal som viser kor høgt noko ligg, samanlikna med eit utgangspunkt',
      found: 'indeks(en|ar|ane)?',
    },
    annuity: {
      word: 'annuitetslån',
      meaning: 'lån der renter og avdrag til saman er like store kvart år',
      found: 'annuitet\\p{L}*',
    },
    serial_loan: {
      word: 'serielån',
      meaning: 'lån der avdraget er like stort kvart år, medan rentene minkar',
      found: 'serielån\\p{L}*',
    },
    grant: {
      word: 'rammetilskot',
      meaning: 'tilskot frå staten som kommunen sjølv avgjer korleis han bruker',
      found: 'rammetilskot\\p{L}*',
    },
    phase_in: {
      word: 'innfasing',
      meaning: 'at ein ny regel tek over litt etter litt, over fleire år',
      found: 'innfasing\\p{L}*',
    },
    shapley: {
      word: 'Shapley',
      meaning: 'eit snitt over alle rekkjefølgjer som stega kan takast i, så inga rekkjefølgje blir vald',
      found: 'Shapley',
    },
    median: {
      word: 'median',
      meaning: 'verdien i midten: like mange ligg over som under',
      found: 'median(en)?',
    },
    quartile: {
      word: 'kvartil',
      meaning: 'grensene som deler verdiane i fire like store grupper',
      found: 'kvartil\\p{L}*',
    },
    interval: {
      word: 'intervall',
      meaning: 'spennet som det rette talet truleg ligg i',
      found: 'intervall\\p{L}*',
    },
    full_time_year: {
      word: 'årsverk',
      meaning: 'det éin person i full stilling arbeider på eit år',
      found: 'årsverk\\p{L}*',
    },
    simulation: {
      word: 'simulering',
      meaning: 'mange utrekningar med tilfeldige tal innanfor spenna, for å sjå kor ulikt resultatet kan bli',
      found: 'simuler(ing|t)\\p{L}*',
    },
    checksum: {
      word: 'kontrollsum',
      meaning: 'eit fingeravtrykk av tala: blir eitt av dei endra, blir kontrollsummen ein annan',
      found: 'kontrollsum\\p{L}*',
    },
  },
};
