// SPDX-License-Identifier: MIT
// What every result panel is given: the answers, what the reader set, and the words.
import type { Answer, PayerGroup, Solution } from '../../engine/types.ts';
import type {
  Bridge,
  ComparedYear,
  Comparisons,
  Named,
  Reach,
  Repayment,
  Seek,
  SeekRequest,
  Stages,
  VoluntaryPrice,
} from '../../engine/types_models.ts';
import { isRefusal } from '../../engine/engine.ts';
import { millions, percentage } from '../../numbers.ts';
import type { WhatIfResultTexts } from '../../text/nb/what_if_results.ts';
import { wordOf } from '../../text/texts.ts';
import { Frame } from '../frame.ts';
import { type ResultControls, shownColumn } from './results_controls.ts';

/** One of the compared scenarios; the first is the law. */
export interface ResultColumn {
  name: string;
  /** As it is asked about. */
  asked: Named;
}

/** Answers are null while they are on their way, or where there is nothing to ask. */
export interface ResultAnswers {
  /** To `compareQuestion`. */
  comparison: Answer<Comparisons> | null;
  /** To `bridgeQuestion`. */
  bridge: Answer<Bridge> | null;
  /** `stages` of the law and of the shown column. */
  law_stages: Answer<Stages> | null;
  stages: Answer<Stages> | null;
  /** `reach` of the shown column. */
  reach: Answer<Reach> | null;
  /** `repay` of the shown column's investments; null without any. */
  repayment: Answer<Repayment> | null;
  /** To `priceQuestion`. */
  price: Answer<VoluntaryPrice> | null;
  /** To `seekQuestion`, asked by the button. */
  sought: Answer<Seek> | null;
}

export const noAnswers: ResultAnswers = {
  comparison: null,
  bridge: null,
  law_stages: null,
  stages: null,
  reach: null,
  repayment: null,
  price: null,
  sought: null,
};

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
  /** Inhabitants of the municipalities in the year; null until they are known. */
  populations: ReadonlyMap<string, number> | null;
  isSeeking: boolean;
  onSeek: (question: SeekRequest) => void;
  /** Missing where a search cannot be ended. */
  onCancelSeek?: () => void;
}

export class ResultFrame extends Frame {
  constructor(
    frame: Frame,
    readonly props: ResultProps,
  ) {
    super(frame.session, frame.text, frame.root);
  }

  get words(): WhatIfResultTexts {
    return this.props.words;
  }
  get controls(): ResultControls {
    return this.props.controls;
  }
  /** Index of the column that the panels are about. */
  get shown(): number {
    return shownColumn(this.props.columns, this.props.controls);
  }
  get lawName(): string {
    return this.props.columns[0]!.name;
  }
  get shownName(): string {
    return this.props.columns[this.shown]!.name;
  }
  get compared(): ComparedYear | null {
    const { comparison } = this.props.answers;
    return comparison && !isRefusal(comparison) ? (comparison.years[0] ?? null) : null;
  }

  group(group: PayerGroup): string {
    return wordOf(this.text.words.payerGroup, group);
  }
  solution(solution: Solution | 'all'): string {
    return solution === 'all' ? this.words.all : wordOf(this.text.words.solution, solution);
  }
  percentage(text: string | null | undefined): string {
    return text == null ? this.text.bill.none : percentage(text, this.language, { sign: true });
  }
  millions(ore: number): string {
    return millions(ore, this.language);
  }
  /** To the øre where any of the amounts of a column is not whole kroner: rounded columns would not add up. */
  oreWhere(amounts: number[]): boolean {
    return amounts.some((ore) => ore % 100 !== 0);
  }
}
