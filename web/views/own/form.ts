// SPDX-License-Identifier: MIT
// The survey's form for one municipality, with what the engine remarks at each field and a sum that follows the typing.
import { type TemplateResult, html, nothing } from 'lit';
import { csv } from '../../files/csv.ts';
import { download } from '../../files/download.ts';
import { decimal } from '../../numbers.ts';
import { errorSentence } from '../../parts/errors.ts';
import { problemOf, textField } from '../../parts/field.ts';
import { selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import {
  type Form,
  type FormCategory,
  type FormCell,
  benefits,
  categories,
  cellOf,
  costTypes,
  fileRows,
  isCellKey,
  measures,
  moneyUnits,
  readingOf,
  solutionCategories,
  uses,
} from '../../state/own_form.ts';
import { wordOf } from '../../text/texts.ts';
import type { Remark } from '../../state/own_forms.ts';
import type { MunicipalFrame } from './municipal_frame.ts';
import { workbookButton, workbookTrouble } from './workbook.ts';

const idOf = (key: string, part: string): string => `own-${part}-${key.replaceAll('/', '-')}`;

/** A remark in words; kroner in it are written as the language does. */
export function remarkSentence(frame: MunicipalFrame, { isError, said }: Remark): string {
  const { remark } = frame.formWords;
  if (isError || !Object.hasOwn(remark, said.code)) return errorSentence(said, frame.text);
  const valueOf = (name: string): string => {
    const value = said.values[name];
    if (name === 'category')
      return wordOf({ ...frame.formWords.form.categories, ...frame.words.groups }, String(value));
    if (name === 'municipality_code' && typeof value === 'string') return frame.name(value);
    return typeof value === 'number' ? decimal(String(value), frame.language) : String(value ?? '');
  };
  return remark[said.code as keyof typeof remark](valueOf);
}

const remarksAt = (frame: MunicipalFrame, place: string): TemplateResult[] =>
  (frame.own.forms.remarks.get(place) ?? []).map(
    (remark) =>
      html`<p class="own-remarks ${remark.isError ? 'is-error' : ''}" data-code=${remark.said.code}>
        ${remarkSentence(frame, remark)}
      </p>`,
  );

/** Left out on paper. */
const isBlank = ({ amount, comment }: FormCell): boolean => amount + comment === '';

/** An amount with its unit and a comment. */
const cell = (frame: MunicipalFrame, key: string, label: string): TemplateResult => {
  const { own, formWords, language } = frame;
  const { forms } = own;
  const typed = cellOf(forms.form, key);
  const reading = readingOf(key, typed, language);
  const { units } = formWords.form;
  const isMoney = typed.unit !== 'fte' && typed.unit !== 'text';
  const isText = typed.unit === 'text';
  return html`
    <div class="own-cell ${isBlank(typed) ? 'is-blank' : ''}" data-cell=${key}>
      ${
        isText
          ? nothing
          : textField(frame, {
              id: idOf(key, 'amount'),
              label,
              value: typed.amount,
              ...(reading ? problemOf(frame, reading) : {}),
              onInput: (amount) => {
                forms.type(key, { amount });
              },
            })
      }
      ${
        isMoney
          ? selectField(
              idOf(key, 'unit'),
              `${formWords.form.unit}: ${label.toLowerCase()}`,
              moneyUnits.map((unit) => [unit, units[unit]]),
              typed.unit,
              (unit) => {
                forms.type(key, { unit });
              },
            )
          : nothing
      }
      ${textField(frame, {
        id: idOf(key, 'comment'),
        label: isText ? label : `${formWords.form.comment}: ${label.toLowerCase()}`,
        value: typed.comment,
        isText: true,
        onInput: (comment) => {
          forms.type(key, { comment });
        },
      })}
    </div>
    ${remarksAt(frame, key)}
  `;
};

const sheetOne = (frame: MunicipalFrame): TemplateResult => {
  const { own, formWords } = frame;
  const { form: words } = formWords;
  const { forms } = own;
  const answers = ['', 'yes', 'no'] as const;
  return html`
    <h3 class="ds-heading">${words.sheetOne}</h3>
    ${scrollRegion(
      words.sheetOne,
      html`<table class="ds-table own-sheet">
        <thead>
          <tr>
            <th scope="col">${words.solution}</th>
            ${uses.map((use) => html`<th scope="col">${words.uses[use]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${[...solutionCategories, 'general' as const].map(
            (category) =>
              html`<tr
                class=${uses.every((use) => isBlank(cellOf(forms.form, `${category}/use/${use}`))) ? 'is-blank' : ''}
              >
                <th scope="row" class="wrapping">${words.categories[category]}</th>
                ${uses.map((use) => {
                  const key = `${category}/use/${use}`;
                  if (!isCellKey(key)) return html`<td></td>`;
                  const typed = cellOf(forms.form, key);
                  return html`<td>
                    <select
                      class="ds-input"
                      id=${idOf(key, 'use')}
                      aria-label="${words.categories[category]}: ${words.uses[use]}"
                      @change=${(event: Event) => {
                        forms.type(key, { amount: (event.target as HTMLSelectElement).value });
                      }}
                    >
                      ${answers.map(
                        (answer) =>
                          html`<option
                            value=${answer}
                            ?selected=${answer === typed.amount}
                            .selected=${answer === typed.amount}
                          >
                            ${words.answers[answer]}
                          </option>`,
                      )}
                    </select>
                    ${remarksAt(frame, key)}
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  `;
};

const filledIn = (form: Form, category: FormCategory): number =>
  [...form].filter(
    ([key, { amount, comment }]) =>
      key.startsWith(`${category}/`) && !key.startsWith(`${category}/use/`) && amount + comment !== '',
  ).length;

/** A solution's costs and benefits; drawn when it is opened, for there are hundreds of fields in all. */
const costsOf = (frame: MunicipalFrame, category: FormCategory): TemplateResult => {
  const { own, formWords } = frame;
  const { form: words } = formWords;
  const { forms } = own;
  const isOpen = forms.openCategories.has(category);
  const filled = filledIn(forms.form, category);
  return html`
    <details
      class="ds-details edit ${filled === 0 ? 'is-blank' : ''}"
      data-category=${category}
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        const { open } = event.target as HTMLDetailsElement;
        if (open === forms.openCategories.has(category)) return;
        if (open) forms.openCategories.add(category);
        else forms.openCategories.delete(category);
        frame.session.changed();
      }}
    >
      <summary>
        ${words.categories[category]}${filled > 0 ? html` · ${words.filled(frame.number(filled))}` : nothing}
      </summary>
      <div>
        ${remarksAt(frame, category)}
        ${
          isOpen
            ? html`
                ${costTypes.map(
                  (type) =>
                    html`<fieldset class="own-cost-type">
                      <legend>${words.costTypes[type]}</legend>
                      ${measures.map((measure) =>
                        cell(frame, `${category}/${type}/${measure}`, words.measures[measure]),
                      )}
                    </fieldset>`,
                )}
                <fieldset class="own-cost-type">
                  <legend>${words.benefit}</legend>
                  <p class="hint">${words.benefitLead}</p>
                  ${benefits.map((benefit) => cell(frame, `${category}/benefit/${benefit}`, words.benefits[benefit]))}
                </fieldset>
              `
            : nothing
        }
      </div>
    </details>
  `;
};

/** What the engine adds up of the form so far. */
const sums = (frame: MunicipalFrame): TemplateResult => {
  const { own, words, formWords, text } = frame;
  const { form } = formWords;
  const { told } = own.forms;
  if (!told) return html`<p class="hint">${form.nothing}</p>`;
  const row = (name: string, nok: number | null, kind = ''): TemplateResult | typeof nothing =>
    nok === null
      ? nothing
      : html`<tr class=${kind}>
          <th scope="row">${name}</th>
          <td class="number">${frame.bareNok(nok)}</td>
        </tr>`;
  return html`
    ${scrollRegion(
      form.sum,
      html`<table class="ds-table amounts own-sums">
        <caption>
          ${form.sum}, ${words.kroner.toLowerCase()}
        </caption>
        <tbody>
          ${told.groups.map((group) =>
            group.is_observed
              ? html`${row(words.groups[group.group], group.total_nok)}
                ${group.staff_nok > 0 ? row(form.staff, group.staff_nok, 'part-row') : nothing}
                ${group.imputed_nok > 0 ? row(form.imputed, group.imputed_nok, 'part-row') : nothing}`
              : html`<tr>
                  <th scope="row">${words.groups[group.group]}</th>
                  <td class="number">${form.unknownGroup}</td>
                </tr>`,
          )}
          ${row(form.own, told.own_nok, 'sum-row')}
          ${
            told.statutory_nok === null
              ? nothing
              : html`<tr>
                  <th scope="row">
                    ${form.statutoryRow}
                    ${told.statutory_status ? statusBadge(told.statutory_status, text) : nothing}
                  </th>
                  <td class="number">${frame.bareNok(told.statutory_nok)}</td>
                </tr>`
          }
          ${row(form.total, told.total_nok, 'sum-row')}
        </tbody>
      </table>`,
    )}
    ${
      told.per_inhabitant_ore === null
        ? nothing
        : html`<p>${words.position.perInhabitant}: ${frame.kr(told.per_inhabitant_ore)}</p>`
    }
  `;
};

const keeping = (frame: MunicipalFrame): TemplateResult => {
  const { own, formWords } = frame;
  const { form: words } = formWords;
  const { forms } = own;
  const { told } = forms;
  return html`
    <p class="own-controls no-print">
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() => {
          download(
            `${words.file}-${forms.code}-${forms.year}-${words.withoutVat}.csv`,
            csv(fileRows(forms.code, forms.form, frame.language)),
          );
        }}
      >
        ${words.download}
      </button>
      ${told ? workbookButton(frame, told.own_nok) : nothing}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        @click=${() => {
          forms.clear();
        }}
      >
        ${forms.isClearing ? words.clearSure : words.clear}
      </button>
    </p>
    ${workbookTrouble(frame)}
  `;
};

export function form(frame: MunicipalFrame): TemplateResult {
  const { own, formWords, description } = frame;
  const { form: words } = formWords;
  const { forms } = own;
  const count = [...forms.remarks.values()].flat().length;
  const years = Array.from(
    { length: description.newest_adopted_year - 2020 },
    (_, at) => description.newest_adopted_year - at,
  );
  return html`
    <section class="own-part own-form" aria-labelledby="own-form-heading">
      <h2 class="ds-heading" id="own-form-heading" tabindex="-1">${words.title(frame.place)}</h2>
      <p>${words.lead} ${words.statutory}</p>
      ${
        forms.trouble
          ? html`<p class="ds-alert" data-color="warning" role="status">${words.trouble[forms.trouble]}</p>`
          : nothing
      }
      <div class="own-controls">
        ${selectField(
          'own-form-year',
          words.year,
          years.map((year) => [String(year), String(year)]),
          String(forms.year),
          (year) => {
            forms.setYear(Number(year));
          },
        )}
      </div>
      ${sums(frame)}
      <p role="status">
        ${
          forms.isChecking
            ? words.checking
            : forms.answer || count > 0
              ? count > 0
                ? words.remarksCount(frame.number(count))
                : words.remarksNone
              : nothing
        }
      </p>
      ${remarksAt(frame, '')} ${sheetOne(frame)}
      <h3 class="ds-heading">${words.sheetTwo}</h3>
      <p>${words.sheetTwoLead}</p>
      ${categories.map((category) => costsOf(frame, category))} ${keeping(frame)}
    </section>
  `;
}
