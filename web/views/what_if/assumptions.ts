// SPDX-License-Identifier: MIT
// Numbers of the basis that the reader's scenario replaces: those of the chosen actor, people by age, the regulation's
// amounts, and any other by search.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { KeyParts } from '../../engine/types_models.ts';
import { errorBox } from '../../parts/errors.ts';
import { textField } from '../../parts/field.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { solutions } from '../../state/choice.ts';
import { changeAt, withChange } from '../../state/inputs.ts';
import { filteredParameters, parameterRows } from '../../state/parameter_rows.ts';
import { withChanges } from '../../state/what_if_scenario.ts';
import { wordOf } from '../../text/texts.ts';
import { sourceCell } from '../source_cell.ts';
import type { OwnKind } from '../../state/own_reading.ts';
import type { OwnFrame } from './own_frame.ts';
import { part } from './own_part.ts';
import { capitalised, isRatioFamily, parameterName, parameterText } from './sentences.ts';

const ages = [
  'age_0',
  'age_1_5',
  'age_6_12',
  'age_13_15',
  'age_16_22',
  'age_23_24',
  'age_25_66',
  'age_67_79',
  'age_80_89',
  'age_90',
] as const;

const wholeFamilies = /^\/(population|population_1_july|people_by_age|\w+_count|\w+_ore|cost_option)\//;
const kindOf = (path: string): OwnKind =>
  wholeFamilies.test(path) ? 'whole' : isRatioFamily(path) ? 'share' : 'mnok';

/** A field that replaces the parameter at a path in the reader's scenario. */
function parameterField(
  frame: OwnFrame,
  path: string,
  label = capitalised(parameterName(frame, path)),
): TemplateResult {
  const { words, whatIf, scenario, text } = frame;
  const changes = scenario.changes ?? [];
  const at = changes.findIndex((change) => change.path === path);
  const change = changeAt(changes, path);
  const standing = frame.parameter(path);
  const value = change?.value;
  return html`
    <div class="input-row" data-path=${path}>
      ${frame.field({
        id: path,
        kind: kindOf(path),
        label,
        isOptional: true,
        hint: words.assumptions.standing(parameterText(frame, path, standing?.value)),
        value: typeof value === 'string' || typeof value === 'number' ? value : undefined,
        at: [path, `/changes/${at}`, `/changes/${at}/value`],
        write: (now) => withChanges(scenario, withChange(changes, path, now)),
      })}
      <p class="input-state">
        ${
          change
            ? html`${statusBadge('assumed', text)} ${words.proposal.changed}
                <button
                  type="button"
                  class="link-button"
                  @click=${() => {
                    whatIf.edit(withChanges(scenario, withChange(changes, path, undefined)), {
                      drafts: frame.withoutDraft(path),
                    });
                  }}
                >
                  ${words.proposal.reset}<span class="visually-hidden"> ${label}</span>
                </button>`
            : nothing
        }
        ${
          standing
            ? html`${change ? nothing : statusBadge(standing.status, text)} ${sourceCell(frame, standing)}`
            : nothing
        }
      </p>
    </div>
  `;
}

const actorPaths = (frame: OwnFrame, actor: string): string[] => {
  const year = frame.askedYear;
  if (actor === 'pharmacies') return [];
  if (/^\d{4}$/.test(actor))
    return [`/population/${actor}/${year}`, `/municipal_health_index/${actor}/${year}`];
  return [`/health_region_key/${actor}/${year}`];
};
const agePath = (frame: OwnFrame, actor: string, age: string): string =>
  `/people_by_age/${actor}/${age}/${frame.askedYear}`;
const amountPaths = (frame: OwnFrame): string[] =>
  solutions.flatMap((solution) =>
    (['health_regions', 'municipalities', 'pharmacies'] as const)
      .map((group) => `/payment_mnok/${solution}/${group}/${frame.askedYear}`)
      .filter((path) => frame.parameter(path) !== undefined),
  );

