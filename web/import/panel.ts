// SPDX-License-Identifier: MIT
// One place to open a file: what it is, what it changes, and then yes or no.
import { type TemplateResult, html, nothing } from 'lit';
import type { EngineError } from '../engine/types.ts';
import { decimal } from '../numbers.ts';
import { errorSentence } from '../parts/errors.ts';
import { scrollRegion } from '../parts/table.ts';
import { valueText } from '../state/parameter_rows.ts';
import type { Session } from '../state/session.ts';
import { type ImportTexts, importTextsOf } from '../text/import.ts';
import type { Frame } from '../views/frame.ts';
import { pathWords, placeName } from '../views/path_words.ts';
import { OpenedFile } from './opened.ts';
import type { Difference, Reading } from './read_file.ts';

const mostShown = 100;
const mostErrors = 20;

const openedOf = new WeakMap<Session, OpenedFile>();
function opened({ session }: Frame): OpenedFile {
  const there = openedOf.get(session) ?? new OpenedFile(session);
  openedOf.set(session, there);
  return there;
}

const row = (frame: Frame, t: ImportTexts, { path, before, after }: Difference): TemplateResult => {
  const shown = (value: unknown): string => {
    const text = valueText(value).slice(0, 200);
    if (typeof value === 'string' && Object.hasOwn(t.step, value)) return t.step[value]!;
    return /^-?\d+(\.\d+)?$/.test(text) ? decimal(text, frame.language) : text || t.nothing;
  };
  return html`
    <tr>
      <th scope="row" class="wrapping">${placeWords(frame, t, path)} <code class="path">${path}</code></th>
      <td class="number">${shown(before)}</td>
      <td class="number">${shown(after)}</td>
    </tr>
  `;
};

const isParameter = ({ text }: Frame, path: string): boolean =>
  path.startsWith('/') && Object.hasOwn(text.words.quantity, path.split('/')[1]!);

/** Steps that every rule has. */
const unsaid = new Set(['model', 'solutions']);

/** A place of a scenario's rules in words, step by step; of a parameter as everywhere. */
function placeWords(frame: Frame, t: ImportTexts, path: string): string {
  if (isParameter(frame, path)) return pathWords(frame, path);
  const steps = path
    .split('/')
    .slice(1)
    .filter((step) => !unsaid.has(step))
    .map((step) => t.step[step] ?? placeName(frame, step));
  return steps.join(', ');
}

/** The button that was pressed goes away with what it was about; the reader stays at what is said of it. */
const focusStatus = ({ currentTarget }: Event): void =>
  (currentTarget as HTMLElement).closest<HTMLElement>('[role="status"]')?.focus({ preventScroll: true });

function preview(
  frame: Frame,
  t: ImportTexts,
  file: OpenedFile,
  name: string,
  reading: Reading,
): TemplateResult {
  const { kind, differences, count, survey, encoding = null } = reading;
  const isNothing = differences.length === 0 && survey === undefined;
  return html`
    <p>
      ${t.isKind(name, t.kind[kind])}
      ${count === undefined ? nothing : t.rows(frame.number(count), count === 1)}
      ${isNothing ? t.none : survey === undefined ? t.changes(frame.number(differences.length)) : t.surveyOpens}
    </p>
    ${encoding === null ? nothing : html`<p class="hint">${t.encoding[encoding]}</p>`}
    ${
      differences.length === 0
        ? nothing
        : scrollRegion(
            t.changes(frame.number(differences.length)),
            html`<table class="ds-table amounts">
              <thead>
                <tr>
                  <th scope="col">${t.what}</th>
                  <th scope="col" class="number">${t.before}</th>
                  <th scope="col" class="number">${t.after}</th>
                </tr>
              </thead>
              <tbody>
                ${differences.slice(0, mostShown).map((each) => row(frame, t, each))}
              </tbody>
            </table>`,
          )
    }
    ${differences.length > mostShown ? html`<p class="hint">${t.shownFirst(frame.number(mostShown))}</p>` : nothing}
    <p class="import-actions">
      ${
        isNothing
          ? nothing
          : html`<button
              type="button"
              class="ds-button"
              data-import="accept"
              @click=${(event: Event) => {
                focusStatus(event);
                void file.accept();
              }}
            >
              ${t.accept}
            </button>`
      }
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-import="cancel"
        @click=${(event: Event) => {
          focusStatus(event);
          file.cancel();
        }}
      >
        ${t.cancel}
      </button>
    </p>
  `;
}

