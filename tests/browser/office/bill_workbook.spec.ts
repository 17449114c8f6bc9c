// SPDX-License-Identifier: MIT
// The bill as a workbook, worked out anew by LibreOffice: every check holds and every øre is the command's. What stands in
// the file as values is spoiled first, so that it cannot be echoed.
import { execFileSync } from 'node:child_process';
import { type CellObject, type WorkBook, read } from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import type { Change } from '../../../web/engine/types.ts';
import { type Sheet, type SheetCell, workbook } from '../../../web/files/xlsx.ts';
import { type Case, sheetsOf, startEngine } from './engine.ts';
import { Office, spoiled } from './soffice.ts';

const command = new URL('../../../build/release/samfin', import.meta.url).pathname;

/** The command's own answer: each solution's øre in the bill's order, then the total. */
function billOf({ actor, year, scenario }: Case): number[] {
  const asked = ['bill', '--actor', actor, '--year', String(year), '--scenario', '-', '--format', 'json'];
  const input = JSON.stringify({ years: [year], ...scenario });
  const bill = JSON.parse(execFileSync(command, asked, { input, encoding: 'utf8' })) as {
    lines: { amount_ore: number }[];
    total_ore: number;
  };
  return [...bill.lines.map(({ amount_ore }) => amount_ore), bill.total_ore];
}

type Value = string | number | boolean | undefined;
/** The cells of two columns of a sheet, row by row. */
const rowsOf = (book: WorkBook, sheet: string): Value[][] => {
  const cells = book.Sheets[sheet]!;
  const last = Number(/\d+$/.exec(cells['!ref']!)![0]);
  const value = (at: string): Value => (cells[at] as CellObject | undefined)?.v as Value;
  return Array.from({ length: last }, (_, row) => [value(`A${row + 1}`), value(`B${row + 1}`)]);
};
function oreOf(book: WorkBook): number[] {
  const rows = rowsOf(book, 'Regningen');
  const [head, end] = ['Løsning', 'Sum'].map((label) => rows.findIndex(([first]) => first === label));
  return rows.slice(head! + 1, end! + 1).map(([, ore]) => Number(ore));
}
const checksOf = (book: WorkBook): Record<string, boolean> =>
  Object.fromEntries(
    rowsOf(book, 'Kontroller').flatMap(([name, value]) =>
      typeof value === 'boolean' ? [[name, value]] : [],
    ),
  ) as Record<string, boolean>;
const bookOf = (bytes: Uint8Array): WorkBook => read(bytes, { sheets: ['Regningen', 'Kontroller', 'Om'] });

const bytesOf = (sheets: Sheet[]): Promise<Uint8Array> => workbook(sheets);

const changed = (path: string, value: unknown): Change => ({ path, value });

/** By law; half of VKP among a few; old 1507 as two of today; a code of 2022; a region; a group that shares with nobody;
 * the reader's own numbers; an odd øre; next year. */
const cases: Record<string, Case> = {
  bergen: { actor: '4601', year: 2026 },
  users: {
    actor: '0301',
    year: 2026,
    scenario: { changes: [changed('/vkp_users/2026', ['0301', '1103', '5501', '1151'])] },
  },
  alesund: { actor: '1507', year: 2023 },
  recoded: { actor: '3005', year: 2022 },
  region: { actor: 'helse_sor_ost', year: 2025 },
  pharmacies: { actor: 'pharmacies', year: 2024 },
  changed: {
    actor: '4204',
    year: 2025,
    scenario: {
      changes: [
        changed('/cpi_supplement_ratio/municipalities/2025', '0.0375'),
        changed('/population/4204/2025', 120_001),
        changed('/population_1_july/0301/2024', 700_000),
        changed('/municipal_health_index/1103/2025', '1/3'),
        changed('/payment_mnok/vkp/municipalities/2025', '24.70000001'),
        changed('/vkp_common_share/2025', '0.45'),
      ],
    },
  },
  odd: {
    actor: '1824',
    year: 2026,
    scenario: {
      changes: [
        changed('/payment_mnok/vkp/municipalities/2026', '30.40000001'),
        changed('/convention/vkp_odd_ore', 'users'),
      ],
    },
  },
  next: {
    actor: '5501',
    year: 2027,
    scenario: { base: 'next_year', changes: [changed('/growth_ratio/helsenorge/2027', '0.0333')] },
  },
};

