// SPDX-License-Identifier: MIT
// The form's text in and out, what the browser keeps of it, and what the link may hold. No cost is worked out here.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Bill } from '../../../web/engine/types.ts';
import type { Estimate, SurveyedMunicipality } from '../../../web/engine/types_municipal.ts';
import { csv } from '../../../web/files/csv.ts';
import { xlsx } from '../../../web/files/xlsx.ts';
import { formOf } from '../../../web/import/workbook_form.ts';
import { sheetsOf } from '../../../web/import/workbook_sheets.ts';
import { fanDown } from '../../../web/parts/fan_chart.ts';
import { combinedOf } from '../../../web/state/own_combined.ts';
import { ownScenario } from '../../../web/state/own_costs.ts';
import {
  type Form,
  askedForm,
  cellKeys,
  cellOf,
  fileRows,
  formsOf,
  header,
  isCellKey,
  keptCsv,
  withCell,
} from '../../../web/state/own_form.ts';
import { browserStorage } from '../../../web/browser_storage.ts';
import { brokenKey, keepForm, keptForms, mostForms } from '../../../web/state/own_forms_saved.ts';
import { sheetRows } from '../../../web/state/own_sheet.ts';
import { priceChanges } from '../../../web/state/own_prices.ts';
import { segmentsOf } from '../../../web/parts/stacked_bar.ts';
import { defaultShown, shownOf, shownText } from '../../../web/state/own_shown.ts';
import { defaultChoice } from '../../../web/state/choice.ts';

const empty: Form = new Map();
const records = 'records/operation/invoices';

test('the form has the places of tables A-1 and A-2, and general costs are asked only whether there are any', () => {
  // 14 solutions with 3 questions, and one for the general costs; 15 x 9 cells of cost; 15 x 3 of benefit.
  expect(cellKeys).toHaveLength(14 * 3 + 1 + 15 * 9 + 15 * 3);
  expect(isCellKey('general/use/in_use')).toBe(false);
  expect(isCellKey('general/use/own_costs')).toBe(true);
  for (const key of ['', 'records', 'records/operation', 'records/operation/kroner', 'x/operation/wages'])
    expect(isCellKey(key), key).toBe(false);
});

test('what is asked has the cells that can be read, and says which line is which cell', () => {
  let form = withCell(empty, records, { amount: '1 000 000,5', comment: 'Drift, "eks. mva"' });
  form = withCell(form, 'vkp/use/in_use', { amount: 'no' });
  form = withCell(form, 'general/operation/staff_time', { amount: 'tre' });
  form = withCell(form, 'vkp/benefit/described', { comment: 'Færre hjemmebesøk' });
  expect(askedForm('3301', form, 'nb')).toEqual({
    csv: [
      header,
      '3301,vkp,use,in_use,no,yes_no,',
      '3301,vkp,benefit,described,,text,Færre hjemmebesøk',
      '3301,records,operation,invoices,1000000.5,nok,"Drift, ""eks. mva"""',
      '',
    ].join('\n'),
    keys: ['vkp/use/in_use', 'vkp/benefit/described', records],
  });
  expect(askedForm('3301', empty, 'nb')).toBeNull();
  expect(askedForm('3301', withCell(empty, records, { amount: '  ' }), 'nb')).toBeNull();
});

const typed = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' '));
test('what the browser keeps gives back every cell as it was typed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...cellKeys), fc.tuple(typed, typed)), (cells) => {
      let form = empty;
      for (const [key, [amount, comment]] of Object.entries(cells))
        form = withCell(form, key, { amount, comment });
      const read = formsOf(keptCsv('1573', form)).get('1573') ?? empty;
      // One comparison a form: an assertion of its own for each cell takes minutes.
      const cellsOf = (each: Form) => cellKeys.map((key) => [key, cellOf(each, key)]);
      expect(cellsOf(read)).toEqual(cellsOf(form));
    }),
  );
});

test('a downloaded form runs no formula in Excel, has decimal commas, and comes back as it was', () => {
  let form = withCell(empty, records, { amount: '12.5', unit: 'mnok', comment: '=HYPERLINK("x")' });
  form = withCell(form, 'vkp/operation/wages', { amount: '1 000', comment: '@a;b' });
  const file = csv(fileRows('3301', form, 'en'));
  expect(file).toContain('3301;records;operation;invoices;12,5;mnok;"\'=HYPERLINK(""x"")"');
  const back = formsOf(file, 'nb').get('3301')!;
  expect(back.get(records)).toEqual({ amount: '12,5', unit: 'mnok', comment: '=HYPERLINK("x")' });
  expect(back.get('vkp/operation/wages')?.comment).toBe('@a;b');
});

