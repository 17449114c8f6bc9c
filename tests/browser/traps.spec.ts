// SPDX-License-Identifier: MIT
// The engine traps while a reader works: an abort, a stack overflow and memory that ran out, each inside the module. A
// new instance must give the right answer, and all that was typed must stand. A dozen traps, a hundred among the full
// figures; how long each answer took is printed.
import type { Page } from '@playwright/test';
import { expect, settled, test, textOf } from './fixture.ts';
import { isDeep } from './in_turn.mjs';
import { type Arm, type EngineName, trapChannel, trapKinds, trapScript } from './trap_script.ts';
import { injected } from './worker_script.ts';

interface View {
  name: string;
  engine: EngineName;
  link: string;
  /** What is opened before anything can be typed. */
  opened?: string[];
  /** Typed once, and never touched again. */
  typed: Record<string, string>;
  /** Typed at each trap, always another value: answers that are kept ask nothing of the engine. */
  field: string;
  value: (at: number) => string;
  answer: string;
  traps: number;
}

const written = (value: number): string => String(value).replace('.', ',');

const views: View[] = [
  {
    name: 'My bill',
    engine: 'samfin',
    link: '#/bill?actor=4601&year=2027&lang=nb',
    typed: { '[data-path="/growth_ratio/vkp/2027"] input': '3,5' },
    field: '[data-path="/growth_ratio/helsenorge/2027"] input',
    value: (at) => written(5 + at / 4),
    answer: '.answer .amount',
    traps: 3,
  },
  {
    name: 'the price of other members',
    engine: 'samfin',
    link: '#/member?year=2026&lang=nb',
    typed: { '#turnover': '12', '#months': '5' },
    field: '#locations',
    value: (at) => String(10 + at),
    answer: '.answer .amount',
    traps: 2,
  },
  {
    name: "a pharmacy's part",
    engine: 'samfin',
    link: '#/pharmacy?year=2026&lang=nb',
    typed: { '#total_look_ups': '50 000 000' },
    field: '#look_ups',
    value: (at) => String(10_000 + 50 * at),
    answer: '.answer .amount',
    traps: 1,
  },
  {
    name: 'What if',
    engine: 'samfin_basis',
    link: '#/whatif?actor=4601&year=2026&lang=nb',
    opened: ['editor', 'rule-all', 'rule-kjernejournal'].map((part) => `[data-part="${part}"] > summary`),
    typed: { '#own-all-state_share': '5' },
    field: '[data-part="rule-kjernejournal"] [data-group="health_regions"] input',
    value: (at) => written(30 + at / 4),
    answer: '.own-answer',
    traps: 3,
  },
  {
    name: 'Own costs',
    engine: 'samfin_basis',
    link: '#/own?actor=3301&lang=nb',
    opened: ['.own-rates > summary'],
    typed: {},
    field: '.own-rates input >> nth=0',
    value: (at) => written(2 + at / 4),
    answer: '.own-three tbody',
    traps: 3,
  },
];

interface Heard {
  isArmed?: boolean;
  kind?: string;
  what?: string;
  isInside?: boolean;
}
/** What the workers said about traps since the last time that they were armed. */
const heard = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heardOfTraps: Heard[] }).heardOfTraps);

async function arm(page: Page, request: Arm): Promise<void> {
  await page.evaluate(
    ([name, message]) => {
      const there = globalThis as unknown as { heardOfTraps: unknown[]; traps?: BroadcastChannel };
      there.heardOfTraps = [];
      there.traps ??= new BroadcastChannel(name);
      there.traps.onmessage = ({ data }) => there.heardOfTraps.push(data);
      there.traps.postMessage(message);
    },
    [trapChannel, request] as const,
  );
  await expect.poll(async () => (await heard(page)).some(({ isArmed }) => isArmed)).toBe(true);
}

/** What the engine's worker catches of each kind, from inside wasm. */
const aborted = 'RuntimeError: Aborted(). Build with -s ASSERTIONS=1 for more info.';
const traced = {
  abort: aborted,
  stack: 'RangeError: Maximum call stack size exceeded',
  memory: aborted,
};

/** Types as a reader does, and gives the milliseconds until the answer is the one awaited. */
const typedAndAnswered = (
  page: Page,
  { field, answer }: View,
  value: string,
  expected: string,
): Promise<number> =>
  page.locator(field).evaluate(
    (input: HTMLInputElement, [typed, at, awaited]) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const look = (): void => {
          const shown = document
            .querySelector(at)
            ?.textContent?.replace(/[\s\u00a0\u202f]+/g, ' ')
            .trim();
          const isPending = document.querySelector('[aria-busy="true"], main .pending') !== null;
          if (shown === awaited && !isPending) resolve(performance.now() - start);
          else if (performance.now() - start > 15_000)
            reject(new Error(`"${shown ?? ''}" and not "${awaited}"`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [value, answer, expected] as const,
  );

/** The view with all that is typed once. */
async function prepared(page: Page, view: View): Promise<void> {
  await page.goto(`./${view.link}`);
  await settled(page);
  for (const each of view.opened ?? []) await page.locator(each).click();
  for (const [at, value] of Object.entries(view.typed)) await page.locator(at).fill(value);
  await settled(page);
}

/** What the page answers for each value when nothing goes wrong. */
async function untroubled(page: Page, view: View, values: string[]): Promise<string[]> {
  await prepared(page, view);
  const answers: string[] = [];
  for (const value of values) {
    await page.locator(view.field).fill(value);
    // Until the page has heard of it and asked.
    await page.waitForTimeout(500);
    await settled(page);
    answers.push(await textOf(page, view.answer));
  }
  return answers;
}

for (const view of views) {
  const traps = isDeep ? 20 : view.traps;
  const values = Array.from({ length: traps }, (_, at) => view.value(at));
  test(`${view.name}: after each of ${traps} traps the answer is right and what was typed stands`, async ({
    page,
    context,
  }) => {
    test.setTimeout(isDeep ? 300_000 : 60_000);
    const expected = await untroubled(await context.newPage(), view, values);
    expect(new Set(expected).size).toBe(traps);
    await injected(page, trapScript());
    await prepared(page, view);
    const times: number[] = [];
    for (const [at, value] of values.entries()) {
      const kind = trapKinds[at % trapKinds.length]!;
      await arm(page, { engine: view.engine, kind });
      times.push(await typedAndAnswered(page, view, value, expected[at]!));
      const trapped = async (): Promise<Heard[]> =>
        (await heard(page)).filter((each) => each.kind !== undefined);
      await expect.poll(trapped).not.toEqual([]);
      // A view may have several instances of a module at work.
      for (const each of await trapped()) expect(each).toEqual({ kind, what: traced[kind], isInside: true });
      for (const [field, typed] of Object.entries({ ...view.typed, [view.field]: value }))
        await expect(page.locator(field)).toHaveValue(typed);
    }
    const within = times.filter((time) => time <= 1000).length;
    console.log(
      `${view.name}: ${times.length} traps, longest answer ${Math.max(...times).toFixed(0)} ms, ${within} within a second`,
    );
  });
}
