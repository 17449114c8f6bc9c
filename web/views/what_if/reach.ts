// SPDX-License-Identifier: MIT
// Which inputs can move whose payment in the shown scenario, and why the others move nothing.
import { type TemplateResult, html, nothing } from 'lit';
import type { Reach, ReachedInput } from '../../engine/types_models.ts';
import { scrollRegion } from '../../parts/table.ts';
import { wordOf } from '../../text/texts.ts';
import { answered } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';

/** The input in words: what it is, which year or number it has, and the solution and group that it is about. */
export function reachName(frame: ResultFrame, { input, path, solution, payer_group }: ReachedInput): string {
  const { words, text } = frame;
  const name = wordOf({ ...text.words.quantity, ...words.reach.input }, input);
  const year = /\/(\d{4})$/.exec(path)?.[1];
  const investment = /^\/model\/investments\/(\d+)\//.exec(path)?.[1];
  const isOfAll = path.startsWith('/model/solutions/all/');
  const about = [
    solution ? frame.solution(solution) : isOfAll ? words.all : '',
    payer_group ? frame.group(payer_group) : '',
  ].filter(Boolean);
  const whole =
    name + (year ? `, ${year}` : '') + (investment ? ` ${frame.number(Number(investment) + 1)}` : '');
  return about.length > 0 ? `${whole}: ${about.join(', ')}` : whole;
}

const solutionsMoved = (frame: ResultFrame, { solutions }: ReachedInput): string =>
  solutions.length === frame.description.solutions.length
    ? frame.words.all
    : solutions.map((solution) => frame.solution(solution)).join(', ');

const moving = (frame: ResultFrame, inputs: ReachedInput[]): TemplateResult => {
  const { reach: words } = frame.words;
  return scrollRegion(
    words.moving,
    html`<table class="ds-table amounts reach-table">
      <thead>
        <tr>
          <th scope="col">${words.inputLabel}</th>
          <th scope="col">${words.moves}</th>
          <th scope="col">${words.solutions}</th>
          <th scope="col" class="number">${words.actors}</th>
        </tr>
      </thead>
      <tbody>
        ${inputs.map(
          (each) => html`
            <tr>
              <th scope="row">${reachName(frame, each)}</th>
              <td class="wrapping">${each.moves.map((group) => frame.group(group)).join(', ')}</td>
              <td class="wrapping">${solutionsMoved(frame, each)}</td>
              <td class="number">${frame.number(each.actor_count)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>`,
  );
};

const still = (frame: ResultFrame, inputs: ReachedInput[]): TemplateResult => {
  const { reach: words } = frame.words;
  return scrollRegion(
    words.still,
    html`<table class="ds-table reach-table">
      <caption>
        ${words.still}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.inputLabel}</th>
          <th scope="col">${words.why}</th>
        </tr>
      </thead>
      <tbody>
        ${inputs.map(
          (each) => html`
            <tr data-reason=${each.reason}>
              <th scope="row">${reachName(frame, each)}</th>
              <td class="sentence">${each.reason === null ? nothing : words.reason[each.reason]}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>`,
  );
};

function shown(frame: ResultFrame, { inputs }: Reach): TemplateResult {
  const { reach: words } = frame.words;
  const moved = inputs.filter(({ reason }) => reason === null);
  const unmoved = inputs.filter(({ reason }) => reason !== null);
  return html`
    <p class="reach-sentence">${words.sentence(frame.number(moved.length), frame.number(unmoved.length))}</p>
    ${unmoved.length > 0 ? still(frame, unmoved) : nothing}
    ${
      moved.length > 0
        ? html`<details class="ds-details">
            <summary>${words.moving}</summary>
            <div>${moving(frame, moved)}</div>
          </details>`
        : nothing
    }
  `;
}

export const reach = (frame: ResultFrame): TemplateResult => html`
  <section class="result-reach">
    <h2 class="ds-heading" id="reach">${frame.words.reach.title(frame.shownName)}</h2>
    <p>${frame.words.reach.lead}</p>
    ${answered(frame, frame.props.answers.reach, (answer) => shown(frame, answer))}
  </section>
`;
