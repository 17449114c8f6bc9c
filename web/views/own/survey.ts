// SPDX-License-Identifier: MIT
// A file with forms of several municipalities: what each told, and the country by the line through them.
import { type TemplateResult, html, nothing } from 'lit';
import { fileName } from '../../parts/file_name.ts';
import { withFiles } from '../../parts/picture_files.ts';
import { pictureTexts } from '../../text/pictures.ts';
import type { Scaled, Survey } from '../../engine/types_municipal.ts';
import { csv } from '../../files/csv.ts';
import { download } from '../../files/download.ts';
import { decimal } from '../../numbers.ts';
import { errorSentence } from '../../parts/errors.ts';
import { type FitPoint, fitPlot } from '../../parts/fit_plot.ts';
import { selectField } from '../../parts/select_field.ts';
import { statusBadge } from '../../parts/status.ts';
import { scrollRegion } from '../../parts/table.ts';
import { formsOf } from '../../state/own_form.ts';
import { wordOf } from '../../text/texts.ts';
import { remarkSentence } from './form.ts';
import type { MunicipalFrame } from './municipal_frame.ts';

const mostErrors = 100;
const mostRows = 400;

/** Whole kroner of a number with decimals, for showing only. */
const whole = (frame: MunicipalFrame, value: number): string => frame.bareNok(Math.round(value));
const short = (frame: MunicipalFrame, value: number | null): string =>
  value === null ? frame.text.bill.none : decimal(value.toFixed(2), frame.language);

/** null for bytes in another encoding: letters are never guessed. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function opened(frame: MunicipalFrame, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const bytes = await file.arrayBuffer();
  // The same file may be chosen again after it was mended.
  input.value = '';
  const text = utf8(bytes);
  if (text === null) frame.own.survey.refuse(file.name, 'invalid_utf8');
  else await frame.own.survey.read(file.name, text);
}

const refusals = (frame: MunicipalFrame): TemplateResult | typeof nothing => {
  const { own, formWords, text } = frame;
  const { errors, refusedName } = own.survey;
  if (errors.length === 0) return nothing;
  const { survey: words } = formWords;
  const lineOf = (path: string): string => {
    const line = /^line (\d+)$/.exec(path)?.[1];
    return line ? `${words.line(line)}: ` : '';
  };
  return html`
    <div class="ds-alert own-survey-refused" data-color="danger" role="alert">
      <p>${words.refused(refusedName)}</p>
      <ul>
        ${errors
          .slice(0, mostErrors)
          .map(
            (error) =>
              html`<li data-code=${error.code}>${lineOf(error.path)}${errorSentence(error, text)}</li>`,
          )}
      </ul>
      ${errors.length > mostErrors ? html`<p>${words.refusedMore(frame.number(errors.length - mostErrors))}</p>` : nothing}
    </div>
  `;
};

const municipalities = (frame: MunicipalFrame, { municipalities: all }: Survey): TemplateResult => {
  const { formWords, words, text } = frame;
  const { survey } = formWords;
  return html`
    <details class="ds-details">
      <summary>${survey.municipalities}</summary>
      <div>
        ${scrollRegion(
          survey.municipalities,
          html`<table class="ds-table amounts own-surveyed">
            <thead>
              <tr>
                <th scope="col">${survey.municipality}</th>
                <th scope="col" class="number">${survey.inhabitants}</th>
                <th scope="col" class="number">${survey.own}</th>
                <th scope="col" class="number">${survey.statutory}</th>
                <th scope="col" class="number">${survey.perInhabitant}</th>
                <th scope="col">${words.status}</th>
              </tr>
            </thead>
            <tbody>
              ${all.slice(0, mostRows).map(
                (each) =>
                  html`<tr>
                    <th scope="row">${frame.name(each.municipality_code)}</th>
                    <td class="number">${frame.number(each.inhabitants)}</td>
                    <td class="number">${frame.bareNok(each.own_nok)}</td>
                    <td class="number">
                      ${each.statutory_nok === null ? text.bill.none : frame.bareNok(each.statutory_nok)}
                    </td>
                    <td class="number">
                      ${each.per_inhabitant_ore === null ? text.bill.none : frame.bare(each.per_inhabitant_ore)}
                    </td>
                    <td>${statusBadge(each.status, text)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
        )}
      </div>
    </details>
  `;
};

/** "records/operation" in words. */
function lineName({ words, formWords }: MunicipalFrame, id: string): string {
  const [group = '', type] = id.split('/');
  const name = wordOf({ ...words.groups, total: words.categories.total }, group);
  return type ? `${name}, ${wordOf(formWords.form.costTypes, type).toLowerCase()}` : name;
}

