// SPDX-License-Identifier: MIT
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkNotes } from '../../../web/text/nb/check_notes.ts';
import { pictureTexts } from '../../../web/text/pictures.ts';
import { roundingTexts } from '../../../web/text/rounding.ts';
import { costs as costsEn } from '../../../web/text/en/costs.ts';
import { costs as costsNb } from '../../../web/text/nb/costs.ts';
import { costs as costsNn } from '../../../web/text/nn/costs.ts';
import { sources as sourcesEn } from '../../../web/text/en/sources.ts';
import { sources as sourcesNb } from '../../../web/text/nb/sources.ts';
import { sources as sourcesNn } from '../../../web/text/nn/sources.ts';
import { fileImport as importEn } from '../../../web/text/en/import.ts';
import { billWorkbook as workbookEn } from '../../../web/text/en/bill_workbook.ts';
import { fileImport as importNb } from '../../../web/text/nb/import.ts';
import { billWorkbook as workbookNb } from '../../../web/text/nb/bill_workbook.ts';
import { fileImport as importNn } from '../../../web/text/nn/import.ts';
import { billWorkbook as workbookNn } from '../../../web/text/nn/bill_workbook.ts';
import { whatIf as whatIfEn } from '../../../web/text/en/what_if.ts';
import { whatIf as whatIfNb } from '../../../web/text/nb/what_if.ts';
import { whatIf as whatIfNn } from '../../../web/text/nn/what_if.ts';
import { whatIfResults as resultsEn } from '../../../web/text/en/what_if_results.ts';
import { whatIfResults as resultsNb } from '../../../web/text/nb/what_if_results.ts';
import { whatIfResults as resultsNn } from '../../../web/text/nn/what_if_results.ts';
import { ownCosts as ownCostsEn } from '../../../web/text/en/own_costs.ts';
import { ownCosts as ownCostsNb } from '../../../web/text/nb/own_costs.ts';
import { ownCosts as ownCostsNn } from '../../../web/text/nn/own_costs.ts';
import { guest as guestEn } from '../../../web/text/en/guest.ts';
import { guest as guestNb } from '../../../web/text/nb/guest.ts';
import { guest as guestNn } from '../../../web/text/nn/guest.ts';
import { ownForm as ownFormEn } from '../../../web/text/en/own_form.ts';
import { ownForm as ownFormNb } from '../../../web/text/nb/own_form.ts';
import { ownForm as ownFormNn } from '../../../web/text/nn/own_form.ts';
import { billDocuments as billDocumentsEn } from '../../../web/text/en/bill_documents.ts';
import { billDocuments as billDocumentsNb } from '../../../web/text/nb/bill_documents.ts';
import { billDocuments as billDocumentsNn } from '../../../web/text/nn/bill_documents.ts';
import { printHead as printHeadEn } from '../../../web/text/en/print_head.ts';
import { printHead as printHeadNb } from '../../../web/text/nb/print_head.ts';
import { printHead as printHeadNn } from '../../../web/text/nn/print_head.ts';
import { privacy as privacyEn } from '../../../web/text/en/privacy.ts';
import { privacy as privacyNb } from '../../../web/text/nb/privacy.ts';
import { privacy as privacyNn } from '../../../web/text/nn/privacy.ts';
import { terms as termsEn } from '../../../web/text/en/terms.ts';
import { terms as termsNb } from '../../../web/text/nb/terms.ts';
import { terms as termsNn } from '../../../web/text/nn/terms.ts';
import { row as rowEn } from '../../../web/text/en/row.ts';
import { row as rowNb } from '../../../web/text/nb/row.ts';
import { row as rowNn } from '../../../web/text/nn/row.ts';
import { en as enAtOnce } from '../../../web/text/en.ts';
import { nb as nbAtOnce } from '../../../web/text/nb.ts';
import { nn as nnAtOnce } from '../../../web/text/nn.ts';

/** With the words that come when a view is opened. */
const nb = {
  ...nbAtOnce,
  costs: costsNb,
  lists: sourcesNb,
  whatIf: whatIfNb,
  results: resultsNb,
  ownCosts: ownCostsNb,
  ownForm: ownFormNb,
  pictures: pictureTexts.nb,
  rounding: roundingTexts.nb,
  workbook: workbookNb,
  import: importNb,
  guest: guestNb,
  papers: billDocumentsNb,
  printHead: printHeadNb,
  privacy: privacyNb,
  terms: termsNb,
  row: rowNb,
};
const nn = {
  ...nnAtOnce,
  costs: costsNn,
  lists: sourcesNn,
  whatIf: whatIfNn,
  results: resultsNn,
  ownCosts: ownCostsNn,
  ownForm: ownFormNn,
  pictures: pictureTexts.nn,
  rounding: roundingTexts.nn,
  workbook: workbookNn,
  import: importNn,
  guest: guestNn,
  papers: billDocumentsNn,
  printHead: printHeadNn,
  privacy: privacyNn,
  terms: termsNn,
  row: rowNn,
};
const en = {
  ...enAtOnce,
  costs: costsEn,
  lists: sourcesEn,
  whatIf: whatIfEn,
  results: resultsEn,
  ownCosts: ownCostsEn,
  ownForm: ownFormEn,
  pictures: pictureTexts.en,
  rounding: roundingTexts.en,
  workbook: workbookEn,
  import: importEn,
  guest: guestEn,
  papers: billDocumentsEn,
  printHead: printHeadEn,
  privacy: privacyEn,
  terms: termsEn,
  row: rowEn,
};

