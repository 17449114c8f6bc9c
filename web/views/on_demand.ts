// SPDX-License-Identifier: MIT
// Every view but the first: its code (and its words, where they are many) are fetched when it is opened, so that the
// first answer need not wait for them.
import type { TemplateResult } from 'lit';
import type { Language } from '../numbers.ts';
import type { View } from '../state/choice.ts';
import { painted } from './after_paint.ts';
import type { Frame } from './frame.ts';

export interface Content {
  title: (frame: Frame) => string;
  view: (frame: Frame) => TemplateResult;
}
/** `null` while it is on its way, `failed` when it cannot be fetched. */
export type Fetched = Content | 'failed' | null;

/** Every view but the first, and what a printed one says first. */
export type Part = Exclude<View, 'bill'> | 'print_head' | 'terms';

const fetched: Record<Part, (language: Language) => Promise<Content>> = {
  country: async () => {
    const { countryTitle: title, countryView: view } = await import('./country.ts');
    return { title, view };
  },
  pharmacy: async () => {
    const { pharmacyTitle: title, pharmacyView: view } = await import('./pharmacy.ts');
    return { title, view };
  },
  member: async () => {
    const { memberTitle: title, memberView: view } = await import('./member.ts');
    return { title, view };
  },
  costs: async (language) => (await import('./costs/costs.ts')).costsContent(language),
  whatif: async (language) => (await import('./what_if.ts')).whatIfContent(language),
  own: async (language) => (await import('./own/own_costs.ts')).ownCostsContent(language),
  terms: async (language) => {
    await painted();
    return (await import('./terms.ts')).termsContent(language);
  },
  print_head: async (language) => {
    await painted();
    return (await import('./print_head.ts')).printHeadContent(language);
  },
  privacy: async (language) => (await import('./privacy.ts')).privacyContent(language),
  specification: async (language) =>
    (await import('./bill_documents/specification.ts')).specificationContent(language),
  memo: async (language) => (await import('./bill_documents/memo.ts')).memoContent(language),
  sources: async (language) => (await import('./sources/sources.ts')).sourcesContent(language),
};

export class OnDemand {
  readonly #contents = new Map<string, Fetched>();

  constructor(private readonly changed: () => void) {}

  /** The view's content in a language; the first call begins to fetch it. */
  content(view: Part, language: Language): Fetched {
    const key = `${view} ${language}`;
    const there = this.#contents.get(key);
    if (there !== undefined) return there;
    this.#contents.set(key, null);
    fetched[view](language).then(
      (content) => {
        this.#contents.set(key, content);
        this.changed();
      },
      () => {
        this.#contents.set(key, 'failed');
        this.changed();
      },
    );
    return null;
  }
}
