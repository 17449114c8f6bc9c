// SPDX-License-Identifier: MIT
// The municipality beside what is published: per inhabitant, and as a share of the budget.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { ParameterValue } from '../../engine/types.ts';
import type { Cell } from '../../files/csv.ts';
import { percent, percentage, readNumber } from '../../numbers.ts';
import { barChart } from '../../parts/bar_chart.ts';
import { fileName } from '../../parts/file_name.ts';
import { sourceName, withFiles } from '../../parts/picture_files.ts';
import { errorSentence } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

interface Row {
  name: string;
  /** Short enough for a bar on a narrow page. */
  short: string;
  ore: number;
  status: ParameterValue['status'];
  source: ParameterValue | undefined;
  isOwn: boolean;
}

/** The published figures of 2017, then the estimate and the reader's own form. */
function rowsOf(frame: MunicipalFrame): Row[] {
  const { words, own } = frame;
  const rows: Row[] = [];
  const answer = own.answers?.estimate;
  if (answer && !isRefusal(answer))
    rows.push({
      name: words.position.estimate,
      short: words.position.estimate,
      ore: answer.per_inhabitant_ore,
      status: answer.status,
      source: undefined,
      isOwn: true,
    });
  const told = own.forms.told;
  if (told && told.per_inhabitant_ore !== null)
    rows.push({
      name: words.position.own(String(own.forms.year)),
      short: words.position.own(String(own.forms.year)),
      ore: told.per_inhabitant_ore,
      status: told.status,
      source: undefined,
      isOwn: true,
    });
  const ends = { smallest: 'smallest', low: 'lowMean', high: 'highMean', largest: 'largest' } as const;
  for (const kind of ['operation', 'investment'] as const)
    for (const [end, word] of Object.entries(ends) as [string, (typeof ends)[keyof typeof ends]][]) {
      const value = frame.standing(`/municipal_per_inhabitant_ore/${kind}_2017_${end}`);
      if (value)
        rows.push({
          name: `${words.position[kind]}, ${words.position[word]}`,
          short: `${words.position.short[kind]}, ${words.position[word]}`,
          ore: Number(value.value),
          status: value.status,
          source: value,
          isOwn: false,
        });
    }
  return rows;
}

