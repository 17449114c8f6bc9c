// SPDX-License-Identifier: MIT
// The values that are held, each with last year's, how it moved, its source, and a way to propose another.
import { type TemplateResult, html, nothing } from 'lit';
import type { HeldInput, InputUse } from '../../engine/types_row.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { sourceCell } from '../source_cell.ts';
import type { RowFrame } from './row_frame.ts';

/** The field of a correction. */
export const fieldId = (path: string): string => `row${path.replaceAll('/', '-')}`;

const propose = (frame: RowFrame, { path }: HeldInput): void => {
  const { check, root } = frame;
  const standing = check.corrections;
  if (!standing.some((each) => each.path === path))
    check.correct([...standing, { path, typed: '', reason: '' }], true);
  setTimeout(() => root.querySelector<HTMLElement>(`#${fieldId(path)}`)?.focus());
};

const proposeButton = (frame: RowFrame, held: HeldInput): TemplateResult | typeof nothing =>
  held.is_correctable
    ? html`<button
        type="button"
        class="link-button no-print"
        data-propose=${held.path}
        @click=${() => {
          propose(frame, held);
        }}
      >
        ${frame.words.propose}<span class="visually-hidden"> ${frame.label(held)}</span>
      </button>`
    : html`<span class="quiet">${frame.words.noEffect}</span>`;

const inputRow = (frame: RowFrame, held: HeldInput): TemplateResult => {
  const { words, text } = frame;
  const { before, change } = held;
  return html`
    <tr data-path=${held.path} class=${held.is_odd ? 'odd' : ''}>
      <th scope="row">${frame.label(held)}</th>
      <td class="number">${frame.value(held, held)}</td>
      <td class="number">${before ? frame.value(held, before) : words.nothing}</td>
      <td class="number">${change ? frame.percent(change.ratio, { sign: true }) : words.nothing}</td>
      <td class="moved">
        ${held.is_odd ? html`<strong class="flag">${words.oddWord}</strong> ` : nothing}${frame.movement(held)}
      </td>
      <td class="source">
        ${statusBadge(held.status, text)}
        ${sourceCell(frame, held)}${
          held.date ? html`<span class="note">${frame.date(held.date)}</span>` : nothing
        }
      </td>
      <td>${proposeButton(frame, held)}</td>
    </tr>
  `;
};

const table = (frame: RowFrame, name: string, inputs: HeldInput[]): TemplateResult => {
  const { words, text } = frame;
  return scrollRegion(
    name,
    html`<table class="ds-table row-inputs">
      <thead>
        <tr>
          <th scope="col">${words.columns.input}</th>
          <th scope="col" class="number">${words.columns.value}</th>
          <th scope="col" class="number">${words.columns.before}</th>
          <th scope="col" class="number">${text.bill.difference}</th>
          <th scope="col">${words.columns.moved}</th>
          <th scope="col">${words.columns.source}</th>
          <th scope="col">${words.columns.own}</th>
        </tr>
      </thead>
      <tbody>
        ${inputs.map((held) => inputRow(frame, held))}
      </tbody>
    </table>`,
  );
};

/** Values by what they are for; one that is for several things stands under the first. */
const groups: { name: 'key' | 'people' | 'costs'; uses: InputUse[] }[] = [
  { name: 'key', uses: ['key', 'key_if_given', 'vkp'] },
  { name: 'people', uses: ['key_parts'] },
  { name: 'costs', uses: ['own_costs', 'published_sample'] },
];

/** What decides the bill is seen at once; the rest is opened, and says first what of it moved oddly. */
function group(frame: RowFrame, { name, uses }: (typeof groups)[number]): TemplateResult | typeof nothing {
  const { row, words } = frame;
  const inputs = row.inputs.filter((held) => uses.includes(held.uses[0]!));
  if (inputs.length === 0) return nothing;
  const odd = inputs.filter(({ is_odd }) => is_odd).length;
  const rows = html`<p>${words.groupLead[name]}</p>
    ${table(frame, words.group[name], inputs)}`;
  if (name === 'key')
    return html`<section>
      <h3 class="ds-heading">${words.group.key}</h3>
      ${rows}
    </section>`;
  return html`
    <details class="ds-details" data-group=${name}>
      <summary>
        <h3 class="ds-heading">${words.group[name]}</h3>
        ${odd > 0 ? html`<strong class="flag">${words.someOdd(frame.number(odd), odd === 1)}</strong>` : nothing}
      </summary>
      <div>${rows}</div>
    </details>
  `;
}

export const heldInputs = (frame: RowFrame): TemplateResult =>
  html`${groups.map((each) => group(frame, each))}`;
