// SPDX-License-Identifier: MIT
// The words of the bill's papers, fetched when one is opened; the memo also says the steps of a bridge.
import type { Language } from '../numbers.ts';
import type { BillDocumentTexts } from './nb/bill_documents.ts';

export async function billDocumentTextsOf(language: Language): Promise<BillDocumentTexts> {
  if (language === 'nn') return (await import('./nn/bill_documents.ts')).billDocuments;
  if (language === 'en') return (await import('./en/bill_documents.ts')).billDocuments;
  return (await import('./nb/bill_documents.ts')).billDocuments;
}
