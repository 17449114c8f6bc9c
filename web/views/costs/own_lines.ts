// SPDX-License-Identifier: MIT
// Lines of cost that the reader adds: those that are in, and a form for one more.
import { type TemplateResult, html, nothing } from 'lit';
import type { Driver, OwnLine } from '../../engine/types_basis.ts';
import { decimal } from '../../numbers.ts';
import { problemOf, textField } from '../../parts/field.ts';
import { statusBadge } from '../../parts/status.ts';
import { costSolutions } from '../../state/choice.ts';
import { type OwnLineField, draftOf, withDraft, withoutOwnLine, writtenLine } from '../../state/own_line.ts';
import { wordOf } from '../../text/texts.ts';
import type { CostFrame } from './cost_frame.ts';
import { lineErrors } from './own_changes.ts';

const select = (
  frame: CostFrame,
  field: OwnLineField,
  label: string,
  value: string,
  options: [string, string][],
): TemplateResult => html`
  <div class="ds-field">
    <label class="ds-label" for="own-${field}">${label}</label>
    <select
      class="ds-input"
      id="own-${field}"
      @change=${(event: Event) => {
        const drafts = withDraft(frame.choice.drafts, field, (event.target as HTMLSelectElement).value);
        frame.session.choose({ drafts }, false);
      }}
    >
      ${options.map(
        ([key, name]) =>
          html`<option value=${key} ?selected=${key === value} .selected=${key === value}>${name}</option>`,
      )}
    </select>
  </div>
`;

const form = (frame: CostFrame, year: number): TemplateResult => {
  const { session, choice, costText, language } = frame;
  const { choices: words } = costText;
  const { drafts, cost_solution } = choice;
  const typed = (field: OwnLineField): string => draftOf(drafts, field);
  const standing = cost_solution === 'all' ? 'helsenorge' : cost_solution;
  const solution = costSolutions.find((each) => each === typed('solution')) ?? standing;
  const drivers = Object.keys(costText.words.driver) as Driver[];
  const driver = drivers.find((each) => each === typed('driver')) ?? 'volume';
  const { line, isNameMissing, amount, isYearWrong } = writtenLine(
    drafts,
    { solution, driver, year },
    language,
  );
  const isTried = typed('tried') !== '';
  const type = (field: OwnLineField) => (text: string) => {
    session.choose({ drafts: withDraft(frame.session.choice.drafts, field, text) }, false);
  };
  const showsAmount = isTried || typed('amount_mnok') !== '';
  return html`
    <form
      class="own-line"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (line)
          session.choose({ cost_lines: [...choice.cost_lines, line], drafts: withoutOwnLine(drafts) });
        else session.choose({ drafts: withDraft(drafts, 'tried', '1') }, false);
      }}
    >
      <div class="input-grid">
        ${textField(frame, {
          id: 'own-name',
          label: words.name,
          value: typed('name'),
          isText: true,
          problem: isTried && isNameMissing ? words.needsName : undefined,
          onInput: type('name'),
        })}
        ${select(
          frame,
          'solution',
          costText.solution,
          solution,
          costSolutions.map((each) => [each, frame.solution(each)]),
        )}
        ${select(
          frame,
          'driver',
          words.driver,
          driver,
          drivers.map((each) => [each, costText.words.driver[each]]),
        )}
        ${textField(frame, {
          id: 'own-amount_mnok',
          label: words.amount,
          value: typed('amount_mnok'),
          ...(showsAmount ? problemOf(frame, amount) : {}),
          onInput: type('amount_mnok'),
        })}
        ${textField(frame, {
          id: 'own-from_year',
          label: words.fromYear,
          value: typed('from_year') || String(year),
          problem: isYearWrong ? words.needsYear : undefined,
          onInput: type('from_year'),
        })}
      </div>
      <button type="submit" class="ds-button" data-variant="secondary">${words.add}</button>
    </form>
  `;
};

const added = (frame: CostFrame, line: OwnLine, index: number): TemplateResult => {
  const { session, choice, costText, language, text } = frame;
  const { choices: words } = costText;
  const name = words.ownLine(
    line.name,
    frame.solution(line.solution),
    wordOf(costText.words.driver, line.driver),
    decimal(line.amount_mnok, language),
    String(line.from_year),
  );
  return html`
    <li data-line=${index}>
      ${name} ${statusBadge('assumed', text)}
      <button
        type="button"
        class="link-button"
        @click=${() => {
          session.choose({ cost_lines: choice.cost_lines.filter((_, at) => at !== index) });
          frame.root.querySelector<HTMLElement>('#own-lines')?.focus();
        }}
      >
        ${words.remove}<span class="visually-hidden"> ${line.name}</span>
      </button>
      ${lineErrors(frame, index).map((sentence) => html`<p class="problem">${sentence}</p>`)}
    </li>
  `;
};

export const ownLines = (frame: CostFrame, year: number): TemplateResult => html`
  <h3 class="ds-heading" id="own-lines" tabindex="-1">${frame.costText.choices.own}</h3>
  ${
    frame.choice.cost_lines.length > 0
      ? html`<ul class="plain own-lines">
          ${frame.choice.cost_lines.map((line, index) => added(frame, line, index))}
        </ul>`
      : nothing
  }
  ${form(frame, year)}
`;
