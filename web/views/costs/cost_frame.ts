// SPDX-License-Identifier: MIT
// What every part of "The costs" is given: the page's frame, the words of costs, and their formatters.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { EngineError, ParameterValue } from '../../engine/types.ts';
import type { CostSolution, Costs, Settlement, Sourced } from '../../engine/types_basis.ts';
import { isRoundedInMillions, millions, percentage } from '../../numbers.ts';
import { type CellField, cellField } from '../../parts/cell_field.ts';
import { costChanges, scenarioOf } from '../../state/choice.ts';
import { type CostResults, standingCosts, standingSettlement } from '../../state/cost_results.ts';
import type { FieldKind } from '../../state/inputs.ts';
import { parameterAt } from '../../state/parameter_index.ts';
import type { CostTexts } from '../../text/nb/costs.ts';
import { wordOf } from '../../text/texts.ts';
import { Frame } from '../frame.ts';
import { type Asked, refusalAt } from '../input_refusal.ts';
import { sourceCell } from '../source_cell.ts';

const kindOf = (path: string): FieldKind => {
  const family = path.split('/')[1] ?? '';
  return family.endsWith('_ratio') ? 'percent' : family === 'cost_option' ? 'whole' : 'decimal';
};

export class CostFrame extends Frame {
  constructor(
    frame: Frame,
    readonly costText: CostTexts,
  ) {
    super(frame.session, frame.text, frame.root);
  }

  get results(): CostResults | null {
    return this.session.results.costs;
  }
  get costs(): Costs | null {
    return this.results && standingCosts(this.results);
  }
  get settlement(): Settlement | null {
    return this.results && standingSettlement(this.results);
  }
  /** Whether what is shown is from before what the reader typed last. */
  get isBefore(): boolean {
    return this.results?.before != null || this.results?.settlement_before != null;
  }

  millions(ore: number | null, style?: { sign?: boolean }): string {
    return ore === null ? this.text.bill.none : millions(ore, this.language, style);
  }
  percentage(text: string | null, style?: { sign?: boolean }): string {
    return text === null ? this.text.bill.none : percentage(text, this.language, style);
  }
  /** Says that a table's amounts are rounded, where any of them is. */
  roundedNote(amounts: (number | null)[]): TemplateResult | typeof nothing {
    return amounts.some((ore) => ore !== null && isRoundedInMillions(ore))
      ? html`<p class="hint">${this.costText.rounded}</p>`
      : nothing;
  }

  solution(solution: CostSolution | 'all'): string {
    return solution === 'all' ? this.costText.all : this.text.words.solution[solution];
  }
  /** A part of a parameter's path in words: a solution, a component, a line, a service. */
  part(part: string): string {
    const { words } = this.costText;
    return wordOf(
      {
        ...words.line,
        ...words.service,
        ...words.use,
        ...words.component,
        ...words.account,
        ...this.text.words.payerGroup,
        ...this.text.words.solution,
      },
      part,
    );
  }
  note(note: string | undefined): string {
    return note ? wordOf({ ...this.text.words.note, ...this.costText.words.note }, note) : '';
  }
  source(sourced: Pick<Sourced, 'source' | 'place' | 'note'>): TemplateResult {
    return sourceCell(this, sourced, this.note(sourced.note));
  }

  /** What the engine was asked about the costs: its errors count in these changes. */
  get asked(): Asked[] {
    const { results, answered, description } = this;
    if (!results) return [];
    const changes = costChanges(answered);
    return [
      { answer: results.costs, changes },
      { answer: results.settlement, changes },
      {
        answer: results.from_costs,
        changes: scenarioOf({ ...answered, base: 'costs' }, description.next_year).changes ?? [],
      },
    ];
  }
  get errors(): EngineError[] {
    const all = this.asked.flatMap(({ answer }) => (answer && isRefusal(answer) ? answer.errors : []));
    const seen = new Set<string>();
    return all.filter(({ code, path }) => {
      const key = `${code} ${path.replace(/^\/scenario/, '')}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  /** What a parameter says without a change; known once all parameters have come. */
  standing(path: string): ParameterValue | undefined {
    const { all_parameters: parameters } = this.session.results;
    if (!parameters || isRefusal(parameters)) return undefined;
    const found = parameterAt(parameters, path);
    return found && found.value !== null ? found : undefined;
  }

  /** A field that replaces the parameter at a path. */
  field(path: string, label: string, standing: CellField['standing'] = this.standing(path)): TemplateResult {
    const kind = kindOf(path);
    return cellField(this, {
      path,
      kind,
      label,
      standing,
      refused: refusalAt(this, path, kind, this.asked),
    });
  }
}
