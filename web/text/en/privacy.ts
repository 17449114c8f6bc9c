// SPDX-License-Identifier: MIT
import type { PrivacyTexts } from '../nb/privacy.ts';

export const privacy: PrivacyTexts = {
  title: 'Privacy and storage',
  lead: 'The page sends nothing about you or what you type. Everything is calculated in your browser, without cookies, tracking or usage statistics.',
  server:
    'The site that hosts the page sees that the browser fetches its files, as it does for every page. It does not see what you choose or type.',
  link: 'Your choices are in the address of the page, after the # sign. Browsers do not send that part. If you share the link, you share the choices.',
  kept: 'This is kept in this browser now',
  choice: 'the municipality and the language that you chose last',
  scenarios: (count) => `proposals that you saved under "What if": ${count}`,
  forms: (count) =>
    `forms of own costs that you typed in, those changed last of at most ten municipalities: ${count}`,
  broken: 'a form that could not be read, put aside',
  other: (name) => `something that another version of the page kept, under the name ${name}`,
  offline: 'the page itself, so that it works without a network',
  nothing: 'Nothing is kept.',
  forbidden: 'The browser does not allow the page to keep anything.',
  guest: 'The page is embedded in another site. Here it keeps nothing.',
  delete: 'Delete all that is kept',
  sure: 'Do you want to delete everything in the list? It cannot be undone.',
  yes: 'Yes, delete it all',
  no: 'No, keep it',
  deleted:
    'Everything that the page kept in the browser is deleted. If you choose again, the browser remembers the municipality and the language again.',
  deletedOffline: 'If you come back here, the page is kept again for use without a network.',
  notDeleted: 'Something could not be deleted. You can delete it in the settings of the browser.',
};
