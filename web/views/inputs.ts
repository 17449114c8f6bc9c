// SPDX-License-Identifier: MIT
// The inputs that a reader may replace: each with what stands without a change, its status and a way back.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../engine/engine.ts';
import type { Bill, EngineError, ParameterValue, Solution } from '../engine/types.ts';
import { cellField } from '../parts/cell_field.ts';
import { type InputField, inputFields, withChange } from '../state/inputs.ts';
import { wordOf } from '../text/texts.ts';
import { groupOf } from './bill_solutions.ts';
import type { Frame } from './frame.ts';
import { billAsked, pointersTo, refusalAt } from './input_refusal.ts';
import { vkpUsersInput } from './vkp_users.ts';

/** Whether an error stands at one of the panel's fields. */
export const standsAtField = (frame: Frame, error: EngineError): boolean =>
  [...shownPaths(frame, frame.description.solutions)].some((path) =>
    pointersTo(billAsked(frame).changes, path).includes(error.path),
  );

const fieldsOf = (frame: Frame, paid: Solution[]): InputField[] =>
  inputFields(frame.year, frame.nextScenario, frame.actor, paid);

const vkpPathOf = (frame: Frame): string => `/vkp_users/${frame.year}`;

const shownPaths = (frame: Frame, paid: Solution[]): Set<string> =>
  new Set([
    ...fieldsOf(frame, paid).map(({ path }) => path),
    vkpPathOf(frame),
    `/compensation_mnok/${groupOf(frame.actor)}/${frame.year}`,
  ]);

/** What a parameter says without a change; next year's is carried forward from the newest adopted year. */
function standingValue(frame: Frame, { path }: InputField): ParameterValue | undefined {
  const { parameters } = frame.session.results;
  if (!parameters || isRefusal(parameters)) return undefined;
  const { next_year, newest_adopted_year } = frame.description;
  const values = parameters.families.find(({ family }) => path.startsWith(`/${family}/`))?.values;
  const there = values?.find((each) => each.path === path && each.value !== null);
  if (there || !path.endsWith(`/${next_year}`)) return there;
  const before = values?.find((value) => value.path === path.replace(/\d{4}$/, String(newest_adopted_year)));
  return before && { ...before, status: 'assumed' };
}

function labelOf(frame: Frame, { name, of, path }: InputField): string {
  const { words } = frame.text;
  const year = path.slice(-4);
  if (name === 'growth_ratio')
    return `${words.input.growth_ratio} ${wordOf(words.solution, of)}, ${frame.text.inputs.percent}`;
  if (name === 'cpi_supplement_ratio') return `${words.input[name]}, ${frame.text.inputs.percent}`;
  return `${words.input[name]} ${year}, ${frame.name(of)}`;
}

const fieldPart = (frame: Frame, field: InputField): TemplateResult => {
  const { path, kind } = field;
  const label = labelOf(frame, field);
  return cellField(frame, {
    path,
    kind,
    label,
    standing: standingValue(frame, field),
    refused: refusalAt(frame, path, kind),
  });
};

/** Changes that came with a link and have no field here: named, so that nothing works unseen. */
const otherChanges = (frame: Frame, shown: Set<string>): TemplateResult | typeof nothing => {
  const { choice, session, text } = frame;
  const others = session.changes.filter(({ path }) => !shown.has(path));
  if (others.length === 0) return nothing;
  return html`
    <h3 class="ds-heading">${text.inputs.otherChanges}</h3>
    <ul>
      ${others.map(
        ({ path, value }) => html`
          <li>
            <code class="path">${path}</code> = ${JSON.stringify(value)} ${refusalAt(frame, path) ?? nothing}
            <button
              type="button"
              class="link-button"
              @click=${() => {
                session.choose({ changes: withChange(choice.changes, path, undefined) });
              }}
            >
              ${text.inputs.remove}<span class="visually-hidden"> ${path}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
};

/** `bill` is null where the engine refused the inputs: the fields stay, with what was typed. */
export function inputPanel(frame: Frame, bill: Bill | null): TemplateResult {
  const { year, text, actor, description, session } = frame;
  const paid = bill ? bill.lines.map(({ solution }) => solution) : description.solutions;
  const fields = fieldsOf(frame, paid);
  const hasVkp = /^\d{4}$/.test(actor) && paid.includes('vkp');
  const title = frame.nextScenario ? text.inputs.titleNext(String(year)) : text.inputs.titleLaw;
  return html`
    <details
      class="ds-details inputs no-print"
      ?open=${frame.nextScenario || session.changes.length > 0 || bill === null}
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) session.needParameters();
      }}
    >
      <summary><h2 class="ds-heading">${title}</h2></summary>
      <div>
        <p>${text.inputs.lead}</p>
        <div class="input-grid">${fields.map((field) => fieldPart(frame, field))}</div>
        ${hasVkp ? vkpUsersInput(frame, vkpPathOf(frame)) : nothing}
        ${otherChanges(frame, shownPaths(frame, paid))}
      </div>
    </details>
  `;
}
