// SPDX-License-Identifier: MIT
// A file that the reader opens: what it is, and what it would change. Nothing is changed here; the engine says whether
// values are possible.
import { isRefusal } from '../engine/engine.ts';
import type { Change, EngineError, Parameters, Scenario } from '../engine/types.ts';
import { type Language, readNumber } from '../numbers.ts';
import { type Choice, scenarioOf } from '../state/choice.ts';
import type { Session } from '../state/session.ts';
import { ownOf } from '../state/what_if.ts';
import { withPart } from '../state/what_if_scenario.ts';
import { isScenario } from '../state/what_if_shape.ts';
import { type Encoding, fileText, isJson } from './file_text.ts';
import { largestFile } from './limits.ts';
import { Refused, refused } from './refused.ts';
import { type Row, type Table, tableOf } from './rows.ts';

export type FileKind =
  'scenario' | 'report' | 'parameters' | 'values' | 'population' | 'key' | 'look_ups' | 'survey' | 'workbook';

/** One place that changes; null where nothing stood or stands. */
export interface Difference {
  path: string;
  before: unknown;
  after: unknown;
}
export interface Reading {
  kind: FileKind;
  differences: Difference[];
  /** What the view that comes next is given. */
  patch: Partial<Choice>;
  /** A scenario for "What if", or a survey for "Own costs": these views read them themselves. */
  scenario?: string;
  survey?: string;
  /** Rows of a survey or a key, where single differences say little. */
  count?: number;
  encoding?: Encoding;
}

/** A value of a file, with the line that it stands in. */
type FileValue = Change & { line?: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value by its JSON pointer; changes by the path that they change. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const stack: [unknown, string][] = [[value, path]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [each, at] = next;
    if (typeof each !== 'object' || each === null || Object.keys(each).length === 0) found.set(at, each);
    else if (at === '/changes' && Array.isArray(each))
      for (const change of each as Change[]) found.set(change.path, change.value);
    else for (const [name, inner] of Object.entries(each)) stack.push([inner, `${at}/${name}`]);
  }
  return found;
}

const asText = (value: unknown): string => JSON.stringify(value);

function differencesOf(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => path !== '' && asText(old.get(path)) !== asText(now.get(path)))
    .sort()
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }));
}

/** The scenario without what says where it comes from. */
const bare = (scenario: Scenario): Scenario => {
  const { version, engine, parameters, years, ...others } = scenario;
  void [version, engine, parameters, years];
  return others;
};

/** An error of the engine about a table, whose first line is the heading, by the lines of the file that it stands in. */
function placedInTable(
  error: EngineError,
  { headLine }: Table,
  placeOf: (line: number) => string | undefined = () => undefined,
): EngineError {
  const line = Number(/^line (\d+)$/.exec(error.path)?.[1] ?? error.values['line'] ?? NaN);
  if (Number.isNaN(line)) return error;
  const place = placeOf(line);
  if (place !== undefined) return { ...error, path: place };
  const values: Record<string, unknown> = { ...error.values, line: line + headLine - 1 };
  if (typeof values['first_line'] === 'number') values['first_line'] += headLine - 1;
  return { ...error, path: '', values };
}

export class FileReader {
  #parameters: Parameters | null = null;

  constructor(
    private readonly session: Session,
    private readonly language: Language,
  ) {}

  /** Errors, as `Refused`. */
  async read(file: File): Promise<Reading> {
    if (file.size > largestFile)
      throw refused('import_too_large', '', { limit: largestFile, bytes: file.size });
    if (file.size === 0) throw refused('import_empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      return this.#workbook(bytes);
    }
    const { text, encoding } = fileText(bytes);
    const reading = await (isJson(text) ? this.#json(text) : this.#csv(text));
    return { ...reading, encoding };
  }

  get #models() {
    return this.session.engine.models;
  }