const ways = (frame: MunicipalFrame, { national, bootstrap, alternatives }: Scaled): TemplateResult => {
  const { formWords } = frame;
  const { survey } = formWords;
  const { way } = survey;
  const row = (
    name: string,
    point: number | null | undefined,
    low?: number,
    high?: number,
  ): TemplateResult => html`
    <tr>
      <th scope="row" class="wrapping">${name}</th>
      <td class="number">${point === null || point === undefined ? nothing : frame.bareNok(point)}</td>
      <td class="number">${low === undefined ? nothing : frame.bareNok(low)}</td>
      <td class="number">${high === undefined ? nothing : frame.bareNok(high)}</td>
    </tr>
  `;
  return scrollRegion(
    survey.ways,
    html`<table class="ds-table amounts own-ways">
      <caption>
        ${survey.ways}, ${frame.words.kroner.toLowerCase()}
      </caption>
      <thead>
        <tr>
          <th scope="col">${survey.wayHead}</th>
          <th scope="col" class="number">${survey.point}</th>
          <th scope="col" class="number">${survey.low}</th>
          <th scope="col" class="number">${survey.high}</th>
        </tr>
      </thead>
      <tbody>
        ${row(way.least_squares, national.point_nok, national.low_nok, national.high_nok)}
        ${bootstrap ? row(way.bootstrap, null, bootstrap.low_nok, bootstrap.high_nok) : nothing}
        ${row(way.per_inhabitant, alternatives.per_inhabitant.national_nok)}
        ${row(way.through_origin, alternatives.through_origin.national_nok)}
        ${row(way.size_classes, alternatives.size_classes_national_nok)}
        ${alternatives.robust ? row(way.robust, alternatives.robust.national_nok) : nothing}
      </tbody>
    </table>`,
  );
};