const perInhabitant = (frame: MunicipalFrame): TemplateResult | typeof nothing => {
  const { words, text } = frame;
  const rows = rowsOf(frame);
  if (rows.length === 0) return nothing;
  const drawnText = words.position.chartText(
    rows.map(({ name, ore }) => `${name} ${frame.bare(ore)}`).join(', '),
  );
  const taken = {
    title: words.position.chart,
    description: drawnText,
    file: fileName(words.position.chart),
    rows: (): Cell[][] => [
      [words.estimate.figure, words.position.perInhabitant, words.status],
      ...rows.map(({ name, ore, status }): Cell[] => [name, { ore }, text.words.status[status]]),
    ],
    unit: words.position.perInhabitant,
    statuses: rows.map(({ status }) => status),
    sources: sourceName(frame, 'municipal_costs_2022'),
  };
  return html`
    ${scrollRegion(
      words.position.perInhabitant,
      html`<table class="ds-table amounts own-positions">
        <thead>
          <tr>
            <th scope="col">${words.estimate.figure}</th>
            <th scope="col" class="number">${words.position.perInhabitant}</th>
            <th scope="col">${words.status}</th>
            <th scope="col">${words.source}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, ore, status, source }) => html`
              <tr>
                <th scope="row" class="wrapping">${name}</th>
                <td class="number">${frame.bare(ore)}</td>
                <td>${statusBadge(status, text)}</td>
                <td class="wrapping">${frame.sourceOf(source)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>`,
    )}
    ${withFiles(
      frame,
      barChart({
        id: 'own-position',
        title: words.position.chart,
        description: drawnText,
        bars: rows.map(({ short, ore, isOwn }) => ({
          label: short,
          value: frame.bare(ore),
          from: 0,
          to: ore,
          kind: isOwn ? 'total' : 'other',
        })),
      }),
      taken,
    )}
  `;
};

const shares = ['share_of_health_and_care', 'specialist_care_share', 'international_share'] as const;

const budget = (frame: MunicipalFrame): TemplateResult => {
  const { words, text, own, language } = frame;
  const { forms } = own;
  const read = readNumber(forms.budget, language);
  const answer = own.answers?.estimate;
  const refused = own.budgetError;
  const share = answer && !isRefusal(answer) ? answer.budget_share_percent : null;
  const shareText = share === null ? null : percentage(String(share), language);
  return html`
    <h3 class="ds-heading">${words.position.shares}</h3>
    ${textField(frame, {
      id: 'own-budget',
      label: words.position.budget,
      hint: words.position.budgetHint,
      value: forms.budget,
      ...(refused ? { problem: errorSentence(refused, text) } : {}),
      ...(forms.budget.trim() === '' ? {} : problemOf(frame, read)),
      onInput: (typed) => {
        forms.setBudget(typed);
      },
    })}
    <p role="status">${shareText === null ? nothing : words.position.budgetShare(shareText)}</p>
    ${scrollRegion(
      words.position.shares,
      html`<table class="ds-table amounts own-shares">
        <thead>
          <tr>
            <th scope="col">${words.estimate.figure}</th>
            <th scope="col" class="number">${words.position.shares}</th>
            <th scope="col">${words.status}</th>
            <th scope="col">${words.source}</th>
          </tr>
        </thead>
        <tbody>
          ${
            shareText === null
              ? nothing
              : html`<tr>
                  <th scope="row" class="wrapping">${words.position.yours}</th>
                  <td class="number">${shareText}</td>
                  <td>${statusBadge('estimated', text)}</td>
                  <td></td>
                </tr>`
          }
          ${shares.map((figure) => {
            const value = frame.standing(`/municipal_reference_ratio/${figure}`);
            return html`<tr>
              <th scope="row" class="wrapping">${words.position.shareOf[figure]}</th>
              <td class="number">${value ? percent(String(value.value), language) : text.bill.none}</td>
              <td>${value ? statusBadge(value.status, text) : nothing}</td>
              <td class="wrapping">${frame.sourceOf(value)}</td>
            </tr>`;
          })}
        </tbody>
      </table>`,
    )}
  `;
};

/** Where a survey file has the municipality and others: its place among them. */
const among = (frame: MunicipalFrame): TemplateResult | typeof nothing => {
  const { words, own, text } = frame;
  const position = own.survey.answer?.position;
  if (!position || position.municipality_code !== own.municipality) return nothing;
  const ore = (value: number | null): string => (value === null ? text.bill.none : frame.bare(value));
  return html`
    <h3 class="ds-heading">${words.position.among}</h3>
    ${textField(frame, {
      id: 'own-others',
      label: words.position.othersField,
      hint: words.position.othersHint,
      value: own.survey.others,
      isText: true,
      ...(own.survey.othersErrors.length > 0
        ? {
            problem: own.survey.othersErrors
              .map(({ word, error }) => `${word}: ${errorSentence(error, text)}`)
              .join(' '),
          }
        : {}),
      onInput: (typed) => {
        own.survey.setOthers(typed);
      },
    })}
    ${scrollRegion(
      words.position.among,
      html`<table class="ds-table amounts own-among">
        <caption>
          ${words.position.perInhabitant}: ${frame.bare(position.per_inhabitant_ore)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.position.set}</th>
            <th scope="col" class="number">${words.position.others}</th>
            <th scope="col" class="number">${words.position.below}</th>
            <th scope="col" class="number">${words.position.quartiles}</th>
          </tr>
        </thead>
        <tbody>
          ${position.sets.map(
            (each) =>
              html`<tr>
                <th scope="row">${words.position.sets[each.set]}</th>
                <td class="number">${frame.number(each.others)}</td>
                <td class="number">${frame.number(each.below)}</td>
                <td class="number">
                  ${
                    each.others === 0
                      ? text.bill.none
                      : html`${ore(each.lower_quartile_ore)}, ${ore(each.median_ore)},
                        ${ore(each.upper_quartile_ore)}`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  `;
};

export const position = (frame: MunicipalFrame): TemplateResult => html`
  <section class="own-part own-position" aria-labelledby="own-position-heading">
    <h2 class="ds-heading" id="own-position-heading">${frame.words.position.title}</h2>
    <p>${frame.words.position.lead}</p>
    ${among(frame)} ${perInhabitant(frame)} ${budget(frame)}
  </section>
`;
