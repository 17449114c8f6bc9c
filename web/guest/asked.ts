// SPDX-License-Identifier: MIT
// What a host page asks of a guest, as a link of the page: nothing else is kept. Values are checked where links are read.

export interface Asked {
  actor?: string;
  year?: string;
  view?: string;
  lang?: string;
}

const firstView = 'bill';

interface Parts {
  view: string;
  values: URLSearchParams;
}
function partsOf(link: string): Parts {
  const [path = '', query = ''] = link.replace(/^#?\/?/, '').split('?', 2);
  return { view: path === '' ? firstView : path, values: new URLSearchParams(query) };
}

/** A link with what is asked for put in its place; what is not named stays. */
export function linkWith(link: string, { view: askedView, ...asked }: Asked): string {
  const { view, values } = partsOf(link);
  for (const [word, text] of Object.entries(asked)) if (text !== '') values.set(word, text);
  return `#/${askedView === undefined || askedView === '' ? view : askedView}?${values.toString()}`;
}

/** What a link asks for, as attributes would. */
export function askedOf(link: string): Asked {
  const { view, values } = partsOf(link);
  const asked: Asked = { view };
  for (const word of ['actor', 'year', 'lang'] as const) {
    const text = values.get(word);
    if (text !== null) asked[word] = text;
  }
  return asked;
}

/** A language tag as one of the page's languages: "no" is bokmål, "nn-NO" nynorsk; others have none. */
export function languageOf(tag: string): 'nb' | 'nn' | 'en' | '' {
  const [main] = tag.toLowerCase().split('-');
  if (main === 'no') return 'nb';
  return main === 'nb' || main === 'nn' || main === 'en' ? main : '';
}
