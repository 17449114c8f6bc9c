// SPDX-License-Identifier: MIT
// The search box for actors: a combobox with a list, by the APG pattern (focus stays in the box, the active option is
// named by aria-activedescendant).
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Found } from '../state/actors.ts';
import type { Frame } from '../views/frame.ts';
import { officialName } from './official_name.ts';

const mostShown = 50;
const optionId = (index: number): string => `actor-option-${index}`;

/** Why an option is a hit, or what tells it from others. */
function detailOf(frame: Frame, { actor, kind, by }: Found): string | TemplateResult {
  const { choose } = frame.text;
  if (kind === 'health_region') return choose.region;
  if (kind === 'pharmacies') return choose.group;
  if (kind === 'member') return choose.calculator;
  const municipality = frame.actors.municipality(actor)!;
  const { official_name, name, county } = municipality;
  const why = by && (by.to_year === null ? choose.later : choose.formerly)(by.official_name, by.code);
  return html`${actor} ·
  ${frame.county(county)}${
    official_name === name ? nothing : html` · ${officialName(municipality)}`
  }${why ? ` · ${why}` : nothing}`;
}

export function actorSearch(frame: Frame): TemplateResult {
  const { session, text, actors, choice } = frame;
  const { search } = session;
  const found =
    search.isOpen && search.typed !== null
      ? actors.search(search.typed, choice.year, (actor) => frame.name(actor))
      : [];
  const shown = found.slice(0, mostShown);

  const set = (patch: Partial<typeof search>): void => {
    session.search = { ...search, ...patch };
    session.changed();
    frame.root.querySelector(`#${optionId(session.search.active)}`)?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    set({ typed: null, isOpen: false, active: -1 });
  };
  const take = (hit: Found | undefined): void => {
    if (!hit) return;
    session.search = { typed: null, isOpen: false, active: -1 };
    if (hit.kind === 'member') session.choose({ view: 'member' });
    else session.choose({ actor: hit.actor, explain: null });
  };
  const move = (step: number): void => {
    if (!search.isOpen) set({ typed: search.typed ?? '', isOpen: true, active: step > 0 ? 0 : -1 });
    else if (shown.length > 0) set({ active: (search.active + step + shown.length) % shown.length });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && search.isOpen) take(shown[Math.max(search.active, 0)]);
    else if (event.key === 'Escape' && search.isOpen) close();
    else return;
    event.preventDefault();
  };

  return html`
    <div class="ds-field actor-search">
      <label class="ds-label" for="actor">${text.choose.actor}</label>
      <p class="hint" id="actor-hint">${text.choose.actorHint}</p>
      <input
        class="ds-input"
        id="actor"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${search.isOpen ? 'true' : 'false'}
        aria-controls="actor-list"
        aria-describedby="actor-hint"
        aria-activedescendant=${search.isOpen && search.active >= 0 ? optionId(search.active) : nothing}
        .value=${live(search.typed ?? frame.name(session.resolved().actor))}
        @input=${(event: Event) => {
          set({ typed: (event.target as HTMLInputElement).value, isOpen: true, active: 0 });
        }}
        @focus=${(event: Event) => {
          (event.target as HTMLInputElement).select();
        }}
        @click=${() => {
          if (!search.isOpen) set({ typed: search.typed ?? '', isOpen: true, active: -1 });
        }}
        @keydown=${onKey}
        @blur=${({ target }: Event) => {
          // When the reader looks into another window the box still has the focus, and what is typed stays.
          const input = target as HTMLInputElement;
          if ((input.getRootNode() as Document | ShadowRoot).activeElement !== input) close();
        }}
      />
      <ul
        class="options"
        id="actor-list"
        role="listbox"
        aria-label=${text.choose.actor}
        ?hidden=${!search.isOpen}
        @mousedown=${(event: Event) => {
          event.preventDefault();
        }}
      >
        ${shown.map(
          (hit, index) => html`
            <li
              id=${optionId(index)}
              role="option"
              aria-selected=${index === search.active ? 'true' : 'false'}
              @click=${() => {
                take(hit);
              }}
            >
              <span class="option-name">${frame.name(hit.actor)}</span>
              <span class="option-detail">${detailOf(frame, hit)}</span>
            </li>
          `,
        )}
        ${
          search.isOpen && found.length === 0
            ? html`<li class="option-note" role="option" aria-disabled="true" aria-selected="false">
                ${text.choose.noHits}
              </li>`
            : nothing
        }
        ${
          found.length > mostShown
            ? html`<li class="option-note" role="option" aria-disabled="true" aria-selected="false">
                ${text.choose.moreHits(frame.number(found.length - mostShown))}
              </li>`
            : nothing
        }
      </ul>
      <p class="visually-hidden" role="status">
        ${
          !search.isOpen
            ? nothing
            : found.length === 0
              ? text.choose.noHits
              : text.choose.hits(frame.number(found.length))
        }
      </p>
    </div>
  `;
}
