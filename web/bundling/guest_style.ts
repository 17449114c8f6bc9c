// SPDX-License-Identifier: MIT
// The page's style as a guest's: what is said of the document is said of the guest's own box inside its shadow root,
// lengths that follow the host page's letters follow the guest's unit, and widths are those of the box.
import type { AtRule, Declaration, Plugin, Root, Rule } from 'postcss';
import { hostProperties } from './host_properties.ts';

/** What the page's `1rem` and `1vw` are in a guest; the box is named in guest.css. */
const unit = 'var(--_unit)';
/** One rem in a media query is the browser's own letter size. */
const pixelsOfMediaRem = 16;

const number = String.raw`(?<![\w.-])(-?(?:\d+\.?\d*|\.\d+))`;
const rem = new RegExp(`${number}rem\\b`, 'gi');
const viewportWidth = new RegExp(`${number}vw\\b`, 'gi');
const onlyWidths =
  /^\s*\((?:min|max)-width:\s*[\d.]+rem\)(?:\s+and\s+\((?:min|max)-width:\s*[\d.]+rem\))*\s*$/;

export const guestValue = (value: string): string =>
  value.replace(rem, `calc($1 * ${unit})`).replace(viewportWidth, '$1cqi');

export const guestSelector = (selector: string): string =>
  selector
    .replace(/:root\b/g, '.guest')
    .replace(
      /(^|[\s,>+~(])(html|body)\b(?![-\w])/g,
      (_all, before, name) => `${before as string}${name === 'html' ? '.guest' : '.page'}`,
    );

/** `(max-width: 40rem)` as a question to the guest's box; null where a query asks about anything else. */
export const guestQuery = (parameters: string): string | null =>
  onlyWidths.test(parameters)
    ? parameters.replace(/([\d.]+)rem/g, (_all, rems: string) => `${Number(rems) * pixelsOfMediaRem}px`)
    : null;

function declare(declaration: Declaration): void {
  // The unit itself is made of the letters of the host page.
  if (declaration.prop === '--_unit') return;
  declaration.value = guestValue(declaration.value);
  const own = hostProperties[declaration.prop];
  if (own && !declaration.value.includes(own)) declaration.value = `var(${own}, ${declaration.value})`;
}

function atRule(rule: AtRule): void {
  if (rule.name === 'page') rule.remove();
  if (rule.name !== 'media') return;
  const query = guestQuery(rule.params);
  if (query === null) return;
  rule.name = 'container';
  rule.params = `samfin ${query}`;
}

/** Runs after every `@import` is in its place. */
export const guestStyle: Plugin = {
  postcssPlugin: 'samfin-guest-style',
  OnceExit(root: Root) {
    root.walkAtRules(atRule);
    root.walkRules((rule: Rule) => {
      rule.selector = guestSelector(rule.selector);
    });
    root.walkDecls(declare);
  },
};
