// SPDX-License-Identifier: MIT
// Projects and buy-outs that are repaid together with operation: a list, each opened to be changed.
import { type TemplateResult, html, nothing } from 'lit';
import { type Investment, investmentForms } from '../../engine/types_models.ts';
import { statusBadge } from '../../parts/status.ts';
import { solutions } from '../../state/choice.ts';
import { investmentsOf, isSame, withInvestments } from '../../state/what_if_scenario.ts';
import type { OwnKind } from '../../state/own_reading.ts';
import type { OwnFrame } from './own_frame.ts';
import { part } from './own_part.ts';
import { investmentSentence } from './sentences.ts';

const hasInterest = ({ form }: Investment): boolean => form === 'annuity' || form === 'serial';

/** Without what the form or kind does not have. */
function fitting(each: Investment): Investment {
  const { interest, sold_by, ...others } = each;
  return {
    ...others,
    ...(hasInterest(each) ? { interest: interest ?? '0.03' } : {}),
    ...(each.kind === 'buy_out' && sold_by ? { sold_by } : {}),
  };
}

const withoutDrafts = (frame: OwnFrame, at: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(frame.whatIf.view.drafts).filter(([id]) => !id.startsWith(`investments.${at}.`)),
  );

function form(frame: OwnFrame, each: Investment, at: number): TemplateResult {
  const { words, whatIf, scenario, text } = frame;
  const { investments: labels } = words;
  const all = investmentsOf(scenario);
  const replaced = (patch: Partial<Investment>) =>
    withInvestments(
      scenario,
      all.map((other, index) => (index === at ? fitting({ ...other, ...patch }) : other)),
    );
  const field = (
    key: keyof Investment,
    kind: OwnKind,
    label: string,
    { isOptional = false } = {},
  ): TemplateResult =>
    frame.field({
      id: `investments.${at}.${key}`,
      kind,
      label,
      isOptional,
      value: each[key],
      at: [`/model/investments/${at}/${key}`],
      problem:
        key === 'id' && all.some((other, index) => index !== at && other.id === each.id)
          ? labels.duplicate
          : undefined,
      write: (now) => replaced({ [key]: now }),
    });
  const select = (
    key: 'solution' | 'kind' | 'form',
    label: string,
    options: [string, string][],
    chosen: string,
  ): TemplateResult =>
    frame.select(`investments.${at}.${key}`, label, options, chosen, (now) => {
      whatIf.edit(replaced({ [key]: now }));
    });
  return html`
    <div class="own-row">
      ${field('id', 'text', labels.name)}
      ${select(
        'solution',
        labels.solution,
        solutions.map((solution) => [solution, text.words.solution[solution]]),
        each.solution,
      )}
      ${select('kind', labels.kind, Object.entries(labels.kindName), each.kind ?? 'project')}
      ${each.kind === 'buy_out' ? field('sold_by', 'text', labels.soldBy, { isOptional: true }) : nothing}
      ${field('amount_mnok', 'mnok', labels.amount)}
      ${select(
        'form',
        labels.form,
        investmentForms.map((name) => [name, labels.formName[name]]),
        each.form,
      )}
      ${hasInterest(each) ? field('interest', 'share', labels.interest) : nothing}
      ${field('delivered', 'whole', labels.delivered)} ${field('years', 'whole', labels.years)}
      ${field('state_share', 'share', labels.stateShare, { isOptional: true })}
    </div>
    ${statusBadge('assumed', text)}
    <button
      type="button"
      class="link-button"
      @click=${() => {
        whatIf.edit(
          withInvestments(
            scenario,
            all.filter((_, index) => index !== at),
          ),
          { drafts: withoutDrafts(frame, at) },
        );
        frame.root.querySelector<HTMLElement>('#own-investments')?.focus();
      }}
    >
      ${labels.remove}<span class="visually-hidden"> ${each.id}</span>
    </button>
  `;
}

/** A name that no other has. */
function newName(frame: OwnFrame, all: Investment[]): string {
  const { newName: nameOf } = frame.words.investments;
  const numbers = Array.from({ length: all.length + 1 }, (_, index) => nameOf(String(index + 1)));
  return numbers.find((name) => all.every(({ id }) => id !== name))!;
}

export function investments(frame: OwnFrame): TemplateResult {
  const { words, whatIf, scenario } = frame;
  const { investments: labels } = words;
  const all = investmentsOf(scenario);
  const start = investmentsOf(whatIf.startScenario);
  return html`
    <p id="own-investments" tabindex="-1">${labels.lead}</p>
    ${all.length === 0 ? html`<p class="hint">${labels.none}</p>` : nothing}
    ${all.map((each, at) =>
      part(frame, `investment-${at}`, html`${investmentSentence(frame, each)}`, () => form(frame, each, at)),
    )}
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      @click=${() => {
        whatIf.open.add(`investment-${all.length}`);
        whatIf.edit(
          withInvestments(scenario, [
            ...all,
            {
              id: newName(frame, all),
              solution: 'kjernejournal',
              amount_mnok: '100',
              form: 'equity',
              delivered: frame.askedYear - 1,
              years: 10,
            },
          ]),
        );
      }}
    >
      ${labels.add}
    </button>
    ${frame.state({
      label: labels.title,
      isChanged: !isSame(all, start),
      onReset: () => {
        whatIf.edit(withInvestments(scenario, start), { drafts: {} });
      },
    })}
  `;
}
