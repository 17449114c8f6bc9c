// SPDX-License-Identifier: MIT
// Who publishes the page, in its foot; nothing where the publisher has said nothing.
import { type TemplateResult, html, nothing } from 'lit';
import { isSecureAddress, type Publisher } from '../state/publisher.ts';
import { dateText } from '../text/date.ts';
import type { Language } from '../numbers.ts';
import type { Texts } from '../text/texts.ts';

function contactOf(contact: string): string | TemplateResult {
  if (isSecureAddress(contact)) return html`<a class="ds-link" href=${contact}>${contact}</a>`;
  return /^[^\s@:?&/]+@[^\s@:?&/]+\.[a-z]{2,}$/i.test(contact)
    ? html`<a class="ds-link" href="mailto:${contact}">${contact}</a>`
    : contact;
}

export function publishedBy(
  said: Publisher | null,
  text: Texts,
  language: Language,
): TemplateResult | typeof nothing {
  if (!said) return nothing;
  const { publisher: words } = text.page;
  const { publisher, contact, updated, accessibility_statement: statement } = said;
  return html`
    <p class="publisher">
      ${words.by(publisher)} ${contact ? html`${words.contact}: ${contactOf(contact)}.` : nothing}
      ${updated ? words.updated(dateText(updated, text, language)) : nothing}
      ${statement ? html`<a class="ds-link" href=${statement}>${words.accessibility}</a>` : nothing}
    </p>
  `;
}
