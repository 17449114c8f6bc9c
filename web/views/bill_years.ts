// SPDX-License-Identifier: MIT
// What the actor pays each year by solution: a table and its bars.
import '../style/costs.css';
import '../style/pictures.css';
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill, Solution } from '../engine/types.ts';
import type { Cell } from '../files/csv.ts';
import { fileName } from '../parts/file_name.ts';
import { withFiles } from '../parts/picture_files.ts';
import { stackedBars } from '../parts/stacked_bars.ts';
import { statusBadge } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import { type BillYears, YearsOfBills } from '../state/bill_years.ts';
import type { Session } from '../state/session.ts';
import { pictureTexts } from '../text/pictures.ts';
import type { Frame } from './frame.ts';

const kept = new WeakMap<Session, YearsOfBills>();

const amountOf = ({ lines }: Bill, solution: Solution): number | undefined =>
  lines.find((line) => line.solution === solution)?.amount_ore;

const paidFor = ({ description }: Frame, bills: Bill[]): Solution[] =>
  description.solutions.filter((solution) => bills.some((bill) => amountOf(bill, solution) !== undefined));

const table = (frame: Frame, bills: Bill[]): TemplateResult => {
  const { text } = frame;
  const solutions = paidFor(frame, bills);
  const shown = (ore: number | undefined): string =>
    ore === undefined ? text.bill.none : frame.bare(ore, { ore: true });
  return scrollRegion(
    pictureTexts[frame.language].years.title,
    html`<table class="ds-table amounts totals bill-years">
      <caption>
        ${text.bill.amount}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.choose.year}</th>
          ${solutions.map((solution) => html`<th scope="col" class="number">${text.words.solution[solution]}</th>`)}
          <th scope="col" class="number">${text.bill.sum}</th>
          <th scope="col">${text.bill.status}</th>
        </tr>
      </thead>
      <tbody>
        ${bills.map(
          (bill) =>
            html`<tr data-year=${bill.year}>
              <th scope="row">${bill.year}</th>
              ${solutions.map((solution) => html`<td class="number">${shown(amountOf(bill, solution))}</td>`)}
              <td class="number"><strong>${shown(bill.total_ore)}</strong></td>
              <td>${statusBadge(bill.status, text)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
};

const cells = (frame: Frame, bills: Bill[]): Cell[][] => {
  const { text } = frame;
  const solutions = paidFor(frame, bills);
  const ore = (value: number | undefined): Cell => (value === undefined ? null : { ore: value });
  return [
    [
      text.choose.year,
      text.country.code,
      text.country.name,
      ...solutions.map((solution) => text.words.solution[solution]),
      text.bill.sum,
      text.bill.status,
    ],
    ...bills.map((bill): Cell[] => [
      String(bill.year),
      bill.actor,
      frame.name(bill.actor),
      ...solutions.map((solution) => ore(amountOf(bill, solution))),
      ore(bill.total_ore),
      text.words.status[bill.status],
    ]),
  ];
};

const chart = (frame: Frame, bills: Bill[]): TemplateResult => {
  const { text, description } = frame;
  const { years: words } = pictureTexts[frame.language];
  const { solutions } = description;
  const last = bills.at(-1)!;
  const drawn = {
    id: 'bill-years',
    title: words.chart(frame.name(last.actor), String(bills[0]!.year), String(last.year)),
    description: bills.map(({ year, total_ore }) => `${year}: ${frame.kr(total_ore)}`).join(', '),
    bars: bills.map((bill) => ({
      label: String(bill.year),
      value: frame.kr(bill.total_ore),
      parts: bill.lines.map(({ solution, amount_ore }) => ({
        name: text.words.solution[solution],
        amount: amount_ore,
        value: frame.kr(amount_ore),
        kind: solutions.indexOf(solution),
      })),
    })),
    legend: paidFor(frame, bills).map((solution) => ({
      name: text.words.solution[solution],
      kind: solutions.indexOf(solution),
    })),
  };
  return withFiles(frame, stackedBars(drawn), {
    ...drawn,
    file: fileName(words.file(frame.name(last.actor))),
    rows: () => cells(frame, bills),
    statuses: bills.flatMap(({ lines }) => lines.map(({ status }) => status)),
  });
};

const notes = (frame: Frame, { shown, bills, refused }: BillYears): TemplateResult => {
  const { years: words } = pictureTexts[frame.language];
  const { next_year } = frame.description;
  // A new number for the same municipality is nothing to tell; other borders are.
  const isOther = (actor: string): boolean => {
    const { predecessors = [], successors = [] } = frame.actors.municipality(actor) ?? {};
    return actor !== shown.actor && (predecessors.length > 1 || successors.length > 1);
  };
  const others = bills.filter(({ actor }) => isOther(actor));
  const actors = [...new Set(others.map(({ actor }) => actor))];
  const yearsOf = (wanted: string): string =>
    others.flatMap(({ actor, year }) => (actor === wanted ? year : [])).join(', ');
  return html`
    ${actors.map(
      (actor) =>
        html`<p class="years-other">${words.other(yearsOf(actor), `${actor} ${frame.name(actor)}`)}</p>`,
    )}
    ${bills.some(({ year }) => year === next_year) ? html`<p>${words.assumed(String(next_year))}</p>` : nothing}
    ${refused.length > 0 ? html`<p>${words.missing(refused.join(', '))}</p>` : nothing}
  `;
};

/** The section in its place, empty until the years are there, so that nothing below it moves. */
export function billYears(frame: Frame, bill: Bill): TemplateResult {
  const { session } = frame;
  const years = kept.get(session) ?? new YearsOfBills(session);
  kept.set(session, years);
  const found = years.of(bill, frame.answered);
  const { years: words } = pictureTexts[frame.language];
  return html`
    <h2 class="ds-heading" id="years">${words.title}</h2>
    <p>${words.lead(frame.name(bill.actor))}</p>
    ${found ? html`${notes(frame, found)} ${table(frame, found.bills)} ${chart(frame, found.bills)}` : nothing}
  `;
}
