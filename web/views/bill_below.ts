// SPDX-License-Identifier: MIT
// What stands below the bill's answer: why it changed, when it falls due, who else pays what, and what can be changed.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import { billChange } from './bill_change.ts';
import { billCompensation } from './bill_compensation.ts';
import { billFile } from './bill_file.ts';
import { billPeers } from './bill_peers.ts';
import { billQuarters } from './bill_quarters.ts';
import { billRow } from './bill_row.ts';
import { billVkp } from './bill_vkp.ts';
import { billWhy } from './bill_why.ts';
import { billYears } from './bill_years.ts';
import type { Frame } from './frame.ts';
import { inputPanel } from './inputs.ts';

export function billBelow(frame: Frame): TemplateResult {
  const { bill } = frame.session.results;
  if (bill === null || isRefusal(bill)) return html``;
  return html`
    ${billChange(frame, bill)} ${billWhy(frame, bill)}
    <section class="after-answer">${billYears(frame, bill)}</section>
    ${billCompensation(frame, bill)} ${billQuarters(frame, bill)} ${billVkp(frame, bill)} ${billRow(frame)}
    ${billPeers(frame, bill)} ${billFile(frame)} ${frame.nextScenario ? nothing : inputPanel(frame, bill)}
  `;
}
