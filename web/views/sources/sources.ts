// SPDX-License-Identifier: MIT
// "Sources": what the amounts rest on, the published figures recomputed, and every parameter.
import '../../style/costs.css';
import { type TemplateResult, html } from 'lit';
import { isRefusal } from '../../engine/engine.ts';
import type { Language } from '../../numbers.ts';
import { errorBox } from '../../parts/errors.ts';
import { reserve } from '../../parts/reserve.ts';
import { statusGuide } from '../../parts/status.ts';
import { fetching } from '../../parts/working.ts';
import type { SourceTexts } from '../../text/nb/sources.ts';
import { sourceTextsOf } from '../../text/on_demand.ts';
import type { Frame } from '../frame.ts';
import type { Content } from '../on_demand.ts';
import { about } from './about.ts';
import { checkList } from './checks.ts';
import { families } from './families.ts';
import { parameterList } from './parameters.ts';
import { printChoice } from './printed.ts';

function view(frame: Frame, words: SourceTexts): TemplateResult {
  const { text, session, description } = frame;
  const { all_parameters: parameters, checks } = session.results;
  const pending = html`<p class="pending">${text.page.loading}</p>`;
  return html`
    <h1 class="ds-heading" tabindex="-1">${text.sources.title}</h1>
    <p class="lead">${text.sources.lead}</p>
    ${reserve(frame)} ${about(frame)} ${printChoice(frame, words)} ${fetching(session, text)}
    ${
      checks === null
        ? pending
        : isRefusal(checks)
          ? errorBox(checks.errors, text)
          : checkList(frame, words, checks)
    }
    ${
      parameters === null
        ? pending
        : isRefusal(parameters)
          ? errorBox(parameters.errors, text)
          : html`${parameterList(frame, words, parameters)} ${families(frame, parameters)}`
    }
    ${statusGuide(description.statuses, text)}
  `;
}

export async function sourcesContent(language: Language): Promise<Content> {
  const words = await sourceTextsOf(language);
  return {
    title: ({ text }) => text.sources.title,
    view: (frame) => view(frame, words),
  };
}
