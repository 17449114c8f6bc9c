// SPDX-License-Identifier: MIT
// What kind of task a solution is, and how much of it the state pays.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { type RatioText, taskClasses } from '../../engine/types_models.ts';
import { type RulePlace, type Scope, isSame, mixed, partOf, withPart } from '../../state/what_if_scenario.ts';
import type { OwnFrame, Standing } from './own_frame.ts';
import { valueSentence } from './sentences.ts';

/** The regulation that a solution's amounts stand in. */
const lawSource = (frame: OwnFrame, scope: Scope, text: string): Standing => {
  const found = frame.lawAmount(scope === 'all' ? 'helsenorge' : scope, 'municipalities');
  return {
    text,
    status: found?.status,
    source: found?.source,
    place: scope === 'all' ? undefined : found?.place,
  };
};

/** The state line of a place of a rule. */
export function placeState(
  frame: OwnFrame,
  scope: Scope,
  place: RulePlace,
  label: string,
  law?: Standing,
): TemplateResult {
  const { whatIf, scenario } = frame;
  const start = partOf(whatIf.startScenario, scope, place);
  const isChanged = !isSame(describable(start), describable(partOf(scenario, scope, place)));
  return frame.state({
    label,
    law,
    start: whatIf.start === 'law' || start === undefined ? undefined : valueSentence(frame, place, start),
    isChanged,
    ...(start === mixed
      ? {}
      : {
          onReset: () => {
            const id = `${scope}.${place.join('.')}`;
            const drafts = Object.fromEntries(
              Object.entries(whatIf.view.drafts).filter(([key]) => !key.startsWith(id)),
            );
            whatIf.edit(withPart(scenario, scope, place, start), { drafts });
          },
        }),
  });
}
const describable = (value: unknown): unknown => (value === mixed ? 'mixed' : value);

export function classChoice(frame: OwnFrame, scope: Scope): TemplateResult {
  const { words, whatIf, scenario } = frame;
  const value = partOf(scenario, scope, ['class']);
  const options = taskClasses.map((name): [string, string] => [name, words.edit.className[name]]);
  const chosen = value === mixed ? '' : ((value as string | undefined) ?? 'basic');
  const refused = frame.refusal(frame.pointers(scope, ['class']));
  return html`
    <div class="own-control">
      ${frame.select(
        `${scope}.class`,
        words.edit.class,
        value === mixed ? [['', words.edit.mixed], ...options] : options,
        chosen,
        (now) => {
          const isPlain = now === 'basic' && partOf(whatIf.startScenario, scope, ['class']) === undefined;
          if (now !== '') whatIf.edit(withPart(scenario, scope, ['class'], isPlain ? undefined : now));
        },
      )}
      ${refused ? html`<p class="problem">${refused}</p>` : nothing}
      ${placeState(frame, scope, ['class'], words.edit.class, lawSource(frame, scope, words.edit.classLaw))}
    </div>
  `;
}

export function stateShare(frame: OwnFrame, scope: Scope): TemplateResult {
  const { words, scenario } = frame;
  const value = partOf(scenario, scope, ['state_share']);
  return html`
    <div class="own-control">
      ${frame.field({
        id: `${scope}.state_share`,
        label: words.edit.stateShare,
        kind: 'share',
        value: value === mixed ? undefined : ((value as RatioText | undefined) ?? '0'),
        hint: value === mixed ? words.edit.mixed : undefined,
        at: frame.pointers(scope, ['state_share']),
        write: (now) => withPart(scenario, scope, ['state_share'], now === '0' ? undefined : now),
      })}
      ${placeState(
        frame,
        scope,
        ['state_share'],
        words.edit.stateShare,
        lawSource(frame, scope, words.edit.stateShareLaw),
      )}
    </div>
  `;
}
