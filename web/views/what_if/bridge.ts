// SPDX-License-Identifier: MIT
// From one payment of the actor to another, in steps that add up exactly: in words, as a stair, and as a table.
import { type TemplateResult, html, nothing } from 'lit';
import { fileName } from '../../parts/file_name.ts';
import { withFiles } from '../../parts/picture_files.ts';
import type { Bridge } from '../../engine/types_models.ts';
import { isRefusal } from '../../engine/engine.ts';
import type { Status } from '../../engine/types.ts';
import { selectField } from '../../parts/select_field.ts';
import { scrollRegion } from '../../parts/table.ts';
import { waterfall } from '../../parts/waterfall.ts';
import { stepName } from '../../text/step_name.ts';
import { answered } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';

const choices = (frame: ResultFrame): TemplateResult => {
  const { controls, props, description, words, lawName, shownName } = frame;
  const { bridge } = words;
  const [year, before] = [String(props.year), String(props.year - 1)];
  const hasBefore = props.year > description.years[0]!;
  const from: [string, string][] = [
    ['law', bridge.from(lawName, year)],
    ...(hasBefore
      ? ([
          ['law_before', bridge.from(lawName, before)],
          ['shown_before', bridge.from(shownName, before)],
        ] satisfies [string, string][])
      : []),
  ];
  return html`
    <div class="choices">
      ${selectField('bridge-from', bridge.fromLabel, from, controls.bridge_from, (value) => {
        const bridge_from = value === 'law_before' || value === 'shown_before' ? value : 'law';
        props.onControls({ bridge_from }, true);
      })}
      ${selectField(
        'bridge-order',
        bridge.orderLabel,
        [
          ['stated', bridge.order.stated],
          ['shapley', bridge.order.shapley],
        ],
        controls.bridge_order,
        (value) => {
          props.onControls({ bridge_order: value === 'shapley' ? 'shapley' : 'stated' }, true);
        },
      )}
    </div>
  `;
};

interface Ends {
  from: string;
  to: string;
}

const endsOf = (frame: ResultFrame, { from_year, to_year }: Bridge): Ends => {
  const { words, controls, lawName, shownName } = frame;
  const begin = controls.bridge_from === 'shown_before' ? shownName : lawName;
  return {
    from: words.bridge.end(begin, String(from_year)),
    to: words.bridge.end(shownName, String(to_year)),
  };
};

const table = (frame: ResultFrame, bridge: Bridge, { from, to }: Ends): TemplateResult => {
  const { bridge: words } = frame.words;
  const row = (name: string, ore: number, sign: boolean): TemplateResult => html`
    <tr>
      <th scope="row">${name}</th>
      <td class="number">${frame.bare(ore, { ore: true, sign })}</td>
    </tr>
  `;
  return scrollRegion(
    words.table,
    html`<table class="ds-table amounts totals bridge-table">
      <caption>
        ${frame.words.inKroner}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.stepLabel}</th>
          <th scope="col" class="number">${frame.words.kroner}</th>
        </tr>
      </thead>
      <tbody>
        ${row(from, bridge.from_ore, false)}
        ${bridge.steps.map(({ name, amount_ore }) => row(stepName(frame.words.bridge, frame.text, name), amount_ore, true))}
      </tbody>
      <tfoot>
        ${row(to, bridge.to_ore, false)} ${row(frame.words.difference, bridge.difference_ore, true)}
      </tfoot>
    </table>`,
  );
};

/** A bridge has no mark of its own: that of the actor's compared payments stands for it. */
const statusesOf = ({ props }: ResultFrame, { actor, to_year }: Bridge): Status[] => {
  const { comparison } = props.answers;
  if (!comparison || isRefusal(comparison)) return [];
  const year = comparison.years.find((each) => each.year === to_year);
  return year?.actors.flatMap((each) => (each.actor === actor ? each.status : [])) ?? [];
};

const chart = (frame: ResultFrame, bridge: Bridge, { from, to }: Ends): TemplateResult => {
  const { bridge: words } = frame.words;
  const steps = bridge.steps.map(({ name, amount_ore }) => ({
    label: stepName(frame.words.bridge, frame.text, name),
    value: frame.bare(amount_ore, { sign: true }),
    amount: amount_ore,
  }));
  const end = (label: string, amount: number) => ({ label, value: frame.bare(amount), amount });
  const [first, last] = [end(from, bridge.from_ore), end(to, bridge.to_ore)];
  const drawn = {
    id: 'bridge-steps',
    title: words.chart(frame.name(bridge.actor), from, to),
    description: words.chartText(
      [first, ...steps, last].map(({ label, value }) => `${label} ${value}`).join(', '),
    ),
    from: first,
    steps,
    to: last,
    brokenText: words.broken,
  };
  return withFiles(frame, waterfall(drawn), {
    ...drawn,
    file: fileName(drawn.title),
    rows: () => [
      [words.stepLabel, frame.words.kroner],
      ...[first, ...steps, last].map(({ label, amount }) => [label, { ore: amount }]),
    ],
    unit: frame.words.inKroner,
    statuses: statusesOf(frame, bridge),
  });
};

/** The steps in words, as a table and as a stair. */
export function bridgeSteps(frame: ResultFrame, bridge: Bridge): TemplateResult {
  const { bridge: words } = frame.words;
  const ends = endsOf(frame, bridge);
  const sentence = words.sentence(
    ends.from,
    frame.kr(bridge.from_ore, { ore: true }),
    ends.to,
    frame.kr(bridge.to_ore, { ore: true }),
    frame.kr(bridge.difference_ore, { ore: true, sign: true }),
  );
  return html`
    <p class="bridge-sentence">${sentence}</p>
    <p class="hint">${words.orderMeaning[bridge.order]}</p>
    ${
      bridge.steps.length === 0
        ? html`<p>${words.noSteps}</p>`
        : html`<div class="side-figures">${table(frame, bridge, ends)} ${chart(frame, bridge, ends)}</div>`
    }
  `;
}

export const bridge = (frame: ResultFrame): TemplateResult | typeof nothing => html`
  <section class="result-bridge">
    <h2 class="ds-heading" id="bridge">${frame.words.bridge.title(frame.name(frame.props.actor))}</h2>
    <p>${frame.words.bridge.lead}</p>
    ${choices(frame)} ${answered(frame, frame.props.answers.bridge, (answer) => bridgeSteps(frame, answer))}
  </section>
`;
