// SPDX-License-Identifier: MIT
// The same rules as formulas of a spreadsheet, every step a cell: doubles below 2^53, as plain.mjs has them.
import { changesOf } from '../tables.mjs';

/** A, B, … AA, AB, … */
export function letters(column) {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Cells by column, what to change for a variant, and where the payments are. */
export function nationalSheet(tables) {
  const columns = [];
  const put = (column, row, content) => ((columns[column] ??= [])[row] = content);
  const cell = (column, row) => `$${letters(column)}$${row + 1}`;
  const range = (column, count) => `${cell(column, top)}:${cell(column, top + count - 1)}`;
  const top = 8; // the rows above hold what a whole column needs
  let next = 0;
  const payments = [];
  const people = new Map();
  const amounts = new Map();

  /** The column of the shares of the amount in a cell. */
  const splitColumn = (weights, count, amount) => {
    const [q1, r1, q2, r2, q3, r3, share] = Array.from({ length: 7 }, () => next++);
    const total = cell(q1, 0);
    put(q1, 0, `=SUM(${range(weights, count)})`);
    put(q1, 1, `=INT(${amount}/${total})`);
    put(q1, 2, `=${amount}-${cell(q1, 1)}*${total}`);
    put(q1, 3, `=INT(${cell(q1, 2)}/67108864)`);
    put(q1, 4, `=INT((${cell(q1, 2)}-${cell(q1, 3)}*67108864)/8192)`);
    put(q1, 5, `=${cell(q1, 2)}-${cell(q1, 3)}*67108864-${cell(q1, 4)}*8192`);
    put(r1, 0, `=${amount}-SUM(${range(q3, count)})`);
    put(r1, 1, `=IF(${cell(r1, 0)}>0,LARGE(${range(r3, count)},${cell(r1, 0)}),0)`);
    put(r1, 2, `=COUNTIF(${range(r3, count)},">"&${cell(r1, 1)})`);
    for (let i = 0; i < count; ++i) {
      const row = top + i;
      const weight = cell(weights, row);
      put(q1, row, `=INT(${cell(q1, 3)}*${weight}/${total})`);
      put(r1, row, `=(${cell(q1, 3)}*${weight}-${cell(q1, row)}*${total})*8192+${cell(q1, 4)}*${weight}`);
      put(q2, row, `=INT(${cell(r1, row)}/${total})`);
      put(r2, row, `=(${cell(r1, row)}-${cell(q2, row)}*${total})*8192+${cell(q1, 5)}*${weight}`);
      const last = `INT(${cell(r2, row)}/${total})`;
      put(q3, row, `=${cell(q1, 1)}*${weight}+(${cell(q1, row)}*8192+${cell(q2, row)})*8192+${last}`);
      put(r3, row, `=${cell(r2, row)}-${last}*${total}`);
      const rest = cell(r3, row);
      const served = `COUNTIF(${cell(r3, top)}:${rest},${rest})<=${cell(r1, 0)}-${cell(r1, 2)}`;
      const one = `IF(${rest}>${cell(r1, 1)},1,IF(AND(${rest}=${cell(r1, 1)},${cell(r1, 0)}>0),IF(${served},1,0),0))`;
      put(share, row, `=${cell(q3, row)}+${one}`);
    }
    return share;
  };

  for (const { year, codes, rows, regions, blocks } of tables) {
    const [first, second, index, today, weights, regional] = Array.from({ length: 6 }, () => next++);
    const parts = codes.map(() => []);
    rows.forEach((row, i) => {
      put(first, top + i, row.first);
      put(second, top + i, row.second);
      put(index, top + i, row.index);
      put(today, top + i, `=(${cell(first, top + i)}+${cell(second, top + i)})*${cell(index, top + i)}`);
      parts[row.actor].push(cell(today, top + i));
      people.set(`${row.code}/${year - 1}/${year}`, [first, top + i, row.first]);
      people.set(`${row.code}/${year}/${year}`, [second, top + i, row.second]);
    });
    parts.forEach((cells, i) => put(weights, top + i, `=${cells.join('+')}`));
    regions.forEach((weight, i) => put(regional, top + i, weight));
    blocks.forEach(({ solution, group, ore }, b) => {
      const amount = next++;
      put(amount, 0, ore);
      amounts.set(`${year}/${b}`, [amount, 0, ore]);
      const count = group === 'municipalities' ? codes.length : group === 'health_regions' ? regions.length : 1;
      let column = amount;
      if (group === 'municipalities' && solution === 'vkp') {
        put(amount, 1, `=INT((${cell(amount, 0)}+1)/2)`);
        put(amount, 2, `=${cell(amount, 0)}-${cell(amount, 1)}`);
        const common = splitColumn(weights, count, cell(amount, 1));
        const users = splitColumn(weights, count, cell(amount, 2));
        column = next++;
        for (let i = 0; i < count; ++i)
          put(column, top + i, `=${cell(common, top + i)}+${cell(users, top + i)}`);
      } else if (group === 'municipalities') column = splitColumn(weights, count, cell(amount, 0));
      else if (group === 'health_regions') column = splitColumn(regional, count, cell(amount, 0));
      for (let i = 0; i < count; ++i) payments.push([column, column === amount ? 0 : top + i]);
    });
  }

  let earlier = [];
  /** The cells to set for a variant, those of the variant before set back first. */
  const changes = (variant) => {
    const change = changesOf(tables, variant);
    const back = earlier.map(([column, row, value]) => [column, row, value]);
    const [amountColumn, amountRow, ore] = amounts.get(`${change.year}/${change.block}`);
    const set = [[amountColumn, amountRow, ore + change.ore]];
    earlier = [[amountColumn, amountRow, ore]];
    for (const { year } of tables) {
      const place = people.get(`${change.code}/${change.peopleYear}/${year}`);
      if (place === undefined) continue;
      set.push([place[0], place[1], place[2] + change.people]);
      earlier.push(place);
    }
    return [...back, ...set];
  };
  const height = Math.max(...columns.map((column) => column?.length ?? 0));
  const table = Array.from({ length: height }, (_, row) =>
    Array.from({ length: next }, (_c, column) => columns[column]?.[row] ?? null),
  );
  return { table, payments, changes };
}

/** As lines that with_libreoffice.py reads: the sheet first, then what to set for each variant of a question. */
export function libreOffice(tables) {
  const { table, payments, changes } = nationalSheet(tables);
  const question = (line, isShown) => {
    const [, first, count] = line.split(' ').map(Number);
    const variants = Array.from({ length: count }, (_, i) => changes(first + i));
    return JSON.stringify({ variants, is_shown: isShown });
  };
  return { first: JSON.stringify({ table, payments }), question };
}

export async function hyperFormula(tables, load) {
  const { HyperFormula } = await load('hyperformula');
  const sheet = nationalSheet(tables);
  const engine = HyperFormula.buildFromArray(sheet.table, { licenseKey: 'gpl-v3', maxColumns: 2000 });
  return {
    national: (variant) => {
      engine.batch(() => {
        for (const [col, row, value] of sheet.changes(variant)) engine.setCellContents({ sheet: 0, col, row }, value);
      });
      return sheet.payments.map(([col, row]) => engine.getCellValue({ sheet: 0, col, row }));
    },
  };
}

export async function ironCalc(tables, load, wasm) {
  const { Model, initSync } = await load('@ironcalc/wasm');
  initSync({ module: wasm() });
  const sheet = nationalSheet(tables);
  const model = new Model('national', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  sheet.table.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (content !== null) model.setUserInput(0, row + 1, column + 1, String(content));
    });
  });
  return {
    national: (variant) => {
      for (const [column, row, value] of sheet.changes(variant))
        model.setUserInput(0, row + 1, column + 1, String(value));
      model.resumeEvaluation();
      model.evaluate();
      model.pauseEvaluation();
      return sheet.payments.map(([column, row]) =>
        Number(model.getFormattedCellValue(0, row + 1, column + 1).replaceAll(',', '')),
      );
    },
  };
}
