// SPDX-License-Identifier: MIT
// What a changed scenario does: side by side with the law, who gains and who pays, step by step, where the money flows.
import '../../style/costs.css';
import '../../style/what_if_results.css';
import { type TemplateResult, html, nothing } from 'lit';
import { drawnNear } from '../../parts/drawn_near.ts';
import { selectField } from '../../parts/select_field.ts';
import type { Frame } from '../frame.ts';
import { bridge } from './bridge.ts';
import { comparison } from './comparison.ts';
import { flows } from './flows.ts';
import { price } from './price.ts';
import { reach } from './reach.ts';
import { repayment } from './repayment.ts';
import { ResultFrame, type ResultProps } from './results_frame.ts';
import { seek } from './seek.ts';
import { winners } from './winners.ts';

export type { ResultAnswers, ResultColumn, ResultProps } from './results_frame.ts';

/** Which of several scenarios the panels hold against the law. */
const shownChoice = (frame: ResultFrame): TemplateResult | typeof nothing => {
  const { columns, onControls } = frame.props;
  if (columns.length < 3) return nothing;
  const options = columns.slice(1).map(({ name }, at): [string, string] => [String(at + 1), name]);
  return html`
    <div class="choices">
      ${selectField('results-shown', frame.words.shown, options, String(frame.shown), (value) => {
        onControls({ shown: Number(value) }, true);
      })}
    </div>
  `;
};

export function whatIfResults(frame: Frame, props: ResultProps): TemplateResult {
  if (props.columns.length < 2) return html`<p class="what-if-results">${props.words.nothingToCompare}</p>`;
  const each = new ResultFrame(frame, props);
  const panel = (draw: (each: ResultFrame) => unknown): unknown =>
    drawnNear(() => draw(each), frame.session.isPrinting);
  return html`
    <div class="what-if-results">
      ${panel(comparison)} ${shownChoice(each)}
      ${[winners, bridge, flows, seek, reach, repayment, price].map(panel)}
    </div>
  `;
}
