// SPDX-License-Identifier: MIT
// The lines under each driver, each with status, source and place, and a way to open it and put another amount.
import { type TemplateResult, html, nothing } from 'lit';
import { isOfBasis } from '../../engine/basis_families.ts';
import type {
  CostLine,
  CostSolution,
  Costs,
  LevelPart,
  LineInput,
  SolutionCosts,
} from '../../engine/types_basis.ts';
import { shifted } from '../../numbers.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { changeAt } from '../../state/inputs.ts';
import { type DriverLines, linesByDriver } from '../../state/cost_growth.ts';
import { wordOf } from '../../text/texts.ts';
import type { CostFrame } from './cost_frame.ts';

function lineName({ costText }: CostFrame, { name, kind, component }: CostLine): string {
  if (kind === 'own') return name;
  return name === 'operation'
    ? costText.drivers.operationOf(wordOf(costText.words.component, component))
    : wordOf(costText.words.line, name);
}

/** A field for each of the numbers that an amount follows from. */
export const inputFields = (frame: CostFrame, inputs: LineInput[]): TemplateResult[] =>
  inputs.filter(isOfBasis).map(({ path, value, status }) => {
    const family = wordOf(frame.text.words.quantity, path.split('/')[1] ?? '');
    const unit = path.includes('_ratio/') ? `, ${frame.text.inputs.percent}` : '';
    const place = path
      .split('/')
      .slice(2)
      .map((part) => frame.part(part))
      .join(', ');
    const isChanged = changeAt(frame.choice.changes, path) !== undefined;
    return frame.field(
      path,
      `${family}${unit} (${place})`,
      isChanged ? frame.standing(path) : { value, status },
    );
  });

const isChangedAt = (frame: CostFrame, paths: string[]): boolean =>
  paths.some((path) => changeAt(frame.choice.changes, path) !== undefined);

export const edit = (
  frame: CostFrame,
  name: string,
  inputs: LineInput[],
): TemplateResult | typeof nothing => {
  const fields = inputFields(frame, inputs);
  if (fields.length === 0) return nothing;
  return html`
    <details class="edit no-print">
      <summary>${frame.costText.drivers.open}<span class="visually-hidden"> ${name}</span></summary>
      <div class="edit-fields">${fields}</div>
    </details>
  `;
};

const row = (frame: CostFrame, solution: CostSolution, line: CostLine): TemplateResult => {
  const { costText, text, choice } = frame;
  const name = lineName(frame, line);
  const about = [
    ...(choice.cost_solution === 'all' ? [frame.solution(solution)] : []),
    ...(line.component === 'main' || line.name === 'operation'
      ? []
      : [wordOf(costText.words.component, line.component)]),
    ...(line.counterpart ? [costText.drivers.counterpart(frame.solution(line.counterpart))] : []),
  ];
  const isChanged = isChangedAt(
    frame,
    line.inputs.map(({ path }) => path),
  );
  return html`
    <tr class=${isChanged ? 'self' : ''}>
      <th scope="row">
        ${name} ${about.length > 0 ? html`<span class="meaning">${about.join(', ')}</span>` : nothing}
      </th>
      <td class="number">${frame.millions(line.amount_ore, { sign: true })}</td>
      <td>${statusBadge(line.status, text)}</td>
      <td>${frame.source(line)} ${edit(frame, `${name}, ${frame.solution(solution)}`, line.inputs)}</td>
    </tr>
  `;
};

const group = (frame: CostFrame, { driver, amount_ore, percent, lines }: DriverLines): TemplateResult => html`
  <tbody data-driver=${driver}>
    <tr class="group-row">
      <th scope="rowgroup">${frame.costText.words.driver[driver]}</th>
      <td class="number">${frame.millions(amount_ore, { sign: true })}</td>
      <td class="number" colspan="2">${frame.percentage(percent, { sign: true })}</td>
    </tr>
    ${lines.map(({ solution, line }) => row(frame, solution, line))}
  </tbody>
`;

const levelRow = (
  frame: CostFrame,
  solution: CostSolution,
  part: LevelPart,
  year: number,
): TemplateResult => {
  const { costText, text, choice } = frame;
  const about = [
    ...(choice.cost_solution === 'all' ? [frame.solution(solution)] : []),
    ...(part.component === 'main' ? [] : [frame.part(part.component)]),
  ].join(', ');
  const name = costText.drivers.level(String(year));
  const inputs = part.path
    ? [{ path: part.path, value: shifted(String(part.amount_ore), -8), unit: 'mnok', status: part.status }]
    : [];
  return html`
    <tr>
      <th scope="row">${name} ${about ? html`<span class="meaning">${about}</span>` : nothing}</th>
      <td class="number">${frame.millions(part.amount_ore)}</td>
      <td>${statusBadge(part.status, text)}</td>
      <td>${frame.source(part)} ${edit(frame, `${name}, ${frame.solution(solution)}`, inputs)}</td>
    </tr>
  `;
};

const table = (frame: CostFrame, costs: Costs, shown: SolutionCosts[]): TemplateResult => {
  const { costText, choice } = frame;
  return scrollRegion(
    costText.drivers.lines,
    html`<table class="ds-table amounts lines cost-lines">
      <caption>
        ${costText.millions}
      </caption>
      <thead>
        <tr>
          <th scope="col">${costText.drivers.line}</th>
          <th scope="col" class="number">${costText.drivers.amount}</th>
          <th scope="col">${costText.status}</th>
          <th scope="col">${costText.source}</th>
        </tr>
      </thead>
      <tbody class="levels">
        ${shown.map(({ solution, level }) => level.parts.map((part) => levelRow(frame, solution, part, level.year)))}
      </tbody>
      ${linesByDriver(costs, choice.cost_solution).map((each) => group(frame, each))}
    </table>`,
  );
};

/** The table of lines, the levels that they start from first; for all solutions it is long, and opened when wanted. */
export function driverLines(frame: CostFrame, costs: Costs): TemplateResult {
  const { drivers } = frame.costText;
  const { cost_solution: chosen, changes } = frame.choice;
  const shown = costs.solutions.filter(({ solution }) => chosen === 'all' || solution === chosen);
  const count = shown.reduce((sum, { lines }) => sum + lines.length, 0);
  return html`
    <details class="ds-details line-list" ?open=${chosen !== 'all' || changes.some(isOfBasis)}>
      <summary><h3 class="ds-heading">${drivers.lines} (${frame.number(count)})</h3></summary>
      <div>${table(frame, costs, shown)}</div>
    </details>
  `;
}
