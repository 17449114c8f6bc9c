// SPDX-License-Identifier: MIT
// The forms that this browser keeps unasked, so that nothing typed is lost. Nothing is sent.
import type { KeptTexts } from '../host.ts';

export interface KeptForm {
  /** Of the survey's CSV, as it was typed. */
  csv: string;
  year: number;
  /** The municipality's health budget in million kroner, as typed. */
  budget: string;
}
export interface KeptForms {
  /** By municipality code, the one that was changed last at the end. */
  forms: Map<string, KeptForm>;
  /** `broken`: what was kept could not be read and stands aside. `forbidden`: the browser keeps nothing. */
  trouble: 'broken' | 'forbidden' | null;
}

export const formsKey = 'e-helseregningen-egne-kostnader';
export const brokenKey = `${formsKey}-broken`;
export const mostForms = 10;
export const longestForm = 200_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function read(text: string): Map<string, KeptForm> | null {
  const kept: unknown = JSON.parse(text);
  if (!isRecord(kept) || kept['version'] !== 1 || !isRecord(kept['forms'])) return null;
  const { years, budgets } = kept;
  const forms = new Map<string, KeptForm>();
  for (const [code, csv] of Object.entries(kept['forms'])) {
    if (!/^\d{4}$/.test(code) || typeof csv !== 'string') return null;
    const year = isRecord(years) ? years[code] : undefined;
    const budget = isRecord(budgets) ? budgets[code] : undefined;
    forms.set(code, {
      csv,
      year: typeof year === 'number' ? year : 2021,
      budget: typeof budget === 'string' ? budget : '',
    });
  }
  // A code is a whole number, and those come sorted out of an object: the list says which was changed last.
  const { order } = kept;
  const ordered = Array.isArray(order)
    ? order.filter((code): code is string => forms.has(code as string))
    : [];
  return new Map([...ordered, ...forms.keys()].map((code) => [code, forms.get(code)!]));
}

export function keptForms(storage: KeptTexts): KeptForms {
  let text: string | null;
  try {
    text = storage.getItem(formsKey);
  } catch {
    return { forms: new Map(), trouble: 'forbidden' };
  }
  try {
    const forms = text === null ? new Map<string, KeptForm>() : read(text);
    if (forms) return { forms, trouble: null };
  } catch {
    // No JSON: as any other text that is no form.
  }
  try {
    storage.setItem(brokenKey, text ?? '');
  } catch {
    return { forms: new Map(), trouble: 'forbidden' };
  }
  return { forms: new Map(), trouble: 'broken' };
}

/** Keeps one more; of more than ten, the one that was changed longest ago goes. Says what stood in the way. */
export function keepForm(code: string, form: KeptForm, storage: KeptTexts): 'too_large' | 'forbidden' | null {
  if (form.csv.length > longestForm) return 'too_large';
  const { forms, trouble } = keptForms(storage);
  if (trouble === 'forbidden') return trouble;
  forms.delete(code);
  forms.set(code, form);
  const kept = [...forms].slice(-mostForms);
  const part = <T>(of: (each: KeptForm) => T): Record<string, T> =>
    Object.fromEntries(kept.map(([each, value]) => [each, of(value)]));
  try {
    storage.setItem(
      formsKey,
      JSON.stringify({
        version: 1,
        forms: part(({ csv }) => csv),
        years: part(({ year }) => year),
        budgets: part(({ budget }) => budget),
        order: kept.map(([each]) => each),
      }),
    );
    return null;
  } catch {
    return 'forbidden';
  }
}
