// SPDX-License-Identifier: MIT
// Where the money flows: from what each solution costs to those who pay, by the law and by the shown scenario.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { PayerGroup } from '../../engine/types.ts';
import type { Stages } from '../../engine/types_models.ts';
import { errorBox } from '../../parts/errors.ts';
import { flowChart } from '../../parts/flow_chart.ts';
import { flowTable } from './flows_table.ts';
import type { ResultFrame } from './results_frame.ts';

const chart = (
  frame: ResultFrame,
  stages: Stages,
  { id, name, full, groups }: { id: string; name: string; full: number; groups: PayerGroup[] },
): TemplateResult => {
  const { flows: words } = frame.words;
  const solutions = stages.solutions.filter(({ total_ore }) => total_ore > 0);
  const amount = (ore: number): string => frame.millions(ore);
  const totals = new Map(stages.totals.map(({ payer_group, amount_ore }) => [payer_group, amount_ore]));
  const paying = groups.filter((group) => (totals.get(group) ?? 0) > 0);
  const parts = stages.totals
    .filter(({ amount_ore }) => amount_ore > 0)
    .map(({ payer_group, amount_ore }) => `${frame.group(payer_group)} ${amount(amount_ore)}`);
  return html`
    <div class="flow">
      <h3 class="ds-heading">${name}</h3>
      ${flowChart({
        id,
        title: words.chart(name, String(stages.year)),
        description: words.chartText(amount(stages.total_ore), parts.join(', ')),
        left: solutions.map(({ solution, total_ore }) => ({
          id: solution,
          label: frame.solution(solution),
          value: amount(total_ore),
        })),
        right: paying.map((group) => ({
          id: group,
          label: frame.group(group),
          value: amount(totals.get(group)!),
        })),
        flows: solutions.flatMap(({ solution, payers }) =>
          payers.map(({ payer_group, amount_ore }) => ({
            from: solution,
            to: payer_group,
            amount: amount_ore,
          })),
        ),
        full,
      })}
    </div>
  `;
};

function both(frame: ResultFrame, law: Stages, shown: Stages): TemplateResult {
  const { flows: words, millions } = frame.words;
  const full = Math.max(law.total_ore, shown.total_ore);
  const groups = frame.description.payer_groups;
  return html`
    <p>${words.lead}</p>
    <p class="hint">${millions}. ${words.rounded}</p>
    <div class="flow-pair">
      ${chart(frame, law, { id: 'flow-law', name: frame.lawName, full, groups })}
      ${chart(frame, shown, { id: 'flow-shown', name: frame.shownName, full, groups })}
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
