// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import { sourceLink } from './source_link.ts';
import type { Frame } from './frame.ts';
import { placeText } from './place_text.ts';

/** A source by its reference, its place in the reader's language, and what is to be noted of the figure. */
export const sourceCell = (
  frame: Frame,
  { source, place }: { source?: string | null | undefined; place?: string | null | undefined },
  note = '',
): TemplateResult => html`
  ${sourceLink(frame, source ?? undefined, placeText(place ?? '', frame.language), { isShort: true })}
  ${note ? html`<span class="note">${note}</span>` : nothing}
`;