test('the shipped survey file is read into three forms', () => {
  const file = readFileSync(
    new URL('../../../examples/surveys/three_municipalities.csv', import.meta.url),
    'utf8',
  );
  const forms = formsOf(file, 'nb');
  expect([...forms.keys()].sort()).toEqual(['1573', '3301', '3316']);
  expect(forms.get('3301')!.get('welfare_technology/operation/invoices')).toEqual({
    amount: '14,5',
    unit: 'mnok',
    comment: 'Trygghetsteknologi og responssenter',
  });
  expect(formsOf(file, 'en').get('3301')!.get('welfare_technology/operation/invoices')?.amount).toBe('14.5');
});

test('a file’s number is shown so that it can be read in one way only', () => {
  const file = `${header}\n3301,records,operation,staff_time,1.234,fte,\n3301,vkp,operation,wages,x,zzz,\n`;
  const form = formsOf(file, 'en').get('3301')!;
  expect(form.get('records/operation/staff_time')?.amount).toBe('1.2340');
  // What is no number stays as it is written; a unit that the place cannot have is the place's own.
  expect(form.get('vkp/operation/wages')).toEqual({ amount: 'x', unit: 'nok', comment: '' });
});

test.describe('what the browser keeps', () => {
  let kept: Map<string, string>;
  test.beforeEach(() => {
    kept = new Map();
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
      },
    });
  });
  test.afterEach(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  test('ten forms, and the one changed longest ago goes', () => {
    for (let at = 0; at <= mostForms; ++at)
      expect(
        keepForm(String(9999 - at), { csv: `${at}`, year: 2021, budget: '' }, browserStorage),
      ).toBeNull();
    const { forms, trouble } = keptForms(browserStorage);
    expect(trouble).toBeNull();
    expect(forms.size).toBe(mostForms);
    expect([...forms.keys()][0]).toBe('9998');
    expect([...forms.keys()].at(-1)).toBe(String(9999 - mostForms));
  });

  test('what cannot be read is put aside and told', () => {
    for (const broken of ['{', '[]', '{"version":2,"forms":{}}', '{"version":1,"forms":{"3301":7}}']) {
      kept.set('e-helseregningen-egne-kostnader', broken);
      expect(keptForms(browserStorage).trouble, broken).toBe('broken');
      expect(kept.get(brokenKey)).toBe(broken);
    }
  });

  test('a form that is too large is refused, and the others stay', () => {
    keepForm('3301', { csv: 'a', year: 2024, budget: '1 000' }, browserStorage);
    expect(keepForm('1573', { csv: 'x'.repeat(200_001), year: 2021, budget: '' }, browserStorage)).toBe(
      'too_large',
    );
    expect([...keptForms(browserStorage).forms]).toEqual([
      ['3301', { csv: 'a', year: 2024, budget: '1 000' }],
    ]);
  });

  test('a browser that keeps nothing says so', () => {
    Object.assign(globalThis, {
      localStorage: {
        getItem: () => {
          throw new Error('no');
        },
      },
    });
    expect(keptForms(browserStorage).trouble).toBe('forbidden');
    expect(keepForm('3301', { csv: '', year: 2021, budget: '' }, browserStorage)).toBe('forbidden');
  });
});

test('the link says what is shown, never a cost, and what it cannot say is the default', () => {
  expect(shownText(defaultShown)).toBe('');
  const shown = {
    ...defaultShown,
    path: 'high',
    whose: 'country',
    measure: 'per_inhabitant',
    seed: 7,
  } as const;
  expect(shownText(shown)).toBe('high-country-per_inhabitant-s7');
  expect(shownOf(shownText(shown))).toEqual(shown);
  expect(shownOf('x-higher-s-sx-s1234567890123456')).toEqual(defaultShown);
});

test('only changes of what own costs are worked out from are asked with', () => {
  const change = (path: string): { path: string; value: string } => ({ path, value: '0' });
  const own = change('/municipal_growth_ratio/high/records/2021_2025');
  const changes = [own, change('/municipal_health_index/3301/2026'), change('/risk_margin_ratio/2024')];
  expect(ownScenario({ ...defaultChoice, changes })).toEqual({ version: 1, changes: [own] });
  expect(ownScenario(defaultChoice)).toEqual({ version: 1 });
});

