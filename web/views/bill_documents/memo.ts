// SPDX-License-Identifier: MIT
// One page for a municipal budget case: the sum, what moved it, what is adopted and assumed, next year, the sources.
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill, Solution } from '../../engine/types.ts';
import type { Bridge } from '../../engine/types_models.ts';
import { type Language, addUpInKroner } from '../../numbers.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { BillPaper } from '../../state/bill_documents.ts';
import { billDocumentTextsOf } from '../../text/bill_documents.ts';
import type { BillDocumentTexts } from '../../text/nb/bill_documents.ts';
import type { WhatIfResultTexts } from '../../text/nb/what_if_results.ts';
import { stepName } from '../../text/step_name.ts';
import { whatIfResultTextsOf } from '../../text/what_if.ts';
import { groupOf } from '../bill_solutions.ts';
import type { Frame } from '../frame.ts';
import type { Content } from '../on_demand.ts';
import { paperSources, paperView } from './paper.ts';

interface Words {
  papers: BillDocumentTexts;
  bridge: WhatIfResultTexts['bridge'];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sumPart = (frame: Frame, { papers: { memo } }: Words, bill: Bill): TemplateResult => {
  const { population, per_inhabitant_ore } = bill;
  const inAdvance = bill.lines
    .flatMap(({ billing }) => billing)
    .filter(({ arrangement }) => arrangement === 'quarterly_in_advance');
  const quarters = new Set(inAdvance.map(({ period }) => period)).size;
  const sum = inAdvance.reduce((all, { amount_ore }) => all + amount_ore, 0);
  return html`
    <h2 class="ds-heading">${memo.sumTitle}</h2>
    <p>
      <strong>${memo.sum(frame.name(bill.actor), frame.kr(bill.total_ore), String(bill.year))}</strong>
      ${
        population && per_inhabitant_ore !== null
          ? memo.perInhabitant(frame.kr(per_inhabitant_ore, { ore: true }), frame.number(population.value))
          : nothing
      }
      ${quarters > 0 ? memo.quarter(frame.kr(Math.round(sum / quarters))) : nothing}
    </p>
    ${lines(frame, bill, memo.whole)}
  `;
};

function lines(frame: Frame, bill: Bill, caption: string): TemplateResult {
  const { text } = frame;
  const { comparison } = bill;
  const before = new Map(comparison?.lines.map(({ solution, amount_ore }) => [solution, amount_ore]));
  const now = new Map(bill.lines.map((line) => [line.solution, line]));
  const paid = frame.description.solutions.filter((each) => before.has(each) || now.has(each));
  const row = (solution: Solution): TemplateResult => {
    const line = now.get(solution);
    const difference = (line?.amount_ore ?? 0) - (before.get(solution) ?? 0);
    return html`<tr>
      <th scope="row">${text.words.solution[solution]}</th>
      ${comparison ? html`<td class="number">${frame.bare(before.get(solution) ?? 0)}</td>` : nothing}
      <td class="number">${frame.bare(line?.amount_ore ?? 0)}</td>
      ${comparison ? html`<td class="number">${frame.bare(difference, { sign: true })}</td>` : nothing}
      <td>${line ? statusBadge(line.status, text) : nothing}</td>
    </tr>`;
  };
  return scrollRegion(
    text.bill.perSolution,
    html`<table class="ds-table amounts">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.bill.solution}</th>
          ${comparison ? html`<th scope="col" class="number">${comparison.year}</th>` : nothing}
          <th scope="col" class="number">${bill.year}</th>
          ${comparison ? html`<th scope="col" class="number">${text.bill.difference}</th>` : nothing}
          <th scope="col">${text.bill.status}</th>
        </tr>
      </thead>
      <tbody>
        ${paid.map(row)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${text.bill.sum}</th>
          ${comparison ? html`<td class="number">${frame.bare(comparison.total_ore)}</td>` : nothing}
          <td class="number">${frame.bare(bill.total_ore)}</td>
          ${comparison ? html`<td class="number">${frame.bare(comparison.difference_ore, { sign: true })}</td>` : nothing}
          <td>${statusBadge(bill.status, text)}</td>
        </tr>
      </tfoot>
    </table>`,
  );
}

/** The largest steps, so that the paper stays one page; the smaller ones in one sum. */
const mostCauses = 9;
export function causesOf({ steps }: Bridge): { shown: Bridge['steps']; others_ore: number | null } {
  const sorted = [...steps].sort((a, b) => Math.abs(b.amount_ore) - Math.abs(a.amount_ore));
  if (sorted.length <= mostCauses) return { shown: sorted, others_ore: null };
  const others_ore = sorted.slice(mostCauses - 1).reduce((all, { amount_ore }) => all + amount_ore, 0);
  return { shown: sorted.slice(0, mostCauses - 1), others_ore };
}

function causes(frame: Frame, { papers: { memo }, bridge: words }: Words, bridge: Bridge): TemplateResult {
  const { text } = frame;
  const row = (label: string, ore: number): TemplateResult =>
    html`<tr>
      <th scope="row">${label}</th>
      <td class="number">${frame.bare(ore, { sign: true })}</td>
    </tr>`;
  const { shown, others_ore } = causesOf(bridge);
  const parts = [...shown.map(({ amount_ore }) => amount_ore), others_ore ?? 0];
  const table = scrollRegion(
    memo.causes,
    html`<table class="ds-table amounts paper-causes">
      <thead>
        <tr>
          <th scope="col">${memo.causes}</th>
          <th scope="col" class="number">${text.bill.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((step) => row(stepName(words, text, step.name), step.amount_ore))}
        ${others_ore === null ? nothing : row(memo.others, others_ore)}
      </tbody>
      <tfoot>
        ${row(memo.inAll, bridge.difference_ore)}
      </tfoot>
    </table>`,
  );
  return html`${table}
  ${addUpInKroner(parts, bridge.difference_ore) ? nothing : html`<p class="hint">${memo.roundedApart}</p>`}`;
}

function changePart(frame: Frame, words: Words, { bill, bridge }: BillPaper): TemplateResult {
  const { memo } = words.papers;
  const { comparison } = bill;
  if (!comparison) return html`<p>${memo.noYearBefore}</p>`;
  return html`
    <h2 class="ds-heading">${memo.change(String(comparison.year))}</h2>
    <p>
      ${memo.changeSentence(
        String(comparison.year),
        frame.kr(comparison.total_ore),
        frame.kr(comparison.difference_ore, { sign: true }),
        frame.percent(comparison.difference_ratio || '0', { sign: true }),
      )}
    </p>
    ${bridge ? causes(frame, words, bridge) : html`<p>${memo.noCauses}</p>`}
  `;
}

function groundsPart(frame: Frame, { papers: { memo } }: Words, bill: Bill): TemplateResult {
  const { text } = frame;
  const names = (isWeak: boolean): string =>
    bill.lines
      .filter(({ status }) => ['calculated', 'adopted', 'counted'].includes(status) !== isWeak)
      .map(({ solution }) => text.words.solution[solution])
      .join(', ');
  const [known, weak] = [names(false), names(true)];
  return html`
    <h2 class="ds-heading">${memo.groundsTitle}</h2>
    <ul class="paper-list">
      <li>${memo.adopted(text.words.payerGroup[groupOf(bill.actor)])}</li>
      ${known && bill.status !== 'adopted' ? html`<li>${memo.calculated(known)}</li>` : nothing}
      ${weak ? html`<li>${memo.assumed(weak)}</li>` : nothing}
      <li>${memo.never}</li>
    </ul>
  `;
}

function nextPart(frame: Frame, { papers: { memo } }: Words, { bill, next }: BillPaper): TemplateResult {
  if (!next) return html``;
  return html`
    <h2 class="ds-heading">${memo.nextTitle(String(next.year))}</h2>
    <p>
      ${capital(memo.next(frame.kr(next.total_ore), frame.kr(next.total_ore - bill.total_ore, { sign: true })))}
    </p>
  `;
}

const title = (frame: Frame, { papers: { memo } }: Words): string =>
  memo.title(frame.name(frame.actor), String(frame.year));

export async function memoContent(language: Language): Promise<Content> {
  const [papers, { bridge }] = await Promise.all([
    billDocumentTextsOf(language),
    whatIfResultTextsOf(language),
  ]);
  const words = { papers, bridge };
  return {
    title: (frame) => title(frame, words),
    view: (frame) =>
      paperView(
        frame,
        papers,
        { title: title(frame, words), kind: 'memo' },
        (paper) => html`
          ${sumPart(frame, words, paper.bill)} ${changePart(frame, words, paper)}
          ${groundsPart(frame, words, paper.bill)} ${nextPart(frame, words, paper)}
          <h2 class="ds-heading">${papers.memo.sourcesTitle}</h2>
          <ul class="paper-list paper-sources">
            ${paperSources(frame, paper.explanations.values()).map((each) => html`<li>${each}</li>`)}
          </ul>
        `,
      ),
  };
}
