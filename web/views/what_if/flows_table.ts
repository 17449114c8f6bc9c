// SPDX-License-Identifier: MIT
// The flows in numbers: for each solution what it costs, who pays, who sees the bill, and what is paid for others.
import { type TemplateResult, html, nothing } from 'lit';
import type { PayerGroup, Solution } from '../../engine/types.ts';
import type { StagePayer, StagedSolution, Stages } from '../../engine/types_models.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { ResultFrame } from './results_frame.ts';

/** To the øre where any amount of the table is not whole kroner. */
interface Style {
  ore: boolean;
}
const number = (frame: ResultFrame, ore: number | undefined, style: Style): TemplateResult =>
  html`<td class="number">${ore === undefined ? frame.text.bill.none : frame.bare(ore, style)}</td>`;

/** What the law and the shown scenario say of the same. */
interface Sides<T> {
  law: T | undefined;
  shown: T | undefined;
}

/** The class, how far the transition has come, and what is bought outside the obligatory payments. */
const about = (
  frame: ResultFrame,
  { class: taskClass, step, is_modelled, bought_ore }: StagedSolution,
): string => {
  const { flows: words } = frame.words;
  const parts: string[] = [words.taskClass[taskClass]];
  if (is_modelled && step !== '1') parts.push(words.step(step));
  if (bought_ore > 0) parts.push(words.bought(frame.kr(bought_ore)));
  return parts.join('. ');
};

const behalf = (
  frame: ResultFrame,
  { on_behalf = [], payer_group }: StagePayer,
): TemplateResult | typeof nothing =>
  on_behalf.length === 0
    ? nothing
    : html`${on_behalf.map(
        ({ of, amount_ore, pays }) =>
          html`<span class="note">
            ${
              pays === 'self'
                ? frame.words.flows.paysSelf(frame.group(of), frame.kr(amount_ore, { ore: true }))
                : frame.words.flows.onBehalf(
                    frame.group(payer_group),
                    frame.kr(amount_ore, { ore: true }),
                    frame.group(of),
                  )
            }
          </span>`,
      )}`;

const mark = (frame: ResultFrame, payer: StagePayer | undefined): TemplateResult =>
  html`<td>${payer ? statusBadge(payer.status, frame.text) : nothing}</td>`;

const payerRow = (
  frame: ResultFrame,
  group: PayerGroup,
  { law, shown }: Sides<StagePayer>,
  style: Style,
): TemplateResult => html`
  <tr class="part-row">
    <th scope="row">${frame.group(group)}</th>
    ${number(frame, law?.amount_ore, style)} ${mark(frame, law)} ${number(frame, shown?.amount_ore, style)}
    ${mark(frame, shown)}
    <td class="wrapping">
      ${frame.words.flows.collection[(shown ?? law)!.collection]} ${shown ? behalf(frame, shown) : nothing}
    </td>
  </tr>
`;

const investmentRow = (
  frame: ResultFrame,
  { law, shown }: Sides<StagedSolution>,
  style: Style,
): TemplateResult | typeof nothing =>
  (shown?.investment_ore ?? 0) > 0
    ? html`<tr class="part-row">
        <th scope="row">${frame.words.flows.investment}</th>
        ${number(frame, law?.investment_ore, style)}
        <td></td>
        ${number(frame, shown?.investment_ore, style)}
        <td></td>
        <td class="wrapping">${frame.words.flows.investmentMeaning}</td>
      </tr>`
    : nothing;

function solutionRows(frame: ResultFrame, sides: Sides<StagedSolution>, style: Style): TemplateResult {
  const { law, shown } = sides;
  const each = (shown ?? law)!;
  const payersOf = (group: PayerGroup): Sides<StagePayer> => ({
    law: law?.payers.find(({ payer_group }) => payer_group === group),
    shown: shown?.payers.find(({ payer_group }) => payer_group === group),
  });
  const paying = frame.description.payer_groups
    .map((group) => ({ group, payers: payersOf(group) }))
    .filter(({ payers }) => payers.law ?? payers.shown);
  return html`
    <tbody>
      <tr class="group-row">
        <th scope="row">${frame.solution(each.solution)}</th>
        ${number(frame, law?.total_ore, style)}
        <td></td>
        ${number(frame, shown?.total_ore, style)}
        <td></td>
        <td class="wrapping">${about(frame, each)}</td>
      </tr>
      ${investmentRow(frame, sides, style)}
      ${paying.map(({ group, payers }) => payerRow(frame, group, payers, style))}
    </tbody>
  `;
}

/** What each group pays in all, and the sum. */
const totalRows = (frame: ResultFrame, law: Stages, shown: Stages, style: Style): TemplateResult => {
  const of = ({ totals }: Stages, group: PayerGroup): number | undefined =>
    totals.find(({ payer_group }) => payer_group === group)?.amount_ore;
  const groups = frame.description.payer_groups.filter(
    (group) => of(law, group) !== undefined || of(shown, group) !== undefined,
  );
  const cells = (lawOre: number | undefined, shownOre: number | undefined): TemplateResult =>
    html`${number(frame, lawOre, style)}
      <td></td>
      ${number(frame, shownOre, style)}
      <td></td>
      <td></td>`;
  return html`
    <tbody>
      <tr class="group-row">
        <th scope="rowgroup" colspan="6">${frame.words.flows.inAll}</th>
      </tr>
      ${groups.map(
        (group) =>
          html`<tr class="part-row">
            <th scope="row">${frame.group(group)}</th>
            ${cells(of(law, group), of(shown, group))}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${frame.text.bill.sum}</th>
        ${cells(law.total_ore, shown.total_ore)}
      </tr>
    </tfoot>
  `;
};

const amountsOf = ({ solutions }: Stages): number[] =>
  solutions.flatMap(({ investment_ore, payers }) => [
    investment_ore,
    ...payers.map(({ amount_ore }) => amount_ore),
  ]);

const markHead = (frame: ResultFrame, of: string): TemplateResult =>
  html`<th scope="col">${frame.text.bill.status}<span class="visually-hidden"> ${of}</span></th>`;

export function flowTable(frame: ResultFrame, law: Stages, shown: Stages): TemplateResult {
  const { flows: words, inKroner } = frame.words;
  const style = { ore: frame.oreWhere([...amountsOf(law), ...amountsOf(shown)]) };
  const sidesOf = (solution: Solution): Sides<StagedSolution> => ({
    law: law.solutions.find((each) => each.solution === solution),
    shown: shown.solutions.find((each) => each.solution === solution),
  });
  const sides = frame.description.solutions.map(sidesOf).filter((each) => each.law ?? each.shown);
  return scrollRegion(
    words.table,
    html`<table class="ds-table amounts totals flow-table">
      <caption>
        ${words.table}. ${inKroner}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.solutionOrPayer}</th>
          <th scope="col" class="number">${frame.lawName}</th>
          ${markHead(frame, frame.lawName)}
          <th scope="col" class="number">${frame.shownName}</th>
          ${markHead(frame, frame.shownName)}
          <th scope="col">${words.how}</th>
        </tr>
      </thead>
      ${sides.map((each) => solutionRows(frame, each, style))} ${totalRows(frame, law, shown, style)}
    </table>`,
  );
}
