// SPDX-License-Identifier: MIT

/** What is left of one, in the same way of writing: "1/3" to "2/3", "0.55" to "0.45"; null outside 0 to 1. */
export function restOfOne(text: string): string | null {
  const fraction = /^(\d{1,9})\/(\d{1,9})$/.exec(text);
  if (fraction) {
    const [part, whole] = [Number(fraction[1]), Number(fraction[2])];
    return part <= whole ? `${whole - part}/${whole}` : null;
  }
  const decimals = /^([01])(?:\.(\d{1,14}))?$/.exec(text);
  if (!decimals) return null;
  const digits = decimals[2] ?? '';
  const rest = 10 ** digits.length - Number(decimals[1]! + digits);
  if (rest < 0) return null;
  const padded = String(rest).padStart(digits.length + 1, '0');
  const written = `${padded.slice(0, padded.length - digits.length)}.${padded.slice(padded.length - digits.length)}`;
  return written.replace(/\.?0*$/, '') || '0';
}
