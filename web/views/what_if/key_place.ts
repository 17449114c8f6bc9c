// SPDX-License-Identifier: MIT
// A key, or a part of one: where it stands in the scenario, and how another is written in its place.
import { type TemplateResult, html } from 'lit';
import type { Scenario } from '../../engine/types.ts';
import type { SharingGroup, SharingKey } from '../../engine/types_models.ts';
import type { Scope } from '../../state/what_if_scenario.ts';
import type { OwnFrame } from './own_frame.ts';
import type { KeyWord } from './sentences.ts';

export interface KeyPlace {
  frame: OwnFrame;
  scope: Scope;
  group: SharingGroup;
  key: SharingKey | undefined;
  /** Where the texts of its fields are kept. */
  id: string;
  /** Steps below the group's key; two where a deadline says the key twice. */
  places: string[][];
  label: string;
  offered: KeyWord[];
  /** Whether it may be kept among some codes here. */
  hasUsers: boolean;
  write: (key: SharingKey | undefined) => Scenario;
}
/** What draws a key inside another. */
export type DrawKey = (place: KeyPlace) => TemplateResult;

export const isPublic = (group: SharingGroup): boolean =>
  group === 'municipalities' || group === 'health_regions';

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** Pointers to what stands below the key. */
export const pointersOf = (
  { frame, scope, group, places }: Pick<KeyPlace, 'frame' | 'scope' | 'group' | 'places'>,
  ...steps: string[]
): string[] =>
  places.flatMap((place) => frame.pointers(scope, ['keys', group, ...place, ...steps.map(escaped)]));

/** Changes the key: what stood in the fields of the other one goes with it. */
export function replaceKey({ frame, id, write }: KeyPlace, now: SharingKey | undefined): void {
  const { tableTexts, tableErrors } = frame.whatIf;
  for (const texts of [tableTexts, tableErrors])
    for (const place of [...texts.keys()]) if (place.startsWith(`${id}.`)) texts.delete(place);
  frame.whatIf.edit(write(now), { drafts: frame.withoutDraftsBelow(id) });
}

export const addButton = (name: string, add: () => void): TemplateResult => html`
  <p class="own-buttons">
    <button type="button" class="ds-button" data-variant="secondary" data-size="sm" @click=${add}>
      ${name}
    </button>
  </p>
`;
/** Focus goes to the list that the row was in. */
export const removeButton = (
  { frame, id }: KeyPlace,
  name: string,
  of: string,
  remove: () => void,
): TemplateResult => html`
  <button
    type="button"
    class="link-button"
    @click=${() => {
      remove();
      frame.root.querySelector<HTMLElement>(`[data-list="${id}"]`)?.focus();
    }}
  >
    ${name}<span class="visually-hidden"> ${of}</span>
  </button>
`;
