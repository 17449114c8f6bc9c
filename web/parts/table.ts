// SPDX-License-Identifier: MIT
import { type TemplateResult, html, noChange } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';

/**
 * Gives the table beside it its region's name: a table is found by name too, where regions are not looked at. A caption
 * often says the unit alone, which several tables have; it is still read out, as the description.
 */
class NameOfTable extends Directive {
  render(label: string): unknown {
    void label;
    return noChange;
  }
  override update({ parentNode }: ChildPart, [label]: [string]): unknown {
    (parentNode as Element).querySelector('table')?.setAttribute('aria-label', label);
    return noChange;
  }
}
const nameOfTable = directive(NameOfTable);

/** A wide table scrolls inside a region with a name, by keyboard too, so that the page itself never does. */
export const scrollRegion = (label: string, table: TemplateResult): TemplateResult =>
  html`<section class="scroll" aria-label=${label} tabindex="0">${table}${nameOfTable(label)}</section>`;
