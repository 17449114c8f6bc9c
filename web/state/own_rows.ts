// SPDX-License-Identifier: MIT
// What stands half typed in the fields of a list's rows, when rows go or change places: it follows its row. A field's text
// is kept by the field's place, as "/costs/settlement/0/used_mnok".

type Drafts = Record<string, string>;

/** Each draft of a row goes to the row that `to` gives; with null it goes away. */
function moved(drafts: Drafts, list: string, to: (row: number) => number | null): Drafts {
  const entries = Object.entries(drafts).flatMap(([place, text]): [string, string][] => {
    if (!place.startsWith(`${list}/`)) return [[place, text]];
    const [row = '', ...rest] = place.slice(list.length + 1).split('/');
    const now = to(Number(row));
    return now === null ? [] : [[[list, now, ...rest].join('/'), text]];
  });
  return Object.fromEntries(entries);
}

export const withoutRow = (drafts: Drafts, list: string, gone: number): Drafts =>
  moved(drafts, list, (row) => (row === gone ? null : row > gone ? row - 1 : row));

export const withRowUp = (drafts: Drafts, list: string, up: number): Drafts =>
  moved(drafts, list, (row) => (row === up ? up - 1 : row === up - 1 ? up : row));

export const withoutPlace = (drafts: Drafts, place: string): Drafts =>
  Object.fromEntries(
    Object.entries(drafts).filter(([each]) => each !== place && !each.startsWith(`${place}/`)),
  );
