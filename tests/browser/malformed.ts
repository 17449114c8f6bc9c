// SPDX-License-Identifier: MIT
// Files that a reader could open and that nobody should: made from good ones by a fixed table of mutations.
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';

export interface BadFile {
  name: string;
  bytes: Buffer;
}

const scenario = {
  version: 1,
  base: 'law',
  years: [2026],
  changes: [{ path: '/population/4601/2026', value: 300000, reason: 'counted anew' }],
};
const json = JSON.stringify(scenario);

const goodCsv: Record<string, string> = {
  population: 'kode;innbyggere;år\n4601;300000;2026\n1103;150000;2026\n',
  values: 'sti;verdi\n/population/4601/2026;300000\n/municipal_health_index/4601/2026;0,95\n',
  key: 'actor;weight\n4601;12,5\n1103;7\n',
  look_ups: 'oppslag;oppslag i alt\n12000;60000000\n',
  survey:
    'municipality_code;category;cost_type;measure;amount;unit;comment\n1573;records;operation;invoices;1 000 000;nok;Drift\n',
};

/** Each takes a CSV apart in its own way; all of them leave something that cannot be read. */
const csvMutations: Record<string, (text: string) => string | Buffer> = {
  'bad-utf8': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0xc3])]),
  latin1: (text) => Buffer.from(`${text}Tromsø;å;æ\n`, 'latin1'),
  // Whole it can be read; here half a character is missing.
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1),
  'open-quote': (text) => text.replace('\n', '\n"'),
  'no-header': (text) => text.slice(text.indexOf('\n') + 1),
  'wrong-separator': (text) => text.replaceAll(';', '|'),
  'formula-in-number': (text) => text.replace(/;(\d[\d ,]*)/, ';=1+1'),
  'word-in-number': (text) => text.replace(/;(\d[\d ,]*)/, ';mange'),
  exponent: (text) => text.replace(/;(\d[\d ,]*)/, ';1e5'),
  'not-a-number': (text) => text.replace(/;(\d[\d ,]*)/, ';NaN'),
  negative: (text) => text.replace(/;(\d[\d ,]*)/, ';-1 2 3'),
  nul: (text) => text.replace(/;(\d)/, ';\0$1'),
  'header-twice': (text) => text.slice(0, text.indexOf('\n') + 1) + text,
  'html-in-number': (text) => text.replace(/;(\d[\d ,]*)/, ';<img src=x onerror=alert(1)>'),
  'header-renamed': (text) => text.replace(/^[^;]+/, 'overskrift'),
  'many-columns': (text) => text + 'x;'.repeat(100),
  'full-width-formula': (text) => text.replace(/;(\d[\d ,]*)/, ';\uff1d1+1'),
  'double-bom-header': (text) => `\u200b${text}`,
};

