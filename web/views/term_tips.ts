// SPDX-License-Identifier: MIT
// Where a view first uses a technical term, a small button that tells what it means. It stands at the end of the
// paragraph, which is drawn elsewhere and stays as it is.
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { type ElementPart, noChange } from 'lit';
import type { TermTexts } from '../text/nb/terms.ts';

export interface Explained {
  word: string;
  meaning: string;
  /** The forms in which it is met, as a pattern of whole words. */
  found: string;
}

const blocks = 'p, li, dd';
const headings = 'h2, h3, h4';
const elsewhere =
  'header, footer, nav, .open-file, .guide, .print-only, .visually-hidden, [role="status"], [role="alert"], [aria-live]';

/** Whether it is read out with a field, which a button within it would be too. */
const isDescription = ({ id }: Element, view: Element): boolean =>
  id !== '' && view.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`) !== null;

/** What a reader sees in a paragraph, without what was added here. */
function textOf(block: Element): string {
  return [...block.childNodes]
    .map((node) => (node instanceof Element && node.matches('.term-tip, ul, ol') ? '' : node.textContent))
    .join('');
}

function tipOf({ word, meaning }: Explained, words: TermTexts): HTMLElement {
  const tip = document.createElement('span');
  tip.className = 'term-tip no-print';
  tip.dataset['term'] = word;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.setAttribute('aria-expanded', 'false');
  button.append(`${word}? `);
  const rest = document.createElement('span');
  rest.className = 'visually-hidden';
  rest.textContent = words.explain;
  button.append(rest);
  const told = document.createElement('span');
  told.className = 'term-meaning';
  told.textContent = meaning;
  told.hidden = true;
  button.addEventListener('click', () => {
    told.hidden = !told.hidden;
    button.setAttribute('aria-expanded', told.hidden ? 'false' : 'true');
  });
  tip.append(' ', button, ' ', told);
  return tip;
}

/** Where each button stands: the paragraph, heading, table or field whose words it explains. */
const placeOf = new WeakMap<HTMLElement, Element>();

const patternOf = ({ found }: Explained): RegExp => new RegExp(`(?<!\\p{L})(?:${found})(?!\\p{L})`, 'iu');

/**
 * Inside a paragraph or a caption; else beside what has the word: below a heading or a table, where what is read already
 * is not moved, above a field or what can be opened.
 */
function put(tip: HTMLElement, place: Element): void {
  placeOf.set(tip, place);
  const caption = place.querySelector(':scope > caption');
  if (caption || place.matches(blocks)) (caption ?? place).append(tip);
  else if (place.matches(`table, .scroll, ${headings}`)) (place.closest('.scroll') ?? place).after(tip);
  else place.before(tip);
}

/** Puts each term's button where the term is first seen now; one that stands there already is left alone. */
export function placeTips(view: Element, terms: readonly Explained[], words: TermTexts): void {
  const seen = (selector: string): [Element, string][] =>
    [...view.querySelectorAll(selector)]
      .filter((each) => !each.closest(elsewhere) && !isDescription(each, view) && each.checkVisibility())
      .map((each) => [each, textOf(each)]);
  const paragraphs = seen(`:is(${blocks}):not(table *, figure *)`);
  let others: [Element, string][] | null = null;
  const standing = new Map(
    [...view.querySelectorAll<HTMLElement>('.term-tip')].map((tip) => [tip.dataset['term'] ?? '', tip]),
  );
  for (const term of terms) {
    const pattern = patternOf(term);
    const first = (all: [Element, string][]): Element | null =>
      all.find(([, text]) => pattern.test(text))?.[0] ?? null;
    let place = first(paragraphs);
    if (place === null) {
      const word = first((others ??= seen(`${headings}, th, td, caption, label, summary`)));
      place = word?.closest('details, table, .ds-field') ?? word;
    }
    const there = standing.get(term.word);
    standing.delete(term.word);
    if (there && placeOf.get(there) === place && there.lastChild?.textContent === term.meaning) continue;
    there?.remove();
    if (place) put(tipOf(term, words), place);
  }
  // Of another view or language.
  for (const tip of standing.values()) tip.remove();
}

/** Milliseconds without a drawing before the terms are looked for again: more than from one letter typed to the next. */
const stillness = 250;

class Tips extends AsyncDirective {
  #terms: readonly Explained[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  render(...asked: [readonly Explained[], TermTexts]): unknown {
    void asked;
    return noChange;
  }
  override update({ element }: ElementPart, [terms, words]: [readonly Explained[], TermTexts]): unknown {
    const place = (): void => {
      element.removeAttribute('data-due');
      const view = element.closest('.content');
      if (view && this.isConnected) placeTips(view, terms, words);
    };
    clearTimeout(this.#timer);
    if (terms !== this.#terms) {
      // Another view or language, after the whole page is drawn: no button of the one before is left standing.
      queueMicrotask(place);
    } else {
      // Looking for them costs more than most drawings, and an answer that follows an edit shall not wait for it.
      element.setAttribute('data-due', '');
      this.#timer = setTimeout(place, stillness);
    }
    this.#terms = terms;
    return noChange;
  }
  override disconnected(): void {
    clearTimeout(this.#timer);
  }
}

/** On an element inside the view's content, drawn after all else; it has `data-due` until the buttons stand. */
export const tips = directive(Tips);
