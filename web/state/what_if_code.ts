// SPDX-License-Identifier: MIT
// JSON as short text for a link: words that scenarios often hold become one or two bytes, and the bytes become letters
// that no address escapes. A first letter names the list of words, so that an old link can be read by its own list.

/** Never reordered: a link holds places in this list. New words go at the end; other lists need another first letter. */
const words = [
  '"health_regions":',
  '"municipalities":',
  '"inhabitants"',
  '"regulated"',
  '"solutions":{',
  '"groups":{',
  '"keys":{',
  '"state_share":',
  '"key":',
  '"share":',
  '"model":{',
  '"helsenettet":{',
  '"grunndata_helseid":{',
  '"vkp":{',
  '"kjernejournal":{',
  '"e_resept":{',
  '"helsenorge":{',
  '"all":{',
  '"class":',
  '"1/2"',
  '"pharmacies":',
  '"other_members":',
  '"mnok":',
  '"table":{',
  '"start":"',
  '"scenario":{',
  '"path":"/',
  '"value":',
  '{"',
  '"},',
  '}}',
  '"recommendation_2017"',
  '"kjernejournal_55_45"',
  '"kjernejournal_50_50"',
  '"helsenettet_thirds"',
  '"state_funded"',
  '"authority"',
  '"voluntary"',
  '"basic"',
  '"total_mnok":',
  '"use":',
  '"users":[',
  '"flat"',
  '"on_behalf":{',
  '"general_practitioners":',
  '"contract_specialists":',
  '"pays":',
  '"self"',
  '"collection":{',
  '"invoice"',
  '"deduction"',
  '"rates"',
  '"buyers":{',
  '"transition":{',
  '"first_year":',
  '"steps":',
  '"from":',
  '"investments":[',
  '"id":',
  '"solution":',
  '"amount_mnok":',
  '"form":',
  '"equity"',
  '"annuity"',
  '"serial"',
  '"up_front"',
  '"interest":',
  '"delivered":',
  '"years":',
  '"kind":',
  '"buy_out"',
  '"project"',
  '"sold_by":',
  '"changes":[',
  '"drafts":{',
  '"controls":{',
  '"proposals":[',
  'population/',
  'people_by_age/',
  'municipal_health_index/',
  'payment_mnok/',
  '/2026"',
  '/2027"',
  '"version":1',
  '"reason":',
  '"name":',
  '"dated":[',
  '"turnover"',
  '"members":{',
  '"turnover_mnok":',
  '"locations":',
  '"brackets":[',
  '"up_to_mnok":',
  '"weight":',
] as const;
const letter = '1';

/** Codes below 32 never stand in JSON text as it is written; the first thirty words have one, the others two. */
const short = 30;
const codeOf = (index: number): string =>
  index < short
    ? String.fromCharCode(index + 1)
    : String.fromCharCode(31) + String.fromCharCode(index - short + 32);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyWord = new RegExp(
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'g',
);
const codes = new Map<string, string>(words.map((word, index) => [word, codeOf(index)]));
const meanings = new Map<string, string>(words.map((word, index) => [codeOf(index), word]));

/** Letters, digits, hyphen and underscore only. */
export function encoded(value: unknown): string {
  const text = JSON.stringify(value).replace(anyWord, (word) => codes.get(word)!);
  const bytes = [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte));
  return letter + btoa(bytes.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** What was encoded; undefined where the text is nothing of the kind. */
export function decoded(text: string): unknown {
  if (!text.startsWith(letter) || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const bytes = atob(text.slice(1).replace(/-/g, '+').replace(/_/g, '/'));
    const packed = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
    // eslint-disable-next-line no-control-regex -- the codes are control characters
    const json = packed.replace(/\x1f[^]|[\x01-\x1e]/g, (code) => {
      const word = meanings.get(code);
      if (word === undefined) throw new Error('no such word');
      return word;
    });
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
