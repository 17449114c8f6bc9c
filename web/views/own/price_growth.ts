// SPDX-License-Identifier: MIT
// A yearly price growth of the reader's own: the same in every year, so that paths can be seen in each year's prices.
import type { TemplateResult } from 'lit';
import { problemOf, textField } from '../../parts/field.ts';
import { withoutDraft } from '../../parts/cell_field.ts';
import { changeAt, readInput, shownValue } from '../../state/inputs.ts';
import { priceChanges, pricePath } from '../../state/own_prices.ts';
import { errorSentence } from '../../parts/errors.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

/** Where the text stands among the drafts while it cannot be read. */
const draftPath = '/own_price_growth';

export const priceGrowth = (frame: MunicipalFrame): TemplateResult => {
  const { session, choice, words, language, own, text } = frame;
  const draft = choice.drafts[draftPath];
  const change = changeAt(choice.changes, pricePath(2022));
  const typed = draft ?? (change ? shownValue('percent', change.value, language) : '');
  const read = typed === '' ? null : readInput('percent', typed, language);
  const refused = own.errors.find(({ code }) => code === 'value_out_of_range');
  return textField(frame, {
    id: 'own-price-growth',
    label: words.road.priceGrowth,
    hint: words.road.priceGrowthHint,
    value: typed,
    ...(change && refused ? { problem: errorSentence(refused, text) } : {}),
    ...(read && 'problem' in read ? problemOf(frame, read) : {}),
    onInput: (now) => {
      const value = readInput('percent', now, language);
      session.choose(
        {
          changes: priceChanges(choice.changes, 'value' in value ? String(value.value) : null),
          drafts: { ...choice.drafts, [draftPath]: now },
        },
        false,
      );
    },
    onLeave: () => {
      if (draft !== undefined && (draft === '' || (read !== null && 'value' in read)))
        session.choose({ drafts: withoutDraft(session.choice.drafts, draftPath) }, false);
    },
  });
};
