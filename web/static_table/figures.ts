// SPDX-License-Identifier: MIT
// What the table that is there without script shows, asked of the engine: nothing is computed here.
import type { Answer, Bill, CountryHeader, Description } from '../engine/types.ts';

/** The functions of the wasm module that are asked; JSON in, JSON out. */
export interface Asked {
  describe(request: string): string;
  bill(request: string): string;
  recalculate(scenario: string): { header: string };
}

export interface Figures {
  description: Description;
  /** The newest adopted year. */
  year: number;
  totals: CountryHeader['years'][number]['totals'];
  total_ore: number;
  /** Payments that exist, but whose amount nobody has published: they are in no sum. */
  unknown: { solution: string; payer_group: string }[];
  municipalities: { code: string; name: string; bill: Bill }[];
}

function answered<T extends object>(text: string): T {
  const answer = JSON.parse(text) as Answer<T>;
  if ('errors' in answer)
    throw new Error(`the engine refuses: ${answer.errors.map(({ code }) => code).join(', ')}`);
  return answer;
}

/** The adopted amounts of the groups and the bill of each municipality in the newest adopted year. */
export function figuresOf(engine: Asked): Figures {
  const description = answered<Description>(engine.describe('{}'));
  const year = description.newest_adopted_year;
  const { years, warnings } = answered<CountryHeader>(
    engine.recalculate(JSON.stringify({ years: [year] })).header,
  );
  const country = years.find((each) => each.year === year);
  if (!country) throw new Error(`the engine gave nothing for ${year}`);
  // `/payment_mnok/{solution}/{group}/{year}`
  const unknown = warnings
    .filter(({ code }) => code === 'amount_not_known')
    .map(({ path }) => path.split('/'))
    .map(([, , solution = '', payer_group = '']) => ({ solution, payer_group }));
  const names = new Map(description.municipalities.map(({ code, name }) => [code, name]));
  const municipalities = country.actors
    .filter((actor) => names.has(actor))
    .map((code) => ({
      code,
      name: names.get(code)!,
      bill: answered<Bill>(engine.bill(JSON.stringify({ actor: code, year }))),
    }));
  return { description, year, totals: country.totals, total_ore: country.total_ore, unknown, municipalities };
}
