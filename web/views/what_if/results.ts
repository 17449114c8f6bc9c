// SPDX-License-Identifier: MIT
// What a changed scenario does: side by side with the law, who gains and who pays, step by step, where the money flows.
import '../../style/what_if_results.css';
import { type TemplateResult, html } from 'lit';
import type { Answer } from '../../engine/types.ts';
import type {
  Bridge,
  Comparisons,
  Named,
  Reach,
  Repayment,
  Seek,
  Stages,
  VoluntaryPrice,
} from '../../engine/types_models.ts';
import type { WhatIfResultTexts } from '../../text/nb/what_if_results.ts';
import type { Frame } from '../frame.ts';
import type { ResultControls } from './results_controls.ts';

/** One of the compared scenarios; the first is the law. */
export interface ResultColumn {
  name: string;
  /** As it is asked about. */
  asked: Named;
}

/** Answers are null while they are on their way, or where there is nothing to ask. */
export interface ResultAnswers {
  /** `compare` of the columns in their order, with `lens` for the actor and the shown column. */
  comparison: Answer<Comparisons> | null;
  /** `bridge` for the actor, to the shown column, by `bridge_from` and `bridge_order`. */
  bridge: Answer<Bridge> | null;
  /** `stages` of the law and of the shown column. */
  law_stages: Answer<Stages> | null;
  stages: Answer<Stages> | null;
  /** `reach` of the shown column. */
  reach: Answer<Reach> | null;
  /** `repay` of the shown column's investments; null without any. */
  repayment: Answer<Repayment> | null;
  /** `price` of `priceQuestion(controls)`. */
  price: Answer<VoluntaryPrice> | null;
  /** `seek` of `seekQuestion(controls)`, asked by the button. */
  sought: Answer<Seek> | null;
}

export interface ResultProps {
  words: WhatIfResultTexts;
  /** The answered year and actor. */
  year: number;
  actor: string;
  /** Law first; two to twelve. */
  columns: ResultColumn[];
  answers: ResultAnswers;
  controls: ResultControls;
  /** `asks`: whether the engine has to be asked again (searching and sorting ask nothing). */
  onControls: (patch: Partial<ResultControls>, asks: boolean) => void;
  /** Inhabitants of a municipality in the year, where they are known. */
  populationOf: (actor: string) => number | undefined;
  isSeeking: boolean;
  onSeek: () => void;
  /** Missing where a search cannot be ended. */
  onCancelSeek?: () => void;
}

export function whatIfResults(frame: Frame, props: ResultProps): TemplateResult {
  void frame;
  return html`<div class="what-if-results" data-year=${props.year}></div>`;
}
