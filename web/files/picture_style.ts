// SPDX-License-Identifier: MIT
// A drawing of the page as a picture that stands alone: what the style sheets say of it is written on each shape, and
// what only the page needs is left out.

/** What can be seen of a shape or a word; all of them may stand as attributes in SVG. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
] as const;
const own = ['opacity', 'vector-effect'] as const;
/** Values that an attribute need not say where it is not inherited. */
const usual: Record<(typeof own)[number], string> = { opacity: '1', 'vector-effect': 'none' };

/** Names, roles and states are for the page; a picture has one title. */
const isOfPage = (name: string): boolean =>
  /^(aria-|data-|on)|^(class|role|tabindex|style|id|part|lang)$/.test(name);
/** Patterns are found by their names. */
const keepsName = (element: Element): boolean => element.closest('defs') !== null;

function written(from: Element, to: Element, said: ReadonlyMap<string, string>): void {
  const style = getComputedStyle(from);
  const says = new Map(said);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value === '' || said.get(name) === value) to.removeAttribute(name);
    else to.setAttribute(name, value);
    says.set(name, value);
  }
  for (const name of own) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== usual[name]) to.setAttribute(name, value);
  }
  if (style.overflow === 'visible' && from instanceof SVGSVGElement) to.setAttribute('overflow', 'visible');
  for (const { name } of [...to.attributes])
    if (isOfPage(name) && !(name === 'id' && keepsName(from))) to.removeAttribute(name);
  const children = [...to.children];
  [...from.children].forEach((child, index) => {
    if (getComputedStyle(child).display === 'none' && !isUnpainted(child)) children[index]!.remove();
    else if (child instanceof SVGElement && !isUnpainted(child)) written(child, children[index]!, says);
    else if (child.closest('defs')) written(child, children[index]!, new Map());
    else for (const { name } of [...children[index]!.attributes]) children[index]!.removeAttribute(name);
  });
}
const isUnpainted = (element: Element): boolean => /^(title|desc|defs)$/.test(element.localName);

/** What lit leaves between the shapes. */
function removeComments(node: Node): void {
  for (const child of [...node.childNodes])
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else removeComments(child);
}

/** A copy that looks the same wherever it is opened. */
export function standingAlone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  written(drawing, copy, new Map());
  removeComments(copy);
  return copy;
}