test('the bill and own costs are parts of one whole', () => {
  const bill = {
    lines: [{ solution: 'helsenorge', amount_ore: 700, status: 'calculated' }],
    total_ore: 700,
  } as unknown as Bill;
  const estimate = {
    categories: [
      { category: 'records', amount_nok: 93, status: 'estimated' },
      { category: 'national_solutions', amount_nok: 50, status: 'estimated' },
    ],
  } as unknown as Estimate;
  // 7 kroner of 7 + 93: the estimate's own statutory part is not counted twice.
  expect(combinedOf(bill, estimate, null)).toMatchObject({ whole_ore: 10_000, bill_percent: '7.0' });
  const told = {
    status: 'assumed',
    groups: [
      { group: 'records', is_observed: true, total_nok: 13 },
      { group: 'general', is_observed: true, total_nok: 0 },
    ],
  } as unknown as SurveyedMunicipality;
  const { isFromForm, parts, bill_percent } = combinedOf(bill, estimate, told);
  expect(isFromForm).toBe(true);
  expect(parts.map(({ id }) => id)).toEqual(['helsenorge', 'records', 'general']);
  expect(bill_percent).toBe('35.0');
  // A form that leaves a group unanswered is not the whole: the bill would seem larger beside it than it is.
  told.groups[1]!.is_observed = false;
  expect(combinedOf(bill, estimate, told)).toEqual(combinedOf(bill, estimate, null));
});

test('a fan begins at the foot and ends at its highest line', () => {
  expect(fanDown(0, 20)).toBe(100);
  expect(fanDown(20, 20)).toBe(0);
  expect(fanDown(5, 20)).toBe(75);
});

test('a workbook has the costs with factors to kroner and a formula for their sum, and is read again', async () => {
  let form = withCell(empty, records, { amount: '20', unit: 'mnok', comment: '=1+1 <b>&' });
  form = withCell(form, 'records/operation/staff_time', { amount: '0,5' });
  form = withCell(form, 'vkp/use/in_use', { amount: 'no' });
  form = withCell(form, 'vkp/benefit/described', { comment: 'Færre, korte besøk' });
  const words = {
    head: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ],
    sum: 'Sum',
    notes: ['Uten merverdiavgift.'],
    category: (id: string) => id,
    costType: (id: string) => id,
    measure: (id: string) => id,
    unit: (id: string) => id,
  };
  const rows = sheetRows('3301', form, 'nb', 800_000, 20_400_000, words);
  expect(rows.slice(1, 4).map((row) => row[6])).toEqual([
    { formula: 'ROUND(D2*F2,0)', value: 20_000_000 },
    { formula: 'ROUND(D3*F3,0)', value: 400_000 },
    { formula: 'SUM(G2:G3)', value: 20_400_000 },
  ]);
  expect(rows.at(-1)).toEqual(['Uten merverdiavgift.']);
  const bytes = await xlsx('3301 2021', rows);
  const again = formOf(await sheetsOf(bytes))!;
  const sorted = (csv: string): string[] => csv.trim().split('\n').sort();
  expect(sorted(again.csv)).toEqual(sorted(askedForm('3301', form, 'nb')!.csv));
  expect(again.places.slice(0, 2)).toEqual(['3301 2021!A2', '3301 2021!A3']);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('<c r="H2" t="str"><v>=1+1 &lt;b&gt;&amp;</v></c>');
  expect(text).toContain('<c r="G4" s="1"><f>SUM(G2:G3)</f><v>20400000</v></c>');
});

test('a price growth is the same in every year to 2050, and can be taken away again', () => {
  const other = { path: '/growth_ratio/vkp/2027', value: '0.1' };
  const changes = priceChanges([other], '0.02');
  expect(changes).toHaveLength(30);
  expect(changes[1]).toEqual({ path: '/municipal_price_growth_ratio/2022', value: '0.02' });
  expect(changes.at(-1)?.path).toBe('/municipal_price_growth_ratio/2050');
  expect(priceChanges(changes, '0.03')).toHaveLength(30);
  expect(priceChanges(changes, null)).toEqual([other]);
});

test('parts of a whole stand beside each other and fill it', () => {
  expect(segmentsOf([100, 300, -5])).toEqual([
    { from: 0, width: 25 },
    { from: 25, width: 75 },
    { from: 100, width: 0 },
  ]);
  expect(segmentsOf([0])).toEqual([{ from: 0, width: 0 }]);
});
