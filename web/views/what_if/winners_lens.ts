// SPDX-License-Identifier: MIT
// The zero-sum lens: who pays the chosen actor's gain, or who gets its loss.
import { type TemplateResult, html, nothing } from 'lit';
import type { ComparedYear, Lens } from '../../engine/types_models.ts';
import { windowTable } from '../../parts/window_table.ts';
import type { ResultFrame } from './results_frame.ts';

/** On paper the largest are enough. */
const mostPrinted = 20;

const sentence = (frame: ResultFrame, { actor, amount_ore }: Lens): string => {
  const { lens: words } = frame.words;
  const [name, size] = [frame.name(actor), frame.kr(Math.abs(amount_ore), { ore: true })];
  if (amount_ore === 0) return words.unchanged(name);
  return amount_ore < 0 ? words.gain(name, size) : words.loss(name, size);
};

const table = (frame: ResultFrame, { parts }: Lens): TemplateResult => {
  const { lens: words, kroner } = frame.words;
  return html`<div class="short-window">
    ${windowTable(frame, {
      name: 'lens',
      label: words.table,
      columns: 3,
      head: html`<th scope="col">${words.who}</th>
        <th scope="col">${words.group}</th>
        <th scope="col" class="number">${kroner}</th>`,
      rows: frame.session.isPrinting ? Math.min(parts.length, mostPrinted) : parts.length,
      row: (index, rowIndex) => {
        const { actor, payer_group, amount_ore } = parts[index]!;
        return html`<tr aria-rowindex=${rowIndex} data-actor=${actor}>
          <th scope="row">${frame.name(actor)}</th>
          <td>${frame.group(payer_group)}</td>
          <td class="number">${frame.bare(amount_ore, { ore: true, sign: true })}</td>
        </tr>`;
      },
    })}
  </div>`;
};

export function lens(frame: ResultFrame, { lens: seen }: ComparedYear): TemplateResult | typeof nothing {
  const { lens: words } = frame.words;
  if (!seen) return nothing;
  const isGain = seen.amount_ore < 0;
  return html`
    <div class="result-lens">
      <h3 class="ds-heading">
        ${isGain ? words.titleGain(frame.name(seen.actor)) : words.titleLoss(frame.name(seen.actor))}
      </h3>
      <p>${sentence(frame, seen)} ${seen.parts.length > 0 ? words.how : nothing}</p>
      ${seen.parts.length > 0 ? table(frame, seen) : nothing}
      ${
        seen.parts.length > mostPrinted
          ? html`<p class="print-only">
              ${words.printed(frame.number(mostPrinted), frame.number(seen.parts.length))}
            </p>`
          : nothing
      }
      ${
        seen.outside_ore === 0
          ? nothing
          : html`<p>${words.outside(frame.kr(seen.outside_ore, { ore: true, sign: true }))}</p>`
      }
    </div>
  `;
}
