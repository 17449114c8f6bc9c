// SPDX-License-Identifier: MIT
import { isRefusal, openNumbers } from './guest/numbers.js';

const numbers = await openNumbers();
const bill = numbers.bill({ actor: '4601', year: 2026 });
document.querySelector('#total').textContent = isRefusal(bill) ? bill.errors[0].code : String(bill.total_ore);
