// SPDX-License-Identifier: MIT
// The page as one HTML document with everything inside and a security policy of its own.
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { escaped } from '../static_table/markup.ts';
import type { OneScript } from './one_script.ts';

export interface Inside {
  /** The text of web/index.html, whose references to other files give way to what they name. */
  page: string;
  script: OneScript;
  /** Text by the id of the block that holds it: base64, or scripts of workers. */
  blocks: Record<string, string>;
  icon: Uint8Array;
  /** The finished tables, as HTML. */
  tables: string;
}

/** JavaScript that can stand between script tags, as the HTML standard advises; the same program. */
export function inScript(code: string): string {
  if (/\\<(?=!--|\/?script)/i.test(code)) throw new Error('a script has an escaped "<" before a tag');
  const safe = code.replace(/<(?=!--|\/?script)/gi, '\\x3C');
  // The browser would read these as something else, and the hash would not fit.
  if (/[\r\0]/.test(safe)) throw new Error('a script has a carriage return or a null');
  new Script(safe);
  return safe;
}

const source = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the one file may do: run its own script and style, start workers from its own text, fetch nothing. */
export const singleFilePolicy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${source(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${source(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types samfin lit-html',
  ].join('; ');

function replacedOnce(text: string, pattern: RegExp, replacement: string): string {
  const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`${pattern} is ${found} times in the page, not once`);
  return text.replace(pattern, () => replacement);
}

export function oneFile({ page, script, blocks, icon, tables }: Inside): string {
  const code = inScript(script.code);
  const style = script.style.trim().replaceAll('\r', '');
  if (/<\/style/i.test(style)) throw new Error('the style ends itself');
  const policy = escaped(singleFilePolicy(code, style));
  const texts = Object.entries(blocks).map(([id, text]) => {
    if (/<\/?script|<!--/i.test(text)) throw new Error(`${id} would end its block`);
    return `<script type="text/plain" id="${id}">${text}</script>`;
  });
  const iconAddress = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;

  let file = page.replace(/ *<link rel="alternate"[^>]*>\n/g, '');
  file = replacedOnce(
    file,
    /<meta charset="utf-8" \/>/,
    `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
  file = replacedOnce(file, /<link rel="icon"[^>]*>/, `<link rel="icon" href="${iconAddress}" />`);
  file = replacedOnce(file, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
  file = replacedOnce(file, / *<script type="module"[^>]*><\/script>\n/, '');
  return replacedOnce(
    file,
    /<noscript>[^]*?<\/noscript>/,
    `<div id="static-table" class="static-table">\n${tables}\n</div>\n` +
      `${texts.join('\n')}\n<script>${code}</script>`,
  );
}
