// SPDX-License-Identifier: MIT
// All that the reader has changed about the costs, in words, with a way back; where the engine refuses it, the fields
// stand here, because the tables that hold them cannot be shown.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Change, EngineError } from '../../engine/types.ts';
import type { OwnServices } from '../../engine/types_basis.ts';
import { errorSentence } from '../../parts/errors.ts';
import { statusBadge } from '../../parts/status.ts';
import { costChanges } from '../../state/choice.ts';
import { shownValue, withChange } from '../../state/inputs.ts';
import { withoutPlace } from '../../state/own_rows.ts';
import { isSharedOut } from '../../state/step_down.ts';
import { withoutOwnLine } from '../../state/own_line.ts';
import { withoutShares } from '../../state/own_services.ts';
import { wordOf } from '../../text/texts.ts';
import { pointersTo } from '../input_refusal.ts';
import type { CostFrame } from './cost_frame.ts';

const linePath = /^(?:\/scenario)?\/costs\/lines\/(\d+)(?:\/|$)/;

/** What the engine says against a line of the reader's own. */
export const lineErrors = (frame: CostFrame, index: number): string[] =>
  frame.errors
    .filter(({ path }) => linePath.exec(path)?.[1] === String(index))
    .map((error) => errorSentence(error, frame.text));

const ownCostPath = /^(?:\/scenario)?\/costs\/(?:common_services|settlement)(?:\/|$)/;
const isOfOwnCosts = (path: string): boolean => ownCostPath.test(path);

/** Whether an error stands at one of the reader's own lines or changed numbers. */
export const isAtOwnInput = (frame: CostFrame, { path }: EngineError): boolean =>
  linePath.test(path) ||
  isOfOwnCosts(path) ||
  frame.asked.some(({ answer, changes }) =>
    answer && isRefusal(answer)
      ? changes.some((change) => pointersTo(changes, change.path).includes(path))
      : false,
  );

function nameOf(frame: CostFrame, path: string): string {
  const [family = '', ...parts] = path.split('/').slice(1);
  return `${wordOf(frame.text.words.quantity, family)} (${parts.map((part) => frame.part(part)).join(', ')})`;
}

const item = (frame: CostFrame, { path, value }: Change): TemplateResult => {
  const { session, choice, text, costText, language } = frame;
  const name = nameOf(frame, path);
  const isRatio = path.includes('_ratio/');
  const shown = wordOf(
    costText.choices.indexName,
    shownValue(isRatio ? 'percent' : 'decimal', value, language),
  );
  return html`
    <li>
      ${name}: ${shown}${isRatio ? `\u00a0${text.inputs.percent}` : ''} ${statusBadge('assumed', text)}
      <button
        type="button"
        class="link-button"
        @click=${() => {
          session.choose({ changes: withChange(choice.changes, path, undefined) });
        }}
      >
        ${costText.choices.remove}<span class="visually-hidden"> ${name}</span>
      </button>
    </li>
  `;
};

/** A button that leads to the part of the view where something stands. */
const toPart = (frame: CostFrame, id: string, name: string): TemplateResult => html`
  <button
    type="button"
    class="link-button"
    @click=${() => {
      const heading = frame.root.querySelector<HTMLElement>(`#${id}`);
      heading?.focus();
      heading?.scrollIntoView();
    }}
  >
    ${name}
  </button>
`;

const toServices = (frame: CostFrame, services: OwnServices): TemplateResult => {
  const { choices, forms } = frame.costText;
  return isSharedOut(services)
    ? toPart(frame, 'services', choices.services)
    : toPart(frame, 'step-down', forms.services.title);
};

export function ownChanges(frame: CostFrame): TemplateResult | typeof nothing {
  const { session, choice, costText } = frame;
  const changes = costChanges(choice);
  const { cost_lines, cost_services, cost_settlement } = choice;
  const count = [changes, cost_lines, cost_services, cost_settlement].flat().length;
  if (count === 0) return nothing;
  const isRefused = frame.costs === null;
  return html`
    <div class="ds-alert own-changes" data-color="warning">
      <h2 class="ds-heading">${costText.choices.changes}</h2>
      ${
        isRefused && changes.length > 0
          ? html`<div class="input-grid">
              ${changes.map(({ path }) => frame.field(path, nameOf(frame, path)))}
            </div>`
          : nothing
      }
      <ul class="plain">
        ${isRefused ? nothing : changes.map((change) => item(frame, change))}
        ${cost_lines.map((line) => html`<li>${line.name} ${toPart(frame, 'own-lines', costText.choices.own)}</li>`)}
        ${cost_services.map((each) => html`<li>${each.year} ${toServices(frame, each)}</li>`)}
        ${cost_settlement.map(({ year }) => html`<li>${year} ${toPart(frame, 'own-settlement', costText.forms.settlement.title)}</li>`)}
      </ul>
      <button
        type="button"
        class="link-button"
        @click=${() => {
          const mine = new Set(changes.map(({ path }) => path));
          const typed = withoutPlace(withoutShares(withoutOwnLine(choice.drafts)), '/costs');
          const drafts = Object.entries(typed).filter(([path]) => !mine.has(path));
          session.choose({
            changes: choice.changes.filter(({ path }) => !mine.has(path)),
            cost_lines: [],
            cost_services: [],
            cost_settlement: [],
            drafts: Object.fromEntries(drafts),
          });
        }}
      >
        ${costText.choices.resetAll}
      </button>
    </div>
  `;
}
