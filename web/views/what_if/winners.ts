// SPDX-License-Identifier: MIT
// Who pays less and who pays more: how many, a picture of all municipalities, the table, and who pays for whom.
import { type TemplateResult, html, nothing } from 'lit';
import type { ComparedYear } from '../../engine/types_models.ts';
import { type ResultRow, resultRows } from './results_rows.ts';
import { answered } from './results_fields.ts';
import type { ResultFrame } from './results_frame.ts';
import { lens } from './winners_lens.ts';
import { picture } from './winners_picture.ts';
import { allActors } from './winners_table.ts';
import { counts, spread } from './winners_tally.ts';

const rowsOf = (frame: ResultFrame, year: ComparedYear): ResultRow[] =>
  resultRows(year, frame.shown, {
    language: frame.language,
    populations: frame.props.populations,
    nameOf: (actor) => frame.name(actor),
  });

const summary = (frame: ResultFrame, year: ComparedYear): TemplateResult | typeof nothing => {
  const { winners: words } = frame.words;
  const { gains_ore, losses_ore, municipalities } = year.scenarios[frame.shown]!;
  const all = municipalities.find(({ of }) => of === 'all');
  // The difference between them is what the sum changes by, as the table above shows it.
  const style = { ore: frame.oreWhere([gains_ore, losses_ore]) };
  return html`
    ${
      all
        ? html`<p class="winners-sentence">
            ${words.sentence(
              frame.number(all.winner_count),
              frame.number(all.loser_count),
              frame.number(all.unchanged_count),
            )}
          </p>`
        : nothing
    }
    <p>${words.sums(frame.kr(Math.abs(gains_ore), style), frame.kr(losses_ore, style))}</p>
  `;
};

export const winners = (frame: ResultFrame): TemplateResult => html`
  <section class="result-winners">
    <h2 class="ds-heading" id="winners">${frame.words.winners.title(frame.shownName)}</h2>
    ${answered(frame, frame.props.answers.comparison, () => {
      const year = frame.compared;
      if (!year) return nothing;
      const rows = rowsOf(frame, year);
      return html`
        ${summary(frame, year)} ${counts(frame, year)} ${picture(frame, rows)} ${spread(frame, year)}
        ${allActors(frame, rows)} ${lens(frame, year)}
      `;
    })}
  </section>
`;
