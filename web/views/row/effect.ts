// SPDX-License-Identifier: MIT
// What the corrections do to the municipality and to all others, by the engine's bills and its comparison.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Bill, Solution } from '../../engine/types.ts';
import type { ComparedActor, ComparedYear } from '../../engine/types_models.ts';
import { errorBox } from '../../parts/errors.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { encoded } from '../../state/what_if_code.ts';
import { download } from '../../files/download.ts';
import { today } from '../../text/date.ts';
import { noteText } from './note.ts';
import type { RowFrame } from './row_frame.ts';

/** What the engine answered about the corrections; null until it has, and where it refuses them. */
export interface Told {
  before: Bill;
  after: Bill;
  year: ComparedYear;
}
export function toldOf({ check }: RowFrame): Told | null {
  const { effect } = check;
  if (!effect || isRefusal(effect.before) || isRefusal(effect.after) || isRefusal(effect.comparison))
    return null;
  const [year] = effect.comparison.years;
  return year ? { before: effect.before, after: effect.after, year } : null;
}

/** Solutions with what is paid now and would be paid, in øre. */
export function solutionRows({ before, after }: Told): [Solution, number, number][] {
  const now = new Map(before.lines.map((line) => [line.solution, line.amount_ore]));
  const then = new Map(after.lines.map((line) => [line.solution, line.amount_ore]));
  return [...new Set([...now.keys(), ...then.keys()])].map((solution) => [
    solution,
    now.get(solution) ?? 0,
    then.get(solution) ?? 0,
  ]);
}

/** The other municipality whose payment moves most; nothing where none moves. */
export function mostMoved({ year, after }: Told): ComparedActor | null {
  const size = ({ differences_ore }: ComparedActor): number => Math.abs(differences_ore[0] ?? 0);
  const others = year.actors.filter(
    ({ actor, payer_group }) => payer_group === 'municipalities' && actor !== after.actor,
  );
  const [first] = others.toSorted((a, b) => size(b) - size(a));
  return first && size(first) > 0 ? first : null;
}

/** What all municipalities pay together, more or less than before, in øre. */
export const sumMoved = ({ year }: Told): number =>
  year.groups.find(({ payer_group }) => payer_group === 'municipalities')?.differences_ore[0] ?? 0;

/** Everybody else, in sentences. */
export function othersSentences(frame: RowFrame, told: Told): string[] {
  const { words } = frame;
  const tally = told.year.scenarios[1]?.municipalities.find(({ of }) => of === 'all');
  const most = mostMoved(told);
  const moved = most?.differences_ore[0] ?? 0;
  const number = (count: number): string => frame.number(count);
  return [
    ...(tally
      ? [words.tally(number(tally.loser_count), number(tally.winner_count), number(tally.unchanged_count))]
      : []),
    ...(most
      ? [words.most(frame.name(most.actor), frame.kr(Math.abs(moved), { ore: true }), moved > 0)]
      : [words.noneMoved]),
    words.sum(frame.kr(sumMoved(told), { ore: true, sign: true }), sumMoved(told) === 0),
  ];
}

export function ownSentence(frame: RowFrame, { before, after }: Told): string {
  const moved = after.total_ore - before.total_ore;
  if (moved === 0) return frame.words.ownSame(frame.name(after.actor));
  return frame.words.own(
    frame.name(after.actor),
    frame.kr(Math.abs(moved), { ore: true }),
    moved > 0,
    frame.kr(after.total_ore, { ore: true }),
  );
}

const table = (frame: RowFrame, told: Told): TemplateResult => {
  const { words, text } = frame;
  const cells = (before: number, after: number): TemplateResult => html`
    <td class="number">${frame.bare(before, { ore: true })}</td>
    <td class="number">${frame.bare(after, { ore: true })}</td>
    <td class="number">${frame.bare(after - before, { ore: true, sign: true })}</td>
  `;
  return scrollRegion(
    words.effect,
    html`<table class="ds-table amounts">
      <thead>
        <tr>
          <th scope="col">${text.bill.solution}</th>
          <th scope="col" class="number">${words.columns.nowOre}</th>
          <th scope="col" class="number">${words.columns.thenOre}</th>
          <th scope="col" class="number">${text.bill.difference}</th>
        </tr>
      </thead>
      <tbody>
        ${solutionRows(told).map(
          ([solution, before, after]) =>
            html`<tr>
              <th scope="row">${text.words.solution[solution]}</th>
              ${cells(before, after)}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${text.bill.sum}</th>
          ${cells(told.before.total_ore, told.after.total_ore)}
        </tr>
      </tfoot>
    </table>`,
  );
};

const actions = (frame: RowFrame, told: Told): TemplateResult => {
  const { words, changes, row } = frame;
  const own = encoded({ start: 'law', scenario: { changes } });
  return html`
    <p class="row-actions no-print">
      <button
        type="button"
        class="ds-button"
        @click=${() => {
          download(
            words.note.fileName(row.actor, String(row.year)),
            noteText(frame, told, today()),
            'text/plain;charset=utf-8',
          );
        }}
      >
        ${words.download}
      </button>
      <a class="ds-link" href=${frame.link({ view: 'whatif', own, row: '' })}>${words.toWhatIf}</a>
    </p>
  `;
};

export function effect(frame: RowFrame): TemplateResult | typeof nothing {
  const { check, words, text, changes } = frame;
  if (changes.length === 0) return nothing;
  const told = toldOf(frame);
  const { comparison } = check.effect ?? {};
  const unplaced =
    comparison && isRefusal(comparison)
      ? comparison.errors.filter((error) => !changes.some(({ path }) => check.refusalOf(path) === error))
      : [];
  return html`
    <section class="row-effect" aria-busy=${check.isBusy ? 'true' : 'false'}>
      <h3 class="ds-heading">${words.effect}</h3>
      ${unplaced.length > 0 ? errorBox(unplaced, text) : nothing}
      ${
        told
          ? html`
              <p role="status" class="row-own">
                ${ownSentence(frame, told)} ${statusBadge(told.after.status, text)}
              </p>
              ${table(frame, told)}
              <h4 class="ds-heading">${words.others}</h4>
              <ul class="row-others">
                ${othersSentences(frame, told).map((sentence) => html`<li>${sentence}</li>`)}
              </ul>
              <p class="hint">${words.against}</p>
              ${actions(frame, told)}
            `
          : comparison
            ? nothing
            : html`<p class="pending">${text.page.loading}</p>`
      }
    </section>
  `;
}
