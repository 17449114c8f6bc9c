// SPDX-License-Identifier: MIT
// The explanation of one amount at three depths: a sentence, the formula with its numbers, the whole trail.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Explanation, ExplanationStep } from '../engine/types.ts';
import { errorBox } from '../parts/errors.ts';
import { shownQuantity } from '../parts/quantity.ts';
import { statusBadge } from '../parts/status.ts';
import { wordOf } from '../text/texts.ts';
import { roundingReason } from './explanation_rounding.ts';
import { explanationTrail } from './explanation_trail.ts';
import type { Frame } from './frame.ts';

/** What the whole group pays, as the trail has it before anything is shared. */
function groupAmount(steps: ExplanationStep[]): string | undefined {
  const named = (name: string): string | undefined => steps.find(({ step }) => step === name)?.result;
  return named('cpi_supplement') ?? named('group_amount');
}

function keySentence(frame: Frame, { payer_group, solution }: Explanation): string {
  const { explain } = frame.text;
  if (payer_group === 'health_regions') return explain.regionKey;
  if (payer_group === 'municipalities') return solution === 'vkp' ? explain.vkpKey : explain.municipalKey;
  return explain.groupKey;
}

const sentence = (frame: Frame, explanation: Explanation): TemplateResult => {
  const { text } = frame;
  const group = groupAmount(explanation.steps);
  return html`
    <p class="explanation-sentence">
      ${
        group === undefined
          ? nothing
          : text.explain.sentence(
              text.words.payerGroup[explanation.payer_group],
              shownQuantity(frame, group, 'ore'),
              text.words.solution[explanation.solution],
              String(explanation.year),
              frame.name(explanation.actor),
              frame.kr(explanation.amount_ore, { ore: true }),
            )
      }
      ${keySentence(frame, explanation)}
    </p>
  `;
};

const signs: Record<string, string> = { '*': '×', '/': ':', '-': '−' };

/** A formula of the engine, part by part: identifiers as they are told, signs as a reader writes them. */
function written(frame: Frame, text: string, shownAs: (identifier: string) => string): string {
  const parts = text.match(/[a-z]+(?:_[a-z0-9]+)*|\d+|[^a-z\d]/g) ?? [];
  return parts
    .map((part) => {
      if (/^[a-z]/.test(part)) return shownAs(part);
      // The only large number in a formula is the øre in a million kroner.
      if (/^\d{5,}$/.test(part)) return `${frame.number(Number(part))}\u00a0${frame.text.explain.ore}`;
      return signs[part] ?? part;
    })
    .join('');
}

/** A formula with words for its identifiers. */
const inWords = (frame: Frame, { formula }: ExplanationStep): string =>
  Object.hasOwn(frame.text.words.formula, formula)
    ? wordOf(frame.text.words.formula, formula)
    : written(frame, formula, (identifier) => wordOf(frame.text.words.quantity, identifier));

/** The same with the numbers of its inputs; each use of a name takes the next input of that name. */
function inNumbers(frame: Frame, { formula, inputs }: ExplanationStep): string {
  if (Object.hasOwn(frame.text.words.formula, formula)) return '';
  const taken = new Map<string, number>();
  return written(frame, formula, (identifier) => {
    const those = inputs.filter(({ name }) => name === identifier);
    const index = taken.get(identifier) ?? 0;
    taken.set(identifier, index + 1);
    const input = those[Math.min(index, those.length - 1)];
    if (!input) return wordOf(frame.text.words.quantity, identifier);
    return shownQuantity(frame, input.value, input.unit, input.name);
  });
}

const formula = (frame: Frame, explanation: Explanation): TemplateResult => html`
  <ol class="formula">
    ${explanation.steps.map(
      (step) => html`
        <li>
          <p class="step-name">${wordOf(frame.text.words.step, step.step)}</p>
          <p class="step-words">${inWords(frame, step)}</p>
          <p class="step-numbers">
            ${inNumbers(frame, step)} = <strong>${shownQuantity(frame, step.result, step.unit)}</strong>
            ${statusBadge(step.status, frame.text)}
          </p>
          ${roundingReason(frame, step)}
        </li>
      `,
    )}
  </ol>
`;

const answer = (frame: Frame, explanation: Explanation): TemplateResult => html`
  ${sentence(frame, explanation)}
  <details class="ds-details" data-depth="formula">
    <summary>${frame.text.explain.formula}</summary>
    <div>${formula(frame, explanation)}</div>
  </details>
  <details class="ds-details" data-depth="trail">
    <summary>${frame.text.explain.trail}</summary>
    <div>${explanationTrail(frame, explanation)}</div>
  </details>
`;

/** What is explained now; an answer to an earlier question is not shown under this one's heading. */
export function explanationDepths(frame: Frame): TemplateResult {
  const { text, session, choice, answered } = frame;
  const { explanation } = session.results;
  if (explanation === null || answered.explain !== choice.explain)
    return html`<p class="pending">${text.page.loading}</p>`;
  return isRefusal(explanation) ? errorBox(explanation.errors, text) : answer(frame, explanation);
}
