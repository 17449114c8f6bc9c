// SPDX-License-Identifier: MIT
import { noChange } from 'lit';
import { Directive, type ElementPart, directive } from 'lit/directive.js';

/** Sets an element's height through the CSSOM: a style attribute would break the page's security policy. */
class HeightDirective extends Directive {
  override render(...pixels: [number]): typeof noChange {
    void pixels;
    return noChange;
  }
  override update(part: ElementPart, [pixels]: [number]): typeof noChange {
    (part.element as HTMLElement).style.height = `${pixels}px`;
    return noChange;
  }
}
export const height = directive(HeightDirective);
