// SPDX-License-Identifier: MIT
// What a printed view says first: whom and which year it is about, what was put in, with what it was made, and when. It
// is fetched after the first answer, since a browser that is about to print waits for nothing.
import { type TemplateResult, html } from 'lit';
import type { Language } from '../numbers.ts';
import type { View } from '../state/choice.ts';
import { linkOf } from '../state/link.ts';
import type { PrintHeadTexts } from '../text/nb/print_head.ts';
import { today } from '../text/date.ts';
import { printHeadTextsOf } from '../text/on_demand.ts';
import type { Frame } from './frame.ts';
import type { Content } from './on_demand.ts';
import { pathWords } from './path_words.ts';

const aboutActor = new Set<View>(['bill', 'costs', 'whatif', 'own']);
const withoutYear = new Set<View>(['own', 'sources', 'privacy']);
const papers = new Set<View>(['specification', 'memo']);

/** What the reader typed or chose that the result follows from, since the fields themselves are not printed. */
function inputs(frame: Frame, words: PrintHeadTexts): string[] {
  const { choice, text, session } = frame;
  const said: string[] = [];
  if (choice.view === 'pharmacy')
    said.push(
      `${text.pharmacy.lookUps}: ${choice.look_ups}`,
      `${text.pharmacy.totalLookUps}: ${choice.total_look_ups}`,
    );
  if (choice.view === 'member') {
    said.push(`${text.member.kind}: ${text.words.memberKind[choice.member_kind]}`);
    if (choice.member_kind === 'business')
      said.push(
        `${text.member.turnover}: ${choice.turnover}`,
        `${text.member.locations}: ${choice.locations}`,
      );
    said.push(`${text.member.months}: ${choice.months}`);
  }
  if (choice.view === 'country' && choice.country_search !== '')
    said.push(`${words.search}: ${choice.country_search}`);
  if (choice.base === 'costs') said.push(words.costs);
  if (frame.nextScenario) said.push(words.next);
  for (const { path, value } of session.changes)
    said.push(
      `${pathWords(frame, path)}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)} (${words.changed})`,
    );
  for (const line of choice.base === 'costs' ? choice.cost_lines : [])
    said.push(`${line.name}: ${line.amount_mnok} (${words.line})`);
  return said.length > 0 ? said : [words.law];
}

function head(frame: Frame, words: PrintHeadTexts): TemplateResult {
  const { choice, description, session } = frame;
  const { engine, parameters } = description;
  const rows: [string, string[]][] = [
    ...(aboutActor.has(choice.view)
      ? [[words.actor, [`${frame.name(frame.actor)} (${frame.actor})`]] as [string, string[]]]
      : []),
    ...(withoutYear.has(choice.view) ? [] : [[words.year, [String(frame.year)]] as [string, string[]]]),
    [words.inputs, inputs(frame, words)],
    [words.made, [`${frame.text.page.version(engine, parameters.id)} SHA-256 ${parameters.sha256}`]],
    [words.date, [frame.date(today())]],
    [words.address, [session.host.addressOf(linkOf(choice))]],
  ];
  return html`<dl class="print-only print-head">
    ${rows.map(
      ([name, values]) =>
        html`<div>
          <dt>${name}</dt>
          ${values.map((value) => html`<dd>${value}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

export async function printHeadContent(language: Language): Promise<Content> {
  const words = await printHeadTextsOf(language);
  return {
    title: () => '',
    view: (frame) => (papers.has(frame.choice.view) ? html`` : head(frame, words)),
  };
}
