// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { EngineError } from '../engine/types.ts';
import type { Texts } from '../text/texts.ts';

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

/** A part of the page that could not be fetched. */
export const viewUnavailable: EngineError = { code: 'view_unavailable', path: '', values: {} };

/** The sentence of an error code; a code without one is named. */
export function errorSentence({ code, values }: EngineError, text: Texts): string {
  const sentences: Record<string, (value: (name: string) => string) => string> = text.errors;
  const valueOf = (name: string): string => textOf(values[name]);
  return Object.hasOwn(sentences, code) ? sentences[code]!(valueOf) : text.unknownError(code);
}

/** Errors that belong to no single field; of those that stand at their fields it is said that they do. */
export function errorBox(
  errors: EngineError[],
  text: Texts,
  hasField: (error: EngineError) => boolean = () => false,
): TemplateResult {
  const others = errors.filter((error) => !hasField(error));
  return html`
    <div class="ds-alert" data-color="danger" role="alert">
      ${others.length < errors.length ? html`<p>${text.inputs.correct}</p>` : nothing}
      ${others.map((error) => html`<p data-code=${error.code}>${errorSentence(error, text)}</p>`)}
    </div>
  `;
}
