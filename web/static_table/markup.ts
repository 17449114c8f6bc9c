// SPDX-License-Identifier: MIT
// The tables as HTML.
import type { Cell, Table, Tables } from './tables.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, safe between tags and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

export const element = (tag: string, content: string, attributes = ''): string =>
  `<${tag}${attributes ? ` ${attributes}` : ''}>${content}</${tag}>`;

const row = ([first, ...others]: Cell[]): string =>
  element(
    'tr',
    element('th', escaped(first!.text), 'scope="row"') +
      others
        .map(({ text, isNumber }) => element('td', escaped(text), isNumber ? 'class="number"' : ''))
        .join(''),
  );

const table = ({ caption, head, rows }: Table): string =>
  element(
    'section',
    element(
      'table',
      element('caption', escaped(caption)) +
        element(
          'thead',
          element('tr', head.map((text) => element('th', escaped(text), 'scope="col"')).join('')),
        ) +
        element('tbody', `\n${rows.map(row).join('\n')}\n`),
    ),
    `class="scroll" tabindex="0" aria-label="${escaped(caption)}"`,
  );

/** To be placed inside a page. `level` is that of the first heading. */
export const markupOf = ({ title, blocks }: Tables, level: 1 | 2): string =>
  [
    element(`h${level}`, escaped(title)),
    ...blocks.map((block) => (typeof block === 'string' ? element('p', escaped(block)) : table(block))),
  ].join('\n');