const partsTable = (frame: OwnFrame, parts: KeyParts): TemplateResult => {
  const { words, text } = frame;
  const { assumptions } = words;
  const bare = (ore: number | null): string =>
    ore === null ? text.bill.none : frame.bare(ore, { ore: true, sign: false });
  return html`
    <h5 class="ds-heading">${assumptions.peopleTable}</h5>
    ${scrollRegion(
      assumptions.peopleTable,
      html`<table class="ds-table amounts">
        <thead>
          <tr>
            <th scope="col">${assumptions.part}</th>
            <th scope="col" class="number">${assumptions.perHead}</th>
            <th scope="col" class="number">${assumptions.partAmount}</th>
          </tr>
        </thead>
        <tbody>
          ${parts.parts.map(
            (each) => html`
              <tr>
                <th scope="row">${wordOf(assumptions.criterion, each.part)}</th>
                <td class="number">${bare(each.ore_per_head)}</td>
                <td class="number">${bare(each.amount_ore)}</td>
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${assumptions.partsSum} ${statusBadge(parts.status, text)}</th>
            <td></td>
            <td class="number">${bare(parts.amount_ore)}</td>
          </tr>
          <tr>
            <th scope="row">${assumptions.partsOther}</th>
            <td></td>
            <td class="number">${bare(parts.other_ore)}</td>
          </tr>
        </tfoot>
      </table>`,
    )}
  `;
};

function people(frame: OwnFrame, actor: string): TemplateResult {
  const { whatIf, words, text } = frame;
  const { assumptions } = words;
  const year = String(frame.askedYear);
  whatIf.needKeyParts();
  const { key_parts: parts } = whatIf;
  const isThere = frame.parameter(agePath(frame, actor, 'age_0')) !== undefined;
  return html`
    ${
      isThere
        ? html`<p>${assumptions.peopleLead(year)}</p>
            <div class="input-grid">
              ${ages.map((age) =>
                parameterField(
                  frame,
                  agePath(frame, actor, age),
                  assumptions.ageField(assumptions.criterion[age], year),
                ),
              )}
            </div>`
        : html`<p>${assumptions.peopleOnly('2026')}</p>`
    }
    ${parts === null ? nothing : isRefusal(parts) ? errorBox(parts.errors, text) : partsTable(frame, parts)}
  `;
}

const mostHits = 20;
const findId = 'assumptions.find';

function finder(frame: OwnFrame): TemplateResult {
  const { whatIf, words, session } = frame;
  const { assumptions } = words;
  const { all_parameters: parameters } = session.results;
  const typed = frame.draft(findId) ?? '';
  const isAsked = typed.trim().length > 1 && parameters !== null && !isRefusal(parameters);
  const rows = isAsked
    ? filteredParameters(
        parameterRows(parameters),
        { family: '', status: '', typed },
        ({ path }) => `${path} ${parameterName(frame, path)}`,
      ).filter(({ value }) => typeof value !== 'object' || value === null)
    : [];
  return html`
    ${textField(frame, {
      id: 'own-find',
      label: assumptions.any,
      hint: assumptions.anyHint,
      isText: true,
      value: typed,
      onInput: (text) => {
        whatIf.set({ drafts: { ...whatIf.view.drafts, [findId]: text } });
      },
    })}
    <div role="status">
      ${isAsked ? assumptions.hits(frame.number(Math.min(rows.length, mostHits)), frame.number(rows.length)) : nothing}
    </div>
    <ul class="plain own-hits">
      ${rows.slice(0, mostHits).map(
        ({ path, value, status }) => html`
          <li>
            ${parameterName(frame, path)}: ${parameterText(frame, path, value)}
            ${statusBadge(status, frame.text)}
            <button
              type="button"
              class="link-button"
              @click=${() => {
                whatIf.open.add(`parameter ${path}`);
                whatIf.set({ drafts: frame.withoutDraft(findId) });
              }}
            >
              ${assumptions.take}<span class="visually-hidden"> ${parameterName(frame, path)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

export function assumptions(frame: OwnFrame): TemplateResult {
  const { whatIf, words, scenario, session } = frame;
  const { assumptions: labels } = words;
  const { actor } = session.resolved();
  const isMunicipality = /^\d{4}$/.test(actor);
  const own = actorPaths(frame, actor);
  const amounts = amountPaths(frame);
  const shown = new Set([...own, ...amounts, ...ages.map((age) => agePath(frame, actor, age))]);
  const opened = [...whatIf.open].filter((id) => id.startsWith('parameter /')).map((id) => id.slice(10));
  const others = [...new Set([...(scenario.changes ?? []).map(({ path }) => path), ...opened])].filter(
    (path) => !shown.has(path),
  );
  return html`
    <p>${labels.lead}</p>
    ${
      own.length > 0
        ? html`<h4 class="ds-heading">${labels.actor(frame.name(actor))}</h4>
            <div class="input-grid">${own.map((path) => parameterField(frame, path))}</div>`
        : nothing
    }
    ${
      isMunicipality
        ? part(frame, 'people', html`<h4 class="ds-heading">${labels.people}</h4>`, () =>
            people(frame, actor),
          )
        : nothing
    }
    ${part(
      frame,
      'amounts',
      html`<h4 class="ds-heading">${labels.amounts}</h4>`,
      () => html`<div class="input-grid">${amounts.map((path) => parameterField(frame, path))}</div>`,
    )}
    ${
      others.length > 0
        ? html`<h4 class="ds-heading">${labels.others}</h4>
            <div class="input-grid">${others.map((path) => parameterField(frame, path))}</div>`
        : nothing
    }
    ${finder(frame)}
  `;
}
