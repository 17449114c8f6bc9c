// SPDX-License-Identifier: MIT
import type { PrivacyTexts } from '../nb/privacy.ts';

export const privacy: PrivacyTexts = {
  title: 'Personvern og lagring',
  lead: 'Sida sender ingenting om deg eller det du skriv. Alt blir rekna ut i nettlesaren din, utan informasjonskapslar, sporing eller statistikk over bruken.',
  server:
    'Nettstaden som sida ligg på, ser at nettlesaren hentar filene, slik han gjer for alle sider. Han ser ikkje kva du vel eller skriv.',
  link: 'Vala dine står i adressa til sida, etter teiknet #. Den delen sender ikkje nettlesaren. Deler du lenkja, deler du vala.',
  kept: 'Dette er lagra i denne nettlesaren no',
  choice: 'kommunen og språket du valde sist',
  scenarios: (count) => `forslag som du har lagra under «Kva om»: ${count}`,
  forms: (count) =>
    `skjema med eigne kostnader som du har skrive i, det som blei endra sist av høgst ti kommunar: ${count}`,
  broken: 'eit skjema som ikkje lét seg lese, lagt til sides',
  other: (name) => `noko som ein annan versjon av sida har lagra, med namnet ${name}`,
  offline: 'sjølve sida, så ho verkar utan nett',
  nothing: 'Ingenting er lagra.',
  forbidden: 'Nettlesaren tillèt ikkje at sida lagrar noko.',
  guest: 'Sida er lagd inn på ein annan nettstad. Her lagrar ho ingenting.',
  delete: 'Slett alt som er lagra',
  sure: 'Vil du slette alt som står i lista? Det kan ikkje angrast.',
  yes: 'Ja, slett alt',
  no: 'Nei, behald',
  deleted:
    'Alt som sida hadde lagra i nettlesaren, er sletta. Gjer du eit nytt val, hugsar nettlesaren kommunen og språket på nytt.',
  deletedOffline: 'Kjem du tilbake hit, blir sida lagra på nytt for bruk utan nett.',
  notDeleted: 'Noko lét seg ikkje slette. Du kan slette det i innstillingane i nettlesaren.',
};
