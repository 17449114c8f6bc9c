// SPDX-License-Identifier: MIT
// The bytes of a file as text: UTF-8, or what Excel writes where it is asked for CSV or Unicode text.
import { refused } from './refused.ts';

/** `null` is UTF-8, which files should have. */
export type Encoding = null | 'utf-16' | 'windows-1252';

/** How the files begin that are taken for others, and what they are. */
const beginnings: [number[], string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'import_old_workbook'],
  [[0x89, 0x50, 0x4e, 0x47], 'import_picture'],
  [[0xff, 0xd8, 0xff], 'import_picture'],
  [[0x47, 0x49, 0x46, 0x38], 'import_picture'],
  [[0x25, 0x50, 0x44, 0x46], 'import_pdf'],
  [[0x1f, 0x8b], 'import_packed'],
];

const doesBegin = (bytes: Uint8Array, mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** No table has characters that steer a terminal; Windows-1252 reads any bytes, and leaves some of these. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const isText = (text: string): boolean => !/[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(text);

/** Errors, as `Refused`: `invalid_utf8`, and one for each kind of file that holds no text. */
export function fileText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const other = beginnings.find(([mark]) => doesBegin(bytes, mark));
  if (other) throw refused(other[1]);
  const wide = doesBegin(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : doesBegin(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (wide) {
    const text = decoded(bytes, wide);
    if (text !== null && isText(text)) return { text, encoding: 'utf-16' };
    throw refused('invalid_utf8');
  }
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return { text, encoding: null };
  const western = decoded(bytes, 'windows-1252');
  // JSON is UTF-8 and nothing else.
  if (western !== null && isText(western) && !isJson(western))
    return { text: western, encoding: 'windows-1252' };
  throw refused('invalid_utf8');
}

export const isJson = (text: string): boolean => /^\s*[[{]/.test(text);
