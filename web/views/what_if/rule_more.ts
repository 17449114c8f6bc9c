// SPDX-License-Identifier: MIT
// What fewer readers change of a solution: its total, payment on behalf of others, collection, and buyers.
import { type TemplateResult, html, nothing } from 'lit';
import type { PayerGroup } from '../../engine/types.ts';
import { type OnBehalfOf, type RatioText, collections } from '../../engine/types_models.ts';
import { type RulePlace, type Scope, mixed, partOf, withPart } from '../../state/what_if_scenario.ts';
import { wordOf } from '../../text/texts.ts';
import type { OwnFrame } from './own_frame.ts';
import { tableField } from './own_table.ts';
import { placeState } from './rule_first.ts';

type OnBehalfRule = { share: RatioText; pays: string } | undefined;

/** The group that pays for the others, where these do not pay themselves. */
const payerOf: Record<OnBehalfOf, 'municipalities' | 'health_regions'> = {
  general_practitioners: 'municipalities',
  contract_specialists: 'health_regions',
};

const total = (frame: OwnFrame, scope: Scope): TemplateResult => {
  const { words, scenario } = frame;
  const value = partOf(scenario, scope, ['total_mnok']);
  return html`
    <div class="own-control">
      ${frame.field({
        id: `${scope}.total_mnok`,
        kind: 'mnok',
        isOptional: true,
        label: words.edit.total,
        hint: words.edit.totalHint,
        value: value === mixed ? undefined : (value as RatioText | undefined),
        at: frame.pointers(scope, ['total_mnok']),
        write: (now) => withPart(scenario, scope, ['total_mnok'], now),
      })}
      ${placeState(frame, scope, ['total_mnok'], words.edit.total)}
    </div>
  `;
};

const onBehalf = (frame: OwnFrame, scope: Scope, of: OnBehalfOf): TemplateResult => {
  const { words, whatIf, scenario } = frame;
  const place: RulePlace = ['on_behalf', of];
  const value = partOf(scenario, scope, place);
  const rule = value === mixed ? undefined : (value as OnBehalfRule);
  const payer = payerOf[of];
  const id = `${scope}.on_behalf.${of}`;
  const label = words.edit.onBehalfOf[of];
  return html`
    <div class="own-control">
      <div class="own-row">
        ${frame.field({
          id,
          kind: 'share',
          isOptional: true,
          label,
          hint: value === mixed ? words.edit.mixed : words.edit.onBehalfHint,
          value: rule?.share,
          at: [...frame.pointers(scope, place), ...frame.pointers(scope, [...place, 'share'])],
          write: (share) =>
            withPart(
              scenario,
              scope,
              place,
              share === undefined ? undefined : { share, pays: rule?.pays ?? payer },
            ),
        })}
        ${
          rule
            ? frame.select(
                `${id}.pays`,
                words.edit.onBehalfWho[of],
                ([payer, 'self'] as const).map((pays) => [pays, words.edit.pays[pays]]),
                rule.pays,
                (pays) => {
                  whatIf.edit(withPart(scenario, scope, place, { ...rule, pays }));
                },
              )
            : nothing
        }
      </div>
      ${placeState(frame, scope, place, label)}
    </div>
  `;
};

const collectionOf = (frame: OwnFrame, scope: Scope, group: PayerGroup): TemplateResult => {
  const { words, whatIf, scenario, text } = frame;
  const place: RulePlace = ['collection', group];
  const value = partOf(scenario, scope, place);
  const label = words.edit.collectionOf(wordOf(text.words.payerGroup, group));
  const options = collections.map((each): [string, string] => [each, words.edit.collectionName[each]]);
  return html`
    <div class="own-control">
      ${frame.select(
        `${scope}.collection.${group}`,
        label,
        value === mixed ? [['', words.edit.mixed], ...options] : options,
        value === mixed ? '' : ((value as string | undefined) ?? 'invoice'),
        (now) => {
          if (now !== '') whatIf.edit(withPart(scenario, scope, place, now === 'invoice' ? undefined : now));
        },
      )}
      ${placeState(frame, scope, place, label, {
        text: words.edit.collectionName.invoice,
        status: 'adopted',
      })}
    </div>
  `;
};

const buyers = (frame: OwnFrame, scope: Scope): TemplateResult | typeof nothing => {
  const { words, whatIf, scenario } = frame;
  if (scope === 'all' || partOf(scenario, scope, ['class']) !== 'voluntary') return nothing;
  const standing = partOf(scenario, scope, ['buyers']) as Record<string, string | number> | undefined;
  const refused = frame.refusal(frame.pointers(scope, ['buyers']), undefined, true);
  return html`
    <fieldset class="own-control own-groups">
      <legend>${words.edit.buyers}</legend>
      ${tableField(frame, {
        id: `${scope}.buyers`,
        lead: words.edit.buyersLead,
        take: words.edit.buyersTake,
        standing,
        first: 'actor;weight\n',
        onTable: (table) => {
          whatIf.edit(withPart(scenario, scope, ['buyers'], table));
        },
      })}
      ${refused ? html`<p class="problem">${refused}</p>` : nothing}
      ${placeState(frame, scope, ['buyers'], words.edit.buyers)}
    </fieldset>
  `;
};

export const more = (frame: OwnFrame, scope: Scope): TemplateResult => {
  const collected: PayerGroup[] = ['health_regions', 'municipalities', 'pharmacies', 'other_members'];
  const own = (['general_practitioners', 'contract_specialists'] as const).filter((of) => {
    const rule = partOf(frame.scenario, scope, ['on_behalf', of]);
    return rule !== mixed && (rule as OnBehalfRule)?.pays === 'self';
  });
  return html`
    ${scope === 'all' ? nothing : total(frame, scope)} ${buyers(frame, scope)}
    <fieldset class="own-control own-groups">
      <legend>${frame.words.edit.onBehalf}</legend>
      ${onBehalf(frame, scope, 'general_practitioners')} ${onBehalf(frame, scope, 'contract_specialists')}
    </fieldset>
    <fieldset class="own-control own-groups">
      <legend>${frame.words.edit.collection}</legend>
      <div class="own-row">${[...collected, ...own].map((group) => collectionOf(frame, scope, group))}</div>
    </fieldset>
  `;
};
