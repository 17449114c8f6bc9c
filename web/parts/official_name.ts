// SPDX-License-Identifier: MIT
// A municipality's official name in all its languages, each part said to be in its own.
import { type TemplateResult, html, nothing } from 'lit';
import type { Municipality } from '../engine/types.ts';

const southSami = /^(1826|50)/;
const luleSami = /^(1841|1875)$/;

/** The language of a part that is not the Norwegian name; the third name is the Kven one wherever there are three. */
export function languageOfPart(code: string, index: number): 'se' | 'sma' | 'smj' | 'fkv' {
  if (index === 2) return 'fkv';
  if (southSami.test(code)) return 'sma';
  return luleSami.test(code) ? 'smj' : 'se';
}

export const officialName = ({
  code,
  name,
  official_name,
}: Pick<Municipality, 'code' | 'name' | 'official_name'>): TemplateResult =>
  html`${official_name
    .split(' - ')
    .map(
      (part, index) =>
        html`${index > 0 ? ' – ' : nothing}${part === name ? part : html`<span lang=${languageOfPart(code, index)}>${part}</span>`}`,
    )}`;
