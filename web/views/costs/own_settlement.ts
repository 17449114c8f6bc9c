// SPDX-License-Identifier: MIT
// A settlement of the reader's own: year for year what was invoiced, granted and used. The account "own" above answers.
import { type TemplateResult, html, nothing } from 'lit';
import type { OwnSettlementYear } from '../../engine/types_basis.ts';
import { selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { withoutPlace } from '../../state/own_rows.ts';
import {
  amountsOf,
  fromYear,
  isNeeded,
  settlementPlace,
  withNextYear,
  withSaid,
} from '../../state/own_settlement.ts';
import type { CostFrame } from './cost_frame.ts';
import { focusOn, ownCostErrors, ownField, refusalOf } from './own_field.ts';

const placeOf = (at: number, part: string): string => `${settlementPlace}/${at}/${part}`;
const idOf = (at: number, part: string): string => `own-settlement-${at}-${part}`;

/** The years follow from the first, which alone has a field. */
const firstYear = (frame: CostFrame): TemplateResult =>
  ownField(frame, {
    id: idOf(0, 'year'),
    place: placeOf(0, 'year'),
    label: frame.costText.forms.settlement.first,
    kind: 'whole',
    value: String(frame.choice.cost_settlement[0]!.year),
    write: (first) => ({ cost_settlement: fromYear(frame.session.choice.cost_settlement, Number(first)) }),
  });

const amounts = (frame: CostFrame, each: OwnSettlementYear, at: number): TemplateResult[] =>
  amountsOf(at).map((key) =>
    ownField(frame, {
      id: idOf(at, key),
      place: placeOf(at, key),
      label: frame.costText.forms.settlement.amount[key],
      kind: 'mnok',
      value: each[key],
      isOptional: !isNeeded(key),
      write: (amount) => ({
        cost_settlement: withSaid(frame.session.choice.cost_settlement, at, { [key]: amount }),
      }),
    }),
  );

function surplus(frame: CostFrame, each: OwnSettlementYear, at: number): TemplateResult {
  const { settlement: words } = frame.costText.forms;
  return selectField(
    idOf(at, 'surplus_to'),
    words.surplus,
    Object.entries(words.surplusTo),
    each.surplus_to ?? 'carry',
    (surplus_to) => {
      const { cost_settlement } = frame.session.choice;
      frame.session.choose({ cost_settlement: withSaid(cost_settlement, at, { surplus_to }) });
    },
  );
}

/** What the engine says of the years that no field shows. */
function otherErrors(frame: CostFrame): string[] {
  const shown = frame.choice.cost_settlement.flatMap((_, at) =>
    [...amountsOf(at), ...(at === 0 ? ['year'] : [])].map((part) => placeOf(at, part)),
  );
  return ownCostErrors(frame)
    .filter(({ path }) => path.startsWith(settlementPlace) && !shown.includes(path))
    .map((error) => refusalOf(frame, error));
}

const year = (frame: CostFrame, each: OwnSettlementYear, at: number): TemplateResult => html`
  <fieldset class="own-settlement-year" data-year=${each.year}>
    <legend>
      ${frame.costText.forms.settlement.year(String(each.year))} ${statusBadge('assumed', frame.text)}
    </legend>
    <div class="input-grid">
      ${at === 0 ? firstYear(frame) : nothing} ${amounts(frame, each, at)} ${surplus(frame, each, at)}
    </div>
  </fieldset>
`;

const removal = (frame: CostFrame): TemplateResult => {
  const { session, choice, costText } = frame;
  const { settlement: words } = costText.forms;
  const years = choice.cost_settlement;
  const button = (name: string, kept: number): TemplateResult => html`
    <button
      type="button"
      class="link-button"
      @click=${() => {
        const gone = kept === 0 ? settlementPlace : `${settlementPlace}/${kept}`;
        session.choose({
          cost_settlement: years.slice(0, kept),
          drafts: withoutPlace(choice.drafts, gone),
        });
        focusOn(frame, 'own-settlement');
      }}
    >
      ${name}
    </button>
  `;
  return html`
    <p class="own-service-steps no-print">
      ${years.length > 1 ? button(words.removeLast(String(years.at(-1)!.year)), years.length - 1) : nothing}
      ${button(words.removeAll, 0)}
    </p>
  `;
};

export function ownSettlement(frame: CostFrame): TemplateResult {
  const { session, choice, costText } = frame;
  const { settlement: words } = costText.forms;
  const years = choice.cost_settlement;
  const longer = withNextYear(years, frame.year);
  return html`
    <h3 class="ds-heading" id="own-settlement" tabindex="-1">${words.title}</h3>
    <p>${words.lead}</p>
    <div class="own-line own-settlement">
      ${years.length === 0 ? html`<p class="hint">${words.none}</p>` : nothing}
      ${years.map((each, at) => year(frame, each, at))}
      <div aria-live="polite">
        ${otherErrors(frame).map((sentence) => html`<p class="problem">${sentence}</p>`)}
      </div>
      ${years.length > 0 ? removal(frame) : nothing}
      <button
        type="button"
        class="ds-button no-print"
        data-variant="secondary"
        @click=${() => {
          session.choose({ cost_settlement: longer });
          const at = longer.length - 1;
          focusOn(frame, at === 0 ? idOf(0, 'year') : idOf(at, amountsOf(at)[0]!));
        }}
      >
        ${words.add(String(longer.at(-1)!.year))}
      </button>
    </div>
  `;
}