/** Every text by its key; a function is called with letters for its values. */
function flat(texts: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const name = prefix ? `${prefix}.${key}` : key;
    // A pattern that finds a term is not read by anyone.
    if (/^terms\.term\.\w+\.found$/.test(name)) continue;
    if (typeof value === 'string') found.set(name, value);
    else if (typeof value === 'function') {
      const give = value as (...values: unknown[]) => string;
      found.set(
        name,
        /^(import\.)?errors\.|\.remark\./.test(name) ? give(() => 'A') : give('A', 'B', 'C', 'D', 'E', 'F'),
      );
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of flat(value, name)) found.set(inner, text);
  }
  return found;
}

test('every language has every key, and no text is empty', () => {
  const keys = [...flat(nb).keys()];
  for (const texts of [nn, en]) expect([...flat(texts).keys()]).toEqual(keys);
  for (const texts of [nb, nn, en]) for (const [key, text] of flat(texts)) expect(text, key).not.toBe('');
});

/** Names, and words that the two written languages share: what nynorsk may leave as bokmål has it. */
const shared = new Set(
  readFileSync(new URL('./same-in-nynorsk.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);

test('nynorsk differs from bokmål except where the two share the word', () => {
  const bokmal = flat(nb);
  const same = [...flat(nn)].filter(([key, text]) => text === bokmal.get(key) && !shared.has(text));
  expect(same).toEqual([]);
});

test('nynorsk has no words that only bokmål has', () => {
  const onlyBokmal =
    /(?<!\p{L})(ikke|noe|hva|hvor|hvem|hver|fra|kommuner|en|et|løsning\p{L}*|beregn\p{L}*|forskriften|innbyggere?|uten|også)(?!\p{L})/iu;
  for (const [key, text] of flat(nn)) expect(text, key).not.toMatch(onlyBokmal);
});

test('every error code of the engine has a sentence', () => {
  const header = readFileSync(new URL('../../../core/outcome/error.hpp', import.meta.url), 'utf8');
  const list = /enum class ErrorCode \{([\s\S]*?)\};/.exec(header)![1]!;
  const codes = list.replace(/\/\/.*/g, '').match(/[a-z_0-9]+/g)!;
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) expect(Object.keys(nb.errors), code).toContain(code);
});

const folder = new URL('../../../core/parameters/2026.1/basis/', import.meta.url);
const basis = readdirSync(folder).filter((name) => name.endsWith('.json'));
interface Family {
  family?: string;
  axes?: string[];
  rows?: Record<string, unknown>;
  provenance?: { note?: string }[];
}
const familyOf = (name: string): Family => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Family;

test('every note of a check has a sentence, and no sentence is left over', () => {
  const { checks } = JSON.parse(readFileSync(new URL('reconciliation.json', folder), 'utf8')) as {
    checks: { note?: string }[];
  };
  const codes = new Set(checks.map(({ note }) => note).filter(Boolean));
  expect(Object.keys(checkNotes).sort()).toEqual([...codes].sort());
});

test('every family of the number basis has a name', () => {
  for (const name of basis) {
    const { family } = familyOf(name);
    if (family) expect(Object.keys(nb.words.quantity), family).toContain(family);
  }
});

test('every solution, component, line, account, use and service of the number basis has a word', () => {
  const { words } = costsNb;
  const known = {
    ...nb.words.solution,
    ...nb.words.payerGroup,
    ...words.component,
    ...words.line,
    ...words.account,
    ...words.use,
    ...words.service,
    ...words.municipal,
    ...whatIfNb.assumptions.criterion,
  };
  const isItem = new Set(['settlement_mnok', 'ceiling_mnok']);
  for (const name of basis) {
    const { family = '', axes = [], rows = {} } = familyOf(name);
    if (isItem.has(family)) continue;
    for (const row of Object.keys(rows))
      for (const part of row.split('/').filter((each) => each !== '' && !/^\d{4}$/.test(each)))
        if (part !== 'all') expect(Object.keys(known), `${family} ${axes.join('/')} ${row}`).toContain(part);
  }
});

test('every note of a parameter of the number basis has a word', () => {
  const known = { ...nb.words.note, ...costsNb.words.note };
  for (const name of basis)
    for (const { note } of familyOf(name).provenance ?? [])
      if (note) expect(Object.keys(known), name).toContain(note);
});
