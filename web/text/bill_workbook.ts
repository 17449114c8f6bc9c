// SPDX-License-Identifier: MIT
// The words of the workbook of a bill, fetched with the first one.
import type { Language } from '../numbers.ts';
import type { BillWorkbookTexts } from './nb/bill_workbook.ts';

export type { BillWorkbookTexts } from './nb/bill_workbook.ts';

export async function billWorkbookTextsOf(language: Language): Promise<BillWorkbookTexts> {
  if (language === 'nn') return (await import('./nn/bill_workbook.ts')).billWorkbook;
  if (language === 'en') return (await import('./en/bill_workbook.ts')).billWorkbook;
  return (await import('./nb/bill_workbook.ts')).billWorkbook;
}