let office: Office;
let started: Awaited<ReturnType<typeof startEngine>>;
test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.beforeAll(async () => {
  [office, started] = await Promise.all([Office.start(), startEngine()]);
});
test.afterAll(async () => {
  await office.end();
});

test('LibreOffice finds every check true and every øre the command gives', async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, each] of Object.entries(cases)) {
    const sheets = await sheetsOf(started, each);
    const small = sheets.filter((sheet) => sheet.name === 'Regningen');
    expect(oreOf(read(await bytesOf(small))), `${name}, the values in the file`).toEqual(billOf(each));
    files.set(`${name}.xlsx`, await bytesOf(spoiled(sheets)));
  }
  const found = await office.converted(files);
  for (const [name, each] of Object.entries(cases)) {
    const book = bookOf(found.get(`${name}.xlsx`)!);
    const checks = checksOf(book);
    expect(Object.keys(checks).length, name).toBeGreaterThanOrEqual(4);
    expect(
      Object.entries(checks).filter(([, holds]) => !holds),
      name,
    ).toEqual([]);
    expect(oreOf(book), name).toEqual(billOf(each));
  }
});

/** Puts a value where a row's first cells are these and the head names the column. */
function edit(
  sheets: Sheet[],
  name: string,
  isRow: (row: SheetCell[]) => boolean,
  column: number,
  value: SheetCell,
): void {
  const row = sheets.find((sheet) => sheet.name === name)!.rows.find(isRow)!;
  expect(row, `a row of ${name}`).toBeDefined();
  row[column] = value;
}
const plain = (value: number): SheetCell => ({ value, format: 'General' });

test('what is typed into a cell moves the bill as the command says, and the checks that always hold still do', async () => {
  const { actor, year } = cases['bergen']!;
  const edits: Record<string, { typed: (sheets: Sheet[]) => void; actor?: string; changes: Change[] }> = {
    amount: {
      typed: (sheets) => {
        const path = '/payment_mnok/helsenorge/municipalities/2026';
        edit(sheets, 'Inndata', (row) => row[8] === path, 1, plain(203.12345678));
      },
      changes: [changed('/payment_mnok/helsenorge/municipalities/2026', '203.12345678')],
    },
    population: {
      typed: (sheets) => {
        edit(sheets, 'Nøkkelens inndata', (row) => row[0] === '1103', 6, plain(250_000));
        edit(sheets, 'Nøkkelens inndata', (row) => row[0] === '0301', 9, plain(1.25));
      },
      changes: [
        changed('/population/1103/2026', 250_000),
        changed('/municipal_health_index/0301/2026', '1.25'),
      ],
    },
    supplement: {
      typed: (sheets) => {
        const path = '/cpi_supplement_ratio/municipalities/2026';
        edit(sheets, 'Inndata', (row) => row[8] === path, 1, plain(0.031234));
      },
      changes: [changed('/cpi_supplement_ratio/municipalities/2026', '0.031234')],
    },
    users: {
      typed: (sheets) => {
        edit(sheets, 'Nøkkel', (row) => row[0] === '4601', 3, plain(0));
        edit(sheets, 'Regningen', (row) => row[1] === '4601', 1, '0301');
      },
      actor: '0301',
      changes: [changed('/vkp_users/2026', { all_except: ['4601'] })],
    },
  };
  const files = new Map<string, Uint8Array>();
  for (const [name, { typed }] of Object.entries(edits)) {
    const sheets = spoiled(await sheetsOf(started, { actor, year }));
    typed(sheets);
    files.set(`${name}.xlsx`, await bytesOf(sheets));
  }
  const found = await office.converted(files);
  for (const [name, { changes, actor: other }] of Object.entries(edits)) {
    const book = bookOf(found.get(`${name}.xlsx`)!);
    expect(oreOf(book), name).toEqual(billOf({ actor: other ?? actor, year, scenario: { changes } }));
    const about = Object.fromEntries(rowsOf(book, 'Om')) as Record<string, unknown>;
    expect(about['Alle kontroller som alltid skal stemme'], name).toBe(true);
    expect(about['Likt det nettsiden viste (blir USANN når du endrer noe)'], name).toBe(false);
  }
});
