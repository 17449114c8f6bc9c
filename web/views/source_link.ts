// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Frame } from './frame.ts';

/** A source as a link where it has an address, by its whole name or its reference; always as text. */
export function sourceLink(
  frame: Frame,
  id: string | undefined,
  place = '',
  { isShort = false } = {},
): TemplateResult | string {
  if (!id) return place;
  if (id === 'convention') return `${frame.text.explain.notPublic}${place ? `, ${place}` : ''}`;
  if (id === 'user_input') return frame.text.explain.userInput;
  const source = Object.hasOwn(frame.description.sources, id) ? frame.description.sources[id] : undefined;
  const name =
    !source || id.startsWith('FOR-')
      ? id
      : isShort
        ? source.reference
        : `${source.document}, ${source.reference}`;
  const isSafe = source?.url?.startsWith('https://') ?? false;
  const shown = isSafe ? html`<a class="ds-link" href=${source!.url!} rel="noreferrer">${name}</a>` : name;
  const hand = source?.second_hand ? ` (${frame.text.sources.secondHand})` : '';
  return html`${shown}${place ? `${isShort ? ',' : ''} ${place}` : ''}${hand}`;
}