const jsonMutations: Record<string, string | Buffer> = {
  'bad-utf8': Buffer.concat([Buffer.from(json.slice(0, -2)), Buffer.from([0xc3, 0x28]), Buffer.from('}]')]),
  'deep-array': '['.repeat(1_000_000),
  'deep-object': '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
  'deep-scenario': `{"version":1,"model":${'{"solutions":'.repeat(200)}1${'}'.repeat(200)}}`,
  'duplicate-key': json.replace('"version":1', '"version":1,"version":1'),
  'duplicate-changes': json.replace('"changes":', '"changes":[],"changes":'),
  proto: json.replace('"version":1', '"__proto__":{"x":1},"version":1'),
  constructor: json.replace('"version":1', '"constructor":{"prototype":{"x":1}},"version":1'),
  'proto-change': json.replace('/population/4601/2026', '/__proto__/x/2026'),
  'unknown-key': json.replace('"version":1', '"version":1,"colour":"red"'),
  'wrong-version': json.replace('"version":1', '"version":7'),
  'version-text': json.replace('"version":1', '"version":"1"'),
  'wrong-base': json.replace('"law"', '"lov"'),
  'base-number': json.replace('"law"', '3'),
  'years-text': json.replace('[2026]', '"2026"'),
  'years-old': json.replace('[2026]', '[1999]'),
  'years-twice': json.replace('[2026]', '[2026,2026]'),
  'years-null': json.replace('[2026]', '[null]'),
  'changes-object': json.replace(/"changes":\[(.*)\]/, '"changes":{"0":$1}'),
  'change-text': json.replace(/"changes":\[.*\]/, '"changes":["population"]'),
  'change-no-path': json.replace('"path":"/population/4601/2026",', ''),
  'change-no-value': json.replace('"value":300000,', ''),
  'unknown-path': json.replace('/population/', '/folketall/'),
  'unknown-municipality': json.replace('4601', '9999'),
  float: json.replace('300000', '300000.5'),
  huge: json.replace('300000', '1e30'),
  overflow: json.replace('300000', '99999999999999999999'),
  minus: json.replace('300000', '-1'),
  'value-null': json.replace('300000', 'null'),
  'value-true': json.replace('300000', 'true'),
  'value-object': json.replace('300000', '{"a":1}'),
  'value-list': json.replace('300000', '["4601"]'),
  'same-twice': json.replace(/"changes":\[(.*)\]/, '"changes":[$1,$1]'),
  comments: `// mitt scenario\n${json}`,
  'block-comment': json.replace('{', '{/* x */'),
  'single-quotes': json.replaceAll('"', "'"),
  'trailing-comma': json.replace(/\]\}$/, '],}'),
  'two-values': `${json}\n${json}`,
  'text-after': `${json} slutt`,
  nan: json.replace('300000', 'NaN'),
  infinity: json.replace('300000', '-Infinity'),
  'leading-zero': json.replace('300000', '0300000'),
  hex: json.replace('300000', '0x10'),
  'control-letter': json.replace('counted', 'co\u0001unted'),
  'lone-surrogate': json.replace('counted', '\\ud800'),
  'bad-escape': json.replace('counted', '\\x41'),
  list: `[${json}]`,
  'number-list': '[1,2,3]',
  'empty-list': '[]',
  'null-list': '[null]',
  'long-reason': json.replace('counted anew', 'x'.repeat(100_000)),
  'many-changes': JSON.stringify({
    ...scenario,
    changes: Array.from({ length: 30_000 }, (_, at) => ({ path: `/population/4601/${at}`, value: 1 })),
  }),
  'model-text': json.replace('"version":1', '"version":1,"model":"law"'),
  'model-unknown': json.replace('"version":1', '"version":1,"model":{"solution":{}}'),
  'model-bad-key': json.replace(
    '"version":1',
    '"version":1,"model":{"solutions":{"all":{"keys":{"municipalities":"x"}}}}',
  ),
  'costs-text': json.replace('"version":1', '"version":1,"costs":[]'),
  'families-null': '{"families":[null]}',
  'families-empty-values': '{"families":[{"family":"population","values":[{}]}]}',
  'families-no-values': '{"families":[{"family":"population"}]}',
  'families-bad-path': '{"families":[{"values":[{"path":"/nothing/here","value":1}]}]}',
  'families-proto': '{"families":[{"values":[{"path":"/__proto__/here","value":1}]}]}',
  'families-wrong-type': '{"families":[{"values":[{"path":"/population/4601/2026","value":"mange"}]}]}',
  'families-twice':
    '{"families":[{"values":[{"path":"/population/4601/2026","value":1},{"path":"/population/4601/2026","value":2}]}]}',
  'results-only': '{"checks":[]}',
  'report-bad-scenario': '{"scenario":{"version":9},"results":[]}',
  'bom-twice': `\ufeff\ufeff${json}`,
};

