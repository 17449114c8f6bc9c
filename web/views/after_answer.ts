// SPDX-License-Identifier: MIT
// Parts of the bill that people look at after the first answer: their code is fetched when that stands on the page.
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill } from '../engine/types.ts';
import type { Session } from '../state/session.ts';
import type { Frame } from './frame.ts';

type Drawn = (frame: Frame, bill: Bill) => TemplateResult;
let drawYears: Drawn | 'failed' | null = null;
const waiting = new WeakSet<Session>();

function fetchOnce(session: Session): void {
  if (waiting.has(session)) return;
  waiting.add(session);
  // After this drawing has been painted.
  setTimeout(() => {
    void import('./bill_years.ts')
      .then(
        ({ billYears }) => {
          drawYears = billYears;
        },
        () => {
          drawYears = 'failed';
        },
      )
      .then(() => {
        session.changed();
      });
  });
}

/** The bill year by year. Its room is kept free, so that what stands below does not move. */
export function yearByYear(frame: Frame, bill: Bill): TemplateResult | typeof nothing {
  if (drawYears === 'failed') return nothing;
  if (drawYears === null) fetchOnce(frame.session);
  return html`<section class="after-answer">${drawYears ? drawYears(frame, bill) : nothing}</section>`;
}
