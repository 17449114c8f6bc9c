// SPDX-License-Identifier: MIT
// What every part of "Own costs" is given: the page's frame, its words, and what the view keeps.
import { type TemplateResult, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { ParameterValue } from '../../engine/types.ts';
import { parameterAt } from '../../state/parameter_index.ts';
import type { OwnCosts } from '../../state/own_costs.ts';
import type { OwnCostTexts } from '../../text/nb/own_costs.ts';
import type { OwnFormTexts } from '../../text/nb/own_form.ts';
import { Frame } from '../frame.ts';
import { sourceCell } from '../source_cell.ts';

export interface OwnWords {
  costs: OwnCostTexts;
  form: OwnFormTexts;
}

export class MunicipalFrame extends Frame {
  constructor(
    frame: Frame,
    readonly own: OwnCosts,
    readonly allWords: OwnWords,
  ) {
    super(frame.session, frame.text, frame.root);
  }

  get words(): OwnCostTexts {
    return this.allWords.costs;
  }
  get formWords(): OwnFormTexts {
    return this.allWords.form;
  }
  /** The municipality that the answers are about. */
  get place(): string {
    return this.name(this.own.municipality);
  }
  /** Whole kroner, with the unit and without. */
  nok(nok: number, style?: { sign?: boolean }): string {
    return this.kr(nok * 100, style);
  }
  bareNok(nok: number, style?: { sign?: boolean }): string {
    return this.bare(nok * 100, style);
  }

  /** A parameter; known once all of them have come. */
  standing(path: string): ParameterValue | undefined {
    const { all_parameters: parameters } = this.session.results;
    if (!parameters || isRefusal(parameters)) return undefined;
    const found = parameterAt(parameters, path);
    return found && found.value !== null ? found : undefined;
  }
  sourceOf(value: ParameterValue | undefined): TemplateResult | typeof nothing {
    return value ? sourceCell(this, value) : nothing;
  }
}
