// SPDX-License-Identifier: MIT
// Last year's bill and this one, and the steps between: what each solution costs, how it is shared, the key, the own
// population, rules, rounding. The steps are the engine's, and add up to the øre.
import '../style/costs.css';
import '../style/what_if_results.css';
import { type TemplateResult, html } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Language } from '../numbers.ts';
import { errorBox } from '../parts/errors.ts';
import { BillBridge } from '../state/bill_bridge.ts';
import { scenarioOf } from '../state/choice.ts';
import type { Session } from '../state/session.ts';
import type { WhatIfResultTexts } from '../text/nb/what_if_results.ts';
import { whatIfResultTextsOf } from '../text/what_if.ts';
import type { PartContent } from './fetched_part.ts';
import type { Frame } from './frame.ts';
import { bridgeSteps } from './what_if/bridge.ts';
import { defaultResultControls } from './what_if/results_controls.ts';
import { ResultFrame, noAnswers } from './what_if/results_frame.ts';

const bridges = new WeakMap<Session, BillBridge>();
function bridgeOf(session: Session): BillBridge {
  const bridge = bridges.get(session) ?? new BillBridge(session);
  bridges.set(session, bridge);
  return bridge;
}

/** The two bills as columns, for what draws the steps. */
function framed(frame: Frame, words: WhatIfResultTexts): ResultFrame {
  const { text, answered, description, year } = frame;
  const named = (of: number): string => {
    const { base, changes } = scenarioOf({ ...answered, year: of }, description.next_year);
    return base === 'law' && changes === undefined ? text.bill.lawBill : text.bill.shownBill;
  };
  return new ResultFrame(frame, {
    words,
    year,
    actor: frame.actor,
    columns: [
      { name: named(year - 1), asked: {} },
      { name: named(year), asked: {} },
    ],
    answers: noAnswers,
    controls: { ...defaultResultControls, bridge_from: 'law_before', shown: 1 },
    onControls: () => undefined,
    populations: null,
    isSeeking: false,
    onSeek: () => undefined,
  });
}

const shown = (frame: Frame, words: WhatIfResultTexts): TemplateResult => {
  const answer = bridgeOf(frame.session).answerFor(frame.answered, frame.actor);
  if (answer === null) return html`<p class="pending">${frame.text.page.loading}</p>`;
  if (isRefusal(answer)) return errorBox(answer.errors, frame.text);
  return html`<div class="result-bridge">${bridgeSteps(framed(frame, words), answer)}</div>`;
};

export async function billBridgeContent(language: Language): Promise<PartContent> {
  const words = await whatIfResultTextsOf(language);
  return (frame) => shown(frame, words);
}
