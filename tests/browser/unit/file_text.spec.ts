// SPDX-License-Identifier: MIT
import { expect, test } from '@playwright/test';
import { fileText } from '../../../web/import/file_text.ts';
import { Refused } from '../../../web/import/refused.ts';

const of = (bytes: Buffer | number[]): Uint8Array => new Uint8Array(bytes);
const refusal = (bytes: Uint8Array): string => {
  try {
    fileText(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.errors[0]!.code;
    throw error;
  }
  return 'read';
};
const csv = 'kode;navn\n1806;Narvik – Áhkanjárga å\n';

test('UTF-8 with and without its mark, and UTF-16 in both orders', () => {
  expect(fileText(of(Buffer.from(csv)))).toEqual({ text: csv, encoding: null });
  expect(fileText(of(Buffer.from(`\ufeff${csv}`)))).toEqual({ text: csv, encoding: null });
  const wide = Buffer.from(`\ufeff${csv}`, 'utf16le');
  expect(fileText(of(wide))).toEqual({ text: csv, encoding: 'utf-16' });
  expect(fileText(of(Buffer.from(wide).swap16()))).toEqual({ text: csv, encoding: 'utf-16' });
});

test('what Norwegian Excel saves as CSV is read as Windows-1252', () => {
  const text = 'kode;navn\n4601;Bergen på Æøå\n';
  expect(fileText(of(Buffer.from(text, 'latin1')))).toEqual({ text, encoding: 'windows-1252' });
});

for (const [name, bytes, code] of [
  ['JSON that is no UTF-8', [0x7b, 0x22, 0xe6, 0x22, 0x3a, 0x31, 0x7d], 'invalid_utf8'],
  ['bytes that are characters nowhere', [0x31, 0x3b, 0xe6, 0x00, 0x01], 'invalid_utf8'],
  ['a byte that Windows-1252 lacks', [0x31, 0x3b, 0xe6, 0x81], 'invalid_utf8'],
  ['half a character of UTF-16', [0xff, 0xfe, 0x31, 0x00, 0x32], 'invalid_utf8'],
  ['a zero in UTF-16', [0xff, 0xfe, 0x31, 0x00, 0x00, 0x00], 'invalid_utf8'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'import_old_workbook'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'import_picture'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'import_picture'],
  ['a GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], 'import_picture'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'import_pdf'],
  ['a packed file', [0x1f, 0x8b, 0x08], 'import_packed'],
] as const)
  test(`${name} is refused by name`, () => {
    expect(refusal(of([...bytes]))).toBe(code);
  });
