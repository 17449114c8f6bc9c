// SPDX-License-Identifier: MIT
// Where the money came from, what it was used for, and what is left, by account and year.
import { type TemplateResult, html, nothing } from 'lit';
import type { Account, AccountYear, Settlement } from '../../engine/types_basis.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { wordOf } from '../../text/texts.ts';
import type { CostFrame } from './cost_frame.ts';
import { ownSettlement } from './own_settlement.ts';

type Row = keyof CostFrame['costText']['funds']['row'];
const income: Row[] = [
  'brought_forward_ore',
  'invoiced_ore',
  'repaid_ore',
  'recovered_ore',
  'state_funding_ore',
  'earlier_public_funds_ore',
];
const outcome: Row[] = ['to_equity_ore', 'carried_forward_ore'];
const afterPlans: Row[] = [
  'left_after_plans_ore',
  'published_carried_forward_ore',
  'forecast_underspend_ore',
  'cumulated_paid_ore',
  'cumulated_cost_ore',
  'balance_ore',
];
const sums = new Set<Row>(['available_ore', 'used_ore', 'carried_forward_ore', 'balance_ore']);

const isAny = (years: AccountYear[], row: Row): boolean => years.some((year) => (year[row] ?? 0) !== 0);

function accountTable(frame: CostFrame, { account, years }: Account): TemplateResult {
  const { costText, text } = frame;
  const { funds, words } = costText;
  const cells = (value: (year: AccountYear) => number | null | undefined, sign = false): TemplateResult[] =>
    years.map((year) => html`<td class="number">${frame.millions(value(year) ?? null, { sign })}</td>`);
  const row = (key: Row): TemplateResult | typeof nothing =>
    sums.has(key) || isAny(years, key)
      ? html`<tr class=${sums.has(key) ? 'sum-row' : ''} data-row=${key}>
          <th scope="row">${funds.row[key]}</th>
          ${cells((year) => year[key], key === 'balance_ore')}
        </tr>`
      : nothing;
  const sources = [...new Set(years.flatMap(({ used_from }) => used_from.map(({ source }) => source)))];
  const uses = [...new Set(years.flatMap(({ planned }) => planned.map(({ use }) => use)))];
  const amounts = years.flatMap((year) => [...income, ...outcome, ...afterPlans].map((key) => year[key]));
  const name = wordOf(words.account, account);
  return html`
    ${account === 'nhn' ? html`<p>${funds.nhn}</p>` : nothing}
    ${scrollRegion(
      `${funds.title}: ${name}`,
      html`<table class="ds-table amounts settlement">
        <caption>
          ${name}, ${costText.millions.toLowerCase()}
        </caption>
        <thead>
          <tr>
            <th scope="col">${funds.item}</th>
            ${years.map(
              ({ year, kind }) =>
                html`<th scope="col" class="number">
                  ${year} <span class="note">${funds.kind[kind]}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${income.map(row)} ${row('available_ore')} ${row('used_ore')}
          ${sources.map(
            (source) =>
              html`<tr class="part-row">
                <th scope="row">${funds.usedFrom(wordOf(words.fund, source))}</th>
                ${cells((year) => year.used_from.find((each) => each.source === source)?.amount_ore)}
              </tr>`,
          )}
          ${outcome.map(row)}
          ${uses.map(
            (use) =>
              html`<tr class="part-row">
                <th scope="row">${funds.planned(wordOf(words.use, use))}</th>
                ${cells((year) => year.planned.find((each) => each.use === use)?.amount_ore)}
              </tr>`,
          )}
          ${afterPlans.map(row)}
          <tr>
            <th scope="row">${costText.status}</th>
            ${years.map(({ status }) => html`<td class="number">${statusBadge(status, text)}</td>`)}
          </tr>
          <tr>
            <th scope="row">${costText.source}</th>
            ${years.map((year) => html`<td class="number wrapping">${frame.source(year)}</td>`)}
          </tr>
        </tbody>
      </table>`,
    )}
    ${frame.roundedNote(amounts)}
  `;
}

/** What an account leaves at its end, in a line that stands before it is opened. */
const headline = (frame: CostFrame, { account, years }: Account): string => {
  const last = years.at(-1);
  const name = wordOf(frame.costText.words.account, account);
  if (!last) return name;
  const left = frame.costText.funds.left(frame.millions(last.left_after_plans_ore), String(last.year));
  return `${name}: ${left}`;
};

/** `settlement` is null where the engine refused what a link holds: the reader's own stays, so that it can be corrected. */
export function funds(frame: CostFrame, settlement: Settlement | null): TemplateResult {
  const { funds: words } = frame.costText;
  const { cost_solution: chosen } = frame.choice;
  const isOpen = (account: string): boolean =>
    account === (chosen === 'all' ? 'nhn' : chosen) || account === 'own';
  return html`
    <section class="cost-funds">
      <h2 class="ds-heading" id="funds">${words.title}</h2>
      <p>${words.lead}</p>
      ${(settlement?.accounts ?? []).map(
        (account) => html`
          <details class="ds-details" data-account=${account.account} ?open=${isOpen(account.account)}>
            <summary>${headline(frame, account)}</summary>
            <div>${accountTable(frame, account)}</div>
          </details>
        `,
      )}
      ${ownSettlement(frame)}
    </section>
  `;
}
