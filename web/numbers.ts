// SPDX-License-Identifier: MIT
// The one place where numbers become text and text becomes numbers. Nothing here computes an amount.

export type Language = 'nb' | 'nn' | 'en';

const noBreakSpace = '\u00a0';
const minus = '\u2212';

const separators = (language: Language): { group: string; decimal: string } =>
  language === 'en' ? { group: ',', decimal: '.' } : { group: noBreakSpace, decimal: ',' };

const grouped = (digits: string, separator: string): string =>
  digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

/** Decimal text as JSON writes it ("-1234.50") to how the language writes it ("−1 234,50"). */
export function decimal(text: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const { group, decimal: point } = separators(language);
  const [, sign, whole, fraction] = match;
  return (sign ? minus : '') + grouped(whole!, group) + (fraction ? point + fraction : '');
}

export const count = (value: number, language: Language): string => decimal(String(value), language);

export interface AmountStyle {
  /** Show øre; otherwise the nearest whole krone. */
  ore?: boolean;
  /** Show a plus before an increase. */
  sign?: boolean;
}

/** An amount without its unit, for a column that names the unit in its heading. */
export function bareAmount(ore: number, language: Language, style: AmountStyle = {}): string {
  const size = Math.abs(ore);
  const shown = style.ore
    ? `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
    : String(Math.floor((size + 50) / 100));
  const isZero = /^[0.]+$/.test(shown);
  const sign = isZero ? '' : ore < 0 ? minus : style.sign ? '+' : '';
  return sign + decimal(shown, language);
}

/** "kr 1 234 567", "kr −12,50", "NOK 1,234,567". */
export const amount = (ore: number, language: Language, style: AmountStyle = {}): string =>
  (language === 'en' ? 'NOK' : 'kr') + noBreakSpace + bareAmount(ore, language, style);

/** Whether amounts that are shown in whole kroner add up as they are shown. */
export function addUpInKroner(parts: number[], sum: number): boolean {
  const kroner = (ore: number): number => Math.sign(ore) * Math.floor((Math.abs(ore) + 50) / 100);
  return parts.reduce((all, part) => all + kroner(part), 0) === kroner(sum);
}

/** Whether an amount in øre has more than one decimal in millions of kroner. */
export const isRoundedInMillions = (ore: number): boolean => ore % 10_000_000 !== 0;

/** "1 077,0": øre as millions of kroner with one decimal, for a column that names the unit in its heading. */
export function millions(ore: number, language: Language, style: Pick<AmountStyle, 'sign'> = {}): string {
  const tenths = Math.round(Math.abs(ore) / 10_000_000);
  const sign = tenths === 0 ? '' : ore < 0 ? minus : style.sign ? '+' : '';
  return sign + decimal(`${Math.floor(tenths / 10)}.${tenths % 10}`, language);
}

/** Moves the decimal point of decimal text, digit by digit, so that nothing is rounded. */
export function shifted(text: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction = ''] = match;
  const digits = '0'.repeat(Math.max(0, -places)) + whole! + fraction + '0'.repeat(Math.max(0, places));
  const point = digits.length - fraction.length - Math.max(0, places) + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  const size = right ? `${left}.${right}` : left;
  return /^[0.]*$/.test(size) ? size || '0' : `${sign ?? ''}${size}`;
}

/** A ratio as decimal text ("0.0123") to "1,23 %". */
export function percent(ratio: string, language: Language, style: { sign?: boolean } = {}): string {
  const shown = decimal(shifted(ratio, 2), language);
  const plus = style.sign && !ratio.startsWith('-') && shown !== '0' ? '+' : '';
  return plus + shown + (language === 'en' ? '%' : `${noBreakSpace}%`);
}

/** A percentage as decimal text ("-3.2") to "−3,2 %". */
export function percentage(text: string, language: Language, style: { sign?: boolean } = {}): string {
  const plus = style.sign && !/^-|^[0.]+$/.test(text) ? '+' : '';
  return plus + decimal(text, language) + (language === 'en' ? '%' : `${noBreakSpace}%`);
}

export type Reading =
  | { value: string }
  | { problem: 'empty' | 'not_a_number' }
  /** Two readers would read it differently: both readings, as decimal text. */
  | { problem: 'ambiguous'; readings: [string, string] };

const isGrouped = (parts: string[]): boolean =>
  /^\d{1,3}$/.test(parts[0]!) && parts.slice(1).every((part) => /^\d{3}$/.test(part));

const tidy = (sign: string, whole: string, fraction: string): string => {
  const size = whole.replace(/^0+(?=\d)/, '') + (fraction ? `.${fraction}` : '');
  return /^[0.]+$/.test(size) ? size : sign + size;
};

/**
 * Reads a number as people write it: space, no-break or narrow space, dot or comma; hyphen or real minus; with or
 * without "kr" or "%". "1.234" can be 1234 or 1,234: it is never guessed. A comma is decimal in Norwegian, and can be
 * either in English.
 */
export function readNumber(text: string, language: Language): Reading {
  const bare = text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/^ ?(?:kr|NOK)\.? ?|( ?%| kr)? ?$/gi, '');
  if (bare === '') return { problem: 'empty' };
  const match = /^([+\-\u2212]?) ?(\d[\d .,]*)$/.exec(bare);
  if (!match) return { problem: 'not_a_number' };
  const sign = match[1] === '-' || match[1] === minus ? '-' : '';
  const body = match[2]!;
  const kinds = new Set(body.match(/[ .,]/g) ?? []);
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const mark = last < 0 ? '' : body[last]!;
  const marks = mark ? body.split(mark).length - 1 : 0;
  const isDecimalMark = marks === 1;
  const whole = isDecimalMark ? body.slice(0, last) : body;
  const fraction = isDecimalMark ? body.slice(last + 1) : '';
  const groups = whole.split(/[ .,]/);
  if (!/^\d*$/.test(fraction) || (isDecimalMark && fraction === '')) return { problem: 'not_a_number' };
  if (groups.length > 1 && (!isGrouped(groups) || new Set(whole.match(/[ .,]/g)).size > 1))
    return { problem: 'not_a_number' };
  const joined = groups.join('');
  const couldGroup = kinds.size === 1 && marks === 1 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (couldGroup && (mark === '.' || language === 'en'))
    return {
      problem: 'ambiguous',
      readings: [tidy(sign, joined + fraction, ''), tidy(sign, joined, fraction)],
    };
  return { value: tidy(sign, joined, fraction) };
}
