// SPDX-License-Identifier: MIT
import { type TemplateResult, html } from 'lit';

/** A wide table scrolls inside a region with a name, by keyboard too, so that the page itself never does. */
export const scrollRegion = (label: string, table: TemplateResult): TemplateResult =>
  html`<section class="scroll" aria-label=${label} tabindex="0">${table}</section>`;