/** A zip of stored or packed parts; `size` tells another size than the real one. */
function zip(parts: { name: string; contents: Buffer; size?: number; count?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, contents, size } of parts) {
    const packed = deflateRawSync(contents);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size ?? contents.length, 22);
    head.writeUInt16LE(name.length, 26);
    const local = Buffer.concat([head, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size ?? contents.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entries.push(Buffer.concat([entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const book = (rows: Record<string, unknown[][]>): Buffer => {
  const made = utils.book_new();
  for (const [name, each] of Object.entries(rows))
    utils.book_append_sheet(made, utils.aoa_to_sheet(each), name);
  return write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};
const mark = [['samfin-workbook-1']];
const inputRow = (value: unknown, path: string): unknown[] => ['x', value, '', '', '', '', '', '', path];

function workbooks(good: Buffer): Record<string, Buffer> {
  const cut = (share: number): Buffer => good.subarray(0, Math.floor(good.length * share));
  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(good);
    bytes.fill(0x5a, Math.floor(bytes.length * at), Math.floor(bytes.length * at) + 64);
    return bytes;
  };
  const path = '/payment_mnok/helsenorge/municipalities/2026';
  return {
    'cut-10': cut(0.1),
    'cut-50': cut(0.5),
    'cut-99': cut(0.99),
    'flipped-30': flipped(0.3),
    'flipped-50': flipped(0.5),
    'only-mark': Buffer.from('PK\u0003\u0004'),
    'text-as-zip': Buffer.from('PK er ikke et regneark, bare to bokstaver'),
    'empty-zip': zip([]),
    'no-workbook': zip([{ name: 'a.txt', contents: Buffer.from('a') }]),
    'bomb-told': zip([{ name: 'xl/workbook.xml', contents: Buffer.alloc(1000), size: 4_000_000_000 }]),
    'bomb-untold': zip([{ name: 'xl/workbook.xml', contents: Buffer.alloc(200_000_000), size: 10 }]),
    'many-parts': zip(
      Array.from({ length: 300 }, (_, at) => ({ name: `p${at}`, contents: Buffer.from('a') })),
    ),
    'proto-part': zip([{ name: '__proto__', contents: Buffer.from('{}') }]),
    'other-workbook': book({ Ark1: [['a', 1]] }),
    'no-year': book({ Om: mark, Inndata: [inputRow(1, '/vkp_common_share/x')] }),
    'text-in-cell': book({ Om: mark, Inndata: [inputRow('mange', path)] }),
    'formula-text-in-cell': book({ Om: mark, Inndata: [inputRow('=1+1', path)] }),
    'true-in-cell': book({ Om: mark, Inndata: [inputRow(true, path)] }),
    'empty-cell': book({ Om: mark, Inndata: [inputRow(undefined, path)] }),
    'unknown-path': book({ Om: mark, Inndata: [inputRow(1, path), inputRow(1, '/nothing/2026')] }),
    'proto-path': book({ Om: mark, Inndata: [inputRow(1, path), inputRow(1, '/__proto__/2026')] }),
    'negative-cell': book({ Om: mark, Inndata: [inputRow(-1, path)] }),
    'same-path-twice': book({ Om: mark, Inndata: [inputRow(1, path), inputRow(2, path)] }),
    'impossible-share': book({
      Om: mark,
      Inndata: [inputRow(1, path), inputRow(7, '/vkp_common_share/2026')],
    }),
    'bad-convention': book({
      Om: mark,
      Inndata: [inputRow(1, path), inputRow('x', '/convention/vkp_odd_ore')],
    }),
  };
}

/** `workbook` is one that the page has made. */
export function malformedFiles(workbook: Buffer): BadFile[] {
  const files: BadFile[] = [];
  const add = (name: string, contents: string | Buffer): void => {
    files.push({ name, bytes: typeof contents === 'string' ? Buffer.from(contents) : contents });
  };
  for (let at = 1; at <= 40; at += 1)
    add(`cut-${at}.json`, json.slice(0, Math.floor((json.length * at) / 41)));
  for (const [name, contents] of Object.entries(jsonMutations)) add(`${name}.json`, contents);
  for (const [kind, text] of Object.entries(goodCsv))
    for (const [name, mutate] of Object.entries(csvMutations)) add(`${kind}-${name}.csv`, mutate(text));
  for (const [name, contents] of Object.entries(workbooks(workbook))) add(`${name}.xlsx`, contents);
  add('empty.csv', '');
  add('spaces.csv', '   \n \n');
  add('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  add('page.html', '<!doctype html><script>alert(1)</script>');
  add('letter.txt', 'Hei! Her er tallene dine.');
  add('large.json', Buffer.alloc(9_000_000, 0x20));
  add('other-key.csv', 'actor;weight\nA;1\nB;2\n');
  add('population-code.csv', 'kode;innbyggere\n46O1;300000\n');
  add('population-year.csv', 'kode;innbyggere;år\n4601;300000;i fjor\n');
  add('population-unknown.csv', 'kode;innbyggere;år\n9999;300000;2026\n');
  add('population-decimal.csv', 'kode;innbyggere;år\n4601;300000,5;2026\n');
  add('population-huge.csv', 'kode;innbyggere;år\n4601;99999999999999;2026\n');
  return files;
}
