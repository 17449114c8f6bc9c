// SPDX-License-Identifier: MIT
// How the reader's scenario is kept: a link, a file, and up to three in this browser.
import { type TemplateResult, html, nothing } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import { download } from '../../files/download.ts';
import { errorSentence } from '../../parts/errors.ts';
import { textField } from '../../parts/field.ts';
import { linkOf } from '../../state/link.ts';
import { type Saved, keepScenarios, mostSaved, savedScenarios } from '../../state/what_if_saved.ts';
import { today } from '../../text/date.ts';
import type { OwnFrame } from './own_frame.ts';
import { part } from './own_part.ts';
import { placeSentence } from './sentences.ts';

/** As large as the engine reads. */
const largestFile = 1_000_000;

/** The scenario as a file: with the engine and the parameters that it was made with. */
function fileText(frame: OwnFrame): string {
  const { whatIf, description, session, askedYear } = frame;
  const { all_parameters: all } = session.results;
  const { id, sha256 } = all && !isRefusal(all) ? all : description.parameters;
  const { scenario } = whatIf.asked('own', askedYear);
  const file = { ...scenario, years: [askedYear], engine: description.engine, parameters: { id, sha256 } };
  return `${JSON.stringify(file, null, 1)}\n`;
}

const linkPart = (frame: OwnFrame): TemplateResult => {
  const { whatIf, words, choice, session } = frame;
  const { keep } = words;
  const address = session.host.addressOf(linkOf(choice));
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    whatIf.say(isCopied ? 'copied' : 'copy_yourself');
  };
  return html`
    <div class="ds-field own-link">
      <label class="ds-label" for="own-link">${keep.link}</label>
      <p class="hint" id="own-link-hint">${keep.linkHint}</p>
      <input
        class="ds-input"
        id="own-link"
        type="text"
        readonly
        aria-describedby="own-link-hint"
        .value=${address}
      />
    </div>
    <p class="own-buttons">
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() => {
          void copy();
        }}
      >
        ${keep.copy}
      </button>
    </p>
  `;
};

const filePart = (frame: OwnFrame): TemplateResult => {
  const { whatIf, words } = frame;
  const { keep } = words;
  return html`
    <p class="own-buttons">
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() => {
          download(keep.fileName, fileText(frame), 'application/json');
        }}
      >
        ${keep.download}
      </button>
      <label class="ds-label" for="own-file">${keep.open}</label>
      <input
        id="own-file"
        type="file"
        accept=".json,application/json"
        @change=${async (event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          if (!file) return;
          if (file.size > largestFile) whatIf.say('file_too_large');
          else await whatIf.openFile(await file.text());
          input.value = '';
        }}
      />
    </p>
  `;
};

/** What was said last about link, file or saving. */
const said = (frame: OwnFrame): TemplateResult | typeof nothing => {
  const { whatIf, words, text } = frame;
  const { keep } = words;
  if (!whatIf.said) return nothing;
  const { code, errors } = whatIf.said;
  const sentences: Record<string, string> = {
    copied: keep.copied,
    copy_yourself: keep.copyYourself,
    file_refused: keep.fileRefused,
    file_read: keep.opened,
    file_too_large: keep.fileTooLarge,
    too_large: keep.tooLarge,
    needs_name: keep.needsName,
    full: keep.full,
    forbidden: keep.forbidden,
    unreadable: keep.unreadable,
  };
  const isBad = !['copied', 'file_read', 'saved'].includes(code);
  const item = (error: (typeof errors)[number]): TemplateResult => {
    const { written, now } = error.values;
    if (error.code === 'other_engine')
      return html`<li>${keep.otherEngine(String(written), String(now))}</li>`;
    if (error.code === 'other_parameters')
      return html`<li>${keep.otherParameters(String(written), String(now))}</li>`;
    const place = placeSentence(frame, error.path);
    return html`<li data-code=${error.code}>
      ${errorSentence(error, text)} ${place === '' ? nothing : html`${words.sentence.place} ${place}`}
      ${error.path === '' ? nothing : html`<code class="path">${error.path}</code>`}
    </li>`;
  };
  return html`
    <div class="ds-alert" data-color=${isBad ? 'danger' : 'info'} data-said=${code}>
      <p>${code === 'saved' ? keep.didSave(frame.draft('saved.name') ?? '') : sentences[code]}</p>
      ${
        errors.length > 0
          ? html`<ul>
              ${errors.map(item)}
            </ul>`
          : nothing
      }
    </div>
  `;
};

const nameId = 'saved.name';

function saved(frame: OwnFrame): TemplateResult {
  const { whatIf, words, session, choice } = frame;
  const { keep } = words;
  const { storage } = session.host;
  const standing = savedScenarios(storage);
  if (standing === null) return html`<p>${keep.forbidden}</p>`;
  const name = (frame.draft(nameId) ?? '').trim();
  const save = (): void => {
    const others = standing.filter((each) => each.name !== name);
    if (name === '') whatIf.say('needs_name');
    else if (others.length >= mostSaved) whatIf.say('full');
    else {
      const date = today();
      whatIf.say(
        keepScenarios([...others, { name, date, own: choice.own }], storage) ? 'saved' : 'forbidden',
      );
    }
  };
  const row = (each: Saved): TemplateResult => html`
    <li>
      <strong>${each.name}</strong> <span class="hint">${keep.savedOn(frame.date(each.date))}</span>
      <button
        type="button"
        class="link-button"
        @click=${() => {
          whatIf.openText(each.own);
        }}
      >
        ${keep.openSaved}<span class="visually-hidden"> ${each.name}</span>
      </button>
      <button
        type="button"
        class="link-button"
        @click=${() => {
          const others = standing.filter((other) => other !== each);
          if (!keepScenarios(others, storage)) whatIf.say('forbidden');
          session.changed();
          frame.root.querySelector<HTMLElement>('#own-saved')?.focus();
        }}
      >
        ${keep.delete}<span class="visually-hidden"> ${each.name}</span>
      </button>
    </li>
  `;
  return html`
    <h3 class="ds-heading" id="own-saved" tabindex="-1">${keep.saved}</h3>
    <p>${keep.savedLead}</p>
    ${
      standing.length === 0
        ? html`<p class="hint">${keep.none}</p>`
        : html`<ul class="plain own-saved-list">
            ${standing.map(row)}
          </ul>`
    }
    <form
      class="own-save"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        save();
      }}
    >
      ${textField(frame, {
        id: 'own-name',
        label: keep.name,
        isText: true,
        value: frame.draft(nameId) ?? '',
        problem:
          whatIf.said?.code === 'needs_name'
            ? keep.needsName
            : whatIf.said?.code === 'full'
              ? keep.full
              : undefined,
        onInput: (typed) => {
          whatIf.set({ drafts: { ...whatIf.view.drafts, [nameId]: typed.slice(0, 60) } });
        },
      })}
      <button type="submit" class="ds-button" data-variant="secondary">${keep.save}</button>
    </form>
  `;
}

export const keeping = (frame: OwnFrame): TemplateResult => html`
  <section class="own-keeping no-print">
    <div role="status">${said(frame)}</div>
    ${part(
      frame,
      'keeping',
      html`<h2 class="ds-heading">${frame.words.keep.title}</h2>`,
      () => html`${linkPart(frame)} ${filePart(frame)} ${saved(frame)}`,
    )}
  </section>
`;
