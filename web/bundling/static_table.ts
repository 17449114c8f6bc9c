// SPDX-License-Identifier: MIT
// Tables for where nothing can be calculated: the build asks the engine once and lays its answers into a module.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { CountryHeader, Description } from '../engine/types.ts';
import type { StaticTable } from '../guest/static_table.ts';
import { countryRows, groupSums } from '../state/country_rows.ts';

interface BuiltModule {
  describe(request: string): string;
  recalculate(scenario: string): { header: string; numbers: Float64Array };
}
type Create = (options: { wasmBinary: Uint8Array }) => Promise<BuiltModule>;

/** The newest adopted year under the law, as a built engine answers it. */
export async function staticTable(moduleFolder: string): Promise<StaticTable> {
  const glue = (await import(pathToFileURL(`${moduleFolder}/samfin.mjs`).href)) as { default: Create };
  const engine = await glue.default({ wasmBinary: readFileSync(`${moduleFolder}/samfin.wasm`) });
  const description = JSON.parse(engine.describe('{}')) as Description;
  const { newest_adopted_year: year, municipalities, solutions } = description;
  const { header, numbers } = engine.recalculate(JSON.stringify({ version: 1, base: 'law', years: [year] }));
  const country = { ...(JSON.parse(header) as CountryHeader), numbers };
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const of = country.years[0]!;
  const rows = countryRows(country, of, {
    statuses: description.statuses,
    healthRegions: description.health_regions,
    nameOf: (actor) => names.get(actor) ?? actor,
  });
  return {
    year,
    read_on: description.parameters.read_on,
    engine: description.engine,
    parameters: description.parameters.id,
    solutions,
    groups: groupSums(of, rows).map(({ group, bySolution, total_ore }) => ({
      group,
      amounts_ore: solutions.map((solution) => bySolution[solution] ?? null),
      total_ore,
    })),
    municipalities: rows
      .filter(({ group }) => group === 'municipalities')
      .map(({ actor, name, values, status }) => ({
        code: actor,
        name,
        total_ore: values['total_ore'] ?? 0,
        status,
      })),
  };
}

const name = 'samfin-static-table';
const resolved = `\0${name}`;

/** The module `samfin-static-table`. */
export function staticTableModule(moduleFolder: string): Plugin {
  return {
    name: `${name}-module`,
    enforce: 'pre',
    resolveId: (id) => (id === name ? resolved : null),
    load: async (id) =>
      id === resolved ? `export default ${JSON.stringify(await staticTable(moduleFolder))};` : null,
  };
}
