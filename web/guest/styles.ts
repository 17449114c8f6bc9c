// SPDX-License-Identifier: MIT
// The guest's style as constructed sheets, made once and shared by all guests: no security policy stands in their way.
// The build rewrites what they say of the document (see bundling/guest_style.ts).
import guest from '../style/guest.css?inline';
import page from '../style/page.css?inline';

const sheets: CSSStyleSheet[] = [];
const roots = new Set<ShadowRoot>();

function made(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
const dress = (root: ShadowRoot): void => {
  root.adoptedStyleSheets = sheets;
};

/** A view's own style, which comes with the view; the build calls this where the page would link a file. */
export function addStyle(style: string): void {
  sheets.push(made(style));
  roots.forEach(dress);
}
addStyle(page);
addStyle(guest);

/** A root wears every style, also those that come later, until its life ends. */
export function wearStyles(root: ShadowRoot, life: AbortSignal): void {
  roots.add(root);
  dress(root);
  life.addEventListener('abort', () => roots.delete(root));
}
