// SPDX-License-Identifier: MIT
// The bill set out like an invoice: basis, key, own share and amount by solution; then each bill of the year.
import { type TemplateResult, html } from 'lit';
import type { Bill, BillLine, Explanation } from '../../engine/types.ts';
import type { Language } from '../../numbers.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { groupAmountOf, shareText } from '../../state/bill_share.ts';
import { billDocumentTextsOf } from '../../text/bill_documents.ts';
import type { BillDocumentTexts } from '../../text/nb/bill_documents.ts';
import { periodName } from '../bill_quarters.ts';
import { groupOf } from '../bill_solutions.ts';
import type { Frame } from '../frame.ts';
import type { Content } from '../on_demand.ts';
import { paperSources, paperView } from './paper.ts';

function keyName({ specification: { keys } }: BillDocumentTexts, { actor }: Bill, line: BillLine): string {
  const group = groupOf(actor);
  if (group === 'health_regions') return keys.region;
  if (group === 'pharmacies') return keys.group;
  return line.solution === 'vkp' ? keys.vkp : keys.municipal;
}

function basisRow(
  frame: Frame,
  words: BillDocumentTexts,
  bill: Bill,
  line: BillLine,
  explanation: Explanation | undefined,
): TemplateResult {
  const { text } = frame;
  const group = explanation ? groupAmountOf(explanation) : null;
  return html`<tr>
    <th scope="row">${text.words.solution[line.solution]}</th>
    <td class="number">${group === null ? text.bill.none : frame.bare(group, { ore: true })}</td>
    <td class="wrapping">${keyName(words, bill, line)}</td>
    <td class="number">
      ${group === null ? text.bill.none : shareText(line.amount_ore, group, frame.language)}
    </td>
    <td class="number">${frame.bare(line.amount_ore, { ore: true })}</td>
    <td>${statusBadge(line.status, text)}</td>
  </tr>`;
}

const basisTable = (
  frame: Frame,
  words: BillDocumentTexts,
  bill: Bill,
  explanations: Map<string, Explanation>,
): TemplateResult => {
  const { specification: spec } = words;
  const { text } = frame;
  return scrollRegion(
    spec.basisTitle,
    html`<table class="ds-table amounts paper-basis">
      <caption>
        ${text.bill.inKroner}
      </caption>
      <thead>
        <tr>
          <th scope="col">${spec.solution}</th>
          <th scope="col" class="number">${spec.basis}</th>
          <th scope="col">${spec.key}</th>
          <th scope="col" class="number">${spec.share}</th>
          <th scope="col" class="number">${spec.year}</th>
          <th scope="col">${spec.reserve}</th>
        </tr>
      </thead>
      <tbody>
        ${bill.lines.map((line) => basisRow(frame, words, bill, line, explanations.get(line.solution)))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${text.bill.sum}</th>
          <td></td>
          <td></td>
          <td></td>
          <td class="number">${frame.bare(bill.total_ore, { ore: true })}</td>
          <td>${statusBadge(bill.status, text)}</td>
        </tr>
      </tfoot>
    </table>`,
  );
};

interface Invoice {
  period: string;
  isInAdvance: boolean;
  lines: { line: BillLine; amount_ore: number }[];
}

/** What falls due together, in the order in which it is sent. */
export function invoicesOf(bill: Bill): Invoice[] {
  const found = new Map<string, Invoice>();
  for (const line of bill.lines)
    for (const { period, arrangement, amount_ore } of line.billing) {
      const invoice = found.get(period) ?? {
        period,
        isInAdvance: arrangement === 'quarterly_in_advance',
        lines: [],
      };
      invoice.lines.push({ line, amount_ore });
      found.set(period, invoice);
    }
  // 2026-Q3 is sent before July, 2026-H1 after June.
  const sent = ({ period, isInAdvance }: Invoice): number =>
    isInAdvance ? (Number(period.slice(-1)) - 1) * 3 : Number(period.slice(-1)) * 6 + 1;
  return [...found.values()].sort((a, b) => sent(a) - sent(b));
}

const invoiceRows = (frame: Frame, words: BillDocumentTexts, invoice: Invoice): TemplateResult => {
  const { specification: spec } = words;
  const { text } = frame;
  const period = periodName(frame, invoice.period);
  const sum = invoice.lines.reduce((all, { amount_ore }) => all + amount_ore, 0);
  return html`<tbody>
    <tr class="paper-period">
      <th scope="rowgroup" colspan="3">
        ${period}
        <span class="note"
          >${spec.billed}: ${(invoice.isInAdvance ? spec.inAdvance : spec.inArrears)(period)}. ${spec.due}:
          ${spec.dueIn}.</span
        >
      </th>
    </tr>
    ${invoice.lines.map(
      ({ line, amount_ore }) =>
        html`<tr>
          <th scope="row">${text.words.solution[line.solution]}</th>
          <td class="number">${frame.bare(amount_ore, { ore: true })}</td>
          <td>${statusBadge(line.status, text)}</td>
        </tr>`,
    )}
    <tr class="paper-sum">
      <th scope="row">${spec.sumOf(period)}</th>
      <td class="number">${frame.bare(sum, { ore: true })}</td>
      <td></td>
    </tr>
  </tbody>`;
};

const periodTable = (frame: Frame, words: BillDocumentTexts, bill: Bill): TemplateResult => {
  const { specification: spec } = words;
  return scrollRegion(
    spec.periodsTitle,
    html`<table class="ds-table amounts paper-periods">
      <caption>
        ${frame.text.bill.inKroner}
      </caption>
      <thead>
        <tr>
          <th scope="col">${spec.period}, ${spec.solution.toLowerCase()}</th>
          <th scope="col" class="number">${spec.amount}</th>
          <th scope="col">${spec.reserve}</th>
        </tr>
      </thead>
      ${invoicesOf(bill).map((invoice) => invoiceRows(frame, words, invoice))}
      <tfoot>
        <tr>
          <th scope="row">${spec.sumYear}</th>
          <td class="number">${frame.bare(bill.total_ore, { ore: true })}</td>
          <td>${statusBadge(bill.status, frame.text)}</td>
        </tr>
      </tfoot>
    </table>`,
  );
};

const title = (frame: Frame, { specification }: BillDocumentTexts): string =>
  specification.title(frame.name(frame.actor), String(frame.year));

export async function specificationContent(language: Language): Promise<Content> {
  const words = await billDocumentTextsOf(language);
  const { specification: spec, memo } = words;
  return {
    title: (frame) => title(frame, words),
    view: (frame) =>
      paperView(frame, words, { title: title(frame, words), kind: 'specification' }, (paper) => {
        const { bill, explanations } = paper;
        return html`
          <p>${spec.lead}</p>
          <h2 class="ds-heading">${spec.basisTitle}</h2>
          ${basisTable(frame, words, bill, explanations)}
          <p class="note">${spec.shareNote}</p>
          <h2 class="ds-heading">${spec.periodsTitle}</h2>
          ${periodTable(frame, words, bill)}
          <h2 class="ds-heading">${spec.unknownTitle}</h2>
          <ul class="paper-list">
            ${spec.unknown.map((each) => html`<li>${each}</li>`)}
          </ul>
          <h2 class="ds-heading">${memo.sourcesTitle}</h2>
          <ul class="paper-list">
            ${paperSources(frame, explanations.values()).map((each) => html`<li>${each}</li>`)}
          </ul>
        `;
      }),
  };
}
