// SPDX-License-Identifier: MIT
// The tables as pages of their own, one for each language, that need neither script nor WebAssembly.
import type { Language } from '../numbers.ts';
import { contentSecurityPolicy } from '../security_policy.mjs';
import { languages } from '../state/choice.ts';
import { tableTexts } from '../text/static_table.ts';
import type { Figures } from './figures.ts';
import { element, escaped, markupOf } from './markup.ts';
import { tablesOf } from './tables.ts';

/** The file of each language, beside the page. */
export const tableFile = (language: Language): string =>
  language === 'nb' ? 'table.html' : `table.${language}.html`;
export const tableStyleFile = 'table.css';

const languageLinks = (shown: Language): string =>
  languages
    .map((language) => {
      const name = escaped(tableTexts[language].page.page.language[language]);
      const current = language === shown ? ' aria-current="true"' : '';
      return element(
        'a',
        name,
        `href="./${tableFile(language)}" lang="${language}" hreflang="${language}"${current}`,
      );
    })
    .join(' ');

/** A whole page. The policy is the page's own: the table has no script to allow, and none slips in. */
export function tableDocument(figures: Figures, language: Language): string {
  const { page, table } = tableTexts[language];
  return `<!doctype html>
<!-- SPDX-License-Identifier: MIT -->
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escaped(contentSecurityPolicy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(table.title(String(figures.year)))}</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./${tableStyleFile}" />
  </head>
  <body class="static-table">
    <header>
      <nav aria-label="${escaped(page.page.languages)}">${languageLinks(language)}</nav>
      <p><a href="./#/bill?lang=${language}">${escaped(table.toCalculator)}</a></p>
    </header>
    <main>
${markupOf(tablesOf(figures, language), 1)}
    </main>
  </body>
</html>
`;
}

/** All languages one after the other, for a file that cannot link to others. */
export const tableSections = (figures: Figures): string =>
  languages
    .map((language) =>
      element('section', `\n${markupOf(tablesOf(figures, language), 2)}\n`, `lang="${language}"`),
    )
    .join('\n');
