// SPDX-License-Identifier: MIT
// What the page keeps and sends, in bokmål.

export const privacy = {
  title: 'Personvern og lagring',
  lead: 'Siden sender ingenting om deg eller det du skriver. Alt regnes ut i nettleseren din, uten informasjonskapsler, sporing eller statistikk over bruken.',
  server:
    'Nettstedet som siden ligger på, ser at nettleseren henter filene, slik det gjør for alle sider. Det ser ikke hva du velger eller skriver.',
  link: 'Valgene dine står i adressen til siden, etter tegnet #. Den delen sender ikke nettleseren. Deler du lenken, deler du valgene.',
  kept: 'Dette er lagret i denne nettleseren nå',
  choice: 'kommunen og språket du valgte sist',
  scenarios: (count: string) => `forslag som du har lagret under «Hva om»: ${count}`,
  forms: (count: string) =>
    `skjemaer med egne kostnader som du har skrevet i, det som ble endret sist av høyst ti kommuner: ${count}`,
  broken: 'et skjema som ikke lot seg lese, lagt til side',
  other: (name: string) => `noe som en annen versjon av siden har lagret, med navnet ${name}`,
  offline: 'selve siden, så den virker uten nett',
  nothing: 'Ingenting er lagret.',
  forbidden: 'Nettleseren tillater ikke at siden lagrer noe.',
  guest: 'Siden er lagt inn på et annet nettsted. Her lagrer den ingenting.',
  delete: 'Slett alt som er lagret',
  sure: 'Vil du slette alt som står i listen? Det kan ikke angres.',
  yes: 'Ja, slett alt',
  no: 'Nei, behold',
  deleted:
    'Alt som siden hadde lagret i nettleseren, er slettet. Gjør du et nytt valg, husker nettleseren kommunen og språket på nytt.',
  deletedOffline: 'Kommer du tilbake hit, lagres siden på nytt for bruk uten nett.',
  notDeleted: 'Noe lot seg ikke slette. Du kan slette det i innstillingene i nettleseren.',
};
export type PrivacyTexts = typeof privacy;
