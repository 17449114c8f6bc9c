// SPDX-License-Identifier: MIT
// Where the money flows: from what each solution costs to those who pay, by the law and by the shown scenario.
import { type TemplateResult, html, nothing } from 'lit';
import { fileName } from '../../parts/file_name.ts';
import { withFiles } from '../../parts/picture_files.ts';
import type { Cell } from '../../files/csv.ts';
import { isRefusal } from '../../engine/engine.ts';
import type { PayerGroup } from '../../engine/types.ts';
import type { Stages } from '../../engine/types_models.ts';
import { errorBox } from '../../parts/errors.ts';
import { type FlowChart, flowChart } from '../../parts/flow_chart.ts';
import { flowTable } from './flows_table.ts';
import type { ResultFrame } from './results_frame.ts';

type Room = FlowChart['room'];

const amountsBy = ({ totals }: Stages): Map<PayerGroup, number> =>
  new Map(
    totals.filter(({ amount_ore }) => amount_ore > 0).map((each) => [each.payer_group, each.amount_ore]),
  );

const paidFor = ({ solutions }: Stages): Stages['solutions'] =>
  solutions.filter(({ total_ore }) => total_ore > 0);

const roomOf = (each: Stages[]): Room => ({
  amount: Math.max(...each.map(({ total_ore }) => total_ore)),
  blocks: Math.max(...each.flatMap((stages) => [paidFor(stages).length, amountsBy(stages).size])),
});

function chart(
  frame: ResultFrame,
  stages: Stages,
  { id, name, room }: { id: string; name: string; room: Room },
): TemplateResult {
  const { flows: words } = frame.words;
  const solutions = paidFor(stages);
  const amounts = amountsBy(stages);
  const paying = frame.description.payer_groups.filter((group) => amounts.has(group));
  const right = paying.map((group) => ({
    id: group,
    label: frame.group(group),
    value: frame.millions(amounts.get(group)!),
  }));
  const drawn = {
    id,
    title: words.chart(name, String(stages.year)),
    description: words.chartText(
      frame.millions(stages.total_ore),
      right.map(({ label, value }) => `${label} ${value}`).join(', '),
    ),
    left: solutions.map(({ solution, total_ore }) => ({
      id: solution,
      label: frame.solution(solution),
      value: frame.millions(total_ore),
    })),
    right,
    flows: solutions.flatMap(({ solution, payers }) =>
      payers.map(({ payer_group, amount_ore }) => ({
        from: solution,
        to: payer_group,
        amount: amount_ore,
      })),
    ),
    room,
  };
  const taken = {
    ...drawn,
    file: fileName(drawn.title),
    rows: (): Cell[][] => [
      [frame.text.bill.solution, frame.text.country.group, frame.words.kroner],
      ...drawn.flows.map(({ from, to, amount }): Cell[] => [
        frame.solution(from),
        frame.group(to),
        { ore: amount },
      ]),
    ],
    unit: frame.words.millions,
    statuses: solutions.flatMap(({ payers }) => payers.map(({ status }) => status)),
  };
  return html`
    <div class="flow">
      <h3 class="ds-heading">${name}</h3>
      ${withFiles(frame, flowChart(drawn), taken)}
    </div>
  `;
}

function both(frame: ResultFrame, law: Stages, shown: Stages): TemplateResult {
  const { flows: words, millions } = frame.words;
  const room = roomOf([law, shown]);
  return html`
    <p>${words.lead}</p>
    <p class="hint">${millions}. ${words.rounded}</p>
    <div class="side-figures">
      ${chart(frame, law, { id: 'flow-law', name: frame.lawName, room })}
      ${chart(frame, shown, { id: 'flow-shown', name: frame.shownName, room })}
    </div>
    ${flowTable(frame, law, shown)}
  `;
}

export function flows(frame: ResultFrame): TemplateResult | typeof nothing {
  const { law_stages: law, stages } = frame.props.answers;
  const refused = [law, stages].flatMap((each) => (each && isRefusal(each) ? each.errors : []));
  return html`
    <section class="result-flows">
      <h2 class="ds-heading" id="flows">${frame.words.flows.title}</h2>
      ${
        refused.length > 0
          ? errorBox(refused, frame.text)
          : law && stages && !isRefusal(law) && !isRefusal(stages)
            ? both(frame, law, stages)
            : html`<p class="hint">${frame.text.page.loading}</p>`
      }
    </section>
  `;
}
