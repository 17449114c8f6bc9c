// SPDX-License-Identifier: MIT
// Why a split's rounding gave this payer an øre more than its whole øre, or did not.
import { type TemplateResult, html, nothing } from 'lit';
import type { ExplanationStep } from '../engine/types.ts';
import { decimal } from '../numbers.ts';
import { roundingTexts } from '../text/rounding.ts';
import type { Frame } from './frame.ts';

/** What the step says in its numbers: the remainder, and whether it was served. */
function servedRemainder({ inputs, result }: ExplanationStep): { text: string; isServed: boolean } | null {
  const [, whole, decimals] = /^(\d+)\.(\d*[1-9]\d*)$/.exec(String(inputs[0]?.value)) ?? [];
  if (whole === undefined || decimals === undefined || !/^\d+$/.test(result)) return null;
  const extra = BigInt(result) - BigInt(whole);
  return extra === 0n || extra === 1n ? { text: `0.${decimals}`, isServed: extra === 1n } : null;
}

/** Nothing for other steps, and where there was nothing left to round. The engine tells of no other payer's remainder. */
export function roundingReason(frame: Frame, step: ExplanationStep): TemplateResult | typeof nothing {
  if (step.step !== 'rounding') return nothing;
  const remainder = servedRemainder(step);
  if (remainder === null) return nothing;
  const words = roundingTexts[frame.language];
  const shown = `${decimal(remainder.text, frame.language)}\u00a0${frame.text.explain.ore}`;
  return html`<p class="rounding-reason">
    ${words.rule} ${remainder.isServed ? words.served(shown) : words.notServed(shown)}
  </p>`;
}
