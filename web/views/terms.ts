// SPDX-License-Identifier: MIT
// The technical terms that a view uses, explained where each is first used, and in one place under the view; fetched after
// the first answer.
import { type TemplateResult, html } from 'lit';
import type { Language } from '../numbers.ts';
import { type View, views } from '../state/choice.ts';
import type { TermTexts } from '../text/nb/terms.ts';
import { termTextsOf } from '../text/on_demand.ts';
import type { Content } from './on_demand.ts';
import { type Explained, tips } from './term_tips.ts';

export type Term = keyof TermTexts['term'];

const sharing: Term[] = ['key', 'weight', 'need_index', 'vkp', 'appropriation', 'index'];

/** A test reads every view and finds those that are missing here. */
export const termsOf: Record<View, Term[]> = {
  bill: [...sharing, 'compensation'],
  country: ['vkp'],
  costs: ['driver', 'compensation', 'equity', 'forecast', 'index', 'key', 'risk_margin', 'vkp'],
  whatif: [
    ...sharing,
    'annuity',
    'driver',
    'equity',
    'forecast',
    'grant',
    'interval',
    'median',
    'phase_in',
    'serial_loan',
    'shapley',
  ],
  own: ['driver', 'vkp', 'full_time_year', 'index', 'interval', 'key', 'median', 'quartile', 'simulation'],
  pharmacy: [],
  member: [],
  specification: sharing,
  memo: [...sharing, 'phase_in'],
  privacy: [],
  sources: [
    ...sharing,
    'checksum',
    'compensation',
    'driver',
    'equity',
    'forecast',
    'full_time_year',
    'interval',
    'median',
    'risk_margin',
    'simulation',
  ],
};

function list(words: TermTexts, shown: Explained[]): TemplateResult {
  if (shown.length === 0) return html``;
  return html`<details class="ds-details guide terms" ${tips(shown, words)}>
    <summary>${words.title}</summary>
    <div>
      <dl class="facts">
        ${shown.map(
          ({ word, meaning }) =>
            html`<div>
              <dt>${word}</dt>
              <dd>${meaning}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </details>`;
}

export async function termsContent(language: Language): Promise<Content> {
  const words = await termTextsOf(language);
  const sorted = (view: View): Explained[] =>
    termsOf[view].map((each) => words.term[each]).sort((a, b) => a.word.localeCompare(b.word, language));
  // The same list at every drawing, by which another view or language is told from the same one drawn again.
  const lists = new Map(views.map((view) => [view, sorted(view)]));
  return { title: () => words.title, view: ({ choice }) => list(words, lists.get(choice.view) ?? []) };
}
