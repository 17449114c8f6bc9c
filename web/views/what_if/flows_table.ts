// SPDX-License-Identifier: MIT
// The flows in numbers: for each solution what it costs, who pays, who sees the bill, and what is paid for others.
import { type TemplateResult, html, nothing } from 'lit';
import type { PayerGroup, Solution } from '../../engine/types.ts';
import type { StagePayer, StagedSolution, Stages } from '../../engine/types_models.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { ResultFrame } from './results_frame.ts';

const number = (frame: ResultFrame, ore: number | undefined): TemplateResult =>
  html`<td class="number">${ore === undefined ? frame.text.bill.none : frame.bare(ore, { ore: true })}</td>`;

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

const payerRow = (
  frame: ResultFrame,
  group: PayerGroup,
  law?: StagePayer,
  shown?: StagePayer,
): TemplateResult => {
  const payer = shown ?? law!;
  return html`
    <tr class="part-row">
      <th scope="row">${frame.group(group)}</th>
      ${number(frame, law?.amount_ore)} ${number(frame, shown?.amount_ore)}
      <td>${shown ? statusBadge(shown.status, frame.text) : nothing}</td>
      <td class="wrapping">
        ${frame.words.flows.collection[payer.collection]} ${shown ? behalf(frame, shown) : nothing}
      </td>
    </tr>
  `;
};

function solutionRows(frame: ResultFrame, law?: StagedSolution, shown?: StagedSolution): TemplateResult {
  const each = shown ?? law!;
  const payerOf = (side: StagedSolution | undefined, group: PayerGroup): StagePayer | undefined =>
    side?.payers.find(({ payer_group }) => payer_group === group);
  const groups = frame.description.payer_groups.filter(
    (group) => payerOf(law, group) ?? payerOf(shown, group),
  );
  return html`
    <tbody>
      <tr class="group-row">
        <th scope="row">${frame.solution(each.solution)}</th>
        ${number(frame, law?.total_ore)} ${number(frame, shown?.total_ore)}
        <td></td>
        <td class="wrapping">${about(frame, each)}</td>
      </tr>
      ${
        (shown?.investment_ore ?? 0) > 0
          ? html`<tr class="part-row">
              <th scope="row">${frame.words.flows.investment}</th>
              ${number(frame, law?.investment_ore)} ${number(frame, shown?.investment_ore)}
              <td></td>
              <td class="wrapping">${frame.words.flows.investmentMeaning}</td>
            </tr>`
          : nothing
      }
      ${groups.map((group) => payerRow(frame, group, payerOf(law, group), payerOf(shown, group)))}
    </tbody>
  `;
}

/** What each group pays in all. */
const totalRows = (frame: ResultFrame, law: Stages, shown: Stages): TemplateResult => {
  const of = ({ totals }: Stages, group: PayerGroup): number | undefined =>
    totals.find(({ payer_group }) => payer_group === group)?.amount_ore;
  const groups = frame.description.payer_groups.filter(
    (group) => of(law, group) !== undefined || of(shown, group) !== undefined,
  );
  const row = (
    name: string,
    lawOre: number | undefined,
    shownOre: number | undefined,
  ): TemplateResult => html`
    <tr>
      <th scope="row">${name}</th>
      ${number(frame, lawOre)} ${number(frame, shownOre)}
      <td></td>
      <td></td>
    </tr>
  `;
  return html`
    <tfoot>
      ${groups.map((group) => row(frame.words.flows.inAll(frame.group(group)), of(law, group), of(shown, group)))}
      ${row(frame.text.bill.sum, law.total_ore, shown.total_ore)}
    </tfoot>
  `;
};

export function flowTable(frame: ResultFrame, law: Stages, shown: Stages): TemplateResult {
  const { flows: words, kroner } = frame.words;
  const stageOf = ({ solutions }: Stages, solution: Solution): StagedSolution | undefined =>
    solutions.find((each) => each.solution === solution);
  const solutions = frame.description.solutions.filter((each) => stageOf(law, each) ?? stageOf(shown, each));
  return html`
    ${scrollRegion(
      words.table,
      html`<table class="ds-table amounts flow-table">
        <caption>
          ${words.table}. ${frame.words.inKroner}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.solutionOrPayer}</th>
            <th scope="col" class="number">${frame.lawName}, ${kroner.toLowerCase()}</th>
            <th scope="col" class="number">${frame.shownName}, ${kroner.toLowerCase()}</th>
            <th scope="col">${frame.text.bill.status}</th>
            <th scope="col">${words.how}</th>
          </tr>
        </thead>
        ${solutions.map((each) => solutionRows(frame, stageOf(law, each), stageOf(shown, each)))}
        ${totalRows(frame, law, shown)}
      </table>`,
    )}
  `;
}