/** A number of an error as the page writes numbers; a line's is a name. */
const shownNumber = (frame: Frame, name: string, value: unknown): unknown =>
  !/line|column|year/.test(name) && /^-?\d{5,}$/.test(String(value))
    ? decimal(String(value), frame.language)
    : value;

function refusal(frame: Frame, t: ImportTexts, name: string, errors: EngineError[]): TemplateResult {
  const sentence = (error: EngineError): string => {
    const values = Object.fromEntries(
      Object.entries(error.values).map(([key, value]) => [key, shownNumber(frame, key, value)]),
    );
    return Object.hasOwn(t.errors, error.code)
      ? t.errors[error.code]!((key) => String(values[key] ?? ''))
      : errorSentence({ ...error, values }, frame.text);
  };
  const place = ({ path, values }: EngineError): TemplateResult | typeof nothing => {
    const [line, column] = [values['line'], values['column']].map((each) =>
      typeof each === 'number' ? String(each) : null,
    );
    const isPointer = path === '' || path.startsWith('/');
    const lines = isPointer && line ? (column ? t.lineAndColumn(line, column) : t.line(line)) : '';
    const words = isParameter(frame, path) ? pathWords(frame, path) : '';
    const told = [lines, words].filter((each) => each !== '').join(', ');
    if (told === '' && path === '') return nothing;
    return html` ${t.at}: ${told} ${path === '' ? nothing : html`<code class="path">${path}</code>`}`;
  };
  return html`
    <div class="ds-alert" data-color="danger" role="alert">
      <p>${t.refused(name)}</p>
      <ul>
        ${errors
          .slice(0, mostErrors)
          .map((error) => html`<li data-code=${error.code}>${sentence(error)}${place(error)}</li>`)}
      </ul>
      ${errors.length > mostErrors ? html`<p>${t.more(frame.number(errors.length - mostErrors))}</p>` : nothing}
    </div>
  `;
}

function result(frame: Frame, t: ImportTexts, file: OpenedFile): TemplateResult | typeof nothing {
  const { now } = file;
  if (now.state === 'none') return nothing;
  if (now.state === 'cancelled') return html`<p>${t.cancelled}</p>`;
  if (now.state === 'reading') return html`<p>${t.reading(now.name)}</p>`;
  if (now.state === 'accepted') return html`<p>${t.accepted(now.name)}</p>`;
  return 'errors' in now
    ? refusal(frame, t, now.name, now.errors)
    : 'reading' in now
      ? preview(frame, t, file, now.name, now.reading)
      : nothing;
}

const panel = (frame: Frame, t: ImportTexts): TemplateResult => {
  const file = opened(frame);
  return html`
    <div
      class="import"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        const dropped = event.dataTransfer?.files[0];
        if (dropped) void file.open(dropped);
      }}
    >
      <p>${t.lead}</p>
      <p class="hint" id="import-hint">${t.takes} ${t.drop}</p>
      <label class="ds-label" for="import-file">${t.choose}</label>
      <input
        id="import-file"
        type="file"
        aria-describedby="import-hint"
        accept=".json,.csv,.txt,.xlsx"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const [chosen] = input.files ?? [];
          if (chosen) void file.open(chosen);
          // The same file may be chosen again after it was mended.
          input.value = '';
        }}
      />
      <div role="status" tabindex="-1" data-state=${file.now.state}>${result(frame, t, file)}</div>
    </div>
  `;
};

/** The panel in a language. */
export async function importPanelOf(language: Frame['language']): Promise<(frame: Frame) => TemplateResult> {
  const t = await importTextsOf(language);
  return (frame) => panel(frame, t);
}
