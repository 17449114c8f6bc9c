// SPDX-License-Identifier: MIT
import type { TermTexts } from '../nb/terms.ts';

export const terms: TermTexts = {
  title: 'Ord og uttrykk på denne sida',
  term: {
    key: {
      word: 'nøkkel',
      meaning: 'regelen som seier kor stor del av beløpet til gruppa kvar einskild betaler',
    },
    weight: { word: 'vekt', meaning: 'talet som den einskilde tel med i nøkkelen' },
    need_index: {
      word: 'behovsindeks',
      meaning:
        'eit tal som er over 1 der innbyggjarane treng meir kommunehelseteneste enn gjennomsnittet, og under 1 der dei treng mindre',
    },
    vkp: {
      word: 'VKP',
      meaning:
        'velferdsteknologisk knutepunkt: koplar tryggleiksalarmar og annan velferdsteknologi til journalen',
    },
    compensation: {
      word: 'kompensasjon',
      meaning: 'pengar som staten flyttar til kommunane og helseregionane for det dei må betale',
    },
    appropriation: { word: 'basisløyving', meaning: 'det staten løyver fast til ein helseregion kvart år' },
    driver: {
      word: 'drivar',
      meaning: 'noko som får ein kostnad til å endre seg, til dømes fleire brukarar eller høgare prisar',
    },
    equity: { word: 'eigenkapital', meaning: 'pengar som Norsk helsenett har att og kan bruke seinare' },
    forecast: { word: 'prognose', meaning: 'overslaget som Norsk helsenett legg fram på førehand' },
    risk_margin: {
      word: 'risikomargin',
      meaning: 'eit tillegg i overslaget for det som kan bli dyrare enn venta',
    },
    index: {
      word: 'indeks',
      meaning: 'eit tal som viser kor høgt noko ligg, samanlikna med eit utgangspunkt',
    },
    annuity: { word: 'annuitetslån', meaning: 'lån der renter og avdrag til saman er like store kvart år' },
    serial_loan: {
      word: 'serielån',
      meaning: 'lån der avdraget er like stort kvart år, medan rentene minkar',
    },
    grant: {
      word: 'rammetilskot',
      meaning: 'tilskot frå staten som kommunen sjølv avgjer korleis han bruker',
    },
    phase_in: { word: 'innfasing', meaning: 'at ein ny regel tek over litt etter litt, over fleire år' },
    shapley: {
      word: 'Shapley',
      meaning: 'eit snitt over alle rekkjefølgjer som stega kan takast i, så inga rekkjefølgje blir vald',
    },
    median: { word: 'median', meaning: 'verdien i midten: like mange ligg over som under' },
    quartile: { word: 'kvartil', meaning: 'grensene som deler verdiane i fire like store grupper' },
    interval: { word: 'intervall', meaning: 'spennet som det rette talet truleg ligg i' },
    full_time_year: { word: 'årsverk', meaning: 'det éin person i full stilling arbeider på eit år' },
    simulation: {
      word: 'simulering',
      meaning: 'mange utrekningar med tilfeldige tal innanfor spenna, for å sjå kor ulikt resultatet kan bli',
    },
    checksum: {
      word: 'kontrollsum',
      meaning: 'eit fingeravtrykk av tala: blir eitt av dei endra, blir kontrollsummen ein annan',
    },
  },
};
