// SPDX-License-Identifier: MIT
// Under each chart: its numbers as CSV, its picture as SVG and as PNG. What makes the pictures is fetched when asked for.
import '../style/pictures.css';
import { type TemplateResult, html } from 'lit';
import type { Status } from '../engine/types.ts';
import { type Cell, csv } from '../files/csv.ts';
import { download } from '../files/download.ts';
import type { FinishedPicture, PictureWords } from '../files/picture.ts';
import { today } from '../text/date.ts';
import { pictureTexts } from '../text/pictures.ts';
import type { Frame } from '../views/frame.ts';

export interface TakenHome {
  /** What is drawn, in words; it becomes the picture's title. */
  title: string;
  description: string;
  /** The files' name without its ending. */
  file: string;
  /** The numbers with their heading, made when they are asked for. */
  rows: () => Cell[][];
  /** What the drawn numbers are counted in, or what the drawing's marks mean, where the drawing does not say it. */
  unit?: string;
  /** The marks that the numbers have. */
  statuses: readonly Status[];
  /** Where they come from, in words; otherwise the regulations and Statistics Norway. */
  sources?: readonly string[];
}

/** A source as the parameters name it: who made it and what it is called. */
export function sourceName(frame: Frame, id: string): string[] {
  const source = frame.description.sources[id];
  return source ? [`${source.publisher}: ${source.document}.`] : [];
}

/** What is said on the picture and below the numbers: reserve, marks, sources, version and date. */
function notesOf(frame: Frame, { statuses, sources, unit }: TakenHome): string[] {
  const { text, description, language } = frame;
  const { take } = pictureTexts[language];
  const marks = description.statuses.filter((status) => statuses.includes(status));
  const named = sources ?? [text.sources.lovdata, text.sources.ssb];
  return [
    ...(unit === undefined ? [] : [unit]),
    text.page.guidance,
    ...(marks.length === 0 ? [] : [take.statuses(marks.map((each) => text.words.status[each]).join(', '))]),
    ...named.map((each, index) =>
      index === 0 ? (named.length > 1 ? take.sources : take.source)(each) : each,
    ),
    `${text.page.newest(String(description.newest_adopted_year), frame.date(description.parameters.read_on))} ${text.page.version(description.engine, description.parameters.id)}`,
    take.made(frame.date(today())),
  ];
}

type Kind = 'csv' | 'svg' | 'png';

async function take(frame: Frame, taken: TakenHome, kind: Kind, place: Element): Promise<void> {
  const { title, description, file, rows } = taken;
  const notes = notesOf(frame, taken);
  if (kind === 'csv') {
    download(`${file}.csv`, csv([...rows(), [], [title], ...notes.map((note) => [note])]));
    return;
  }
  const { finishedPicture, asPng } = await import('../files/picture.ts');
  const words: PictureWords = { title, description, notes, language: frame.language };
  const picture: FinishedPicture = finishedPicture(place.querySelector('.chart')!, words);
  if (kind === 'svg') download(`${file}.svg`, picture.svg, 'image/svg+xml');
  else download(`${file}.png`, await asPng(picture), 'image/png');
}

/** A chart with what takes it home below it. */
export function withFiles(frame: Frame, chart: TemplateResult, taken: TakenHome): TemplateResult {
  const { take: words } = pictureTexts[frame.language];
  const button = (kind: Kind): TemplateResult => html`
    <button
      type="button"
      class="link-button"
      data-take=${kind}
      aria-label=${words.named(words[kind], taken.title)}
      @click=${(event: Event) => {
        const place = (event.currentTarget as Element).closest('.picture')!;
        const said = place.querySelector('.take-problem')!;
        said.textContent = '';
        take(frame, taken, kind, place).catch(() => {
          said.textContent = words.failed;
        });
      }}
    >
      ${words[kind]}
    </button>
  `;
  return html`
    <div class="picture">
      ${chart}
      <div class="take no-print" role="group" aria-label=${words.group(taken.title)}>
        <span aria-hidden="true">${words.take}</span>
        ${button('csv')} ${button('svg')} ${button('png')}
        <span class="problem take-problem" role="status"></span>
      </div>
    </div>
  `;
}
