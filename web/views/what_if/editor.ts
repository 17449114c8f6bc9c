// SPDX-License-Identifier: MIT
// The editor of the reader's own scenario: parts that open on demand, each drawn only while it is open.
import { type TemplateResult, html, nothing } from 'lit';
import { solutions } from '../../state/choice.ts';
import {
  type RulePlace,
  type Scope,
  isModelled,
  isSame,
  mixed,
  partOf,
  ruleOf,
  withRuleOf,
} from '../../state/what_if_scenario.ts';
import { assumptions } from './assumptions.ts';
import { investments } from './investments.ts';
import type { OwnFrame } from './own_frame.ts';
import { part } from './own_part.ts';
import { classChoice, stateShare } from './rule_first.ts';
import { groups } from './rule_groups.ts';
import { keys } from './rule_keys.ts';
import { more } from './rule_more.ts';
import { ruleSentence } from './sentences.ts';
import { transition } from './transition.ts';

const told: RulePlace[] = [
  ['class'],
  ['state_share'],
  ['total_mnok'],
  ['groups'],
  ['keys', 'health_regions'],
  ['keys', 'municipalities'],
  ['keys', 'pharmacies'],
  ['keys', 'other_members'],
];

const back = (frame: OwnFrame, scope: Scope): TemplateResult | typeof nothing => {
  const { whatIf, words, scenario } = frame;
  if (scope === 'all') return nothing;
  const { startScenario } = whatIf;
  const isChanged =
    !isSame(ruleOf(scenario, scope), ruleOf(startScenario, scope)) ||
    isModelled(scenario, scope) !== isModelled(startScenario, scope);
  const button = (name: string, from: typeof startScenario): TemplateResult => html`
    <button
      type="button"
      class="link-button"
      @click=${() => {
        whatIf.edit(withRuleOf(scenario, from, scope), { drafts: {} });
      }}
    >
      ${name}<span class="visually-hidden"> ${frame.scopeName(scope)}</span>
    </button>
  `;
  return html`
    <p class="own-back">
      ${isChanged ? button(words.edit.resetSolution, startScenario) : nothing}
      ${isModelled(scenario, scope) ? button(words.edit.toLaw, {}) : nothing}
    </p>
  `;
};

function solution(frame: OwnFrame, scope: Scope): TemplateResult {
  const parts = told.map((place): [RulePlace, unknown] => [place, partOf(frame.scenario, scope, place)]);
  const isMixed = parts.some(([, value]) => value === mixed);
  const sentence = isMixed ? frame.words.edit.mixed : ruleSentence(frame, parts);
  return part(
    frame,
    `rule-${scope}`,
    html`<span class="own-summary"
      ><span class="own-scope">${frame.scopeName(scope)}</span> <span class="hint">${sentence}</span></span
    >`,
    () => html`
      ${back(frame, scope)} ${classChoice(frame, scope)} ${stateShare(frame, scope)} ${groups(frame, scope)}
      ${keys(frame, scope)}
      ${part(frame, `more-${scope}`, html`${frame.words.edit.more}`, () => more(frame, scope))}
    `,
  );
}

export function editor(frame: OwnFrame): TemplateResult {
  const { words } = frame;
  return html`
    <section class="own-editor no-print">
      ${part(
        frame,
        'editor',
        html`<h2 class="ds-heading">${words.edit.title}</h2>`,
        () => html`
          <p>${words.edit.lead}</p>
          ${(['all', ...solutions] as const).map((scope) => solution(frame, scope))}
          ${part(frame, 'transition', html`<h3 class="ds-heading">${words.transition.title}</h3>`, () => transition(frame))}
          ${part(frame, 'investments', html`<h3 class="ds-heading">${words.investments.title}</h3>`, () => investments(frame))}
          ${part(frame, 'assumptions', html`<h3 class="ds-heading">${words.assumptions.title}</h3>`, () => assumptions(frame))}
        `,
      )}
    </section>
  `;
}