  async #workbook(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
    const [{ sheetsOf }, { formOf }, { valuesOf }] = await Promise.all([
      import('./workbook_sheets.ts'),
      import('./workbook_form.ts'),
      import('./workbook_values.ts'),
    ]);
    const sheets = await sheetsOf(bytes);
    const form = formOf(sheets);
    if (form === null) return this.#values('workbook', valuesOf(sheets));
    const { csv, places } = form;
    return this.#survey(tableOf(csv), (line) => places[line - 2]);
  }

  async #json(text: string): Promise<Reading> {
    let read: unknown;
    try {
      read = JSON.parse(text) as unknown;
    } catch {
      await this.#refuseScenario(text);
      throw refused('json_syntax');
    }
    if (isRecord(read) && Array.isArray(read['families'])) return this.#parameterFile(read['families']);
    if (isRecord(read) && isRecord(read['scenario']) && 'results' in read)
      return this.#scenario('report', JSON.stringify(read['scenario']));
    if (isRecord(read) && Array.isArray(read['checks'])) throw refused('import_results_only');
    return this.#scenario('scenario', text);
  }
  /** `placed` tells where in the file an error of the scenario stands. */
  async #refuseScenario(
    text: string,
    placed: (error: EngineError) => EngineError = (error) => error,
  ): Promise<void> {
    const errors = await this.#models.validate(text);
    if (errors.length > 0) throw new Refused(errors.map(placed));
  }
  async #scenario(kind: FileKind, text: string): Promise<Reading> {
    await this.#refuseScenario(text);
    const scenario: unknown = JSON.parse(text);
    if (!isScenario(scenario)) throw refused('import_unknown');
    const own = ownOf(this.session.choice.own)?.scenario ?? {};
    const [year] = scenario.years ?? [];
    const patch = year === undefined ? {} : { year };
    return { kind, patch, scenario: text, differences: differencesOf(bare(own), bare(scenario)) };
  }

  #parameterFile(families: unknown[]): Promise<Reading> {
    const values: Change[] = [];
    families.forEach((family, index) => {
      const list = isRecord(family) ? family['values'] : null;
      if (!Array.isArray(list)) throw refused('import_pointer', `/families/${index}/values`);
      list.forEach((each: unknown, at) => {
        if (!isRecord(each) || typeof each['path'] !== 'string' || !('value' in each))
          throw refused('import_pointer', `/families/${index}/values/${at}`);
        if (each['value'] !== null) values.push({ path: each['path'], value: each['value'] });
      });
    });
    return this.#values('parameters', { values });
  }

  async #csv(text: string): Promise<Reading> {
    const table = tableOf(text);
    const { head } = table;
    const column = (names: string[]): number => head.findIndex((name) => names.includes(name));
    if (head[0] === 'municipality_code' && head[1] === 'category') return this.#survey(table);
    if (head[0] === 'actor' && (head[1] === 'weight' || head[1] === 'use')) return this.#key(table);
    const [path, value] = [column(['path', 'sti', 'stig']), column(['value', 'verdi'])];
    if (path >= 0 && value >= 0)
      return this.#values('values', { values: this.#pathValues(table, path, value) });
    const [all, own] = [column(totalLookUps), column(lookUps)];
    if (all >= 0 && own >= 0) return this.#lookUps(table, own, all);
    const [code, count] = [column(codes), column(populations)];
    if (code >= 0 && count >= 0) {
      const values = this.#populations(table, code, count, column(years));
      return this.#values('population', { values });
    }
    const { headLine: line } = table;
    throw refused('import_header', '', { line, head: head.join('; ').slice(0, 80) });
  }

  /** A number of a file, written with the comma that goes with its separator. */
  #number(table: Table, { line }: Row, cell: string): string {
    const reading = readNumber(
      cell,
      table.separator === ',' ? 'en' : this.language === 'en' ? 'nb' : this.language,
    );
    if ('value' in reading) return reading.value;
    throw refused('import_number', '', { line, found: cell.slice(0, 40) });
  }

  #pathValues(table: Table, path: number, value: number): FileValue[] {
    return table.rows.flatMap((row): FileValue[] => {
      const [at = '', text = ''] = [row.cells[path]?.trim(), row.cells[value]?.trim()];
      if (!at.startsWith('/')) throw refused('import_path', '', { line: row.line, found: at.slice(0, 40) });
      if (text === '') return [];
      const isNumber = /^[-\u2212]?[\d \u00a0\u202f]+(?:[.,]\d+)?$/.test(text);
      return [{ path: at, value: isNumber ? this.#number(table, row, text) : text, line: row.line }];
    });
  }
  #populations(table: Table, code: number, count: number, year: number): FileValue[] {
    return table.rows.flatMap((row): FileValue[] => {
      const { line, cells } = row;
      const [actor = '', text = ''] = [cells[code]?.trim(), cells[count]?.trim()];
      // The country's table has groups without inhabitants too.
      if (text === '' && /^[a-z_]*$/.test(actor)) return [];
      if (!/^\d{4}$/.test(actor)) throw refused('import_code', '', { line, found: actor.slice(0, 40) });
      const when = year < 0 ? String(this.session.choice.year) : (cells[year]?.trim() ?? '');
      if (!/^\d{4}$/.test(when)) throw refused('import_year', '', { line, found: when.slice(0, 40) });
      return [{ path: `/population/${actor}/${when}`, value: this.#number(table, row, text), line }];
    });
  }
  #lookUps(table: Table, own: number, all: number): Reading {
    const [row, another] = table.rows;
    if (another) throw refused('import_one_row', '', { line: another.line });
    if (!row) throw refused('import_row', '', { line: table.headLine + 1 });
    const [look_ups, total_look_ups] = [own, all].map((at) => this.#number(table, row, row.cells[at] ?? ''));
    const { choice } = this.session;
    const differences = [
      { path: '/look_ups', before: choice.look_ups, after: look_ups! },
      { path: '/total_look_ups', before: choice.total_look_ups, after: total_look_ups! },
    ].filter(({ before, after }) => before !== after);
    return {
      kind: 'look_ups',
      differences,
      patch: { view: 'pharmacy', look_ups: look_ups!, total_look_ups: total_look_ups! },
    };
  }

  /** `placeOf` a line, where the lines are not those of the reader's file. */
  async #survey(
    table: Table,
    placeOf: (line: number) => string | undefined = () => undefined,
  ): Promise<Reading> {
    const { body, rows } = table;
    const answer = await this.#models.survey({ scenario: { version: 1 }, csv: body, bootstrap_draws: 0 });
    if (isRefusal(answer))
      throw new Refused(answer.errors.map((error) => placedInTable(error, table, placeOf)));
    return { kind: 'survey', differences: [], patch: { view: 'own' }, survey: body, count: rows.length };
  }
  /** For the group that all of its rows belong to, in the reader's own scenario. */
  async #key(table: Table): Promise<Reading> {
    const answer = await this.#models.keyTable({ csv: table.body });
    if (isRefusal(answer)) throw new Refused(answer.errors.map((error) => placedInTable(error, table)));
    const { health_regions } = this.session.description!;
    const actors = Object.keys(answer.table);
    const group = actors.every((actor) => /^\d{4}$/.test(actor))
      ? 'municipalities'
      : actors.every((actor) => health_regions.includes(actor))
        ? 'health_regions'
        : null;
    if (group === null) throw refused('import_key_group');
    const own = ownOf(this.session.choice.own)?.scenario ?? {};
    const next = withPart(bare(own), 'all', ['keys', group], { key: 'table', table: answer.table });
    return {
      ...(await this.#scenario('key', JSON.stringify({ version: 1, ...next }))),
      count: actors.length,
    };
  }

  async #known(): Promise<Parameters> {
    if (this.#parameters) return this.#parameters;
    const answer = await this.session.engine.allParameters();
    if (isRefusal(answer)) throw new Refused(answer.errors);
    this.#parameters = answer.parameters;
    return answer.parameters;
  }

  /** Values by their paths beside what stands: only what differs is a change. */
  async #values(
    kind: FileKind,
    { values, patch = {} }: { values: FileValue[]; patch?: Partial<Choice> },
  ): Promise<Reading> {
    const { session } = this;
    const { newest_adopted_year, next_year } = session.description!;
    const choice: Choice = { ...session.choice, ...patch };
    const parameters = await this.#known();
    const standing = new Map(
      parameters.families.flatMap(({ unit, values: all }) =>
        all.map((each): [string, { value: unknown; unit: string | undefined }] => [
          each.path,
          { value: each.value, unit: each.unit ?? unit },
        ]),
      ),
    );
    const own = new Map(choice.changes.map(({ path, value }) => [path, value]));
    const changes = new Map(own);
    const differences: Difference[] = [];
    const lines = new Map<string, number | undefined>();
    for (const { path, value, line } of values) {
      const place = line === undefined ? {} : { line };
      if (lines.has(path)) throw refused('duplicate_change', path, place);
      lines.set(path, line);
      const newest = standing.get(path.replace(new RegExp(`/${next_year}$`), `/${newest_adopted_year}`));
      const there = standing.get(path) ?? newest;
      if (!there) throw refused('unknown_path', path, place);
      const isWhole = there.unit === 'count' && /^-?\d{1,15}$/.test(String(value));
      const typed = isWhole ? Number(value) : typeof value === 'number' ? String(value) : value;
      const before = own.has(path) ? own.get(path) : there.value;
      if (asText(before) === asText(typed) || asText(String(before)) === asText(String(typed))) continue;
      if (asText(String(there.value)) === asText(String(typed))) changes.delete(path);
      else changes.set(path, typed);
      differences.push({ path, before: before ?? null, after: typed });
    }
    const next = [...changes].map(([path, value]): Change => ({ path, value }));
    const scenario = scenarioOf({ ...choice, changes: next }, next_year);
    if (differences.length > 0)
      await this.#refuseScenario(JSON.stringify({ ...scenario, changes: next }), (error) => {
        const { path } = next[Number(/^\/changes\/(\d+)/.exec(error.path)?.[1])] ?? error;
        const line = lines.get(path);
        return { ...error, path, values: line === undefined ? error.values : { ...error.values, line } };
      });
    if (next.length > mostChanges)
      throw refused('import_too_many', '', { count: next.length, limit: mostChanges });
    const about = differences[0]?.path.split('/')[1];
    const view = kind === 'workbook' || about === 'population' ? { view: 'bill' as const } : {};
    return { kind, differences, patch: { ...view, ...patch, changes: next } };
  }
}

/** As many as a link takes. */
const mostChanges = 200;
const lookUps = ['look_ups', 'oppslag'];
const totalLookUps = ['total_look_ups', 'oppslag i alt', 'alle oppslag'];
const codes = ['code', 'kode', 'kommunenummer', 'municipality_code', 'actor'];
const populations = ['population', 'inhabitants', 'innbyggere', 'innbyggjarar', 'folketall', 'folketal'];
const years = ['year', 'år'];