const observations = (frame: MunicipalFrame, { observations: all }: Scaled): TemplateResult => {
  const { survey } = frame.formWords;
  return scrollRegion(
    survey.observations,
    html`<table class="ds-table amounts own-observations">
      <caption>
        ${survey.observations}
      </caption>
      <thead>
        <tr>
          <th scope="col">${survey.municipality}</th>
          <th scope="col" class="number">${survey.inhabitants}</th>
          <th scope="col" class="number">${survey.cost}</th>
          <th scope="col" class="number">${survey.fitted}</th>
          <th scope="col" class="number">${survey.residual}</th>
          <th scope="col" class="number">${survey.leverage}</th>
          <th scope="col" class="number">${survey.cook}</th>
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, mostRows).map(
          (each) =>
            html`<tr>
              <th scope="row">${frame.name(each.municipality_code)}</th>
              <td class="number">${frame.number(each.x)}</td>
              <td class="number">${frame.bareNok(each.y)}</td>
              <td class="number">${whole(frame, each.fitted)}</td>
              <td class="number">${whole(frame, each.residual)}</td>
              <td class="number">${short(frame, each.leverage)}</td>
              <td class="number">${short(frame, each.cook)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
};

/** The reader's own form as a point, where the file has none of the municipality and the line is of all costs. */
function ownPoint(
  frame: MunicipalFrame,
  { id, observations: all, intercept, slope }: Scaled,
): FitPoint | null {
  const { told } = frame.own.forms;
  if (!told || id !== 'total' || all.some((each) => each.municipality_code === told.municipality_code))
    return null;
  const { inhabitants: x, own_nok: y } = told;
  return { name: frame.place, x, y, fitted: intercept + slope * x, isOwn: true };
}

const picture = (frame: MunicipalFrame, line: Scaled): TemplateResult => {
  const { own, formWords } = frame;
  const { survey } = formWords;
  const extra = ownPoint(frame, line);
  const points = line.observations.map((each) => ({
    name: frame.name(each.municipality_code),
    x: each.x,
    y: each.y,
    fitted: each.fitted,
    isOwn: each.municipality_code === own.municipality,
  }));
  const hasOwn = extra !== null || points.some(({ isOwn }) => isOwn);
  const drawn = {
    id: 'own-fit',
    title: `${survey.plot}: ${lineName(frame, line.id)}`,
    description: survey.plotText(frame.number(points.length), hasOwn ? survey.ownPoint(frame.place) : ''),
    points,
    extra,
    xName: survey.inhabitants,
    xText: (value: number) => frame.number(value),
    yText: (value: number) => frame.nok(value),
  };
  const { take } = pictureTexts[frame.language];
  return withFiles(frame, fitPlot(drawn), {
    ...drawn,
    file: fileName(drawn.title),
    rows: () => [
      [frame.text.bill.peer, survey.inhabitants, take.kroner, survey.fitted],
      ...[...points, ...(extra ? [extra] : [])].map(({ name, x, y, fitted }) => [
        name,
        { count: x },
        { number: String(y) },
        { number: fitted.toFixed(2) },
      ]),
    ],
    statuses: [],
    sources: [take.ownFile],
  });
};

const scaled = (frame: MunicipalFrame, line: Scaled): TemplateResult => {
  const { own, formWords } = frame;
  const { survey } = formWords;
  const { national } = line;
  return html`
    <div class="own-controls no-print">
      ${selectField(
        'own-line',
        survey.which,
        own.survey.scaled.map(({ id }) => [id, lineName(frame, id)]),
        line.id,
        (id) => {
          own.survey.choose(id);
        },
      )}
    </div>
    <p class="own-national-sentence">
      ${survey.national(
        frame.nok(national.point_nok),
        frame.nok(national.low_nok),
        frame.nok(national.high_nok),
        String(national.level),
      )}
      ${national.cut ? survey.cut : nothing}
    </p>
    <p>${survey.assumed}</p>
    ${line.warnings.map(
      (said) =>
        html`<p class="own-remarks" data-code=${said.code}>
          ${remarkSentence(frame, { isError: false, said })}
        </p>`,
    )}
    ${ways(frame, line)} ${observations(frame, line)} ${picture(frame, line)}
  `;
};

const file = (frame: MunicipalFrame, { municipalities: all, year }: Survey): void => {
  const { formWords, words } = frame;
  const { survey } = formWords;
  const rows = all.flatMap((each) =>
    each.groups.map((group) => [
      each.municipality_code,
      frame.name(each.municipality_code),
      { count: each.inhabitants },
      words.groups[group.group],
      group.is_observed ? { count: group.total_nok } : null,
    ]),
  );
  download(
    `${survey.file}-${year}.csv`,
    csv([
      ['', survey.municipality, survey.inhabitants, words.category, frame.text.bill.amount],
      ...rows,
      [],
      [frame.text.page.guidance],
    ]),
  );
};

const contents = (frame: MunicipalFrame, answer: Survey): TemplateResult => {
  const { own, formWords } = frame;
  const { survey: words } = formWords;
  const { survey, forms } = own;
  const has = answer.municipalities.some(({ municipality_code: code }) => code === own.municipality);
  const line = survey.chosen;
  return html`
    <p role="status">${words.summary(survey.name, frame.number(answer.municipalities.length))}</p>
    <p class="own-controls no-print">
      ${
        has
          ? html`<button
              type="button"
              class="ds-button"
              @click=${() => {
                const found = formsOf(survey.csv, frame.language).get(own.municipality);
                if (!found) return;
                forms.fill(found);
                frame.root.querySelector<HTMLElement>('#own-form-heading')?.focus();
              }}
            >
              ${words.fill(frame.place)}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() => {
          file(frame, answer);
        }}
      >
        ${words.download}
      </button>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        @click=${() => {
          survey.close();
        }}
      >
        ${words.close}
      </button>
    </p>
    ${municipalities(frame, answer)} ${line ? scaled(frame, line) : html`<p>${words.tooFew}</p>`}
  `;
};

export function survey(frame: MunicipalFrame): TemplateResult {
  const { own, formWords } = frame;
  const { survey: words } = formWords;
  const { answer, isReading } = own.survey;
  return html`
    <section class="own-part own-survey" aria-labelledby="own-survey-heading">
      <h2 class="ds-heading" id="own-survey-heading">${words.title}</h2>
      <p>${words.lead}</p>
      <div class="ds-field no-print">
        <label class="ds-label" for="own-file">${words.open}</label>
        <p class="hint" id="own-file-hint">${words.openHint}</p>
        <input
          class="ds-input"
          type="file"
          id="own-file"
          accept=".csv,text/csv,text/plain"
          aria-describedby="own-file-hint"
          @change=${(event: Event) => {
            void opened(frame, event.target as HTMLInputElement);
          }}
        />
      </div>
      <p role="status">${isReading ? words.reading : nothing}</p>
      ${refusals(frame)} ${answer ? contents(frame, answer) : nothing}
    </section>
  `;
}
