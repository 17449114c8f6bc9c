// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../numbers.ts';
import type { Texts } from '../text/texts.ts';

/** Where the page cannot compute: the finished table, in the page's language. A page that has none beside it names none. */
export const tableLink = (language: Language, text: Texts): TemplateResult | typeof nothing => {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]');
  const link = [...links].find(({ dataset }) => dataset['language'] === language);
  return link ? html`<p><a class="ds-link" href=${link.href}>${text.page.table}</a></p>` : nothing;
};
