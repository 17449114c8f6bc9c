// SPDX-License-Identifier: MIT
// A workbook's parts are measured before anything reads them: a small file can hold a large one.
import { largestUnpacked, mostParts } from './limits.ts';
import { refused } from './refused.ts';

interface Part {
  method: number;
  /** The checksum that the file tells. */
  sum: number;
  packed: number;
  size: number;
  at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** The parts by the list at the file's end. */
function partsOf(view: DataView): Part[] {
  let end = view.byteLength - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < lowest) throw refused('import_no_workbook');
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw refused('import_too_large_inside');
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark)
      throw refused('import_no_workbook');
    const [sum, packed, size, local] = [16, 20, 24, 42].map((offset) => view.getUint32(at + offset, true));
    const method = view.getUint16(at + 10, true);
    parts.push({ method, sum: sum!, packed: packed!, size: size!, at: local! });
    at += 46 + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
  }
  return parts;
}

/** CRC-32 of each byte, as zip files have it. */
const sums = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** Unpacks one part and throws it away, to see that it is whole and as large as it says. */
async function measure(bytes: Uint8Array<ArrayBuffer>, view: DataView, part: Part): Promise<void> {
  if (part.method === 0) return;
  if (part.method !== 8 || part.at + 30 > bytes.length) throw refused('import_no_workbook');
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = new Blob([bytes.subarray(from, from + part.packed)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  let sum = -1;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw refused('import_no_workbook');
    });
    if (done) break;
    size += value.length;
    for (const byte of value) sum = (sum >>> 8) ^ sums[(sum ^ byte) & 0xff]!;
    if (size > part.size) {
      void reader.cancel();
      throw refused('import_too_large_inside');
    }
  }
  if ((sum ^ -1) >>> 0 !== part.sum) throw refused('import_no_workbook');
}

/** Errors, as `Refused`: `import_no_workbook`, `import_too_large_inside`. */
export async function checkParts(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw refused('import_no_workbook');
  const parts = partsOf(view);
  if (parts.reduce((sum, { size }) => sum + size, 0) > largestUnpacked)
    throw refused('import_too_large_inside');
  for (const part of parts) await measure(bytes, view, part);
}
