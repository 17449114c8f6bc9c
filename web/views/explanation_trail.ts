// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Explanation, ExplanationInput, ExplanationStep } from '../engine/types.ts';
import { shownExact, shownQuantity } from '../parts/quantity.ts';
import { statusBadge } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import { wordOf } from '../text/texts.ts';
import { roundingReason } from './explanation_rounding.ts';
import type { Frame } from './frame.ts';
import { sourceLink } from './source_link.ts';

function ruleOf(frame: Frame, { rule, equation }: ExplanationStep): TemplateResult {
  const { text } = frame;
  return html`${text.explain.rule}: ${sourceLink(frame, rule.source, rule.place)}
  (${text.explain.equation(equation)})`;
}

const inputRow = (frame: Frame, input: ExplanationInput): TemplateResult => {
  const { words } = frame.text;
  return html`
    <tr>
      <th scope="row">
        ${wordOf(words.quantity, input.name)}
        ${input.path ? html`<code class="path">${input.path}</code>` : nothing}
      </th>
      <td class="number">${shownQuantity(frame, input.value, input.unit, input.name)}</td>
      <td>${statusBadge(input.status, frame.text)}</td>
      <td>
        ${sourceLink(frame, input.source, input.place)}
        ${input.note ? html`<span class="note">${wordOf(words.note, input.note)}</span>` : nothing}
      </td>
    </tr>
  `;
};

const stepPart = (frame: Frame, step: ExplanationStep, index: number): TemplateResult => {
  const { text } = frame;
  const name = wordOf(text.words.step, step.step);
  return html`
    <li>
      <p class="step-name">${name}</p>
      <p>${ruleOf(frame, step)}</p>
      ${
        step.inputs.length > 0
          ? scrollRegion(
              `${index + 1}. ${name}`,
              html`<table class="ds-table trail">
                <thead>
                  <tr>
                    <th scope="col">${text.explain.input}</th>
                    <th scope="col" class="number">${text.explain.value}</th>
                    <th scope="col">${text.bill.status}</th>
                    <th scope="col">${text.explain.source}</th>
                  </tr>
                </thead>
                <tbody>
                  ${step.inputs.map((input) => inputRow(frame, input))}
                </tbody>
              </table>`,
            )
          : nothing
      }
      <p>
        ${text.explain.result}: <strong>${shownQuantity(frame, step.result, step.unit)}</strong>
        ${statusBadge(step.status, text)}
      </p>
      ${roundingReason(frame, step)}
    </li>
  `;
};

/** Rules, inputs, statuses and sources of every step, the exact share, the rounding, and weaker inputs of others. */
export function explanationTrail(frame: Frame, explanation: Explanation): TemplateResult {
  const { text } = frame;
  const { exact_share_ore, rounding_ore, weaker_inputs } = explanation;
  return html`
    <ol class="trail-steps">
      ${explanation.steps.map((step, index) => stepPart(frame, step, index))}
    </ol>
    <dl class="facts">
      ${
        exact_share_ore
          ? html`<div>
              <dt>${text.explain.exact}</dt>
              <dd>
                ${shownExact(frame, exact_share_ore)}
                <code class="path">${exact_share_ore.fraction}</code>
              </dd>
            </div>`
          : nothing
      }
      ${
        rounding_ore
          ? html`<div>
              <dt>${text.explain.rounding}</dt>
              <dd>${shownExact(frame, rounding_ore)}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      weaker_inputs.length === 0
        ? html`<p>${text.explain.noWeaker}</p>`
        : html`<p>${text.explain.weakerLead}</p>
            <ul class="weaker">
              ${weaker_inputs.map(
                ({ path, status, could_move_ore }) => html`
                  <li>
                    <code class="path">${path}</code> ${statusBadge(status, text)}
                    ${
                      could_move_ore
                        ? text.explain.weakerMove(
                            frame.kr(could_move_ore.low, { ore: true, sign: true }),
                            frame.kr(could_move_ore.high, { ore: true, sign: true }),
                          )
                        : nothing
                    }
                  </li>
                `,
              )}
            </ul>`
    }
  `;
}
