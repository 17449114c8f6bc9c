// SPDX-License-Identifier: MIT
// "Check my row": what is held about a municipality, what moved oddly, and what another value would do.
import '../../style/row.css';
import { type TemplateResult, html } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Language } from '../../numbers.ts';
import { errorBox } from '../../parts/errors.ts';
import { fetching } from '../../parts/working.ts';
import { RowCheck } from '../../state/row_check.ts';
import type { Session } from '../../state/session.ts';
import type { RowTexts } from '../../text/nb/row.ts';
import { rowTextsOf } from '../../text/row.ts';
import type { Frame } from '../frame.ts';
import { corrections } from './corrections.ts';
import { effect } from './effect.ts';
import { heldInputs } from './held_inputs.ts';
import { RowFrame } from './row_frame.ts';

/** Made when the part is first opened. */
function checkOf(session: Session): RowCheck {
  session.rowCheck ??= new RowCheck(session);
  return session.rowCheck;
}

function view(frame: Frame, words: RowTexts): TemplateResult {
  const { session, text } = frame;
  const check = checkOf(session);
  check.needRow(frame.actor, frame.year);
  const { row } = check;
  if (row && isRefusal(row)) return errorBox(row.errors, text);
  if (row?.actor !== frame.actor || row.year !== frame.year)
    return html`${fetching(session, text)}
      <p class="pending">${text.page.loading}</p>`;
  const own = new RowFrame(frame, check, words, row);
  check.needEffect(row.actor, row.year, own.changes);
  const odd = row.odd_count;
  return html`
    <p>${words.lead}</p>
    <p role="status" class="row-odd">
      ${odd === 0 ? words.noneOdd : words.someOdd(own.number(odd), odd === 1)} ${words.rule(own.limit)}
    </p>
    ${heldInputs(own)} ${corrections(own)} ${effect(own)}
  `;
}

export async function rowContent(language: Language): Promise<(frame: Frame) => TemplateResult> {
  const words = await rowTextsOf(language);
  return (frame) => view(frame, words);
}
