// SPDX-License-Identifier: MIT
// Law, proposal and own scenario side by side: the chosen actor, the groups, and a total that visibly adds up.
import { type TemplateResult, html, nothing } from 'lit';
import type { ComparedActor, ComparedYear } from '../../engine/types_models.ts';
import { addUpInKroner } from '../../numbers.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { answered } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';
import { between } from './results_rows.ts';

interface Line {
  name: string;
  amounts: (number | null)[];
  differences: (number | null)[];
  percents: (string | null)[];
  /** The actor itself, or a number per head below it. */
  kind?: 'self' | 'part';
}

const differencesOf = (amounts: (number | null)[]): (number | null)[] =>
  amounts
    .slice(1)
    .map((amount) => (amount === null || amounts[0] == null ? null : between(amounts[0], amount)));

function actorLines(frame: ResultFrame, actor: ComparedActor): Line[] {
  const { amounts_ore: amounts, differences_ore: differences, differences_percent: percents } = actor;
  const own: Line = { name: frame.name(actor.actor), amounts, differences, percents, kind: 'self' };
  const heads = actor.per_inhabitant_ore;
  if (!heads) return [own];
  const name = frame.text.bill.perInhabitant;
  return [own, { name, amounts: heads, differences: differencesOf(heads), percents: [], kind: 'part' }];
}

const groupLines = (frame: ResultFrame, { groups }: ComparedYear): Line[] =>
  groups.map(({ payer_group, amounts_ore, differences_ore, differences_percent }) => ({
    name: frame.group(payer_group),
    amounts: amounts_ore,
    differences: differences_ore,
    percents: differences_percent,
  }));

const totalLine = ({ text }: ResultFrame, { totals_ore: amounts }: ComparedYear): Line => ({
  name: text.bill.sum,
  amounts,
  differences: differencesOf(amounts),
  percents: [],
});

const row = (frame: ResultFrame, line: Line, style: { ore: boolean }): TemplateResult => {
  const number = (ore: number | null | undefined, sign = false): TemplateResult =>
    html`<td class="number">
      ${ore == null ? frame.text.bill.none : frame.bare(ore, { ore: style.ore || line.kind === 'part', sign })}
    </td>`;
  const [law, ...others] = line.amounts;
  return html`
    <tr class=${line.kind === 'self' ? 'self' : line.kind === 'part' ? 'part-row' : ''}>
      <th scope="row">${line.name}</th>
      ${number(law)}
      ${others.map(
        (amount, at) =>
          html`${number(amount)} ${number(line.differences[at], true)}
            <td class="number">${frame.percentage(line.percents[at])}</td>`,
      )}
    </tr>
  `;
};

const head = (frame: ResultFrame): TemplateResult => {
  const { words, lawName, props } = frame;
  const others = props.columns.slice(1);
  return html`
    <thead>
      <tr>
        <th scope="col" rowspan="2">${words.comparison.who}</th>
        <th scope="col" rowspan="2" class="number">${lawName}</th>
        ${others.map(({ name }) => html`<th scope="colgroup" colspan="3" class="scenario">${name}</th>`)}
      </tr>
      <tr>
        ${others.map(
          () =>
            html`<th scope="col" class="number">${words.kroner}</th>
              <th scope="col" class="number">${words.difference}</th>
              <th scope="col" class="number">${words.percent}</th>`,
        )}
      </tr>
    </thead>
  `;
};

function table(frame: ResultFrame, year: ComparedYear, actor: ComparedActor | undefined): TemplateResult {
  const { words } = frame;
  const groups = groupLines(frame, year);
  const style = { ore: frame.oreWhere(year.groups.flatMap(({ amounts_ore }) => amounts_ore)) };
  return scrollRegion(
    words.comparison.title,
    html`<table class="ds-table amounts totals side-by-side">
      <caption>
        ${style.ore ? words.inKroner : words.inWholeKroner}
      </caption>
      ${head(frame)}
      <tbody>
        ${actor ? actorLines(frame, actor).map((line) => row(frame, line, style)) : nothing}
      </tbody>
      <tbody>
        ${groups.map((line) => row(frame, line, style))}
      </tbody>
      <tfoot>
        ${row(frame, totalLine(frame, year), style)}
      </tfoot>
    </table>`,
  );
}

/** What the actor pays by the law, and by each of the others. */
function sentences(frame: ResultFrame, actor: ComparedActor): TemplateResult {
  const { words, text, props } = frame;
  const [law, ...others] = actor.amounts_ore;
  // Whole kroner, where they add up as they are shown.
  const ore = !others.every((amount, at) => addUpInKroner([law!, actor.differences_ore[at]!], amount!));
  const difference = (at: number): string =>
    actor.differences_ore[at] === 0
      ? words.comparison.same
      : words.comparison.difference(
          frame.kr(actor.differences_ore[at]!, { ore, sign: true }),
          frame.percentage(actor.differences_percent[at]),
        );
  return html`
    <p>${words.comparison.sentence(frame.name(actor.actor), frame.kr(law!, { ore }), String(props.year))}</p>
    <ul class="comparison-sentences">
      ${others.map(
        (amount, at) =>
          html`<li>
            ${words.comparison.other(props.columns[at + 1]!.name, frame.kr(amount, { ore }))}
            ${difference(at)} ${statusBadge(actor.status, text)}
          </li>`,
      )}
    </ul>
  `;
}

/** Whether the whole is the same in every scenario, in words. */
function totals(frame: ResultFrame, { totals_ore: [law, ...others] }: ComparedYear): string {
  const { sameTotal, otherTotal } = frame.words.comparison;
  return (others.every((total) => total === law) ? sameTotal : otherTotal)(frame.kr(law!));
}

export const comparison = (frame: ResultFrame): TemplateResult => html`
  <section class="result-comparison">
    <h2 class="ds-heading" id="comparison">${frame.words.comparison.title}</h2>
    ${answered(frame, frame.props.answers.comparison, () => {
      const { compared, props } = frame;
      if (!compared) return nothing;
      const actor = compared.actors.find((each) => each.actor === props.actor);
      return html`
        ${actor ? sentences(frame, actor) : nothing} ${table(frame, compared, actor)}
        <p>${totals(frame, compared)}</p>
      `;
    })}
  </section>
`;
