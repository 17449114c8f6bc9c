// SPDX-License-Identifier: MIT
// A correction as a note: plain text that can be sent to whoever holds the figure.
import { placeText } from '../place_text.ts';
import { type Told, othersSentences, ownSentence, solutionRows } from './effect.ts';
import type { RowFrame, Standing } from './row_frame.ts';

/** A source by its names and its place. */
function sourceWords(frame: RowFrame, { held }: Standing): string {
  const { text, description, language } = frame;
  const { source: id, place } = held;
  const source = Object.hasOwn(description.sources, id) ? description.sources[id] : undefined;
  const name =
    id === 'convention'
      ? text.explain.notPublic
      : id === 'user_input'
        ? text.explain.userInput
        : source
          ? `${source.publisher}, ${source.document}, ${source.reference}`
          : id;
  return [name, placeText(place, language)].filter(Boolean).join(', ');
}

function correctionLines(frame: RowFrame, standing: Standing): string[] {
  const { words, text } = frame;
  const { note } = words;
  const { held, correction } = standing;
  const proposed = frame.proposed(standing);
  if (proposed === null) return [];
  const { before } = held;
  return [
    `${note.input}: ${frame.label(held)} (${held.path})`,
    `${note.held}: ${frame.value(held, held)} (${text.words.status[held.status]})`,
    `${note.source}: ${sourceWords(frame, standing)}`,
    ...(held.date ? [`${note.date}: ${frame.date(held.date)}`] : []),
    ...(before ? [`${note.before(String(before.year))}: ${frame.value(held, before)}`] : []),
    `${note.moved}: ${held.is_odd ? `${words.oddWord} ` : ''}${frame.movement(held)}`,
    `${note.proposed}: ${proposed}`,
    `${note.reason}: ${correction.reason.trim() || note.noReason}`,
    '',
  ];
}

const effectLines = (frame: RowFrame, told: Told): string[] => {
  const { words, text } = frame;
  const kr = (ore: number, sign = false): string => frame.kr(ore, { ore: true, sign });
  const lines = solutionRows(told).map(
    ([solution, before, after]) =>
      `- ${text.words.solution[solution]}: ${words.note.fromTo(kr(before), kr(after), kr(after - before, true))}`,
  );
  return [
    ownSentence(frame, told),
    ...lines,
    '',
    words.others,
    ...othersSentences(frame, told).map((each) => `- ${each}`),
  ];
};

/** `today` as YYYY-MM-DD. */
export function noteText(frame: RowFrame, told: Told, today: string): string {
  const { words, text, description, row } = frame;
  const { note } = words;
  const { parameters } = description;
  const title = note.title(frame.name(row.actor), row.actor, String(row.year));
  return [
    title,
    '='.repeat(title.length),
    note.written(frame.date(today)),
    '',
    ...frame.standing.flatMap((each) => correctionLines(frame, each)),
    words.effect,
    '-'.repeat(words.effect.length),
    ...effectLines(frame, told),
    '',
    words.against,
    note.rule(frame.limit),
    text.page.guidance,
    text.page.version(description.engine, parameters.id),
    `SHA-256 ${parameters.sha256}`,
    '',
  ]
    .map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '))
    .join('\n');
}
