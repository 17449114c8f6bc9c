// SPDX-License-Identifier: MIT
// What is sent (nothing), what this browser keeps, and one button that deletes it all.
import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../numbers.ts';
import { forgetOfflineCopy, hasOfflineCopy } from '../offline/forget.ts';
import { forgetAll, isNothing, type Kept, keptByPage } from '../state/kept.ts';
import type { PrivacyTexts } from '../text/nb/privacy.ts';
import { privacyTextsOf } from '../text/on_demand.ts';
import type { Frame } from './frame.ts';
import type { Content } from './on_demand.ts';

type Deletion = 'asked' | 'done' | 'done_offline' | 'failed' | null;

/** What the view knows between two drawings. */
class Deleting {
  isOffline: boolean;
  state: Deletion = null;

  constructor(isOffline: boolean) {
    this.isOffline = isOffline;
  }
}

const focusSoon = (frame: Frame, selector: string): void => {
  queueMicrotask(() => frame.root.querySelector<HTMLElement>(selector)?.focus());
};

async function deleteAll(frame: Frame, deleting: Deleting): Promise<void> {
  const { session } = frame;
  // What is half typed would be kept again when the reader leaves.
  session.ownCosts?.forms.drop();
  session.ownCosts = null;
  const wasOffline = deleting.isOffline;
  const isGone = forgetAll(session.host.storage);
  const isOfflineGone = await forgetOfflineCopy();
  deleting.isOffline = !isOfflineGone;
  deleting.state = !(isGone && isOfflineGone) ? 'failed' : wasOffline ? 'done_offline' : 'done';
  session.changed();
  focusSoon(frame, '#kept');
}

function list(frame: Frame, words: PrivacyTexts, kept: Kept, isOffline: boolean): TemplateResult {
  const items = [
    kept.hasChoice ? words.choice : null,
    kept.scenarioCount > 0 ? words.scenarios(frame.number(kept.scenarioCount)) : null,
    kept.formCount > 0 ? words.forms(frame.number(kept.formCount)) : null,
    kept.hasBroken ? words.broken : null,
    ...kept.others.map((name) => words.other(name)),
    isOffline ? words.offline : null,
  ].filter((item) => item !== null);
  return html`<ul class="kept-list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function buttons(frame: Frame, words: PrivacyTexts, deleting: Deleting): TemplateResult {
  const button = (id: string, name: string, variant: string, act: () => void): TemplateResult => html`
    <button type="button" class="ds-button" id=${id} data-variant=${variant} @click=${act}>${name}</button>
  `;
  const set = (state: Deletion, selector: string): void => {
    deleting.state = state;
    frame.session.changed();
    focusSoon(frame, selector);
  };
  if (deleting.state !== 'asked')
    return html`<p class="no-print">
      ${button('delete-kept', words.delete, 'secondary', () => {
        set('asked', '#delete-no');
      })}
    </p>`;
  return html`<div class="ds-alert no-print" data-color="warning" role="group" aria-labelledby="delete-sure">
    <p id="delete-sure">${words.sure}</p>
    <p>
      ${button('delete-yes', words.yes, 'primary', () => {
        void deleteAll(frame, deleting);
      })}
      ${button('delete-no', words.no, 'secondary', () => {
        set(null, '#delete-kept');
      })}
    </p>
  </div>`;
}

function keeping(frame: Frame, words: PrivacyTexts, deleting: Deleting): TemplateResult {
  const { host } = frame.session;
  if (host.isGuest) return html`<p>${words.guest}</p>`;
  const kept = keptByPage(host.storage);
  if (kept === null) return html`<p>${words.forbidden}</p>`;
  const { isOffline } = deleting;
  return isNothing(kept) && !isOffline
    ? html`<p>${words.nothing}</p>`
    : html`${list(frame, words, kept, isOffline)} ${buttons(frame, words, deleting)}`;
}

const said = (words: PrivacyTexts, { state }: Deleting): TemplateResult | typeof nothing => {
  if (state === null || state === 'asked') return nothing;
  const isBad = state === 'failed';
  return html`<div class="ds-alert" data-color=${isBad ? 'danger' : 'success'}>
    <p>
      ${isBad ? words.notDeleted : words.deleted} ${state === 'done_offline' ? words.deletedOffline : nothing}
    </p>
  </div>`;
};

function view(frame: Frame, words: PrivacyTexts, deleting: Deleting): TemplateResult {
  return html`
    <h1 class="ds-heading" tabindex="-1">${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <p>${words.server}</p>
    <p>${words.link}</p>
    <section>
      <h2 class="ds-heading" id="kept" tabindex="-1">${words.kept}</h2>
      <div role="status">${said(words, deleting)}</div>
      ${keeping(frame, words, deleting)}
    </section>
  `;
}

export async function privacyContent(language: Language): Promise<Content> {
  const [words, isOffline] = await Promise.all([privacyTextsOf(language), hasOfflineCopy()]);
  const ofSession = new WeakMap<object, Deleting>();
  const deletingOf = (frame: Frame): Deleting => {
    const before = ofSession.get(frame.session);
    if (before) return before;
    const deleting = new Deleting(isOffline);
    ofSession.set(frame.session, deleting);
    return deleting;
  };
  return { title: () => words.title, view: (frame) => view(frame, words, deletingOf(frame)) };
}
