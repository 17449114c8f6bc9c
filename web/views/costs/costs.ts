// SPDX-License-Identifier: MIT
// "The costs": what the solutions cost, what changes it, who paid, what is left, and what it makes of the payments.
import '../../style/costs.css';
import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../../numbers.ts';
import { errorBox } from '../../parts/errors.ts';
import { reserve } from '../../parts/reserve.ts';
import { statusGuide } from '../../parts/status.ts';
import { fetching, working } from '../../parts/working.ts';
import { yearChoice } from '../../parts/year_choice.ts';
import { costSolutions } from '../../state/choice.ts';
import { growthOf } from '../../state/cost_growth.ts';
import { costTextsOf } from '../../text/on_demand.ts';
import type { Frame } from '../frame.ts';
import type { Content } from '../on_demand.ts';
import { calendar } from './calendar.ts';
import { ceiling } from './ceiling.ts';
import { choices } from './choices.ts';
import { compensation } from './compensation.ts';
import { CostFrame } from './cost_frame.ts';
import { drivers } from './drivers.ts';
import { funds } from './funds.ts';
import { history } from './history.ts';
import { objections } from './objections.ts';
import { isAtOwnInput, ownChanges } from './own_changes.ts';
import { payment } from './payment.ts';

const solutionChoice = (frame: CostFrame): TemplateResult => html`
  <div class="ds-field">
    <label class="ds-label" for="cost-solution">${frame.costText.solution}</label>
    <select
      class="ds-input"
      id="cost-solution"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        frame.session.choose({ cost_solution: costSolutions.find((each) => each === value) ?? 'all' });
      }}
    >
      ${(['all', ...costSolutions] as const).map(
        (solution) =>
          html`<option
            value=${solution}
            ?selected=${solution === frame.choice.cost_solution}
            .selected=${solution === frame.choice.cost_solution}
          >
            ${frame.solution(solution)}
          </option>`,
      )}
    </select>
  </div>
`;

/** What assistive technology says when a new answer has come. */
function announcement(frame: CostFrame): string {
  const { session, costs, costText, choice } = frame;
  const growth = costs && growthOf(costs, choice.cost_solution);
  if (session.isBusy || !growth) return '';
  const name = `${frame.solution(choice.cost_solution)} ${costs.year}`;
  return `${name}: ${frame.millions(growth.estimate_ore)} ${costText.millions.toLowerCase()}`;
}

function answers(frame: CostFrame): TemplateResult | typeof nothing {
  const { results, costs } = frame;
  if (!results) return html`<p class="pending">${frame.text.page.loading}</p>`;
  const { settlement } = frame;
  return html`
    ${frame.errors.length > 0 ? errorBox(frame.errors, frame.text, (error) => isAtOwnInput(frame, error)) : nothing}
    ${frame.isBefore ? html`<p class="before" role="status">${frame.costText.before}</p>` : nothing}
    ${ownChanges(frame)} ${costs ? html`${history(frame, costs)} ${drivers(frame, costs)}` : nothing}
    ${choices(frame, costs)} ${funds(frame, settlement)} ${settlement ? ceiling(frame, settlement) : nothing}
    ${payment(frame)} ${settlement ? compensation(frame, settlement) : nothing}
  `;
}

function view(frame: CostFrame): TemplateResult {
  const { session, text, costText } = frame;
  return html`
    <h1 class="ds-heading" tabindex="-1">${costText.title}</h1>
    <p class="lead">${costText.lead}</p>
    ${reserve(frame)}
    <div class="choices">${solutionChoice(frame)} ${yearChoice(frame)} ${working(session, text)}</div>
    ${fetching(session, text)}
    <p class="visually-hidden announcement" role="status">${announcement(frame)}</p>
    <div class="results costs" aria-busy=${session.isBusy ? 'true' : 'false'}>${answers(frame)}</div>
    ${objections(frame)} ${calendar(frame)} ${statusGuide(frame.description.statuses, text)}
  `;
}

export async function costsContent(language: Language): Promise<Content> {
  const words = await costTextsOf(language);
  return {
    title: () => words.title,
    view: (frame: Frame) => view(new CostFrame(frame, words)),
  };
}
