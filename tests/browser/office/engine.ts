// SPDX-License-Identifier: MIT
// The engine of the page in Node, and the workbook of a bill as the page makes it.
import { readFile } from 'node:fs/promises';
import type { Country, CountryHeader, Description, Scenario } from '../../../web/engine/types.ts';
import type { Sheet } from '../../../web/files/xlsx.ts';
import { billWorkbook } from '../../../web/text/nb/bill_workbook.ts';
import { nb } from '../../../web/text/nb.ts';
import { billSheets } from '../../../web/workbook/bill_workbook.ts';
import { type Asked, figuresOf } from '../../../web/workbook/figures.ts';

interface Module {
  describe(request: string): string;
  bill(request: string): string;
  explain(request: string): string;
  parameters(request: string): string;
  recalculate(scenario: string): { header: string; numbers: Float64Array };
}

const folder = new URL('../../../build/wasm/', import.meta.url);

export async function startEngine(
  name = 'samfin',
): Promise<{ engine: Asked; description: Description; explained: () => number }> {
  const { default: create } = (await import(new URL(`${name}.mjs`, folder).href)) as {
    default: (options: { wasmBinary: Uint8Array }) => Promise<Module>;
  };
  const module = await create({ wasmBinary: await readFile(new URL(`${name}.wasm`, folder)) });
  let explained = 0;
  const ask =
    (call: (request: string) => string) =>
    (request?: object): Promise<never> =>
      Promise.resolve(JSON.parse(call(request ? JSON.stringify(request) : '')) as never);
  const engine: Asked = {
    bill: ask((request) => module.bill(request)),
    explain: ask((request) => {
      explained += 1;
      return module.explain(request);
    }),
    parameters: ask((request) => module.parameters(request)),
    recalculate: (scenario) => {
      const { header, numbers } = module.recalculate(JSON.stringify(scenario));
      return Promise.resolve({
        ...(JSON.parse(header) as CountryHeader),
        numbers: numbers.slice(),
      } as Country);
    },
  };
  const description = JSON.parse(module.describe('')) as Description;
  return { engine, description, explained: () => explained };
}

export interface Case {
  actor: string;
  year: number;
  scenario?: Scenario;
}

/** The sheets as the page writes them. */
export async function sheetsOf(
  { engine, description }: Awaited<ReturnType<typeof startEngine>>,
  { actor, year, scenario = {} }: Case,
): Promise<Sheet[]> {
  const asked: Scenario = { version: 1, base: 'law', years: [year], ...scenario };
  const figures = await figuresOf(engine, { scenario: asked, actor, year, description });
  const names = new Map(description.municipalities.map(({ code, name }) => [code, name]));
  const words = {
    t: billWorkbook,
    text: nb,
    name: (code: string) => names.get(code) ?? code,
    source: (id: string | undefined) => id ?? '',
    place: (place: string | undefined) => place ?? '',
  };
  return billSheets(figures, words, description);
}
