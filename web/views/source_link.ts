// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';
import type { Source } from '../engine/types.ts';
import type { Frame } from './frame.ts';

/** A source by its whole name or its reference. */
export function sourceName(frame: Frame, id: string, { isShort = false } = {}): string {
  if (id === 'convention') return frame.text.explain.notPublic;
  if (id === 'user_input') return frame.text.explain.userInput;
  const source = sourceOf(frame, id);
  if (!source || id.startsWith('FOR-')) return id;
  return isShort ? source.reference : `${source.document}, ${source.reference}`;
}

const sourceOf = ({ description: { sources } }: Frame, id: string): Source | undefined =>
  Object.hasOwn(sources, id) ? sources[id] : undefined;

/** A source as a link where it has an address; always as text. */
export function sourceLink(
  frame: Frame,
  id: string | undefined,
  place = '',
  { isShort = false } = {},
): TemplateResult | string {
  if (!id) return place;
  const name = sourceName(frame, id, { isShort });
  if (id === 'convention') return `${name}${place ? `, ${place}` : ''}`;
  if (id === 'user_input') return name;
  const source = sourceOf(frame, id);
  const isSafe = source?.url?.startsWith('https://') ?? false;
  const shown = isSafe ? html`<a class="ds-link" href=${source!.url!} rel="noreferrer">${name}</a>` : name;
  const hand = source?.second_hand ? ` (${frame.text.sources.secondHand})` : '';
  return html`${shown}${place ? `${isShort ? ',' : ''} ${place}` : ''}${hand}`;
}
