// SPDX-License-Identifier: MIT

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
