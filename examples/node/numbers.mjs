// SPDX-License-Identifier: MIT
// Prints one total in øre, with the package: node examples/node/numbers.mjs CODE YEAR
import { isRefusal, openNumbers } from '../../build/guest/numbers.js';

const [actor = '4601', year = '2026'] = process.argv.slice(2);
const numbers = await openNumbers();
const bill = numbers.bill({ actor, year: Number(year) });
if (isRefusal(bill)) {
  for (const { code, path, values } of bill.errors) console.error(code, path, JSON.stringify(values));
  process.exit(2);
}
console.log(String(bill.total_ore));
